"""Gives spans that share text each a lane of its own."""

from __future__ import annotations

from collections.abc import Iterable


def plan(stretches: Iterable[tuple[int, int]]) -> list[int]:
    """The lowest free lane for each half-open stretch; they come sorted by their starts.

    With the longest first, the outer of two nested ones gets lane 0.

    >>> plan([(0, 9), (0, 2), (5, 12), (9, 10)])
    [0, 1, 1, 0]
    """
    ends: list[int] = []
    given: list[int] = []
    for start, end in stretches:
        lane = next((lane for lane, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        ends[lane] = end
        given.append(lane)
    return given
