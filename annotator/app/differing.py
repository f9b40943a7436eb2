"""Where one annotator differed from gold, and why: shown to them once gold is finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Span
from annotator.model.changes import Remark
from annotator.model.curation import Cause
from annotator.model.disagreements import Difference, Kind, differences
from annotator.model.document import Document
from annotator.model.gold_places import gold_id
from annotator.model.remarks import Keys, Remarks
from annotator.model.schema import Schema
from annotator.model.statements import Level, Statement, statements
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore

Progress = Callable[[int, int | None], None]
_OF_SPANS = (Level.ENTITIES, Level.TRIGGER_CLASSIFICATION)
_ALONE = (Kind.MISSED, Kind.EXTRA)


@dataclass(frozen=True, slots=True)
class OwnDifference:
    """What somebody stated, and what gold does, each in labels and the words of the text.

    `own` or `gold` is empty where there is nothing. `unclear` tells that the guidelines do not
    say; `start_char` is where to look.
    """

    document_id: str
    title: str
    kind: Kind | Cause
    own: str
    gold: str
    start_char: int
    reason: str = ""
    unclear: bool = False


def own_differences(
    store: ProjectStore, annotator: str, *, progress: Progress = lambda done, total: None
) -> tuple[OwnDifference, ...]:
    """In all documents that they and the curator have finished, in text order.

    An argument counts where just this differs, and not with an end that has been told already.
    """
    done = {one.id for one in store.entries(annotator) if one.state is State.FINISHED}
    both = [one.id for one in store.entries(GOLD) if one.state is State.FINISHED and one.id in done]
    found: list[OwnDifference] = []
    schema = store.schema()
    for number, id in enumerate(both):
        progress(number, len(both))
        comparing = _Comparing(
            store.document(id),
            store.annotation_set(id, annotator),
            store.annotation_set(id, GOLD),
            Remarks(one.change for one in store.log(id, GOLD)),
        )
        found += sorted(comparing.found(schema), key=lambda one: one.start_char)
    progress(len(both), len(both))
    return tuple(found)


class _Comparing:
    """One document."""

    def __init__(
        self, document: Document, own: AnnotationSet, gold: AnnotationSet, remarks: Remarks
    ) -> None:
        self._document, self._own, self._gold = document, own, gold
        self._remarks = remarks

    def found(self, schema: Schema) -> Iterator[OwnDifference]:
        told: set[tuple[int, int]] = set()
        for level in _OF_SPANS:
            for difference in self._differences(level, schema):
                told.update(_place(one.span) for one in difference[1:] if one)
                yield self._told(*difference)
        for kind, own, gold in self._differences(Level.ARGUMENT_ROLE, schema):
            ends = {
                _place(end) for one in (own, gold) if one for end in (one.span, one.filler) if end
            }
            if kind not in (Kind.LABEL, Kind.EDGE) and not (kind in _ALONE and ends & told):
                yield self._told(kind, own, gold)
        yield from self._chains()

    def _differences(self, level: Level, schema: Schema) -> Sequence[Difference]:
        own, gold = (statements(one, level, schema) for one in (self._own, self._gold))
        return differences(own, gold, level)

    def _told(self, kind: Kind, own: Statement | None, gold: Statement | None) -> OwnDifference:
        first = own or gold
        assert first
        keys = (*_keys(own, self._own.annotator), *_keys(gold, ""))
        said = self._remarks.of(keys)
        start = first.span.start_char
        return self._difference(kind, self._words(own), self._words(gold), start, said)

    def _chains(self) -> Iterator[OwnDifference]:
        """Chains of the same thing share a mention; those that are just alike are left out."""
        golds = {chain: self._mentions(self._gold, chain) for chain in self._gold.chains}
        owns = {chain: self._mentions(self._own, chain) for chain in self._own.chains}
        for own, mentions in owns.items():
            near = [one for one, theirs in golds.items() if _places(theirs) & _places(mentions)]
            most = max(
                near, key=lambda one: len(_places(golds[one]) & _places(mentions)), default=None
            )
            theirs = golds.pop(most) if most else ()
            if _places(theirs) != _places(mentions) and len(mentions) > 1:
                kind = Cause.MENTIONS if most else Kind.EXTRA
                yield self._chain(kind, own, mentions, most, theirs)
        for gold, theirs in golds.items():
            yield self._chain(Kind.MISSED, None, (), gold, theirs)

    def _mentions(self, annotations: AnnotationSet, chain: Chain) -> tuple[Span, ...]:
        spans = (annotations.span(id) for id in chain.mentions)
        return tuple(sorted((one for one in spans if one.stands), key=_place))

    def _chain(
        self,
        kind: Kind | Cause,
        own: Chain | None,
        mentions: Sequence[Span],
        gold: Chain | None,
        theirs: Sequence[Span],
    ) -> OwnDifference:
        keys: list[tuple[str, ...]] = []
        keys += [("chain", gold_id(self._own.annotator, own))] if own else []
        keys += [gold.key] if gold else []
        mine, other = (" = ".join(map(self._quoted, spans)) for spans in (mentions, theirs))
        start = min(span.start_char for span in (*mentions, *theirs))
        return self._difference(kind, mine, other, start, self._remarks.of(tuple(keys)))

    def _difference(
        self, kind: Kind | Cause, own: str, gold: str, start_char: int, said: Remark
    ) -> OwnDifference:
        document = self._document
        title = document.title or document.id
        return OwnDifference(
            *(document.id, title, kind, own, gold, start_char, said.reason, said.unclear)
        )

    def _words(self, one: Statement | None) -> str:
        if one is None:
            return ""
        span = f"{one.span.label} {self._quoted(one.span)}"
        if one.argument is None or one.filler is None:
            return span
        return f"{one.argument.role}: {self._quoted(one.filler)} — {span}"

    def _quoted(self, span: Span) -> str:
        text = " ".join(self._document.text[span.start_char : span.end_char].split())
        return f"“{text}”"


def _keys(one: Statement | None, annotator: str) -> Keys:
    """The keys under which a remark may speak of it; of gold for no annotator."""
    if one is None:
        return ()
    if one.argument is None or one.filler is None:
        return (("span", _id(one.span, annotator)),)
    return (("argument", _id(one.span, annotator), _id(one.filler, annotator)),)


def _id(span: Span, annotator: str) -> str:
    return gold_id(annotator, span) if annotator else span.id


def _place(span: Span) -> tuple[int, int]:
    return (span.start_char, span.end_char)


def _places(spans: Sequence[Span]) -> set[tuple[int, int]]:
    return set(map(_place, spans))
