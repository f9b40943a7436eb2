"""Finish a document and go on to the next."""

from __future__ import annotations

from annotator.app import claiming, nearby, queueing
from annotator.app.editing import at_hand
from annotator.app.workspace import Workspace
from annotator.model.changes import Change
from annotator.model.workflow import State

SECOND_LOOK, ON = "second look", "on"


def wants_second_look(workspace: Workspace) -> bool:
    """Whether the lead wants overlooked triggers shown before a document is finished."""
    return workspace.setting(SECOND_LOOK) == ON


def finish(workspace: Workspace) -> None:
    """Say that the document at hand is done; suggestions that are left stay undecided."""
    at_hand(workspace)
    state = workspace.annotations.state
    if state is not State.FINISHED:
        workspace.apply(Change("finish", state=(state, State.FINISHED)))


def next_document(workspace: Workspace) -> str | None:
    """The id of the next document that is not finished, in the order of the queue.

    Where there is none left, one that is free is claimed, if the lead lets people do that.
    """
    found = queueing.choose(workspace, (one.id for one in nearby.around(workspace)))
    return found or claiming.take_next(workspace)
