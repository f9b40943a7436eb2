"""Who annotates in a project."""

from __future__ import annotations

from sqlalchemy import Connection, select

from annotator.errors import RuleError
from annotator.model.workflow import Annotator, AnnotatorKind, kind_of
from annotator.store.records import insert_row
from annotator.store.tables import annotators


def all_annotators(connection: Connection) -> tuple[Annotator, ...]:
    """In the order in which they came."""
    rows = connection.execute(select(annotators).order_by(annotators.c.number))
    return tuple(Annotator(row.name, AnnotatorKind(row.kind)) for row in rows)


def find_or_add(connection: Connection, name: str, kind: AnnotatorKind | None = None) -> int:
    """The number of this annotator; without a kind, a new one is of the kind that the name tells.

    RuleError if the name is blank or that of another kind.
    """
    if not name.strip():
        raise RuleError(what="An annotator needs a name.")
    row = connection.execute(select(annotators).where(annotators.c.name == name)).one_or_none()
    if row is None:
        values = {"name": name, "kind": (kind or kind_of(name)).value}
        return insert_row(connection, annotators, values)
    if kind is not None and row.kind != kind.value:
        raise RuleError(what=f"{name} is the name of a {row.kind}, not of a {kind.value}.")
    return int(row.number)
