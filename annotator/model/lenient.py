"""Who agrees where edges may differ: statements that overlap, or that have the same head."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.heads import head_of
from annotator.model.matching import best_pairs
from annotator.model.offsets import overlaps, shared
from annotator.model.statements import (
    Key,
    Level,
    Match,
    Statement,
    Statements,
    labels_of,
)

Keys = tuple[frozenset[Key], frozenset[Key]]


def agreeing(
    first: Statements, second: Statements, level: Level, document: Document
) -> Mapping[Match, Keys]:
    """What agrees on each side under each looser way of matching, what is the same included.

    One goes with one: what is the same goes together first, then as many as can.
    """
    same = frozenset(first.keys() & second.keys())
    left = [(key, one) for key, one in first.items() if key not in same]
    right = [(key, one) for key, one in second.items() if key not in same]
    near = _near([one for _, one in left], [one for _, one in right], level)
    heads = _Heads(document)
    same_head = {
        places: likeness
        for places, likeness in near.items()
        if heads.same(left[places[0]][1], right[places[1]][1])
    }
    found = {}
    for match, weights in ((Match.OVERLAPPING, near), (Match.SAME_HEAD, same_head)):
        pairs = best_pairs(weights)
        found[match] = (
            same.union(left[one][0] for one in pairs),
            same.union(right[other][0] for other in pairs.values()),
        )
    return found


class _Heads:
    """Heads of spans, each looked for once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def same(self, one: Statement, other: Statement) -> bool:
        ends = zip(one.ends, other.ends, strict=True)
        return all(self._head(here) == self._head(there) for here, there in ends)

    def _head(self, span: Span) -> tuple[int, int]:
        place = span.start_char, span.end_char
        if place not in self._known:
            self._known[place] = head_of(self._document, *place)
        return self._known[place]


def _near(
    left: Sequence[Statement], right: Sequence[Statement], level: Level
) -> dict[tuple[int, int], float]:
    """The pairs that may agree, weighed so that one pair more counts more than better pairs.

    Their ends overlap, and the labels that the level asks for are the same.
    """
    by_start = sorted(range(len(right)), key=lambda number: right[number].span.start_char)
    starts = [right[number].span.start_char for number in by_start]
    longest = max((one.span.end_char - one.span.start_char for one in right), default=0)
    labels = [labels_of(one, level) for one in right]
    found = {}
    for number, one in enumerate(left):
        own = labels_of(one, level)
        first = bisect_right(starts, one.span.start_char - longest)
        for candidate in by_start[first : bisect_left(starts, one.span.end_char)]:
            other = right[candidate]
            if labels[candidate] == own and _overlap(one, other):
                found[number, candidate] = len(left) + _likeness(one, other)
    return found


def _overlap(one: Statement, other: Statement) -> bool:
    return all(overlaps(here, there) for here, there in zip(one.ends, other.ends, strict=True))


def _likeness(one: Statement, other: Statement) -> float:
    """The share of text in common, from 0 to 1: less than one pair more or less."""
    pairs: Iterable[tuple[Span, Span]] = zip(one.ends, other.ends, strict=True)
    parts = [shared(*pair) / _covered(*pair) for pair in pairs]
    return sum(parts) / len(parts)


def _covered(one: Span, other: Span) -> int:
    return max(one.end_char, other.end_char) - min(one.start_char, other.start_char)
