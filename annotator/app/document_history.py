"""What was done to the document at hand, how it was after each step, and back to that."""

from __future__ import annotations

from annotator.app.editing import at_hand
from annotator.app.restoring import RESTORE
from annotator.app.workspace import Workspace
from annotator.model.annotation_set import AnnotationSet
from annotator.model.differing import step_between
from annotator.model.trails import Trail


def trail_of(workspace: Workspace) -> Trail:
    """The own changes of the document at hand; those of others stay out of sight.

    RuleError if no document is at hand.
    """
    return workspace.store.trail(at_hand(workspace).id, workspace.owner)


def restore(workspace: Workspace, wanted: AnnotationSet) -> bool:
    """Make the annotations at hand what they were, as a new change that can be undone.

    False if they are so already. As by any change, a finished document is in progress again,
    unless its state was another then.
    """
    change = step_between(RESTORE, workspace.annotations, wanted)
    workspace.apply(change)
    return not change.empty
