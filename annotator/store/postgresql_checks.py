"""Looks whether a database still keeps what was declared: its constraints, and what they say.

A server checks rows as they are written; who switches that off, or drops a constraint, may leave
behind anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import (
    CheckConstraint,
    Connection,
    ForeignKeyConstraint,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    and_,
    exists,
    func,
    not_,
    select,
    text,
)
from sqlalchemy.schema import Constraint

from annotator.store.tables import Base

_NAMED = (CheckConstraint, ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint)


def problems(connection: Connection) -> Iterator[str]:
    """One line each: constraints that are gone, and rows that none would let in."""
    present = set(connection.scalars(_PRESENT))
    for table in Base.metadata.sorted_tables:
        for constraint in sorted(table.constraints, key=lambda one: str(one.name)):
            name = connection.dialect.identifier_preparer.format_constraint(constraint)
            if isinstance(constraint, _NAMED) and name and name.strip('"') not in present:
                yield f"The table {table.name} has lost its constraint {name}."
            yield from _broken(connection, table, constraint)


def _broken(connection: Connection, table: Table, constraint: Constraint) -> Iterator[str]:
    if isinstance(constraint, ForeignKeyConstraint):
        count = connection.scalar(select(func.count()).where(_dangling(table, constraint)))
        if count:
            to = constraint.referred_table.name
            yield f"The table {table.name} points to what is missing in {to}, {count} times."
    elif isinstance(constraint, CheckConstraint):
        wrong = select(func.count()).select_from(table).where(text(f"NOT ({constraint.sqltext})"))
        if count := connection.scalar(wrong):
            yield f"The table {table.name} has rows that break {constraint.sqltext}, {count} times."


def _dangling(table: Table, constraint: ForeignKeyConstraint):  # type: ignore[no-untyped-def]
    other = constraint.referred_table.alias()
    pairs = [(element.parent, other.c[element.column.name]) for element in constraint.elements]
    found = exists().where(and_(*(ours == theirs for ours, theirs in pairs)))
    return and_(*(ours.is_not(None) for ours, _ in pairs), not_(found))


def search_problems(connection: Connection) -> Iterator[str]:
    """Whether the words that are searched are those of the documents."""
    how = connection.scalar(_GENERATED)
    if how is None:
        yield "The words of the documents are no longer kept in step by the server."
        return
    if connection.scalar(_INDEXED) is None:
        yield "The index of the words of the documents is missing."
    # What the server itself says of its column, which nobody else can write to.
    stale = f"SELECT id FROM documents WHERE words IS DISTINCT FROM ({how}) ORDER BY number"
    for id in connection.exec_driver_sql(stale.replace("%", "%%")).scalars():
        yield f"Document {id}: the search does not have the words that it has."


_PRESENT = text("""
    SELECT conname FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace AND convalidated
""")
_GENERATED = text("""
    SELECT pg_get_expr(adbin, adrelid)
    FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
    WHERE adrelid = 'documents'::regclass AND attname = 'words' AND attgenerated = 's'
""")
_INDEXED = text("""
    SELECT 1 FROM pg_index
    WHERE indexrelid = to_regclass('ix_documents_words') AND indisvalid
""")
