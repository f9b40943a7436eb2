"""A stretch of text with what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

AROUND = 40
"""How many characters are shown before and after."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where in which document it stands, half-open; white space is as in the text.

    >>> Passage("d", 4, 8, "Die ", "Bank", " war\\nleer").line()
    'Die Bank war leer'
    """

    document_id: str
    start_char: int
    end_char: int
    before: str
    surface: str
    after: str

    def line(self) -> str:
        """All of it in one line."""
        return " ".join(f"{self.before}{self.surface}{self.after}".split())
