"""A role armed on a trigger or on a filler, and the likely other ends offered in order."""

from __future__ import annotations

from annotator.app import editing
from annotator.app.offering import Offer, likeliest, nearness
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
    near = nearness(cut, trigger)

    def likeliness(span: Span) -> tuple[float, bool, bool, int, int]:
        suggested = workspace.annotations.get(("argument", trigger.id, span.id, role))
        score = suggested.score or 0.0 if isinstance(suggested, Argument) else 0.0
        waiting = isinstance(suggested, Argument) and suggested.undecided
        return (-score if waiting else 0.0, *near(span))

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


def arm_on_filler(workspace: Workspace, filler: Span, role: str) -> Offer:
    """Offer the events in which a span may fill a role: the same sentence, then the nearest.

    RuleError if no event of this document takes it there.
    """
    cut = editing.at_hand(workspace).segmentation
    filled = {
        one.trigger
        for one in workspace.annotations.arguments_filled_by(filler.id)
        if one.role == role and one.stands
    }

    triggers = (
        span
        for span in workspace.annotations.spans
        if workspace.schema.is_trigger(span.layer)
        and not span.rejected
        and span.id not in filled
        and filler.label in workspace.schema.fillers(span.label, role)
    )
    found = likeliest(triggers, nearness(cut, filler))
    if not found:
        raise RuleError(what=f"No event in this document takes {filler.label} as {role}.")
    return Offer(
        filler,
        role,
        found,
        take=lambda workspace, filler, trigger: editing.add_argument(
            workspace, trigger, filler, role
        ),
    )
