"""Who annotates in a project."""

from __future__ import annotations

import re

from sqlalchemy import Connection, select

from annotator.errors import RuleError
from annotator.model.workflow import GOLD, Annotator, AnnotatorKind
from annotator.store.records import insert_row
from annotator.store.tables import annotators

# The part after @ of an e-mail address, unlike that of a pipeline: no version, but a domain.
_DOMAIN = re.compile(r"(?!v?\d+\.\d)([\w-]+\.)+[^\W\d_]{2,}")


def kind_of(name: str) -> AnnotatorKind:
    """What a name tells: `gold`, `pipeline@version`, or else a person, also by e-mail address."""
    if name == GOLD:
        return AnnotatorKind.GOLD
    _, at, version = name.rpartition("@")
    pipeline = at and not _DOMAIN.fullmatch(version)
    return AnnotatorKind.PIPELINE if pipeline else AnnotatorKind.PERSON


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
