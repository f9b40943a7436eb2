"""A role armed on a trigger, and the likely fillers offered in order."""

from __future__ import annotations

from annotator.app import editing
from annotator.app.offering import Offer, likeliest
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotations import Argument, Span


def arm(workspace: Workspace, trigger: Span, role: str) -> Offer:
    """Offer the likely fillers of a role: suggested ones, then the same sentence, then the nearest.

    RuleError if events of this label take no such role, or nothing can fill it.
    """
    allowed = workspace.schema.fillers(trigger.label, role)
    if not allowed:
        raise RuleError(what=f"{trigger.label} takes no role {role}.")
    cut = editing.at_hand(workspace).segmentation
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

    fillers = (
        span
        for span in workspace.annotations.spans
        if span.label in allowed
        and not span.rejected
        and span.id != trigger.id
        and span.id not in taken
    )
    found = likeliest(fillers, likeliness)
    if not found:
        raise RuleError(what=f"Nothing in this document can fill {role} of {trigger.label}.")
    return Offer(
        trigger,
        role,
        found,
        take=lambda workspace, trigger, filler: editing.add_argument(
            workspace, trigger, filler, role
        ),
    )
