"""A person's documents as a project file of their own, for where there is no server."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.app import mapping
from annotator.app.opening import PACKED_FOR, check_annotator
from annotator.errors import AnnotatorError, RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.workflow import AnnotatorKind
from annotator.store.project_store import ProjectStore

PACKED_FROM = "packed from"
_CARRIED = ("pipeline", mapping.SETTING)
_BESIDE = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Packed:
    """How many documents went into the file, and in how many the person had begun."""

    documents: int
    begun: int


def pack(
    store: ProjectStore,
    out: Path,
    annotator: str,
    *,
    progress: Callable[[int, int | None], None] = lambda done, total: None,
) -> Packed:
    """Write the documents on this person's list into a new project, whole or not at all.

    With them go the schema, the choice of pipeline, how imports are mapped, what pipelines
    proposed, and what the person has stated and asked so far, but nothing of anybody else.
    UsageError for a name that no person can have, RuleError if there is nothing on the list,
    StoreError if there is such a file.
    """
    check_annotator(annotator)
    ids = tuple(entry.id for entry in store.entries(annotator))
    if not ids:
        raise RuleError(what=f"There is no document for {annotator}: none is assigned to them.")
    store.add_annotator(annotator, AnnotatorKind.PERSON)
    packed = ProjectStore.create(str(out), store.schema())
    try:
        with packed:
            return _fill(packed, store, ids, annotator, progress)
    except BaseException:
        for suffix in _BESIDE:
            Path(f"{out}{suffix}").unlink(missing_ok=True)
        raise


def _fill(
    packed: ProjectStore,
    store: ProjectStore,
    ids: tuple[str, ...],
    annotator: str,
    progress: Callable[[int, int | None], None],
) -> Packed:
    for done, answer in enumerate(packed.add_many(_documents(store, ids)), 1):
        _raise_error(answer)
        progress(done, len(ids))
    packed.add_annotator(annotator, AnnotatorKind.PERSON)
    others = set(store.documents_without(annotator))
    begun = [id for id in ids if id not in others]
    for stored in packed.go_on(store.trail(id, annotator) for id in begun):
        _raise_error(stored)
    for name in _CARRIED:
        if value := store.setting(name):
            packed.set_setting(name, value)
    _carry_questions(packed, store, set(ids), annotator)
    packed.set_setting(PACKED_FOR, annotator)
    # Last, so that a pack that was not finished is not taken for one.
    packed.set_setting(PACKED_FROM, store.uuid())
    return Packed(len(ids), len(begun))


def _documents(
    store: ProjectStore, ids: Iterable[str]
) -> Iterator[tuple[Document, tuple[AnnotationSet, ...]]]:
    pipelines = {one.name for one in store.annotators() if one.kind is AnnotatorKind.PIPELINE}
    for id in ids:
        proposed = [one for one in store.sets_of(id) if one.annotator in pipelines]
        newest = store.newest_pipeline_set(id)
        # The newest stays the newest if it comes last.
        proposed.sort(key=lambda one: newest is not None and one.annotator == newest.annotator)
        yield store.document(id), tuple(proposed)


def _carry_questions(
    packed: ProjectStore, store: ProjectStore, ids: Container[str], annotator: str
) -> None:
    """The person's own questions, with the answers that there are."""
    for question in store.questions(annotator=annotator):
        if question.passage.document_id in ids:
            packed.ask(question)
            if not question.is_open:
                packed.answer(question.id, question.answer, question.answered_by)


def _raise_error(answer: object) -> None:
    if isinstance(answer, AnnotatorError):
        raise answer
