"""A text that never changes, with the tokens and sentences that spaCy cut."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_LINE_END = re.compile(r"\r\n|\n|\r|\u2028|\u2029")


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Token borders and sentence starts of one text, as offsets in code points.

    Tokens are in text order and do not overlap; white space belongs to none of them.
    `sentence_starts` are the offsets at which a sentence begins.
    """

    token_starts: tuple[int, ...] = ()
    token_ends: tuple[int, ...] = ()
    sentence_starts: tuple[int, ...] = ()

    def token_at(self, char: int) -> int | None:
        """The index of the token that holds this offset, None in white space."""
        index = bisect_right(self.token_starts, char) - 1
        return index if index >= 0 and char < self.token_ends[index] else None

    def snap(self, start_char: int, end_char: int) -> tuple[int, int]:
        """The smallest run of whole tokens that covers what it touches of these offsets.

        Offsets that touch no token come back as they are.

        >>> Segmentation((0, 4), (3, 9)).snap(1, 5)
        (0, 9)
        """
        first = bisect_right(self.token_ends, start_char)
        last = bisect_left(self.token_starts, end_char) - 1
        if first > last:
            return start_char, end_char
        return self.token_starts[first], self.token_ends[last]

    def tokens_between(self, start_char: int, end_char: int) -> range:
        """The indices of the tokens that share text with these offsets."""
        first = bisect_right(self.token_ends, start_char)
        return range(first, max(first, bisect_left(self.token_starts, end_char)))

    def sentence_at(self, char: int) -> int:
        """The index of the sentence that holds this offset, 0 where there are none."""
        return max(0, bisect_right(self.sentence_starts, char) - 1)


@dataclass(frozen=True, slots=True)
class Document:
    """A text with a name and metadata; `id` is unique in its project."""

    id: str
    text: str
    title: str = ""
    language: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    segmentation: Segmentation = Segmentation()

    def sentence_around(self, char: int) -> tuple[int, int]:
        """The offsets of the sentence that holds this one; of the whole text without sentences."""
        starts = self.segmentation.sentence_starts or (0,)
        index = self.segmentation.sentence_at(char)
        return starts[index], (*starts, len(self.text))[index + 1]

    @property
    def text_hash(self) -> str:
        return text_hash(self.text)


def text_hash(text: str) -> str:
    """SHA-256 of the text as UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    r"""The paragraphs of a text as half-open offsets, line ends left out.

    >>> paragraphs("one\r\ntwo\n")
    ((0, 3), (5, 8), (9, 9))
    """
    start, ranges = 0, []
    for end in _LINE_END.finditer(text):
        ranges.append((start, end.start()))
        start = end.end()
    return (*ranges, (start, len(text)))
