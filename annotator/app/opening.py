"""Opens a project for one annotator."""

from __future__ import annotations

from annotator.app import shares
from annotator.app.desk import Desk
from annotator.app.jobs import Runner
from annotator.app.recording import (
    CLOSING_SECONDS,
    Journalled,
    Recording,
    journals_folder,
    open_journal,
)
from annotator.app.workspace import Workspace
from annotator.errors import AwayError, UsageError
from annotator.model.document_filter import DocumentFilter
from annotator.model.schema import Schema
from annotator.model.workflow import AnnotatorKind, State, kind_of
from annotator.store.journal import waiting_for
from annotator.store.project_store import ProjectStore
from annotator.store.steady_store import SteadyStore

PACKED_FOR = "packed for"


def open_desk(
    target: str,
    annotator: str,
    document_id: str | None = None,
    *,
    runner: Runner | None = None,
    theirs: bool = False,
) -> Desk:
    """The project as this annotator finds it, at the document named or the first to do.

    With `theirs`, what was packed for somebody is opened as theirs: nothing else would come back.
    Whomever a server lets in is who they are there; a curator finds gold, and so does a trainer,
    who can only look at it.
    The runner reads what the annotator decided before; without one it is read when needed.
    UsageError if the name cannot be a person's, ProjectError or StoreError if it cannot be opened.
    """
    check_annotator(annotator)
    store = _open(target, annotator)
    try:
        if theirs and (name := store.setting(PACKED_FOR)):
            check_annotator(name)
            annotator = name
        user = store.this_user()
        annotator = user.name if user else annotator
        gold = user is not None and not user.role.annotates
        recording = None if gold else _recording(store, annotator)
    except BaseException:
        store.close()
        raise
    return _desk(store, annotator, document_id, runner, recording, gold=gold)


def _open(target: str, annotator: str) -> SteadyStore:
    try:
        return SteadyStore.open(target)
    except AwayError as error:
        count = waiting_for(journals_folder(), error.facts["project"], annotator)
        if count == 0:
            raise
        do = f"{error.facts['do']} Kept here until then: {count} of your changes."
        raise AwayError(**{**error.facts, "do": do}) from error


def _desk(
    store: SteadyStore,
    annotator: str,
    document_id: str | None,
    runner: Runner | None,
    recording: Recording | None,
    *,
    gold: bool,
) -> Desk:
    try:
        desk = Desk(Workspace(store, annotator, runner, recording=recording, gold=gold))
        first = document_id or first_to_do(desk.workspace)
        if first:
            desk.workspace.open(first)
    except BaseException:
        if recording:
            recording.close()
        store.close()
        raise
    return desk


def _recording(store: SteadyStore, annotator: str) -> Recording | None:
    """A journal on this workstation where the project lies on a server, which may go away."""
    if not store.remote:
        return None
    recording = Journalled(store, annotator, open_journal(store, annotator))
    recording.settle(CLOSING_SECONDS)  # Or else the list knows nothing of what was done last.
    return recording


def create_project(target: str, schema: Schema) -> None:
    """Make a project that has this schema, and the usual share without suggestions."""
    with ProjectStore.create(target, schema) as store:
        shares.set_share(store, shares.UNAIDED, shares.USUAL_UNAIDED)


def check_annotator(name: str) -> None:
    """UsageError for names that are kept for gold and for pipelines."""
    if not name.strip() or kind_of(name) is not AnnotatorKind.PERSON:
        raise UsageError(
            what=f"An annotator cannot be called {name!r}.",
            do="Take a name without @, or an e-mail address, that is not gold.",
        )


def first_to_do(workspace: Workspace) -> str | None:
    """The id of the document in progress, or else the first new one, or else the first."""
    for states in ({State.IN_PROGRESS}, {State.NEW}, set(State)):
        if found := workspace.beside(None, DocumentFilter(frozenset(states))):
            return found[0].id
    return None
