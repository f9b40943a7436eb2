"""How sure a figure over documents is: intervals by drawing the documents again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter, mul
from random import Random

Interval = tuple[float, float]
DRAWS = 1000
_INSIDE = 0.95


@dataclass(frozen=True, slots=True)
class Shared:
    """How many statements two annotators share, and how many they made, both together.

    >>> Shared(both=1, stated=4).f1
    0.5
    """

    both: int = 0
    stated: int = 0

    def __add__(self, other: Shared) -> Shared:
        return Shared(self.both + other.both, self.stated + other.stated)

    @property
    def f1(self) -> float | None:
        """None where nobody states anything."""
        return 2 * self.both / self.stated if self.stated else None


class Bootstrap:
    """Draws as many of the documents as there are, with replacement; the same for each figure."""

    def __init__(self, documents: int, seed: int = 0) -> None:
        self._draws = list(_weights(documents, Random(seed)))

    def interval(self, counts: Sequence[tuple[int, Shared]]) -> Interval | None:
        """Where F1 lies in 95 of 100 draws, from what each document (by number) contributes.

        None where fewer than two documents contribute anything.
        """
        by_document = defaultdict[int, Shared](Shared)
        for number, one in counts:
            if one.stated:
                by_document[number] += one
        if len(by_document) < 2:
            return None
        chosen = itemgetter(*by_document)
        both = [one.both for one in by_document.values()]
        stated = [one.stated for one in by_document.values()]
        found = []
        for weights in map(chosen, self._draws):
            drawn = sum(map(mul, weights, stated))
            if drawn:
                found.append(2 * sum(map(mul, weights, both)) / drawn)
        found.sort()
        tail = int(len(found) * (1 - _INSIDE) / 2)
        return found[tail], found[-1 - tail]


def _weights(documents: int, random: Random) -> list[list[int]]:
    """How often each document is drawn, draw by draw."""
    numbers = range(documents)
    drawn = []
    for _ in range(DRAWS if documents > 1 else 0):
        weights = [0] * documents
        for number in random.choices(numbers, k=documents):
            weights[number] += 1
        drawn.append(weights)
    return drawn
