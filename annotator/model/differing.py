"""From one state of an annotation set to another."""

from __future__ import annotations

from annotator.errors import ConflictError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change


def step_between(verb: str, before: AnnotationSet, after: AnnotationSet) -> Change:
    """The change that makes the one what the other is; empty if they are alike."""
    return Change(
        verb,
        removed=tuple(one for one in before if one not in after),
        added=tuple(one for one in after if one not in before),
        state=None if before.state is after.state else (before.state, after.state),
    )


def try_apply(annotations: AnnotationSet, change: Change) -> bool:
    """Apply a change if it fits and leaves every link with both its ends; True if it does."""
    try:
        annotations.apply(change)
    except ConflictError:
        return False
    if not annotations.whole:
        annotations.apply(change.inverse())
        return False
    return True
