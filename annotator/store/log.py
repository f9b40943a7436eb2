"""The log of changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, union

from annotator.errors import RuleError
from annotator.model.changes import LoggedChange
from annotator.store.records import change_of
from annotator.store.tables import (
    annotation_sets,
    annotators,
    changes,
    documents,
    step_changes,
    steps,
)

SUGGEST = "suggest"
_AT_ONCE = 200


def history(connection: Connection, annotator: str) -> tuple[tuple[int, int | None], ...]:
    """What one annotator may undo: the id of each change and of what it takes back, oldest first.

    A step over several sets counts once, by its first change. What others did to a set in such a
    step, or anybody by changing the schema, cannot be reached behind. Copying suggestions is none.
    """
    entries: dict[int, tuple[int | None, set[int]]] = {}
    firsts: dict[int, int] = {}
    for row in connection.execute(_HISTORY, {"name": annotator}):
        if row.step_id is not None and (row.by != annotator or row.schema_after is not None):
            for id in [id for id, (_, among) in entries.items() if row.set_number in among]:
                del entries[id]
        elif row.step_id is None:
            entries[row.id] = (row.undoes, {row.set_number})
        else:
            first = firsts.setdefault(row.step_id, row.id)
            entries.setdefault(first, (row.undoes, set()))[1].add(row.set_number)
    return tuple((id, undoes) for id, (undoes, _) in entries.items())


def logged(connection: Connection, change_id: int) -> LoggedChange:
    """RuleError if the log has no such entry."""
    row = connection.execute(_LOGGED, {"wanted": change_id}).one_or_none()
    if row is None:
        raise RuleError(what=f"The log has no change {change_id}.")
    return _logged(row)


def stream(
    connection: Connection, document_id: str | None, annotator: str | None
) -> Iterator[LoggedChange]:
    """The log, or what it says of one document or annotator; oldest first, a few in memory."""
    wanted = _ALL
    if document_id is not None:
        wanted = wanted.where(documents.c.id == document_id)
    if annotator is not None:
        wanted = wanted.where(annotators.c.name == annotator)
    ordered = wanted.order_by(changes.c.id).execution_options(yield_per=_AT_ONCE)
    yield from map(_logged, connection.execute(ordered))


def _logged(row: Row[Any]) -> LoggedChange:
    change = change_of(row.verb, row.payload)
    return LoggedChange(
        row.id, row.document, row.annotator, change, row.at, row.undoes, row.step_id
    )


_by = annotators.alias("by")
_ME = select(annotators.c.number).where(annotators.c.name == bindparam("name")).scalar_subquery()
# Found by indexes, each by its own: a condition on either would read the whole log.
_MINE = union(
    select(changes.c.id)
    .join_from(changes, annotation_sets)
    .where(annotation_sets.c.annotator_number == _ME),
    select(step_changes.c.change_id)
    .join_from(step_changes, steps)
    .where(steps.c.annotator_number == _ME),
)
_HISTORY = (
    select(
        changes.c.id,
        changes.c.undoes,
        changes.c.set_number,
        step_changes.c.step_id,
        steps.c.schema_after,
        _by.c.name.label("by"),
    )
    .select_from(changes)
    .outerjoin(step_changes, step_changes.c.change_id == changes.c.id)
    .outerjoin(steps, steps.c.id == step_changes.c.step_id)
    .outerjoin(_by, _by.c.number == steps.c.annotator_number)
    .where(
        changes.c.id.in_(_MINE),
        changes.c.verb != SUGGEST,
    )
    .order_by(changes.c.id)
)
_ALL = (
    select(
        changes,
        step_changes.c.step_id,
        documents.c.id.label("document"),
        annotators.c.name.label("annotator"),
    )
    .join_from(changes, annotation_sets)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .outerjoin(step_changes, step_changes.c.change_id == changes.c.id)
)
_LOGGED = _ALL.where(changes.c.id == bindparam("wanted"))
