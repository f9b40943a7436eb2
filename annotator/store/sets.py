"""Annotation sets: read, stored as a whole, and changed step by step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    func,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from annotator.errors import ConflictError, RuleError, SchemaConflictError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.changes import Change
from annotator.model.workflow import AnnotatorKind, State
from annotator.store import entries
from annotator.store.annotation_rows import annotations_of, clear, replace, stored
from annotator.store.annotators import find_or_add
from annotator.store.entries import NOWHERE, Origin
from annotator.store.fitting import check_fits
from annotator.store.locking import lock_project
from annotator.store.records import insert_row, now, payload_of, undecided
from annotator.store.schemas import newest_number
from annotator.store.tables import annotation_sets, annotators, changes, documents

RANKS = {AnnotatorKind.GOLD.value: 0, AnnotatorKind.PERSON.value: 1}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a set belongs; `number` is None while the annotator has none on the document.

    `version` counts the changes of a set, by whomever.
    """

    document: int
    length: int
    number: int | None
    state: State
    version: int = 0


def place_of(connection: Connection, document_id: str, annotator: str) -> Place:
    """RuleError if there is no such document."""
    row = connection.execute(_PLACE, {"document": document_id, "name": annotator}).one_or_none()
    if row is None:
        raise unknown_document(document_id)
    state = State(row.state) if row.state is not None else State.NEW
    return Place(row.document, row.length, row.number, state, row.version or 0)


def held_place(connection: Connection, document_id: str, annotator: str) -> Place:
    """As `place_of`, and nobody else changes it until the transaction ends."""
    wanted = {"document": document_id, "name": annotator}
    row = connection.execute(_HELD, wanted).one_or_none()
    if row is None:
        # There may be no such set, and then nobody else may make it.
        lock_project(connection)
        row = connection.execute(_HELD, wanted).one_or_none()
    if row is None:
        return place_of(connection, document_id, annotator)
    return Place(row.document, row.length, row.number, State(row.state), row.version)


@dataclass(frozen=True, slots=True)
class Standing:
    """A set as it is stored, and the number of changes that it went through."""

    annotations: tuple[Annotation, ...]
    state: State
    version: int


def unknown_document(document_id: str) -> RuleError:
    return RuleError(what=f"The project has no document {document_id}.")


def set_of(connection: Connection, document_id: str, annotator: str) -> AnnotationSet:
    """As it is stored; empty and new if there is none yet."""
    place = place_of(connection, document_id, annotator)
    if place.number is None:
        return AnnotationSet(document_id, annotator)
    found = annotations_of(connection, [place.number])[place.number]
    return AnnotationSet(document_id, annotator, found, place.state)


def standing(connection: Connection, document_id: str, annotator: str) -> Standing:
    """As `set_of`, with the version."""
    place = place_of(connection, document_id, annotator)
    found = annotations_of(connection, [place.number])[place.number] if place.number else []
    return Standing(tuple(found), place.state, place.version)


def sets_of(connection: Connection, document_id: str) -> tuple[AnnotationSet, ...]:
    """Every stored set of a document: gold, persons, pipelines, each by name."""
    # Sorted here, since every database has an order of names of its own.
    rows = sorted(
        connection.execute(_SETS, {"document": document_id}),
        key=lambda row: (RANKS.get(row.kind, len(RANKS)), row.name),
    )
    if not rows:
        place_of(connection, document_id, "")
    found = annotations_of(connection, [row.number for row in rows])
    return tuple(
        AnnotationSet(document_id, row.name, found[row.number], State(row.state)) for row in rows
    )


def newest_pipeline(connection: Connection, document_id: str) -> str | None:
    """The pipeline that looked at this document last."""
    name: str | None = connection.scalar(_NEWEST_PIPELINE, {"document": document_id})
    return name


def add_set(connection: Connection, document: int, annotations: AnnotationSet) -> int:
    """Store a set that the document does not have yet."""
    annotator = find_or_add(connection, annotations.annotator)
    number = _insert_set(connection, document, annotator, annotations.state)
    _fill(connection, number, tuple(annotations))
    return number


def save_suggestions(
    connection: Connection, document_id: str, origin: str, annotations: Sequence[Annotation]
) -> None:
    """Put these in place of all that this pipeline proposed for the document before."""
    place = held_place(connection, document_id, origin)
    check_annotations(annotations, place.length)
    number = place.number
    if number is None:
        annotator = find_or_add(connection, origin, AnnotatorKind.PIPELINE)
        number = _insert_set(connection, place.document, annotator, State.NEW)
    else:
        clear(connection, number)
        connection.execute(_NONE_UNDECIDED, {"set": number})
    _fill(connection, number, annotations)


def _fill(connection: Connection, number: int, annotations: Sequence[Annotation]) -> None:
    replace(connection, number, (), annotations)
    connection.execute(
        _TOUCH, {"set": number, "more": undecided(annotations), "new_state": None, "at": now()}
    )


def apply(
    connection: Connection,
    document_id: str,
    annotator: str,
    change: Change,
    undoes: int | None,
    at: str | None = None,
    *,
    within: int | None = None,
    origin: Origin = NOWHERE,
) -> int:
    """Change a set, log it as of now or of then, count its version up; the id in the log.

    ConflictError if what is removed is not stored just so, what is added is there already, what
    either needs is not there, or the schema is not the one of the number `within`; and where the
    set or the schema went on since the change was made, also if the schema does not allow what
    comes of both. An entry that the log has already is not stored again.
    """
    place = held_place(connection, document_id, annotator)
    if origin.entry is not None and (there := entries.logged_as(connection, origin.entry)):
        return there
    # Once the set is held, since whoever changes the schema holds them all.
    if within is not None and newest_number(connection) != within:
        raise SchemaConflictError(document=document_id)
    check_offsets(change.added, place.length)
    if change.state and change.state[0] is not place.state:
        raise ConflictError(document=document_id)
    number = place.number
    if number is None:
        person = find_or_add(connection, annotator)
        number = _insert_set(connection, place.document, person, State.NEW)
    _check_stored(connection, document_id, number, change)
    if _went_on(connection, place, origin):
        found = annotations_of(connection, [number])[number]
        check_fits(connection, found, place.length, change, document_id)
    try:
        replace(connection, number, change.removed, change.added)
    except IntegrityError as error:
        raise ConflictError(document=document_id) from error
    return _log(connection, number, change, undoes, at or now(), origin.entry)


def _went_on(connection: Connection, place: Place, origin: Origin) -> bool:
    """True if the set or the schema is no longer what a change was made from."""
    if origin.version is not None and place.version != origin.version:
        return True
    return origin.schema is not None and newest_number(connection) != origin.schema


def _check_stored(connection: Connection, document_id: str, number: int, change: Change) -> None:
    if not change.removed:
        return  # What is added twice is refused by the primary keys.
    found = stored(connection, number, change.removed)
    if any(found.get(one.key) != one for one in change.removed):
        raise ConflictError(document=document_id)


def _log(
    connection: Connection,
    number: int,
    change: Change,
    undoes: int | None,
    at: str,
    entry: str | None,
) -> int:
    values = {
        "set_number": number,
        "verb": change.verb,
        "payload": payload_of(change),
        "at": at,
        "undoes": undoes,
        "entry": entry,
    }
    change_id = insert_row(connection, changes, values)
    more = undecided(change.added) - undecided(change.removed)
    state = change.state[1].value if change.state else None
    connection.execute(_TOUCH, {"set": number, "more": more, "new_state": state, "at": at})
    return change_id


def _insert_set(connection: Connection, document: int, annotator: int, state: State) -> int:
    values = {
        "document_number": document,
        "annotator_number": annotator,
        "state": state.value,
        "version": 0,
        "undecided": 0,
        "updated_at": now(),
    }
    return insert_row(connection, annotation_sets, values)


def check_offsets(annotations: Iterable[Annotation], length: int) -> None:
    """RuleError for a span that does not lie in a text of this length, or a wrong score."""
    for one in annotations:
        if isinstance(one, Span) and not 0 <= one.start_char < one.end_char <= length:
            at = f"{one.start_char} to {one.end_char}"
            what = f"Span {one.id} ({at}) does not lie in the text of {length} characters."
            raise RuleError(what=what)
        score = None if isinstance(one, Chain) else one.score
        if score is not None and not 0 <= score <= 1:
            raise RuleError(what=f"A score goes from 0 to 1, and {' '.join(one.key)} has {score}.")


def check_annotations(annotations: Sequence[Annotation], length: int) -> None:
    """RuleError unless they can stand as a whole set on a text of this length."""
    check_offsets(annotations, length)
    keys = {one.key for one in annotations}
    if len(keys) < len(annotations):
        raise RuleError(what="An annotation stands twice in one set.")
    for one in annotations:
        for id in _ends(one):
            if ("span", id) not in keys:
                raise RuleError(what=f"There is no span {id}, to which {' '.join(one.key)} points.")


def _ends(annotation: Annotation) -> tuple[str, ...]:
    match annotation:
        case Argument():
            return (annotation.trigger, annotation.filler)
        case Relation():
            return (annotation.source, annotation.target)
        case Chain():
            return annotation.mentions
        case Span():
            return ()


def _joined(*columns: ColumnElement[Any]) -> Select[Any]:
    return (
        select(*columns)
        .join_from(annotation_sets, documents)
        .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    )


_PLACE = (
    select(
        documents.c.number.label("document"),
        documents.c.length,
        annotation_sets.c.number,
        annotation_sets.c.state,
        annotation_sets.c.version,
    )
    .select_from(documents)
    .outerjoin(annotators, annotators.c.name == bindparam("name"))
    .outerjoin(
        annotation_sets,
        and_(
            annotation_sets.c.document_number == documents.c.number,
            annotation_sets.c.annotator_number == annotators.c.number,
        ),
    )
    .where(documents.c.id == bindparam("document"))
)
_HELD = (
    _joined(
        documents.c.number.label("document"),
        documents.c.length,
        annotation_sets.c.number,
        annotation_sets.c.state,
        annotation_sets.c.version,
    )
    .where(documents.c.id == bindparam("document"), annotators.c.name == bindparam("name"))
    .with_for_update(of=annotation_sets)
)
_SETS = _joined(
    annotation_sets.c.number, annotation_sets.c.state, annotators.c.name, annotators.c.kind
).where(documents.c.id == bindparam("document"))
_NEWEST_PIPELINE = (
    _joined(annotators.c.name)
    .where(documents.c.id == bindparam("document"), annotators.c.kind == "pipeline")
    .order_by(annotation_sets.c.updated_at.desc(), annotation_sets.c.number.desc())
    .limit(1)
)
_NONE_UNDECIDED = (
    update(annotation_sets).where(annotation_sets.c.number == bindparam("set")).values(undecided=0)
)
_TOUCH = (
    update(annotation_sets)
    .where(annotation_sets.c.number == bindparam("set"))
    .values(
        version=annotation_sets.c.version + 1,
        undecided=annotation_sets.c.undecided + bindparam("more"),
        state=func.coalesce(bindparam("new_state"), annotation_sets.c.state),
        updated_at=bindparam("at"),
    )
)
