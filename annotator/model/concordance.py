"""Words in their context, as a concordance shows them: one line each, the words in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.errors import RuleError

BESIDE = 80
"""Characters that are shown on either side of what was found."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is looked for in texts: words as they stand, or a regular expression.

    With `whole`, words must not go on before or after, and an expression must take in all.
    RuleError if the expression is none.
    """

    wanted: str
    regex: bool = False
    case: bool = True
    whole: bool = True

    def __post_init__(self) -> None:
        self._compiled()

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in a text, without empty places; half-open offsets.

        >>> list(Pattern("Oslo").places("Oslo, Osloer, Oslo"))
        [(0, 4), (14, 18)]
        """
        for match in self._compiled().finditer(text):
            if match.start() < match.end():
                yield match.span()

    def fits(self, text: str) -> bool:
        """Whether a whole text is that, or without `whole` has it somewhere."""
        if not self.wanted:
            return True
        found = self._compiled()
        return bool(found.fullmatch(text) if self.whole else found.search(text))

    @property
    def literal(self) -> str:
        """What must stand in every text that has a place, empty where that is not known."""
        return "" if self.regex or not self.case else self.wanted

    def _compiled(self) -> re.Pattern[str]:
        words = self.wanted if self.regex else re.escape(self.wanted)
        if self.whole and not self.regex:
            words = rf"(?<!\w){words}(?!\w)"
        try:
            # Not a search in folded text: folding changes lengths.
            return re.compile(words, 0 if self.case else re.IGNORECASE)
        except re.error as error:
            raise RuleError(what=f"{self.wanted} is no regular expression: {error}.") from error


@dataclass(frozen=True, slots=True)
class Context:
    """One line of a concordance: what stands before, what was found, what stands after."""

    before: str
    text: str
    after: str


def context(text: str, start_char: int, end_char: int) -> Context:
    """The line around these offsets, white space made plain.

    >>> context("They met in\\nOslo today.", 12, 16)
    Context(before='They met in ', text='Oslo', after=' today.')
    """
    before = text[max(0, start_char - 2 * BESIDE) : start_char]
    after = text[end_char : end_char + 2 * BESIDE]
    return Context(
        _plain(before)[-BESIDE:], _plain(text[start_char:end_char]), _plain(after)[:BESIDE]
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
