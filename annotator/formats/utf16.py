"""Offsets of programs in Java or JavaScript, which count UTF-16 units, to code points and back."""

from __future__ import annotations

from bisect import bisect_left

from annotator.errors import RuleError


class Utf16:
    """Converts offsets of one text.

    >>> Utf16("🙂 ja").units(2), Utf16("🙂 ja").chars(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        self._wide = [place for place, character in enumerate(text) if character > "\uffff"]
        self._wide_units = [place + number for number, place in enumerate(self._wide)]
        self._length = len(text) + len(self._wide)

    def units(self, char: int) -> int:
        return char + bisect_left(self._wide, char)

    def chars(self, unit: int) -> int:
        """RuleError if the offset lies outside the text or inside a character."""
        before = bisect_left(self._wide_units, unit)
        inside = before > 0 and self._wide_units[before - 1] == unit - 1
        if inside or not 0 <= unit <= self._length:
            raise RuleError(what=f"the offset {unit} lies outside the text or in a character.")
        return unit - before
