"""A role armed on a trigger, and the likely fillers offered in order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.app.editing import at_hand
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotations import Argument, Span

MOST = 30


@dataclass(frozen=True, slots=True)
class Offer:
    """The role at hand and the spans that may fill it, the likeliest first."""

    trigger: Span
    role: str
    fillers: tuple[Span, ...]
    current: int = 0

    @property
    def filler(self) -> Span | None:
        return self.fillers[self.current] if self.fillers else None

    def turned(self, steps: int) -> Offer:
        """The offer with another filler at hand, round and round."""
        return replace(self, current=(self.current + steps) % max(1, len(self.fillers)))


def arm(workspace: Workspace, trigger: Span, role: str) -> Offer:
    """Offer the likely fillers of a role: suggested ones, then the same sentence, then the nearest.

    RuleError if events of this label take no such role.
    """
    if not workspace.schema.fillers(trigger.label, role):
        raise RuleError(what=f"{trigger.label} takes no role {role}.")
    allowed = workspace.schema.fillers(trigger.label, role)
    cut = at_hand(workspace).segmentation
    taken = {
        one.filler
        for one in workspace.annotations.arguments_of(trigger.id)
        if one.role == role and one.stands
    }
    home = cut.sentence_at(trigger.start_char)

    def likeliness(span: Span) -> tuple[float, bool, bool, int, int]:
        suggested = workspace.annotations.get(("argument", trigger.id, span.id, role))
        score = suggested.score or 0.0 if isinstance(suggested, Argument) else 0.0
        waiting = isinstance(suggested, Argument) and suggested.undecided
        elsewhere = cut.sentence_at(span.start_char) != home
        distance = abs(span.start_char - trigger.start_char)
        return (-score if waiting else 0.0, elsewhere, span.undecided, distance, span.start_char)

    fillers = [
        span
        for span in workspace.annotations.spans
        if span.label in allowed
        and not span.rejected
        and span.id != trigger.id
        and span.id not in taken
    ]
    return Offer(trigger, role, tuple(sorted(fillers, key=likeliness)[:MOST]))
