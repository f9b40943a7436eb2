"""Decides on changes that the project refused: both versions side by side."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from annotator.app.workspace import Workspace
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.refused import Difference, applied, differences


@dataclass(frozen=True, slots=True)
class Comparison:
    """What one stated about a document and what is stored; `fits` are the keys of what can still
    be taken over."""

    document: Document
    stored: AnnotationSet
    found: tuple[Difference, ...]
    fits: frozenset[tuple[str, ...]]


def next_comparison(workspace: Workspace) -> Comparison | None:
    """The first document with changes to decide on, or None; what no longer differs is done."""
    for entry in workspace.refused():
        document_id = entry.document_id
        stored = workspace.stored(document_id)
        refused = workspace.refused(document_id)
        found = differences((one.change for one in refused), stored)
        if found:
            _, fits = applied(stored, workspace.schema, found)
            return Comparison(workspace.read(document_id), stored, found, fits)
        workspace.drop(refused)
    return None


def decide(workspace: Workspace, document_id: str, chosen: Collection[tuple[str, ...]]) -> None:
    """Take over what was chosen of one's own version, as one step that undo takes back.

    The rest stays as it is stored, and is no longer asked about.
    """
    if workspace.document is None or workspace.document.id != document_id:
        workspace.open(document_id)
    else:
        workspace.catch_up()
    refused = workspace.refused(document_id)
    found = differences((one.change for one in refused), workspace.annotations)
    wanted = [one for one in found if one.key in chosen]
    change, _ = applied(workspace.annotations, workspace.schema, wanted)
    workspace.apply(change)
    workspace.drop(refused)
