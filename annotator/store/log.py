"""The log of changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from annotator.errors import RuleError
from annotator.model.changes import LoggedChange
from annotator.store.records import change_of
from annotator.store.tables import annotation_sets, annotators, changes, documents

SUGGEST = "suggest"
_AT_ONCE = 200


def history(connection: Connection, annotator: str) -> tuple[tuple[int, int | None], ...]:
    """The changes of one annotator and what each takes back; copying suggestions is no step."""
    rows = connection.execute(_HISTORY, {"name": annotator})
    return tuple((id, undoes) for id, undoes in rows)


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
    return LoggedChange(row.id, row.document, row.annotator, change, row.at, row.undoes)


_HISTORY = (
    select(changes.c.id, changes.c.undoes)
    .join_from(changes, annotation_sets)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotators.c.name == bindparam("name"), changes.c.verb != SUGGEST)
    .order_by(changes.c.id)
)
_ALL = (
    select(changes, documents.c.id.label("document"), annotators.c.name.label("annotator"))
    .join_from(changes, annotation_sets)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
)
_LOGGED = _ALL.where(changes.c.id == bindparam("wanted"))
