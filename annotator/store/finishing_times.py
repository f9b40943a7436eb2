"""When people finished which documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from annotator.model.workflow import AnnotatorKind, State
from annotator.store.tables import annotation_sets, annotators, documents


@dataclass(frozen=True, slots=True)
class FinishingTime:
    """A set that a person has finished; `at` is in ISO format, UTC.

    Any later change would have opened the set again, so this is when it was changed last.
    """

    document_id: str
    annotator: str
    at: str


def finishing_times(connection: Connection) -> Iterator[FinishingTime]:
    """In the order in which the documents came."""
    for row in connection.execute(_FINISHED):
        yield FinishingTime(*row)


_FINISHED = (
    select(documents.c.id, annotators.c.name, annotation_sets.c.updated_at)
    .join_from(annotation_sets, documents)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(
        annotators.c.kind == AnnotatorKind.PERSON.value,
        annotation_sets.c.state == State.FINISHED.value,
    )
    .order_by(documents.c.number, annotation_sets.c.number)
)
