"""Adds documents with the annotations that they bring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, bindparam, select

from annotator.errors import AnnotatorError, RuleError, StoreError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.store import bulk
from annotator.store.database import Database
from annotator.store.records import document_values, insert_row
from annotator.store.sets import add_set, check_annotations, place_of, set_of
from annotator.store.tables import documents

Item = tuple[Document, Sequence[AnnotationSet]]
# A commit waits for the disk, so documents share one; what waits for it is kept in bounds.
_ITEMS = 200
_CHARS = 2_000_000
_ANNOTATIONS = 10_000


def add(connection: Connection, document: Document, sets: Sequence[AnnotationSet]) -> bool:
    """True if the document was new; RuleError if it, or a set, is there and differs."""
    _check(document, sets)
    row = connection.execute(_FIND, {"wanted": document.id}).one_or_none()
    if row is None:
        number = insert_row(connection, documents, document_values(document))
    elif row.text_hash == document.text_hash:
        number = row.number
        sets = [one for one in sets if _missing(connection, one)]
    else:
        raise RuleError(what=f"The project has another text under the id {document.id}.")
    for one in sets:
        add_set(connection, number, one)
    return row is None


def add_many(database: Database, items: Iterable[Item]) -> Iterator[bool | AnnotatorError]:
    """One answer an item, each given once the item is stored for good.

    A refused item leaves nothing behind; StoreError ends it, and what was answered is kept.
    """
    for batch in _batches(items):
        with database.writing() as connection:
            answers = _add_batch(connection, batch)
        yield from answers


def _add_batch(connection: Connection, batch: Sequence[Item]) -> list[bool | AnnotatorError]:
    """All at once if there is nothing in the way, or else one after the other."""
    try:
        for document, sets in batch:
            _check(document, sets)
        if batch and bulk.try_add_new(connection, batch):
            return [True] * len(batch)
    except RuleError:
        pass  # Whichever it is, it is refused by itself below.
    return [_try_add(connection, document, sets) for document, sets in batch]


def _try_add(
    connection: Connection, document: Document, sets: Sequence[AnnotationSet]
) -> bool | AnnotatorError:
    savepoint = connection.begin_nested()
    try:
        new = add(connection, document, sets)
    except StoreError:
        raise  # A full disk has ended the whole transaction, the savepoint with it.
    except AnnotatorError as error:
        savepoint.rollback()
        return error
    savepoint.commit()
    return new


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    chars = annotations = 0
    try:
        for item in items:
            batch.append(item)
            chars += len(item[0].text)
            annotations += sum(map(len, item[1]))
            if len(batch) == _ITEMS or chars >= _CHARS or annotations >= _ANNOTATIONS:
                yield batch
                batch, chars, annotations = [], 0, 0
    except GeneratorExit:
        raise
    except Exception:
        # The source failed, but what it gave before is good.
        yield batch
        raise
    yield batch


def _check(document: Document, sets: Sequence[AnnotationSet]) -> None:
    if not document.id:
        raise RuleError(what="A document needs an id.")
    try:
        document.text.encode()
    except UnicodeEncodeError as error:
        what = f"The text of {document.id} has half a character at offset {error.start}."
        raise RuleError(what=what) from error
    for one in sets:
        check_annotations(tuple(one), len(document.text))
    if len({one.annotator for one in sets}) < len(sets):
        raise RuleError(what=f"{document.id} has two sets of one annotator.")


def _missing(connection: Connection, annotations: AnnotationSet) -> bool:
    """True if there is no such set; RuleError if there is one and it differs."""
    document_id, annotator = annotations.document_id, annotations.annotator
    if place_of(connection, document_id, annotator).number is None:
        return True
    present = set_of(connection, document_id, annotator)
    if present.state is not annotations.state or tuple(present) != tuple(annotations):
        raise RuleError(what=f"{document_id} has other annotations of {annotator} already.")
    return False


_FIND = select(documents.c.number, documents.c.text_hash).where(
    documents.c.id == bindparam("wanted")
)
