"""The versions of the schema."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from annotator.model.schema import Schema
from annotator.store.records import insert_row, json_of, now, schema_of
from annotator.store.tables import schema_versions


def newest_schema(connection: Connection) -> tuple[int, Schema]:
    """The schema that holds, and its number among all versions."""
    row = connection.execute(_NEWEST).one()
    return row.number, schema_of(row.schema)


def newest_number(connection: Connection) -> int:
    """The number alone, which is quicker."""
    return int(connection.execute(_NUMBER).scalar_one())


def numbered(connection: Connection, number: int) -> Schema:
    """The version of this number."""
    wanted = select(schema_versions.c.schema).where(schema_versions.c.number == number)
    return schema_of(connection.execute(wanted).scalar_one())


def all_schemas(connection: Connection) -> tuple[Schema, ...]:
    """All versions, the newest last."""
    versions = select(schema_versions.c.schema).order_by(schema_versions.c.number)
    return tuple(map(schema_of, connection.scalars(versions)))


def insert_schema(connection: Connection, schema: Schema) -> int:
    """Keep it as the newest version; its number."""
    values = {
        "name": schema.name,
        "version": schema.version,
        "schema": json_of(schema),
        "created_at": now(),
    }
    return insert_row(connection, schema_versions, values)


_NEWEST = (
    select(schema_versions.c.number, schema_versions.c.schema)
    .order_by(schema_versions.c.number.desc())
    .limit(1)
)
_NUMBER = select(func.max(schema_versions.c.number))
