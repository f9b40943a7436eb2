"""Cuts a document into the stretches that are laid out one by one."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from annotator.model.document import Document, paragraphs

LONGEST = 5_000


class Block(NamedTuple):
    """A paragraph, or part of a giant one; offsets half-open, line ends left out."""

    start_char: int
    end_char: int
    ends_paragraph: bool


def blocks_of(document: Document, longest: int = LONGEST) -> tuple[Block, ...]:
    """The blocks of a document in text order; none of them much longer than `longest`."""
    starts = document.segmentation.sentence_starts
    cut: list[Block] = []
    for start, end in paragraphs(document.text):
        if end - start <= longest:
            cut.append(Block(start, end, True))
        else:
            cut.extend(_parts(document.text, starts, start, end, longest))
    return tuple(cut)


def _parts(
    text: str, starts: tuple[int, ...], start: int, end: int, longest: int
) -> Iterator[Block]:
    while end - start > longest:
        cut = _cut(text, starts, start, start + longest)
        yield Block(start, cut, False)
        start = cut
    yield Block(start, end, True)


def _cut(text: str, starts: tuple[int, ...], start: int, limit: int) -> int:
    sentence = starts[at - 1] if (at := bisect_right(starts, limit)) else start
    if sentence > start:
        return sentence
    blank = text.rfind(" ", start + 1, limit)
    if blank > start:
        return blank + 1
    cut = limit
    while cut > start + 1 and unicodedata.combining(text[cut]):
        cut -= 1
    return cut
