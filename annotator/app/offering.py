"""Something armed on a span, and the spans it could point to, offered in order.

Roles, relations and chains all go this way: arm, see what is likely, take one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from heapq import nsmallest
from typing import Any

from annotator.app.workspace import Workspace
from annotator.model.annotations import Span
from annotator.model.document import Segmentation

MOST = 30

Take = Callable[[Workspace, Span, Span], object]
"""What happens to the span on which something is armed and to the one that is taken."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is armed on a span, `name`, and the spans on offer, the likeliest first.

    `name` is a role or a relation, and empty for a chain.
    """

    armed_on: Span
    name: str
    spans: tuple[Span, ...]
    take: Take
    current: int = 0

    @property
    def span(self) -> Span | None:
        return self.spans[self.current] if self.spans else None

    def turned(self, steps: int) -> Offer:
        """The offer with another span at hand, round and round."""
        return replace(self, current=(self.current + steps) % max(1, len(self.spans)))


def nearness(cut: Segmentation, here: Span) -> Callable[[Span], tuple[bool, bool, int, int]]:
    """A key that puts the same sentence first, decided spans before others, then the nearest."""
    home = cut.sentence_at(here.start_char)

    def key(span: Span) -> tuple[bool, bool, int, int]:
        elsewhere = cut.sentence_at(span.start_char) != home
        return elsewhere, span.undecided, abs(span.start_char - here.start_char), span.start_char

    return key


def likeliest(spans: Iterable[Span], likeliness: Callable[[Span], Any]) -> tuple[Span, ...]:
    """The first spans by this key, no more than anybody would look through."""
    return tuple(nsmallest(MOST, spans, key=likeliness))
