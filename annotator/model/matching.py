"""Who goes with whom: the pairing of two sides that weighs most in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import inf

Weights = Mapping[tuple[int, int], float]


def best_pairs(weights: Weights) -> dict[int, int]:
    """Pairs of left and right, each in one pair at most, with the greatest sum of weights.

    Weights are above nought; what has none is never paired. Unlike taking the heaviest pair
    first, this finds the two good pairs that one very good pair would break.

    >>> best_pairs({(0, 0): 3, (0, 1): 2, (1, 0): 2})
    {0: 1, 1: 0}
    """
    found: dict[int, int] = {}
    for part in _parts(weights):
        lefts = sorted({left for left, _ in part})
        rights = sorted({right for _, right in part})
        if len(lefts) > len(rights):
            costs = [[-weights.get((left, right), 0.0) for left in lefts] for right in rights]
            pairs = [(lefts[column], rights[row]) for row, column in _cheapest(costs)]
        else:
            costs = [[-weights.get((left, right), 0.0) for right in rights] for left in lefts]
            pairs = [(lefts[row], rights[column]) for row, column in _cheapest(costs)]
        found.update((left, right) for left, right in pairs if (left, right) in weights)
    return dict(sorted(found.items()))


def _parts(weights: Weights) -> Iterator[list[tuple[int, int]]]:
    """The pairs in groups that have nobody in common: small ones, as few spans overlap."""
    at_left, at_right = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for left, right in weights:
        at_left[left].append(right)
        at_right[right].append(left)
    seen: set[int] = set()
    for start in at_left:
        if start in seen:
            continue
        seen.add(start)
        waiting, group = [start], []
        while waiting:
            left = waiting.pop()
            for right in at_left[left]:
                group.append((left, right))
                near = [one for one in at_right[right] if one not in seen]
                seen.update(near)
                waiting += near
        yield group


def _cheapest(costs: list[list[float]]) -> list[tuple[int, int]]:
    """A column for each row, at least as many columns as rows (Kuhn 1955, Munkres 1957).

    Rows come one after another; each takes the cheapest way over columns that are taken already,
    whose rows move on. Prices of rows and columns keep all other ways from being cheaper.
    """
    columns = range(len(costs[0]))
    row_price, column_price = [0.0] * len(costs), [0.0] * len(columns)
    taken: list[int | None] = [None for _ in columns]
    for start in range(len(costs)):
        slack, before = [inf for _ in columns], [-1 for _ in columns]
        passed: list[int] = []
        row, here = start, -1
        while True:
            free = [column for column in columns if column not in passed]
            for column in free:
                more = costs[row][column] - row_price[row] - column_price[column]
                if more < slack[column]:
                    slack[column], before[column] = more, here
            here = min(free, key=lambda column: slack[column])
            _raise_prices(slack[here], start, passed, taken, row_price, column_price)
            step = slack[here]
            for column in free:
                slack[column] -= step
            passed.append(here)
            owner = taken[here]
            if owner is None:
                break
            row = owner
        while here >= 0:
            previous = before[here]
            taken[here] = taken[previous] if previous >= 0 else start
            here = previous
    return [(row, column) for column, row in enumerate(taken) if row is not None]


def _raise_prices(
    step: float,
    start: int,
    passed: list[int],
    taken: list[int | None],
    row_price: list[float],
    column_price: list[float],
) -> None:
    row_price[start] += step
    for column in passed:
        row = taken[column]
        assert row is not None
        row_price[row] += step
        column_price[column] -= step
