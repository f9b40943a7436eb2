"""How two stretches of one text lie to each other; all offsets half-open, in code points."""

from __future__ import annotations

from typing import Protocol


class Stretch(Protocol):
    @property
    def start_char(self) -> int: ...
    @property
    def end_char(self) -> int: ...


def overlaps(one: Stretch, other: Stretch) -> bool:
    """True if they share text."""
    return one.start_char < other.end_char and other.start_char < one.end_char


def shared(one: Stretch, other: Stretch) -> int:
    """How many characters they share."""
    return max(0, min(one.end_char, other.end_char) - max(one.start_char, other.start_char))


def stacked(one: Stretch, other: Stretch) -> bool:
    """True if they cover exactly the same text."""
    return one.start_char == other.start_char and one.end_char == other.end_char


def contains(one: Stretch, other: Stretch) -> bool:
    """True if the other lies inside the one, or covers the same text."""
    return one.start_char <= other.start_char and other.end_char <= one.end_char


def nested(one: Stretch, other: Stretch) -> bool:
    """True if one of them lies inside the other and is shorter."""
    return (contains(one, other) or contains(other, one)) and not stacked(one, other)


def crosses(one: Stretch, other: Stretch) -> bool:
    """True if they share text and each has text of its own."""
    return overlaps(one, other) and not contains(one, other) and not contains(other, one)
