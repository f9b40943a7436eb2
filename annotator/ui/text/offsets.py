"""Python counts code points, Qt counts UTF-16 units; only here is one turned into the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NewType

Unit = NewType("Unit", int)
"""An offset as Qt counts it."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Turns the offsets of one text into Qt's and back."""

    def __init__(self, text: str) -> None:
        self._chars = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [char + index for index, char in enumerate(self._chars)]

    def to_unit(self, char: int) -> Unit:
        return Unit(char + bisect_left(self._chars, char))

    def to_char(self, unit: int) -> int:
        """The code point at this unit; from within a character, its beginning."""
        return unit - bisect_left(self._units, unit)
