"""The log of changes."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from annotator.errors import RuleError
from annotator.model.changes import LoggedChange
from annotator.store.records import change_of
from annotator.store.tables import annotation_sets, annotators, changes, documents

SUGGEST = "suggest"


def history(connection: Connection, annotator: str) -> tuple[tuple[int, int | None], ...]:
    """The changes of one annotator and what each takes back; copying suggestions is no step."""
    rows = connection.execute(_HISTORY, {"name": annotator})
    return tuple((id, undoes) for id, undoes in rows)


def logged(connection: Connection, change_id: int) -> LoggedChange:
    """RuleError if the log has no such entry."""
    row = connection.execute(_LOGGED, {"wanted": change_id}).one_or_none()
    if row is None:
        raise RuleError(what=f"The log has no change {change_id}.")
    change = change_of(row.verb, row.payload)
    return LoggedChange(row.id, row.document, row.annotator, change, row.at, row.undoes)


_HISTORY = (
    select(changes.c.id, changes.c.undoes)
    .join_from(changes, annotation_sets)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotators.c.name == bindparam("name"), changes.c.verb != SUGGEST)
    .order_by(changes.c.id)
)
_LOGGED = (
    select(changes, documents.c.id.label("document"), annotators.c.name.label("annotator"))
    .join_from(changes, annotation_sets)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(changes.c.id == bindparam("wanted"))
)
