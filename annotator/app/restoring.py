"""Documents as they were at a moment, and back to that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from annotator.errors import ConflictError, ProjectError, UsageError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.trails import Trail
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore

RESTORE = "restore"


def moment(text: str) -> str:
    """A time in ISO 8601 as the log writes it, UTC unless it says otherwise; UsageError for none.

    >>> moment("2024-05-01T12:00+02:00")
    '2024-05-01T10:00:00.000000+00:00'
    """
    try:
        at = datetime.fromisoformat(text.strip())
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        do = "Take one from `annotator log`, or write it so: 2024-05-01T14:30 (UTC)."
        raise UsageError(what=f"{text} is no time.", do=do) from error
    return at.isoformat(timespec="microseconds")


def state_at(store: ProjectStore, document_id: str, annotator: str, at: str) -> AnnotationSet:
    """What one annotator had stated about a document at a moment, as `moment` writes it.

    What came in with the document is in no log and was always there. ProjectError if the log
    does not lead to what is stored.
    """
    return _at(store, store.trail(document_id, annotator), at)


def sets_at(
    store: ProjectStore, document_id: str, at: str, annotator: str | None = None
) -> Iterator[AnnotationSet]:
    """As `state_at`, of each who had stated something, pipelines left out: they keep no log."""
    pipelines = _pipelines(store)
    for stored in store.sets_of(document_id):
        if stored.annotator in pipelines or annotator not in (None, stored.annotator):
            continue
        trail = store.trail(document_id, stored.annotator)
        found = _at(store, trail, at)
        if trail.length_at(at) or len(found) or found.state is not State.NEW:
            yield found


def restore(store: ProjectStore, document_id: str, annotator: str, at: str) -> Change | None:
    """Bring a set back to what it was, as a new change; None if it is just so now.

    ConflictError if somebody changes it meanwhile.
    """
    trail = store.trail(document_id, annotator)
    wanted, present = _at(store, trail, at), trail.present
    change = Change(
        RESTORE,
        removed=tuple(one for one in present if one not in wanted),
        added=tuple(one for one in wanted if one not in present),
        state=None if present.state is wanted.state else (present.state, wanted.state),
    )
    if change.empty:
        return None
    store.apply(document_id, annotator, change)
    return change


def check_known(store: ProjectStore, document_id: str | None, annotator: str | None) -> None:
    """UsageError for a document or annotator that the project does not have, or a pipeline."""
    if document_id is not None and store.number_of(document_id) is None:
        do = "Look for its id in the window, or in an export."
        raise UsageError(what=f"The project has no document {document_id}.", do=do)
    if annotator is None:
        return
    if annotator not in {one.name for one in store.annotators()}:
        do = "Look for the name with: annotator status PROJECT"
        raise UsageError(what=f"The project has no annotator {annotator}.", do=do)
    if annotator in _pipelines(store):
        do = "Name a person, or gold."
        raise UsageError(what=f"{annotator} is a pipeline, and those keep no log.", do=do)


def _at(store: ProjectStore, trail: Trail, at: str) -> AnnotationSet:
    try:
        return trail.at(at)
    except ConflictError as error:
        id, name = trail.present.document_id, trail.present.annotator
        raise ProjectError(
            project=store.project,
            what=f"the log of {id} does not lead to what {name} has there.",
            do="Look at the project with: annotator check PROJECT",
        ) from error


def _pipelines(store: ProjectStore) -> set[str]:
    return {one.name for one in store.annotators() if one.kind is AnnotatorKind.PIPELINE}
