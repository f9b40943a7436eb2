"""Lists of documents as an annotator sees them: their numbers, and a few entries at a time.

A list of 100,000 is its numbers, in project order and from indexes alone; the entries of those on
screen are read when they are looked at.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    case,
    select,
    union,
)

from annotator.model.document_filter import EVERY_DOCUMENT, DocumentFilter
from annotator.model.workflow import AnnotatorKind, DocumentEntry, State, kind_of
from annotator.store.full_text import having
from annotator.store.tables import annotation_sets, annotators, assignments, documents


def numbers(
    connection: Connection, annotator: str, wanted: DocumentFilter = EVERY_DOCUMENT
) -> tuple[int, ...]:
    """The documents on this annotator's list that the filter lets through, in project order."""
    found = _found(connection, annotator, wanted)
    ordered = found.order_by(found.selected_columns[0])
    return tuple(connection.scalars(ordered, {"name": annotator}))


def number_of(connection: Connection, document_id: str) -> int | None:
    number: int | None = connection.scalar(_NUMBER, {"id": document_id})
    return number


def entries(connection: Connection, annotator: str) -> tuple[DocumentEntry, ...]:
    """The whole list; of gold and pipelines, all documents."""
    found = numbers(connection, annotator)
    pages = (found[at : at + _PAGE] for at in range(0, len(found), _PAGE))
    return tuple(one for page in pages for one in entries_at(connection, annotator, page).values())


def entries_at(
    connection: Connection, annotator: str, wanted: Sequence[int]
) -> dict[int, DocumentEntry]:
    """The entries of these documents, in project order; of unknown numbers none."""
    rows = connection.execute(_ENTRIES, {"name": annotator, "numbers": list(wanted)})
    return {
        number: DocumentEntry(id, title, State(state) if state else State.NEW, undecided or 0)
        for number, id, title, state, undecided in rows
    }


def beside(
    connection: Connection,
    annotator: str,
    document_id: str | None,
    wanted: DocumentFilter,
    *,
    most: int,
    back: bool = False,
) -> tuple[DocumentEntry, ...]:
    """So many of the documents that come after one on a list, or before it, the nearest first.

    Without a document, from the beginning of the list, or from its end.
    """
    found = _found(connection, annotator, wanted)
    number = found.selected_columns[0]
    if document_id is not None:
        here = number_of(connection, document_id) or 0
        found = found.where(number < here if back else number > here)
    nearest = found.order_by(number.desc() if back else number).limit(most)
    few = tuple(connection.scalars(nearest, {"name": annotator}))
    entries = entries_at(connection, annotator, few)
    return tuple(entries[number] for number in few if number in entries)


def _found(connection: Connection, annotator: str, wanted: DocumentFilter) -> Select[int]:
    words = having(connection.dialect, wanted.terms) if wanted.terms else None
    found = _listed(connection, annotator)
    if found is None:
        found, words = select(documents.c.number) if words is None else words, None
    number = found.selected_columns[0]
    if words is not None:
        found = found.where(number.in_(words))
    if 0 < len(wanted.states) < len(State):
        found = found.where(_in_states(number, wanted.states))
    return found


def _listed(connection: Connection, annotator: str) -> Select[int] | None:
    """What a list shows, as `assigning` says; None for all documents, as of gold and pipelines."""
    person = kind_of(annotator) is AnnotatorKind.PERSON
    if not person or connection.execute(_ANY_ASSIGNED).first() is None:
        return None
    assigned = select(assignments.c.document_number.label("number")).where(
        assignments.c.annotator_number == _me()
    )
    mine = union(assigned, _own(set(State) - {State.NEW})).subquery("mine")
    return select(mine.c.number)


def _in_states(number: ColumnElement[int], states: frozenset[State]) -> ColumnElement[bool]:
    if State.NEW in states:
        return number.not_in(_own(set(State) - states))
    return number.in_(_own(states))


def _own(states: frozenset[State] | set[State]) -> Select[int]:
    """The documents that the annotator's own sets say to be in one of these states."""
    return select(annotation_sets.c.document_number.label("number")).where(
        annotation_sets.c.annotator_number == _me(),
        annotation_sets.c.state.in_(sorted(state.value for state in states)),
    )


def _me() -> ScalarSelect[int]:
    named = annotators.c.name == bindparam("name")
    return select(annotators.c.number).where(named).scalar_subquery()


def _entries() -> Select[int, str, str, str | None, int | None]:
    """Each document with the own set, or else with what the newest pipeline left undecided."""
    newest = (
        select(annotation_sets.c.undecided)
        .join_from(annotation_sets, annotators)
        .where(
            annotation_sets.c.document_number == documents.c.number,
            annotators.c.kind == AnnotatorKind.PIPELINE.value,
        )
        .order_by(annotation_sets.c.updated_at.desc(), annotation_sets.c.number.desc())
        .limit(1)
        .correlate(documents)
        .scalar_subquery()
    )
    own = annotation_sets.alias("own")
    return (
        select(
            documents.c.number,
            documents.c.id,
            documents.c.title,
            own.c.state,
            case((own.c.number.is_(None), newest), else_=own.c.undecided),
        )
        .select_from(documents)
        .outerjoin(
            own,
            and_(
                own.c.document_number == documents.c.number,
                own.c.annotator_number == _me(),
            ),
        )
        .where(documents.c.number.in_(bindparam("numbers", expanding=True)))
        .order_by(documents.c.number)
    )


# A statement takes only so many values.
_PAGE = 1000
_NUMBER = select(documents.c.number).where(documents.c.id == bindparam("id"))
_ANY_ASSIGNED = select(assignments.c.document_number).limit(1)
_ENTRIES = _entries()
