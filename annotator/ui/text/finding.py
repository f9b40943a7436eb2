"""Finds text in the document's own string, so that offsets stay code points."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple


class Hits(NamedTuple):
    """The places that were found, in text order; `current` is an index, -1 for none."""

    ranges: tuple[tuple[int, int], ...] = ()
    current: int = -1

    def between(self, start_char: int, end_char: int) -> range:
        """The indices of the hits that share text with these offsets."""
        first = bisect_right(self.ranges, start_char, key=lambda one: one[1])
        return range(first, bisect_left(self.ranges, end_char, key=lambda one: one[0]))

    def from_char(self, char: int) -> Hits:
        """With the first hit at or after this offset as the current one; round the end."""
        if not self.ranges:
            return self
        first = bisect_left(self.ranges, char, key=lambda one: one[0])
        return self._replace(current=first % len(self.ranges))

    def step(self, distance: int) -> Hits:
        if not self.ranges:
            return self
        return self._replace(current=(self.current + distance) % len(self.ranges))


def find_all(document_text: str, wanted: str, *, regex: bool, case: bool) -> Hits:
    """All places of a text or a regular expression, empty matches left out.

    re.error if the expression is none.
    """
    if not wanted:
        return Hits()
    # Not a search in folded text: folding changes lengths.
    pattern = re.compile(wanted if regex else re.escape(wanted), 0 if case else re.IGNORECASE)
    found = (match.span() for match in pattern.finditer(document_text))
    return Hits(tuple((start, end) for start, end in found if start < end))
