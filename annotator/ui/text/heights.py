"""Where each block stands, from heights that are estimated first and measured when seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """Heights of blocks in whole pixels, and the offsets that follow from them."""

    def __init__(self, estimates: Iterable[int]) -> None:
        self._heights = list(estimates)
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> None:
        if self._heights[index] != height:
            self._heights[index] = height
            self._tops = None

    @property
    def total(self) -> int:
        return self._sums()[-1]

    def top(self, index: int) -> int:
        """The sum of the heights before this block."""
        return self._sums()[index]

    def at(self, y: int) -> tuple[int, int]:
        """The block at this distance from the top, and how far inside it that is."""
        index = min(max(bisect_right(self._sums(), y) - 1, 0), max(len(self) - 1, 0))
        return index, y - self._sums()[index]

    def _sums(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
