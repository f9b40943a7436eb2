"""Words found by their first letter, and the stretch of text that is meant by a word."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document, Segmentation

MOST = 10

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A word that was looked for, and the stretch around it that is selected for it.

    `span` is the id of the shortest span that holds the word, and empty where none does.
    """

    word: Stretch
    stretch: Stretch
    span: str = ""


def hits(
    document: Document, annotations: AnnotationSet, letter: str, caret: int, within: Stretch
) -> tuple[Hit, ...]:
    """The words between two offsets that begin so, those that nobody labelled first.

    Among these the words from the caret on come first, then those before it, the nearest first.
    """
    cut, text = document.segmentation, document.text
    found = [
        _hit(document, annotations, index)
        for index in cut.tokens_between(*within)
        if text[cut.token_starts[index]].casefold() == letter.casefold()
    ]

    def order(hit: Hit) -> tuple[bool, bool, int]:
        return bool(hit.span), hit.word[0] < caret, abs(hit.word[0] - caret)

    return tuple(sorted(found, key=order)[:MOST])


def _hit(document: Document, annotations: AnnotationSet, index: int) -> Hit:
    cut = document.segmentation
    start, end = cut.token_starts[index], cut.token_ends[index]
    holding = [one for one in annotations.spans_between(start, end) if not one.rejected]
    span = min(holding, key=lambda one: one.end_char - one.start_char, default=None)
    return Hit((start, end), stretch_of(document, index), span.id if span else "")


def stretch_at(document: Document, char: int) -> Stretch | None:
    """The stretch that is meant by the word at an offset, or by the one that ends there."""
    cut = document.segmentation
    index = cut.token_at(char)
    if index is None and char > 0:
        index = cut.token_at(char - 1)
    return None if index is None else stretch_of(document, index)


def stretch_of(document: Document, index: int) -> Stretch:
    """A capitalised word with its capitalised neighbours, a number with those beside it.

    Anything else, and a capital that only begins a sentence, is meant alone.
    """
    cut, text = document.segmentation, document.text
    first = last = index
    kind = _kind(text, cut, index)
    if kind:
        while first > 0 and _joins(text, cut, first - 1, kind):
            first -= 1
        while last + 1 < len(cut.token_starts) and _joins(text, cut, last, kind, ahead=True):
            last += 1
    return cut.token_starts[first], cut.token_ends[last]


def _joins(text: str, cut: Segmentation, left: int, kind: str, *, ahead: bool = False) -> bool:
    """True if the two tokens from here on stand on one line, in one sentence, and are alike."""
    between = text[cut.token_ends[left] : cut.token_starts[left + 1]]
    same = cut.sentence_at(cut.token_starts[left]) == cut.sentence_at(cut.token_starts[left + 1])
    return between in ("", " ") and same and _kind(text, cut, left + ahead) == kind


def _kind(text: str, cut: Segmentation, index: int) -> str:
    start = cut.token_starts[index]
    if text[start].isdigit():
        return "number"
    return "name" if text[start].isupper() and start not in cut.sentence_starts else ""
