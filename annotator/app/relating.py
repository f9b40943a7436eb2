"""Relations between spans: armed on a source, with the likely targets offered in order."""

from __future__ import annotations

from annotator.app import editing
from annotator.app.offering import Offer, likeliest, nearness
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotations import Decision, Relation, Span


def arm(workspace: Workspace, source: Span, label: str) -> Offer:
    """Offer the likely targets of a relation: those of the same sentence, then the nearest.

    RuleError if it cannot go out from this span, or to no other.
    """
    annotations, schema = workspace.annotations, workspace.schema
    if all(one.name != label for one in schema.relations_from(source.label)):
        raise RuleError(what=f"{label} cannot go out from {source.label}.")
    cut = editing.at_hand(workspace).segmentation
    allowed = {
        one.name
        for one in schema.labels
        if label in schema.relations_between(source.label, one.name)
    }

    targets = (
        span
        for span in annotations.spans
        if span.label in allowed
        and not span.rejected
        and span.id != source.id
        and annotations.get(("relation", source.id, span.id, label)) is None
    )
    found = likeliest(targets, nearness(cut, source))
    if not found:
        raise RuleError(what=f"{label} can go to nothing in this document.")
    return Offer(
        source,
        label,
        found,
        take=lambda workspace, source, target: add_relation(workspace, source, target, label),
    )


def add_relation(workspace: Workspace, source: Span, target: Span, label: str) -> Relation:
    """Draw an arrow from one span to another; suggestions that this takes up are accepted."""
    if label not in workspace.schema.relations_between(source.label, target.label):
        raise RuleError(what=f"{label} cannot go from {source.label} to {target.label}.")
    relation = Relation(source=source.id, target=target.id, label=label, origin=workspace.annotator)
    if source.id == target.id:
        raise RuleError(what="A span has no relation to itself.")
    if workspace.annotations.get(relation.key):
        raise RuleError(what=f"They are joined by {label} already.")
    relation = editing.decided(workspace, relation, Decision.ADDED)
    ends = editing.acceptances(workspace, (end for end in (source, target) if not end.stands))
    editing.replace_all(workspace, "relate", [*ends, (None, relation)])
    return relation


def delete_relation(workspace: Workspace, relation: Relation) -> None:
    """Take a relation away; its ends stay."""
    editing.replace_all(workspace, "delete relation", [(relation, None)])
