"""What an annotator asked about a span, and what the lead answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Asked of a label, or where `role` is not empty, of that role; the newest answer holds.

    `annotator` asked it of their span `span_id`, which may have changed since. Times are ISO 8601
    in UTC. `answer` is Markdown, all else plain text.
    """

    id: str
    annotator: str
    passage: Passage
    span_id: str
    label: str
    role: str = ""
    text: str
    asked_at: str
    answer: str = ""
    answered_by: str = ""
    answered_at: str = ""

    @property
    def is_open(self) -> bool:
        return not self.answer

    @property
    def about(self) -> str:
        """The name of the label or role."""
        return self.role or self.label


def answered_about(
    questions: Sequence[Question], *, label: str = "", role: str = ""
) -> tuple[Question, ...]:
    """Those about this label, or this role, that have an answer; the newest answer first."""
    found = [
        one
        for one in questions
        if not one.is_open and (one.role == role if role else one.label == label and not one.role)
    ]
    return tuple(sorted(found, key=lambda one: (one.answered_at, one.id), reverse=True))
