"""Spans that somebody should look at again, since a step could only guess at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, bindparam, insert, select, update

from annotator.model.changes import Change
from annotator.model.steps import Revisit, marked_undone
from annotator.store.log import logged
from annotator.store.records import now
from annotator.store.steps import Taken
from annotator.store.tables import (
    annotation_sets,
    annotators,
    changes,
    documents,
    revisits,
    spans,
    steps,
)

Revisits = Callable[[Change], Iterable[str]]
"""Which spans of a change, by id, somebody is to look at again."""


def add(connection: Connection, taken: Taken, among: Revisits) -> None:
    """Put what a step could only guess at on the list."""
    for change_id in taken.changes:
        number = connection.scalar(select(changes.c.set_number).where(changes.c.id == change_id))
        rows = [
            {"step_id": taken.id, "set_number": number, "span": id, "seen_at": ""}
            for id in among(logged(connection, change_id).change)
        ]
        if rows:
            connection.execute(insert(revisits), rows)


def waiting(connection: Connection) -> tuple[Revisit, ...]:
    """What nobody has seen yet, of steps that are not undone."""
    pairs = connection.execute(select(steps.c.id, steps.c.undoes).order_by(steps.c.id))
    undone = marked_undone([(row.id, row.undoes) for row in pairs])
    found = (Revisit(*row) for row in connection.execute(_WAITING))
    return tuple(one for one in found if one.step not in undone)


def mark_seen(connection: Connection, seen: Iterable[Revisit]) -> None:
    """Take these off the list."""
    for one in seen:
        number = connection.scalar(_SET, {"document": one.document_id, "annotator": one.annotator})
        bound = {"step": one.step, "number": number, "name": one.span_id, "at": now()}
        connection.execute(_SEEN, bound)


_WAITING = (
    select(
        revisits.c.step_id,
        documents.c.id,
        documents.c.title,
        annotators.c.name,
        revisits.c.span,
    )
    .join_from(revisits, annotation_sets)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .join(
        spans,
        (spans.c.set_number == revisits.c.set_number) & (spans.c.id == revisits.c.span),
    )
    .where(revisits.c.seen_at == "")
    .order_by(documents.c.number, annotators.c.number, spans.c.start_char, spans.c.id)
)
_SET = (
    select(annotation_sets.c.number)
    .join_from(annotation_sets, documents)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(documents.c.id == bindparam("document"), annotators.c.name == bindparam("annotator"))
)
_SEEN = (
    update(revisits)
    .where(
        revisits.c.step_id == bindparam("step"),
        revisits.c.set_number == bindparam("number"),
        revisits.c.span == bindparam("name"),
    )
    .values(seen_at=bindparam("at"))
)
