"""Finish a document and go on to the next."""

from __future__ import annotations

from annotator.app.editing import at_hand
from annotator.app.workspace import Workspace
from annotator.model.changes import Change
from annotator.model.workflow import State


def finish(workspace: Workspace) -> None:
    """Say that the document at hand is done; suggestions that are left stay undecided."""
    at_hand(workspace)
    state = workspace.annotations.state
    if state is not State.FINISHED:
        workspace.apply(Change("finish", state=(state, State.FINISHED)))


def next_document(workspace: Workspace) -> str | None:
    """The id of the next document in the list that is not finished, round and round."""
    entries = workspace.entries()
    here = workspace.document.id if workspace.document else ""
    ids = [entry.id for entry in entries]
    start = ids.index(here) + 1 if here in ids else 0
    for entry in (*entries[start:], *entries[:start]):
        if entry.state is not State.FINISHED and entry.id != here:
            return entry.id
    return None
