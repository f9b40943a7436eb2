"""Copies a whole project from one kind of database to the other, in one unchanging view of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, func, select

from annotator.store import sqlite_opening
from annotator.store.bulk import put
from annotator.store.database import Database
from annotator.store.sqlite import replacing
from annotator.store.tables import Base

if TYPE_CHECKING:
    from annotator.store.postgresql import PostgresqlDatabase

_AT_ONCE = 1000


def to_file(source: Database, path: Path) -> None:
    """Put a project file there, whole or not at all; what is there is replaced.

    StoreError if it is a project that is open, or cannot be written.
    """
    with replacing(path) as part, source.reading() as connection:
        made = sqlite_opening.create(part, str(path), lambda target: _fill(connection, target))
        made.close()


def to_database(source: Database, url: URL) -> None:
    """Put the project into an empty database, whole or not at all; StoreError if it is none."""
    from annotator.store import postgresql_opening

    with source.reading() as connection:

        def fill(target: Connection) -> None:
            _fill(connection, target)
            _number_on(target)

        made: PostgresqlDatabase = postgresql_opening.create(url, fill)
    made.close()


def _fill(source: Connection, target: Connection) -> None:
    # What others point to comes first, and within a table what is older.
    for table in Base.metadata.sorted_tables:
        ordered = select(table).order_by(*table.primary_key)
        rows = source.execute(ordered.execution_options(yield_per=_AT_ONCE))
        for some in rows.partitions():
            put(target, table, [dict(row._mapping) for row in some])


def _number_on(target: Connection) -> None:
    """Let new rows take the numbers after those that were copied."""
    for table in Base.metadata.sorted_tables:
        key = table.autoincrement_column
        if key is not None:
            last = select(func.max(key)).scalar_subquery()
            sequence = func.pg_get_serial_sequence(table.name, key.name)
            target.execute(select(func.setval(sequence, last)).where(last.is_not(None)))
