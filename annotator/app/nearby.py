"""Which documents are next to the one at hand, without reading the list."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.document_filter import TO_DO, DocumentFilter
from annotator.model.workflow import DocumentEntry

_FIRST, _MOST = 20, 1000


def around(workspace: Workspace, wanted: DocumentFilter = TO_DO) -> Iterator[DocumentEntry]:
    """The documents that come after the one at hand on the list, and then those before it."""
    here = workspace.document.id if workspace.document else None
    first = None
    for entry in _after(workspace, here, wanted):
        first = first or entry.id
        yield entry
    if here is None:
        return
    for entry in _after(workspace, None, wanted):
        if entry.id in (here, first):
            return
        yield entry


def is_last(workspace: Workspace) -> bool:
    """True if nothing on the list is to do, but perhaps what is at hand."""
    return next(around(workspace), None) is None


def turned(workspace: Workspace, steps: int) -> str:
    """The id of the document so many steps further on the list, or back; it goes round.

    RuleError if the list is empty.
    """
    here = workspace.document.id if workspace.document else None
    for _ in range(abs(steps)):
        found = workspace.beside(here, back=steps < 0) or workspace.beside(None, back=steps < 0)
        if not found:
            raise RuleError(what="There is no document on the list.")
        here = found[0].id
    return here or ""


def _after(
    workspace: Workspace, document_id: str | None, wanted: DocumentFilter
) -> Iterator[DocumentEntry]:
    most = _FIRST
    while page := workspace.beside(document_id, wanted, most=most):
        yield from page
        document_id, most = page[-1].id, min(2 * most, _MOST)
