"""Documents: one with its text, all by id, and how many there are in each state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
)

from annotator.model.annotations import Decision
from annotator.model.document import Document
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.records import document_of
from annotator.store.sets import unknown_document
from annotator.store.tables import annotation_sets, annotators, arguments, documents, spans


@dataclass(frozen=True, slots=True)
class Counts:
    """How far a project is.

    `documents` by state, a document being as far as the one who is furthest with it;
    `annotators` the documents of each by their state; `labels` and `roles` count the spans and
    arguments that stand, in all sets together.
    """

    documents: Mapping[State, int]
    annotators: Mapping[str, Mapping[State, int]]
    labels: Mapping[str, int]
    roles: Mapping[str, int]


def document(connection: Connection, id: str) -> Document:
    """RuleError if there is none of this id."""
    row = connection.execute(_DOCUMENT, {"wanted": id}).one_or_none()
    if row is None:
        raise unknown_document(id)
    return document_of(row)


def document_ids(connection: Connection) -> tuple[str, ...]:
    """In the order in which they came."""
    return tuple(connection.scalars(select(documents.c.id).order_by(documents.c.number)))


def text_hashes(connection: Connection) -> dict[str, str]:
    rows = connection.execute(select(documents.c.id, documents.c.text_hash))
    return {row.id: row.text_hash for row in rows}


def documents_without(connection: Connection, annotator: str) -> tuple[str, ...]:
    return tuple(connection.scalars(_WITHOUT, {"name": annotator}))


def counts(connection: Connection) -> Counts:
    states = {rank: state for state, rank in _RANKS.items()}
    found = {states[rank]: count for rank, count in connection.execute(_BY_STATE)}
    by_annotator: dict[str, dict[State, int]] = {}
    for name, state, count in connection.execute(_BY_ANNOTATOR):
        mine = by_annotator.setdefault(name, dict.fromkeys(State, 0))
        if state is not None:
            mine[State(state)] = count
    return Counts(
        documents={state: found.get(state, 0) for state in State},
        annotators=by_annotator,
        labels=_counted(connection, _BY_LABEL),
        roles=_counted(connection, _BY_ROLE),
    )


def _counted(connection: Connection, statement: Select[str, int]) -> dict[str, int]:
    # Sorted here, since every database has an order of names of its own.
    return dict(sorted((row[0], row[1]) for row in connection.execute(statement)))


_RANKS = {State.NEW: 0, State.IN_PROGRESS: 1, State.FINISHED: 2}
_DOCUMENT = select(documents).where(documents.c.id == bindparam("wanted"))


def _sets_of_named() -> Select[int]:
    return (
        select(annotation_sets.c.number)
        .join_from(annotation_sets, annotators)
        .where(
            annotators.c.name == bindparam("name"),
            annotation_sets.c.document_number == documents.c.number,
        )
        .correlate(documents)
    )


def _by_state() -> Select[int, int]:
    rank = case(
        {state.value: number for state, number in _RANKS.items()}, value=annotation_sets.c.state
    )
    people = (
        select(annotation_sets.c.document_number, rank.label("rank"))
        .join_from(annotation_sets, annotators)
        .where(annotators.c.kind != AnnotatorKind.PIPELINE.value)
        .subquery()
    )
    furthest = (
        select(func.coalesce(func.max(people.c.rank), 0).label("rank"))
        .select_from(documents)
        .outerjoin(people, people.c.document_number == documents.c.number)
        .group_by(documents.c.number)
        .subquery()
    )
    return select(furthest.c.rank, func.count()).group_by(furthest.c.rank)


_WITHOUT = select(documents.c.id).where(~_sets_of_named().exists()).order_by(documents.c.number)
_BY_STATE = _by_state()
_BY_ANNOTATOR = (
    select(annotators.c.name, annotation_sets.c.state, func.count())
    .outerjoin_from(annotators, annotation_sets)
    .group_by(annotators.c.number, annotators.c.name, annotation_sets.c.state)
    .order_by(annotators.c.number)
)


def _standing(column: Column[str]) -> Select[str, int]:
    """Counts by this column what is neither rejected nor an undecided suggestion."""
    table = column.table
    decided = table.c.decision.not_in([Decision.NONE.value, Decision.REJECTED.value])
    stated = and_(table.c.decision == Decision.NONE.value, table.c.origin == "")
    return select(column, func.count()).where(or_(decided, stated)).group_by(column)


_BY_LABEL = _standing(spans.c.label)
_BY_ROLE = _standing(arguments.c.role)
