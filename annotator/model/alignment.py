"""Lines up what several annotators state about one document, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Span
from annotator.model.matching import best_pairs
from annotator.model.offsets import overlaps, shared

Spans = Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Place:
    """The span that each annotator has in one place, by annotator; who has none is missing."""

    spans: Spans

    @property
    def first(self) -> Span:
        return next(iter(self.spans.values()))


@dataclass(frozen=True, slots=True)
class Link:
    """The roles in which, to each annotator, one place fills an event of another.

    `trigger` and `filler` are positions in the places; who does not link them is missing.
    """

    trigger: int
    filler: int
    roles: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Fellows:
    """What to each annotator means the same: their chain, and the places of its mentions.

    Who has no such chain is missing; what does not stand is no mention.
    """

    chains: Mapping[str, Chain]
    mentions: Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The places of a document in text order, and the links between them in theirs."""

    document_id: str
    annotators: tuple[str, ...]
    places: tuple[Place, ...]
    links: tuple[Link, ...]
    fellows: tuple[Fellows, ...] = ()

    def position(self, annotator: str, span_id: str) -> int | None:
        """The place where this annotator's span lies; None for what does not stand."""
        for number, place in enumerate(self.places):
            span = place.spans.get(annotator)
            if span is not None and span.id == span_id:
                return number
        return None


def align(sets: Sequence[AnnotationSet]) -> Alignment:
    """Line up what stands in these sets of one document.

    One set after the other, in the order given, takes the places that suit its spans best, all
    of them taken together; what suits nowhere makes a place of its own.
    """
    stated = [_Stated(one) for one in sets]
    places: list[dict[str, Span]] = []
    for number, one in enumerate(stated):
        suits = dict(_suits(places, stated[:number], one))
        taken = {span: place for place, span in best_pairs(suits).items()}
        for position, span in enumerate(one.spans):
            if position in taken:
                places[taken[position]][one.annotator] = span
            else:
                places.append({one.annotator: span})
    ordered = tuple(sorted((Place(spans) for spans in places), key=_text_order))
    at = [_positions(ordered, one.annotator) for one in stated]
    return Alignment(
        sets[0].document_id,
        tuple(one.annotator for one in stated),
        ordered,
        _links(stated, at),
        _fellows(sets, at),
    )


def about_the_same(one: Span, other: Span) -> bool:
    """True if two spans of a layer may mean one thing.

    They share text, and have the same label or share at least half of what they cover together.
    """
    if one.layer != other.layer or not overlaps(one, other):
        return False
    return one.label == other.label or 2 * shared(one, other) >= _covered(one, other)


class _Stated:
    """What stands in one set: spans in text order, arguments by trigger."""

    def __init__(self, annotations: AnnotationSet) -> None:
        self.annotator = annotations.annotator
        self.spans = [span for span in annotations.spans if span.stands]
        self.by_id = {span.id: span for span in self.spans}
        self.arguments = defaultdict[str, list[Argument]](list)
        for one in annotations.arguments:
            if one.stands and one.trigger in self.by_id and one.filler in self.by_id:
                self.arguments[one.trigger].append(one)

    def fillers(self, span: Span) -> set[tuple[str, int, int]]:
        """The roles of an event with the offsets of what fills them."""
        found = ((one.role, self.by_id[one.filler]) for one in self.arguments[span.id])
        return {(role, filler.start_char, filler.end_char) for role, filler in found}


def _suits(
    places: Sequence[Spans], before: Sequence[_Stated], one: _Stated
) -> Iterator[tuple[tuple[int, int], float]]:
    """How well each span suits each place that it may take: the mean over who is there."""
    by_name = {stated.annotator: stated for stated in before}
    for place, spans in enumerate(places):
        for position, span in enumerate(one.spans):
            likeness = [
                _likeness(there, by_name[name].fillers(there), span, one.fillers(span))
                for name, there in spans.items()
                if about_the_same(there, span)
            ]
            if len(likeness) == len(spans):
                yield (place, position), sum(likeness) / len(likeness)


def _likeness(
    one: Span,
    its: set[tuple[str, int, int]],
    other: Span,
    others: set[tuple[str, int, int]],
) -> float:
    """Above nought, and three where text, label and arguments are the same."""
    text = shared(one, other) / _covered(one, other)
    either = len(its | others)
    arguments = len(its & others) / either if either else 1.0
    return text + (one.label == other.label) + arguments


def _covered(one: Span, other: Span) -> int:
    """How many characters two overlapping spans cover together."""
    return max(one.end_char, other.end_char) - min(one.start_char, other.start_char)


def _positions(places: Sequence[Place], annotator: str) -> dict[str, int]:
    """In which place each span of an annotator lies, by its id."""
    return {
        place.spans[annotator].id: number
        for number, place in enumerate(places)
        if annotator in place.spans
    }


def _links(stated: Sequence[_Stated], at: Sequence[Mapping[str, int]]) -> tuple[Link, ...]:
    roles = defaultdict[tuple[int, int], dict[str, frozenset[str]]](dict)
    for one, places in zip(stated, at, strict=True):
        for arguments in one.arguments.values():
            for argument in arguments:
                ends = places[argument.trigger], places[argument.filler]
                known = roles[ends].get(one.annotator, frozenset())
                roles[ends][one.annotator] = known | {argument.role}
    return tuple(Link(*ends, roles[ends]) for ends in sorted(roles))


def _fellows(sets: Sequence[AnnotationSet], at: Sequence[Mapping[str, int]]) -> tuple[Fellows, ...]:
    """Chains come together that share most of their mentions, all of them taken together."""
    found: list[Fellows] = []
    for one, places in zip(sets, at, strict=True):
        stated = [
            (chain, mentions)
            for chain in one.chains
            if len(mentions := frozenset(places[id] for id in chain.mentions if id in places)) > 1
        ]
        suits = {
            (number, position): likeness
            for number, known in enumerate(found)
            for position, (_, mentions) in enumerate(stated)
            if (likeness := _common(known, mentions)) > 0
        }
        taken = {position: number for number, position in best_pairs(suits).items()}
        for position, (chain, mentions) in enumerate(stated):
            known = found[taken[position]] if position in taken else Fellows({}, {})
            joined = Fellows(
                {**known.chains, one.annotator: chain}, {**known.mentions, one.annotator: mentions}
            )
            if position in taken:
                found[taken[position]] = joined
            else:
                found.append(joined)
    return tuple(sorted(found, key=lambda one: min(map(sorted, one.mentions.values()))))


def _common(known: Fellows, mentions: frozenset[int]) -> float:
    """The share of mentions that chains have in common, the mean over who has one."""
    shares = [len(own & mentions) / len(own | mentions) for own in known.mentions.values()]
    return sum(shares) / len(shares)


def _text_order(place: Place) -> tuple[int, int, str]:
    first = place.first
    return (first.start_char, -first.end_char, first.layer)
