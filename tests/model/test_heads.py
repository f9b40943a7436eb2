"""The word that says what a span means."""

from __future__ import annotations

import re

import pytest

from annotator.model.document import Document, Segmentation
from annotator.model.heads import head_of


def head(text: str, language: str = "en") -> str:
    tokens = [one.span() for one in re.finditer(r"\w+|’s|'s|[^\w\s]", text)]
    starts, ends = zip(*tokens, strict=True) if tokens else ((), ())
    document = Document("d", text, language=language, segmentation=Segmentation(starts, ends))
    start, end = head_of(document, 0, len(text))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the mayor of London", "mayor"),
        ("Angela Merkel", "Merkel"),
        ("Japan's prime minister, who resigned", "minister"),
        ("the “Iron Lady”", "Lady"),
        ("carried out", "carried"),
        ("London’s", "London"),
        ("Of Mice", "Mice"),
        ("(", "("),
    ],
)
def test_in_english_it_is_the_last_word_before_what_follows(text: str, expected: str) -> None:
    assert head(text) == expected


def test_in_german_too_with_words_of_its_own() -> None:
    assert head("der Präsident der Ukraine", "de") == "Präsident"
    assert head("die Stadt am Meer", "de-AT") == "Stadt"


def test_in_hebrew_it_is_the_first_word() -> None:
    assert head("ראש הממשלה", "he") == "ראש"


def test_a_span_without_tokens_is_its_own_head() -> None:
    assert head_of(Document("d", "abcdef"), 1, 3) == (1, 3)
