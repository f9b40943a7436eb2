"""Documents with the sets on them, one after another, so that a whole project can be searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, select

from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.annotation_rows import annotations_of
from annotator.store.sets import RANKS
from annotator.store.tables import annotation_sets, annotators, arguments, documents, spans

_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which documents, and whose sets on them; without anything, all of them.

    `text` must stand in a document; it may come more often, where only its case differs. `label`
    and `role` must be in one of its sets, of whomever. `annotators` names whose sets come along,
    pipelines' only if named or with `pipelines`. `documents` is a single one.
    """

    text: str = ""
    label: str = ""
    role: str = ""
    annotators: frozenset[str] | None = None
    pipelines: bool = False
    document: str = ""


def stream(
    connection: Connection, wanted: Wanted
) -> Iterator[tuple[Document, tuple[AnnotationSet, ...]]]:
    """In project order, the sets of each as `sets_of` has them."""
    numbers = document_numbers(connection, wanted)
    for first in range(0, len(numbers), _AT_ONCE):
        some = numbers[first : first + _AT_ONCE]
        known = heads(connection, wanted, some)
        found = annotations_of(connection, tuple(known))
        by_document: dict[str, list[AnnotationSet]] = {}
        for number, head in known.items():
            one = AnnotationSet(head.document_id, head.annotator, found[number], head.state)
            by_document.setdefault(head.document_id, []).append(one)
        for document in bare_documents(connection, some).values():
            yield document, tuple(by_document.get(document.id, ()))


def document_numbers(connection: Connection, wanted: Wanted) -> tuple[int, ...]:
    """The documents that are wanted, in project order."""
    return tuple(connection.scalars(_numbers(wanted)))


def bare_documents(connection: Connection, numbers: Sequence[int]) -> dict[int, Document]:
    """Documents by their numbers, in project order, without their tokens."""
    rows = connection.execute(_DOCUMENTS, {"numbers": numbers})
    return {
        row.number: Document(row.id, row.text, title=row.title, language=row.language)
        for row in rows
    }


def heads(
    connection: Connection, wanted: Wanted, numbers: Sequence[int]
) -> dict[int, AnnotationSet]:
    """The sets on these documents that are wanted, by their numbers, without annotations."""
    rows = [
        row
        for row in connection.execute(_SETS, {"numbers": numbers})
        if (wanted.annotators is None or row.name in wanted.annotators)
        and (wanted.pipelines or wanted.annotators or row.kind != AnnotatorKind.PIPELINE.value)
    ]
    rows.sort(key=lambda row: (row.document_number, RANKS.get(row.kind, len(RANKS)), row.name))
    return {
        row.number: AnnotationSet(row.document, row.name, state=State(row.state)) for row in rows
    }


def _numbers(wanted: Wanted) -> Select[Any]:
    chosen = select(documents.c.number).order_by(documents.c.number)
    if wanted.document:
        chosen = chosen.where(documents.c.id == wanted.document)
    if wanted.text:
        chosen = chosen.where(documents.c.text.contains(wanted.text, autoescape=True))
    for table, column, name in (
        (spans, spans.c.label, wanted.label),
        (arguments, arguments.c.role, wanted.role),
    ):
        if name:
            chosen = chosen.where(
                exists()
                .where(
                    annotation_sets.c.document_number == documents.c.number,
                    table.c.set_number == annotation_sets.c.number,
                    column == name,
                )
                .correlate(documents)
            )
    return chosen


_DOCUMENTS = (
    select(
        documents.c.number,
        documents.c.id,
        documents.c.title,
        documents.c.language,
        documents.c.text,
    )
    .where(documents.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(documents.c.number)
)
_SETS = (
    select(
        annotation_sets.c.number,
        annotation_sets.c.document_number,
        annotation_sets.c.state,
        documents.c.id.label("document"),
        annotators.c.name,
        annotators.c.kind,
    )
    .join_from(annotation_sets, documents)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotation_sets.c.document_number.in_(bindparam("numbers", expanding=True)))
)
