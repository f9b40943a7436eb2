"""What each annotator has of a dispute, side by side, and how that is shown in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.app.curating import Curating
from annotator.model.alignment import Fellows, Link, Place
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Span
from annotator.model.curation import Subject
from annotator.model.gold_places import gold_chain, gold_end, gold_span
from annotator.model.offsets import stacked

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One argument in an annotator's event; `shared` if everybody gives this role there."""

    role: str
    filler: Span
    shared: bool


@dataclass(frozen=True, slots=True)
class Version:
    """What one annotator has: a span with its arguments, roles, or mentions; or nothing.

    `name` is as it is shown, `roles` are those of a link; `taken` tells that gold has just this.
    """

    number: int
    annotator: str
    name: str
    span: Span | None = None
    parts: tuple[Part, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    taken: bool = False

    @property
    def empty(self) -> bool:
        return self.span is None and not self.roles and not self.mentions


@dataclass(frozen=True, slots=True)
class Shown:
    """Annotations that stand beside gold while a dispute is at hand, and whose each thing is.

    `focus` is what to look at; `numbers` tells which annotator's version a span beside gold is.
    """

    annotations: tuple[Annotation, ...] = ()
    words: Mapping[Key, str] = field(default_factory=dict)
    focus: Key | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)


def versions_of(
    curating: Curating, subject: Subject, names: Sequence[tuple[str, str]]
) -> tuple[Version, ...]:
    """One for each annotator, in the order of `names`, which pairs them with what is shown."""
    return tuple(
        _version(curating, subject, Version(number, annotator, name))
        for number, (annotator, name) in enumerate(names, 1)
    )


def _version(curating: Curating, subject: Subject, bare: Version) -> Version:
    places, who = curating.alignment.places, bare.annotator
    match subject:
        case Place():
            span, known = subject.spans.get(who), gold_span(subject, curating.gold)
            taken = known is not None and known.stands and _same(span, known)
            parts = tuple(_parts(curating, places.index(subject), who))
            return replace(bare, span=span, parts=parts, taken=taken)
        case Link():
            roles = tuple(sorted(subject.roles.get(who, ())))
            return replace(bare, roles=roles, taken=bool(roles) and _has(curating, subject, roles))
        case Fellows():
            numbers = sorted(subject.mentions.get(who, ()))
            mentions = tuple(places[n].spans[who] for n in numbers)
            chain = gold_chain(subject, curating.gold)
            ends = (gold_end(n, curating.alignment, curating.gold) for n in numbers)
            ids = {end.id for end in ends if end and end.stands}
            return replace(
                bare, mentions=mentions, taken=bool(chain and set(chain.mentions) == ids)
            )


def _same(span: Span | None, known: Span) -> bool:
    if span is None or not stacked(span, known):
        return False
    return (span.label, span.attributes) == (known.label, known.attributes)


def _has(curating: Curating, link: Link, roles: Sequence[str]) -> bool:
    """True if gold has these roles of a link and no other."""
    numbers = (link.trigger, link.filler)
    trigger, filler = (gold_end(n, curating.alignment, curating.gold) for n in numbers)
    if trigger is None or filler is None:
        return False
    given = (a for a in curating.gold.arguments_of(trigger.id) if a.filler == filler.id)
    return sorted(one.role for one in given if one.stands) == list(roles)


def _parts(curating: Curating, number: int, who: str) -> Iterator[Part]:
    for link in curating.alignment.links:
        if link.trigger == number and who in link.roles:
            everybody = len(link.roles) == len(curating.alignment.annotators)
            common = frozenset.intersection(*link.roles.values())
            filler = curating.alignment.places[link.filler].spans[who]
            for role in sorted(link.roles[who]):
                yield Part(role, filler, everybody and role in common)


def shown_of(curating: Curating, subject: Subject, given: Sequence[Version]) -> Shown:
    """What to draw of these versions."""
    match subject:
        case Place():
            return _shown_place(curating, subject, given)
        case Link():
            return _shown_link(curating, subject, given)
        case Fellows():
            return _shown_chains(curating, subject, given)


def _shown_place(curating: Curating, place: Place, given: Sequence[Version]) -> Shown:
    groups = defaultdict[tuple[int, int, str], list[Version]](list)
    for one in given:
        if one.span:
            groups[one.span.start_char, one.span.end_char, one.span.label].append(one)
    known = gold_span(place, curating.gold)
    words: dict[Key, str] = {}
    found: list[Annotation] = []
    numbers: dict[str, int] = {}
    for value, group in groups.items():
        span = group[0].span
        assert span
        if known and known.stands and value == (known.start_char, known.end_char, known.label):
            words[known.key] = _names(group)
            continue
        ghost = replace(
            span,
            id=f"?{group[0].annotator}-{span.id}",
            note="",
            origin=group[0].name,
            score=None,
            decision=Decision.NONE,
        )
        words[ghost.key] = _names(group)
        numbers[ghost.id] = group[0].number
        found += [ghost, *_ghost_frame(curating, place, group[0], ghost)]
    spans = [one for one in found if isinstance(one, Span)]
    focus = known if known and known.stands else (*spans, known)[0]
    return Shown(tuple(found), words, focus.key if focus else None, numbers)


def _ghost_frame(
    curating: Curating, place: Place, version: Version, ghost: Span
) -> Iterator[Argument]:
    """The arguments of a version as far as gold has what fills them."""
    alignment, number = curating.alignment, curating.alignment.places.index(place)
    for link in alignment.links:
        filler = gold_end(link.filler, alignment, curating.gold)
        if link.trigger == number and filler and filler.stands:
            for role in sorted(link.roles.get(version.annotator, ())):
                yield _suggested(ghost.id, filler.id, role, version.name)


def _shown_link(curating: Curating, link: Link, given: Sequence[Version]) -> Shown:
    numbers = (link.trigger, link.filler)
    trigger, filler = (gold_end(n, curating.alignment, curating.gold) for n in numbers)
    if trigger is None or filler is None:
        return Shown()
    by_role = defaultdict[str, list[Version]](list)
    for one in given:
        for role in one.roles:
            by_role[role].append(one)
    ghosts = [_suggested(trigger.id, filler.id, role, "") for role in sorted(by_role)]
    words = {one.key: _names(by_role[one.role]) for one in ghosts}
    found = [
        replace(one, origin=by_role[one.role][0].name)
        for one in ghosts
        if curating.gold.get(one.key) is None
    ]
    return Shown(tuple(found), words, ghosts[0].key if ghosts else trigger.key)


def _shown_chains(curating: Curating, fellows: Fellows, given: Sequence[Version]) -> Shown:
    by_mention = defaultdict[str, list[Version]](list)
    found: list[Annotation] = []
    for one in given:
        numbers = sorted(fellows.mentions.get(one.annotator, ()))
        ends = (gold_end(number, curating.alignment, curating.gold) for number in numbers)
        ids = tuple(dict.fromkeys(end.id for end in ends if end and end.stands))
        for id in ids:
            by_mention[id].append(one)
        if len(ids) > 1:
            found.append(Chain(id=f"?{one.annotator}", mentions=ids))
    words: dict[Key, str] = {("span", id): _names(group) for id, group in by_mention.items()}
    return Shown(tuple(found), words, next(iter(words), None))


def _suggested(trigger: str, filler: str, role: str, origin: str) -> Argument:
    return Argument(trigger=trigger, filler=filler, role=role, origin=origin or "?")


def _names(group: Sequence[Version]) -> str:
    """Numbers alone: they take the version, and leave room for labels and roles."""
    return "·".join(str(one.number) for one in group)
