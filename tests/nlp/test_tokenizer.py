from __future__ import annotations

import pytest

from annotator.nlp.tokenizer import SpacyTokenizer, blank


def words(text: str, language: str = "en") -> list[str]:
    cut = SpacyTokenizer().segment(text, language)
    return [text[a:b] for a, b in zip(cut.token_starts, cut.token_ends, strict=True)]


def sentences(text: str) -> list[str]:
    starts = SpacyTokenizer().segment(text, "en").sentence_starts
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_white_space_belongs_to_no_token() -> None:
    assert words("Rain \n\n fell.\t") == ["Rain", "fell", "."]


def test_a_line_end_closes_a_sentence() -> None:
    text = "Ferry sinks off coast\nBy Ana Ruiz\r\nDivers found it. It lay deep."

    assert sentences(text) == [
        "Ferry sinks off coast",
        "By Ana Ruiz",
        "Divers found it.",
        "It lay deep.",
    ]


def test_offsets_count_code_points() -> None:
    cut = SpacyTokenizer().segment("🎉🎉 Lima", "en")

    assert cut.token_starts[-1] == 3


def test_a_text_without_words_has_no_tokens() -> None:
    assert SpacyTokenizer().segment(" \n", "en").token_starts == ()
    assert SpacyTokenizer().segment("", "en").sentence_starts == ()


@pytest.mark.parametrize(
    ("language", "code"),
    [("", "en"), ("en-GB", "en"), ("DEU", "de"), ("tlh", "xx"), ("../x", "xx"), ("fr", "fr")],
)
def test_the_rules_follow_the_language(language: str, code: str) -> None:
    assert blank(language).lang == code


def test_a_text_longer_than_a_million_characters_is_cut() -> None:
    assert len(words("word " * 210_000)) == 210_000
