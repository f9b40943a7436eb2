"""What is selected: from where the selecting began to where the caret is."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from annotator.model.document import Document


class Unit(Enum):
    """What a drag selects by."""

    CHARACTER = 1
    TOKEN = 2
    SENTENCE = 3


class Selection(NamedTuple):
    """`fixed` is the stretch at which selecting began, empty for single characters."""

    fixed: tuple[int, int]
    caret: int

    @property
    def range(self) -> tuple[int, int] | None:
        """The selected text, half-open; None if it is empty."""
        start, end = min(self.fixed[0], self.caret), max(self.fixed[1], self.caret)
        return (start, end) if start < end else None

    def to(self, start: int, end: int) -> Selection:
        """Extended to this stretch, on whichever side of the fixed one it lies."""
        return self._replace(caret=start if start < self.fixed[0] else end)


def caret_only(char: int) -> Selection:
    return Selection((char, char), char)


def unit_at(document: Document, char: int, unit: Unit) -> tuple[int, int]:
    """The token or sentence that holds this character; of characters, the place before it."""
    if unit is Unit.CHARACTER:
        return char, char
    segmentation = document.segmentation
    if unit is Unit.TOKEN:
        token = segmentation.token_at(char)
        if token is None:
            return char, min(char + 1, len(document.text))
        return segmentation.token_starts[token], segmentation.token_ends[token]
    return _sentence(document, char)


def _sentence(document: Document, char: int) -> tuple[int, int]:
    text, starts = document.text, document.segmentation.sentence_starts
    if not starts:
        return 0, len(text)
    at = document.segmentation.sentence_at(char)
    start = starts[at]
    end = starts[at + 1] if at + 1 < len(starts) else len(text)
    return start, start + len(text[start:end].rstrip())
