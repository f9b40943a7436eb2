"""What two states of one document's annotations have apart: added, removed, changed."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span

_One = TypeVar("_One")


@dataclass(frozen=True, slots=True)
class Stated:
    """An annotation with its annotator and the spans that it speaks of, its own first."""

    annotator: str
    one: Annotation
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """False if there are none."""

    document_id: str
    added: tuple[Stated, ...] = ()
    removed: tuple[Stated, ...] = ()
    changed: tuple[tuple[Stated, Stated], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def document_changes(
    document_id: str, before: Iterable[AnnotationSet], after: Iterable[AnnotationSet]
) -> DocumentChanges:
    """What each annotator's set has apart; ids count only where what is stated differs."""
    old = {one.annotator: one for one in before}
    new = {one.annotator: one for one in after}
    pairs: list[tuple[Stated | None, Stated | None]] = []
    for name in sorted(old.keys() | new.keys()):
        empty = AnnotationSet(document_id, name)
        pairs += _pairs(old.get(name, empty), new.get(name, empty))
    return DocumentChanges(
        document_id,
        tuple(late for early, late in pairs if late and not early),
        tuple(early for early, late in pairs if early and not late),
        tuple((early, late) for early, late in pairs if early and late),
    )


def _pairs(
    before: AnnotationSet, after: AnnotationSet
) -> Iterator[tuple[Stated | None, Stated | None]]:
    """Each that differs with its counterpart, if it has one."""
    spans, same = _matched_spans(before.spans, after.spans)
    twins = {early.id: late.id for early, late in (*spans, *same) if early and late}
    for early, late in spans:
        yield _stated(before, early), _stated(after, late)
    links: list[tuple[Annotation | None, Annotation | None]] = [
        *_matched_links(before.arguments, after.arguments, twins),
        *_matched_links(before.relations, after.relations, twins),
        *_matched_links(before.chains, after.chains, twins),
    ]
    for link, other in links:
        yield _stated(before, link), _stated(after, other)


def _stated(within: AnnotationSet, one: Annotation | None) -> Stated | None:
    match one:
        case None:
            return None
        case Span():
            ids: tuple[str, ...] = (one.id,)
        case Argument():
            ids = (one.trigger, one.filler)
        case Relation():
            ids = (one.source, one.target)
        case Chain():
            ids = one.mentions
    return Stated(within.annotator, one, tuple(within.span(id) for id in ids))


_SpanPair = tuple[Span | None, Span | None]
_Link = TypeVar("_Link", Argument, Relation, Chain)


def _matched_spans(
    before: Sequence[Span], after: Sequence[Span]
) -> tuple[list[_SpanPair], list[tuple[Span, Span]]]:
    """Those that differ, and those that state the same: first alike, then of one id, then place."""
    early, late = list(before), list(after)
    same = _taken(early, late, _content)
    pairs = _taken(early, late, lambda one: one.id)
    pairs += _taken(early, late, lambda one: (one.layer, one.start_char, one.end_char))
    found: list[_SpanPair] = [*pairs, *((one, None) for one in early)]
    return [*found, *((None, one) for one in late)], same


def _content(one: Span) -> Hashable:
    place = (one.layer, one.label, one.start_char, one.end_char)
    return (*place, tuple(sorted(one.attributes.items())), one.kb_id, one.note)


def _taken(
    early: list[_One], late: list[_One], key: Callable[[_One], Hashable]
) -> list[tuple[_One, _One]]:
    """Pairs with the same key, taken out of both lists."""
    waiting: defaultdict[Hashable, deque[_One]] = defaultdict(deque)
    for one in late:
        waiting[key(one)].append(one)
    found = []
    for one in list(early):
        fellows = waiting.get(key(one))
        if fellows:
            other = fellows.popleft()
            early.remove(one)
            late.remove(other)
            found.append((one, other))
    return found


def _matched_links(
    before: Sequence[_Link], after: Sequence[_Link], twins: Mapping[str, str]
) -> Iterator[tuple[_Link | None, _Link | None]]:
    """Those that differ; links of the same spans are one, whatever their role or label is."""
    early, late = [(one, _renamed(one, twins)) for one in before], [(one, one) for one in after]
    _taken(early, late, lambda pair: _whole(pair[1]))
    yield from (
        (one, other) for (one, _), (other, _) in _taken(early, late, lambda pair: _ends(pair[1]))
    )
    yield from ((one, None) for one, _ in early)
    yield from ((None, one) for one, _ in late)


def _renamed(one: _Link, twins: Mapping[str, str]) -> _Link:
    """With the ids that its spans have later; those that are gone keep theirs."""
    match one:
        case Argument():
            trigger, filler = (twins.get(id, f"-{id}") for id in (one.trigger, one.filler))
            return replace(one, trigger=trigger, filler=filler)
        case Relation():
            source, target = (twins.get(id, f"-{id}") for id in (one.source, one.target))
            return replace(one, source=source, target=target)
        case Chain():
            return replace(one, mentions=tuple(twins.get(id, f"-{id}") for id in one.mentions))


def _whole(one: Argument | Relation | Chain) -> Hashable:
    return frozenset(one.mentions) if isinstance(one, Chain) else one.key


def _ends(one: Argument | Relation | Chain) -> Hashable:
    match one:
        case Argument():
            return (one.trigger, one.filler)
        case Relation():
            return (one.source, one.target)
        case Chain():
            return one.id
