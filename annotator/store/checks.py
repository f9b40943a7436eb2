"""Looks for what is wrong in a project: the file, its documents, its sets, its log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Table, and_, func, select

from annotator.errors import ProjectError
from annotator.model.annotations import Annotation
from annotator.model.document import text_hash
from annotator.model.schema import Schema
from annotator.store.annotation_rows import annotations_of
from annotator.store.database import Database
from annotator.store.log_checks import log_problems
from annotator.store.records import schema_of, undecided, unpacked
from annotator.store.set_checks import set_problems
from annotator.store.tables import (
    annotation_sets,
    annotators,
    arguments,
    chain_mentions,
    documents,
    project,
    relations,
    schema_versions,
    spans,
)

_AT_ONCE = 50


def problems(database: Database) -> Iterator[str]:
    """One line each; where the file is too damaged to go on, the last line says so."""
    try:
        with database.reading() as connection:
            yield from database.problems(connection)
            yield from _schema_problems(connection)
            yield from _document_problems(connection)
            yield from _link_problems(connection)
            yield from _all_set_problems(connection)
            yield from log_problems(connection)
            yield from database.search_problems(connection)
    except ProjectError as error:
        yield str(error).splitlines()[0]


def _schema_problems(connection: Connection) -> Iterator[str]:
    count = connection.scalar(select(func.count()).select_from(project))
    if count != 1:
        yield f"The project has {count} identities instead of one."
    rows = connection.execute(select(schema_versions).order_by(schema_versions.c.number)).all()
    if not rows:
        yield "The project has no schema."
    for row in rows:
        try:
            schema_of(row.schema)
        except msgspec.MsgspecError as error:
            yield f"Schema version {row.number} cannot be read: {error}"


def _document_problems(connection: Connection) -> Iterator[str]:
    for row in _stream(connection, select(documents).order_by(documents.c.number)):
        for what in _problems_of_document(row):
            yield f"Document {row.id}: {what}"


def _problems_of_document(row: Row[Any]) -> Iterator[str]:
    if text_hash(row.text) != row.text_hash:
        yield "the text is not the one that was added: its hash differs."
    if len(row.text) != row.length:
        yield f"the text has {len(row.text)} characters instead of {row.length}."
    try:
        msgspec.json.decode(row.meta, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        yield f"the metadata cannot be read: {error}"
    try:
        segmentation = unpacked(row.segmentation)
    except (msgspec.MsgspecError, ValueError) as error:
        yield f"the tokens cannot be read: {error}"
        return
    offsets = (*segmentation.token_starts, *segmentation.token_ends, *segmentation.sentence_starts)
    if any(not 0 <= offset <= len(row.text) for offset in offsets):
        yield "tokens or sentences lie outside the text."


def _link_problems(connection: Connection) -> Iterator[str]:
    """What points to a span that is not there."""
    ends = [
        ("an argument", arguments, "trigger"),
        ("an argument", arguments, "filler"),
        ("a relation", relations, "source"),
        ("a relation", relations, "target"),
        ("a chain", chain_mentions, "mention"),
    ]
    for kind, table, column in ends:
        for row in connection.execute(_dangling(table, column)):
            yield f"{_place(row)}: the {column} of {kind}, span {row.missing}, is missing."


def _dangling(table: Table, column: str) -> Any:
    at = and_(spans.c.set_number == table.c.set_number, spans.c.id == table.c[column])
    return (
        _placed(table.c[column].label("missing"))
        .join(table, table.c.set_number == annotation_sets.c.number)
        .outerjoin(spans, at)
        .where(spans.c.id.is_(None))
        .order_by(annotation_sets.c.number)
    )


def _all_set_problems(connection: Connection) -> Iterator[str]:
    schema = _newest_schema(connection)
    columns = (annotation_sets.c.number, annotation_sets.c.undecided, documents.c.length)
    rows = _stream(connection, _placed(*columns).order_by(annotation_sets.c.number))
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[0] // _AT_ONCE):
        some = [row for _, row in group]
        found = annotations_of(connection, [row.number for row in some])
        for row in some:
            for what in _problems_of_set(row, found, schema):
                yield f"{_place(row)}: {what}"


def _problems_of_set(
    row: Row[Any], found: Mapping[int, Sequence[Annotation]], schema: Schema | None
) -> Iterator[str]:
    annotations = found.get(row.number, ())
    counted = undecided(annotations)
    if counted != row.undecided:
        yield f"{counted} suggestions are undecided, but {row.undecided} are counted."
    yield from set_problems(annotations, row.length, schema)


def _newest_schema(connection: Connection) -> Schema | None:
    newest = select(schema_versions.c.schema).order_by(schema_versions.c.number.desc()).limit(1)
    text = connection.scalar(newest)
    try:
        return None if text is None else schema_of(text)
    except msgspec.MsgspecError:
        return None  # Reported with the schemas; what hangs on it cannot be looked at.


def _placed(*columns: Any) -> Any:
    return (
        select(*columns, documents.c.id.label("document"), annotators.c.name.label("annotator"))
        .select_from(annotation_sets)
        .join(documents, documents.c.number == annotation_sets.c.document_number)
        .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    )


def _place(row: Row[Any]) -> str:
    return f"Document {row.document}, annotator {row.annotator}"


def _stream(connection: Connection, statement: Any) -> Iterator[Row[Any]]:
    """The rows of a statement, a few in memory at a time."""
    yield from connection.execute(statement.execution_options(yield_per=_AT_ONCE))
