"""`sentence_borders`: sentences of newswire by rule, before the parser, which keeps to them.

Headlines, datelines and sub-headings end at their line; a parser alone runs across them.
"""

from collections.abc import Sequence

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

ENDS = frozenset({".", "!", "?", "...", "…", "?!", "!!"})
CLOSERS = frozenset({"”", "’", '"', "'", ")", "]", "''", "»"})
LAST = frozenset(".!?…”’\"')]» \n\t\r")  # no sentence ends in another character
DASHES = frozenset({"-", "–", "—"})
OPENERS = frozenset({"“", "‘", '"', "'", "(", "[", "``", "«", "—", "–", "-"})
STARTERS = frozenset([
    "the",
    "a",
    "an",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "in",
    "on",
    "at",
    "but",
    "and",
    "this",
    "that",
    "these",
    "those",
    "there",
    "his",
    "her",
    "its",
    "their",
    "our",
    "for",
    "from",
    "as",
    "after",
    "before",
    "when",
    "while",
    "if",
    "to",
    "by",
    "with",
    "some",
    "all",
    "both",
    "many",
    "most",
    "more",
    "another",
    "other",
    "however",
    "meanwhile",
    "also",
    "earlier",
    "last",
    "under",
    "since",
    "one",
    "two",
    "no",
    "not",
    "what",
    "who",
    "why",
    "how",
])  # fmt: skip
NEVER_LAST = frozenset([
    "mr.",
    "mrs.",
    "ms.",
    "dr.",
    "gen.",
    "lt.",
    "col.",
    "sgt.",
    "maj.",
    "capt.",
    "sen.",
    "rep.",
    "gov.",
    "st.",
    "prof.",
    "rev.",
    "no.",
    "vs.",
    "adm.",
    "cmdr.",
    "brig.",
    "mt.",
    "ft.",
    "nos.",
    "pres.",
    "hon.",
    "fr.",
    "jr.",
    "sr.",
])  # fmt: skip


class SentenceBorders:
    """Sets `token.is_sent_start` on every token; a border that is already there stays."""

    def __call__(self, doc: Doc) -> Doc:
        if not len(doc):
            return doc
        words = list(doc)
        texts = [token.text for token in words]
        known = doc.to_array([SENT_START]).astype(np.int64).ravel()
        found = np.full(len(doc), -1)
        found[0] = 1
        for place in range(1, len(texts)):
            if texts[place - 1][-1] in LAST and starts_sentence(words, place):
                found[place] = 1
        borders = np.where(known == 0, found, known)
        return doc.from_array([SENT_START], borders.astype(np.uint64))


def starts_sentence(words: Sequence[Token], place: int) -> bool:
    token, before = words[place], words[place - 1]
    if token.is_space:
        return False
    if before.is_space and "\n" in before.text:
        return is_line_border(words, place)
    if before.is_space:
        return place > 1 and ends_sentence(words, place - 2, token)
    return ends_sentence(words, place - 1, token)


def is_line_border(words: Sequence[Token], place: int) -> bool:
    """An empty line always parts sentences; a line break does unless the sentence runs on."""
    if words[place - 1].text.count("\n") > 1 or place < 2:
        return True
    if words[place].text[:1].islower() or words[place - 2].text in (",", ";"):
        return False
    return words[place - 2].text not in DASHES or line_start(words, place - 2).text in DASHES


def line_start(words: Sequence[Token], place: int) -> Token:
    """The first token of the line that holds `place`; a sub-heading starts and ends with a dash."""
    while place > 0 and "\n" not in words[place - 1].text:
        place -= 1
    return words[place]


def ends_sentence(words: Sequence[Token], last: int, following: Token) -> bool:
    """Whether the token at `last` closes a sentence before `following`."""
    end = last
    while end > 0 and words[end].text in CLOSERS and not words[end - 1].whitespace_:
        end -= 1
    text = words[end].text
    if text == "." and end > 0 and is_abbreviation(words[end - 1], following):
        return False
    if text in ENDS and can_start(words, last + 1, following):
        return following.text not in CLOSERS or bool(words[last].whitespace_)
    if not text.endswith(".") or text.lower() in NEVER_LAST or len(text) < 2:
        return False
    return end == last and following.is_title and following.lower_ in STARTERS


def is_abbreviation(token: Token, following: Token) -> bool:
    """Whether the full stop behind `token` belongs to it: a title, or "No." before a figure."""
    if token.lower_ in ("no", "nos"):
        return bool(following.text[:1].isdigit())
    return f"{token.lower_}." in NEVER_LAST


def can_start(words: Sequence[Token], place: int, token: Token) -> bool:
    """A sentence starts with a capital, a figure, or one of these behind an opening mark."""
    if token.text in OPENERS:
        return bool(words[place - 1].whitespace_) or words[place - 1].is_space
    return not token.text[:1].islower() and (
        token.is_alpha or token.text[:1].isalnum() or token.is_currency
    )


@Language.factory("sentence_borders", assigns=["token.is_sent_start"], retokenizes=False)
def make_sentence_borders(nlp: Language, name: str) -> SentenceBorders:
    return SentenceBorders()
