"""Documents handed out to people; who has which, and what a person's list shows.

Until anything in the project is assigned, everybody's list shows all documents. From then on a
person's list shows what is assigned to them and what they have begun, and nothing of others. What
others state stays out of sight either way: a list counts one's own set and a pipeline's. `finding`
reads lists by this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from sqlalchemy import (
    Connection,
    bindparam,
    func,
    insert,
    or_,
    select,
)

from annotator.model.handing_out import Assignment, Order, hand_out
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.annotators import find_or_add
from annotator.store.claiming import cutoff, give_up_abandoned, rules
from annotator.store.tables import annotation_sets, annotators, assignments, documents


def all_assignments(connection: Connection) -> tuple[Assignment, ...]:
    """In the order of the documents, and of the annotators as they came."""
    return tuple(Assignment(row.id, row.name) for row in connection.execute(_ALL))


def free_documents(connection: Connection, at: str) -> dict[str, int]:
    """The ids and numbers of the documents that nobody has at this time, in project order."""
    before = cutoff(rules(connection), at)
    return {row.id: row.number for row in connection.execute(_FREE, {"cutoff": before})}


def would_assign(
    connection: Connection, order: Order, ids: Sequence[str] | None, at: str
) -> tuple[Assignment, ...]:
    """What `assign` would hand out."""
    free = free_documents(connection, at)
    wanted = tuple(free) if ids is None else tuple(id for id in ids if id in free)
    load = {row[0]: row[1] for row in connection.execute(_LOAD)}
    return hand_out(wanted, order, load=load, begun=_begun(connection, order.to))


def assign(
    connection: Connection, order: Order, ids: Sequence[str] | None, at: str
) -> tuple[Assignment, ...]:
    """Hand out the documents that nobody has yet, or in this order those of them; what is new.

    To be called in a transaction that writes, so that nobody hands out the same beside it.
    RuleError if one of the names is not a person's.
    """
    people = {name: find_or_add(connection, name, AnnotatorKind.PERSON) for name in order.to}
    free = free_documents(connection, at)
    give_up_abandoned(connection, at)
    given = would_assign(connection, order, ids, at)
    rows = [
        {
            "document_number": free[one.document_id],
            "annotator_number": people[one.annotator],
            "assigned_at": at,
        }
        for one in given
    ]
    if rows:
        connection.execute(insert(assignments), rows)
    return given


def _begun(connection: Connection, names: Sequence[str]) -> Mapping[str, Set[str]]:
    found = defaultdict[str, set[str]](set)
    for row in connection.execute(_BEGUN, {"names": list(names)}):
        found[row.id].add(row.name)
    return found


_ALL = (
    select(documents.c.id, annotators.c.name)
    .select_from(assignments)
    .join(documents, documents.c.number == assignments.c.document_number)
    .join(annotators, annotators.c.number == assignments.c.annotator_number)
    .order_by(assignments.c.document_number, assignments.c.annotator_number)
)
_BEGUN_BY_HOLDER = select(annotation_sets.c.number).where(
    annotation_sets.c.document_number == assignments.c.document_number,
    annotation_sets.c.annotator_number == assignments.c.annotator_number,
    annotation_sets.c.state != State.NEW.value,
)
_HELD = select(assignments.c.document_number).where(
    or_(
        assignments.c.claimed_at.is_(None),
        assignments.c.claimed_at >= bindparam("cutoff"),
        _BEGUN_BY_HOLDER.correlate(assignments).exists(),
    )
)
_FREE = (
    select(documents.c.id, documents.c.number)
    .where(documents.c.number.not_in(_HELD))
    .order_by(documents.c.number)
)
_LOAD = (
    select(annotators.c.name, func.count())
    .join_from(assignments, annotators)
    .group_by(annotators.c.name)
)
_BEGUN = (
    select(documents.c.id, annotators.c.name)
    .select_from(annotation_sets)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(
        annotation_sets.c.state != State.NEW.value,
        annotators.c.name.in_(bindparam("names", expanding=True)),
    )
)
