"""Whoever is done takes the next document that is free, where the lead lets them."""

from __future__ import annotations

from annotator.app.workspace import Workspace
from annotator.errors import AwayError
from annotator.model.users import UserRole
from annotator.store.project_store import ProjectStore


def claims_are_on(store: ProjectStore) -> bool:
    """As the lead says; or else once anything was handed out, or where a server hands out."""
    on = store.claims().on
    if on is not None:
        return on
    user = store.this_user()
    if user is not None and user.role is UserRole.ANNOTATOR:
        return True
    return bool(store.assignments())


def take_next(workspace: Workspace) -> str | None:
    """The id of a document that is this annotator's from now on; None if they get none.

    Nothing is handed out while the server is away, as the foot of the window says then.
    """
    if workspace.owner != workspace.annotator:
        return None
    try:
        if not claims_are_on(workspace.store):
            return None
        return workspace.store.claim_next(workspace.annotator)
    except AwayError:
        return None
