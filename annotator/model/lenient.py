"""Who agrees where edges may differ: statements that overlap, or that have the same head."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.heads import head_of
from annotator.model.matching import best_pairs
from annotator.model.offsets import overlaps, shared
from annotator.model.statements import (
    LOOSER,
    Key,
    Level,
    Match,
    Statement,
    Statements,
    labels_of,
)

Keys = tuple[frozenset[Key], frozenset[Key]]
_Alike = Callable[[Span, Span], bool]


def agreeing(
    first: Statements, second: Statements, level: Level, document: Document
) -> Mapping[Match, Keys]:
    """What agrees on each side under each looser way of matching, what is the same included.

    One goes with one: what is the same goes together first, then as many as can.
    """
    same = frozenset(first.keys() & second.keys())
    left = [(key, one) for key, one in first.items() if key not in same]
    right = [(key, one) for key, one in second.items() if key not in same]
    heads = _Heads(document)
    alike: dict[Match, _Alike] = {Match.OVERLAPPING: overlaps, Match.SAME_HEAD: heads.same}
    found = {}
    for match in LOOSER:
        pairs = _pairs([x for _, x in left], [x for _, x in right], level, alike[match])
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

    def same(self, one: Span, other: Span) -> bool:
        return self._head(one) == self._head(other)

    def _head(self, span: Span) -> tuple[int, int]:
        place = span.start_char, span.end_char
        if place not in self._known:
            self._known[place] = head_of(self._document, *place)
        return self._known[place]


def _pairs(
    left: list[Statement], right: list[Statement], level: Level, alike: _Alike
) -> dict[int, int]:
    by_labels = defaultdict[tuple[str, ...], list[int]](list)
    for number, other in enumerate(right):
        by_labels[labels_of(other, level)].append(number)
    return best_pairs(
        {
            (number, candidate): len(left) + _likeness(one, right[candidate])
            for number, one in enumerate(left)
            for candidate in by_labels[labels_of(one, level)]
            if _match(one, right[candidate], alike)
        }
    )


def _match(one: Statement, other: Statement, alike: _Alike) -> bool:
    return all(alike(here, there) for here, there in zip(one.ends, other.ends, strict=True))


def _likeness(one: Statement, other: Statement) -> float:
    """The share of text in common, from 0 to 1: less than one pair more or less."""
    pairs: Iterable[tuple[Span, Span]] = zip(one.ends, other.ends, strict=True)
    parts = [shared(*pair) / _covered(*pair) for pair in pairs]
    return sum(parts) / len(parts)


def _covered(one: Span, other: Span) -> int:
    return max(one.end_char, other.end_char) - min(one.start_char, other.start_char)
