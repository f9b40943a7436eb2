"""Many rows at once: COPY into a database, executemany into a file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select
from sqlalchemy.exc import DBAPIError

from annotator.errors import AnnotatorError, StoreError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Chain
from annotator.model.document import Document
from annotator.store.annotation_rows import table_of
from annotator.store.annotators import find_or_add
from annotator.store.records import Values, annotation_values, document_values, now, undecided
from annotator.store.tables import (
    annotation_sets,
    arguments,
    chain_mentions,
    chains,
    documents,
    relations,
    spans,
)

Item = tuple[Document, Sequence[AnnotationSet]]
# What others point to comes first.
_TABLES = (documents, annotation_sets, spans, arguments, relations, chains, chain_mentions)


def put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert these rows, which all have the same columns."""
    if not rows:
        return
    if connection.dialect.name != "postgresql":
        connection.execute(insert(table), rows)
        return
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    with connection.connection.cursor().copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([row[name] for name in names])


def try_add_new(connection: Connection, items: Sequence[Item]) -> bool:
    """Add documents that are all new and have nothing wrong; otherwise add none of them.

    To be called in a transaction that nobody else writes beside. False says nothing of which of
    them is at fault, or why.
    """
    ids = [document.id for document, _ in items]
    known = select(documents.c.number).where(documents.c.id.in_(ids)).limit(1)
    if len(set(ids)) < len(ids) or connection.execute(known).first() is not None:
        return False
    with _all_or_nothing(connection) as outcome:
        rows = _rows(connection, items)
        for table in _TABLES:
            put(connection, table, rows[table])
        outcome.append(True)
    return bool(outcome)


@contextmanager
def _all_or_nothing(connection: Connection) -> Iterator[list[bool]]:
    """Takes back what was done in the block, and goes on, where the database refuses it."""
    savepoint = connection.begin_nested()
    refused = (DBAPIError, connection.dialect.loaded_dbapi.Error, AnnotatorError)
    outcome: list[bool] = []
    try:
        yield outcome
    except StoreError:
        raise  # A full disk has ended the whole transaction, the savepoint with it.
    except refused:
        outcome.clear()
        savepoint.rollback()
    else:
        savepoint.commit()


def _rows(connection: Connection, items: Sequence[Item]) -> dict[Table, list[Values]]:
    rows: defaultdict[Table, list[Values]] = defaultdict(list)
    names = dict.fromkeys(one.annotator for _, sets in items for one in sets)
    people = {name: find_or_add(connection, name) for name in names}
    sets = _numbers(connection, annotation_sets, sum(len(sets) for _, sets in items))
    numbers = _numbers(connection, documents, len(items))
    for (document, stated), number in zip(items, numbers, strict=True):
        rows[documents].append({"number": number, **document_values(document)})
        for one in stated:
            set_number = next(sets)
            rows[annotation_sets].append(
                {
                    "number": set_number,
                    "document_number": number,
                    "annotator_number": people[one.annotator],
                    "state": one.state.value,
                    "version": 1,
                    "undecided": undecided(one),
                    "updated_at": now(),
                }
            )
            for annotation in one:
                _add_annotation(rows, set_number, annotation)
    return rows


def _add_annotation(
    rows: defaultdict[Table, list[Values]], set_number: int, annotation: Annotation
) -> None:
    if not isinstance(annotation, Chain):
        values = {"set_number": set_number, **annotation_values(annotation)}
        rows[table_of(annotation)].append(values)
        return
    rows[chains].append({"set_number": set_number, "id": annotation.id})
    rows[chain_mentions] += [
        {"set_number": set_number, "chain": annotation.id, "position": at, "mention": mention}
        for at, mention in enumerate(annotation.mentions)
    ]


def _numbers(connection: Connection, table: Table, count: int) -> Iterator[int]:
    """So many numbers that nobody else is given."""
    if connection.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, "number")
        many = select(func.nextval(sequence)).select_from(func.generate_series(1, count))
        return iter(connection.scalars(many).all())
    last = connection.scalar(select(func.coalesce(func.max(table.c.number), 0))) or 0
    return iter(range(last + 1, last + 1 + count))
