"""How long people were at work on each document, as the log of changes tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Float, bindparam, cast, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from annotator.model.workflow import AnnotatorKind
from annotator.store.tables import annotation_sets, annotators, changes, documents


@dataclass(frozen=True, slots=True)
class ActiveTime:
    """The seconds that a person was at work on a document."""

    annotator: str
    document_id: str
    seconds: float


def active_times(connection: Connection, pause: float) -> Iterator[ActiveTime]:
    """For each person and document, in the order of both.

    The time from one change of a person to their next, on whichever document, was spent on the
    document of the latter; where it is longer than this pause, nobody was there.
    """
    rows = connection.execute(_ACTIVE, {"pause": pause})
    yield from (ActiveTime(*row) for row in rows)


class _Seconds(FunctionElement[float]):
    """A time of the log in seconds."""

    type = Float()
    inherit_cache = True


@compiles(_Seconds, "sqlite")
def _of_sqlite(element: _Seconds, compiler: Any, **how: Any) -> str:
    return f"julianday({compiler.process(element.clauses, **how)}) * 86400"


@compiles(_Seconds, "postgresql")
def _of_postgresql(element: _Seconds, compiler: Any, **how: Any) -> str:
    return f"extract(epoch FROM {compiler.process(element.clauses, **how)}::timestamptz)"


_at = _Seconds(changes.c.at)
_gaps = (
    select(
        changes.c.set_number,
        (
            _at
            - func.lag(_at).over(
                partition_by=annotation_sets.c.annotator_number, order_by=changes.c.at
            )
        ).label("gap"),
    )
    .join_from(changes, annotation_sets)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotators.c.kind == AnnotatorKind.PERSON.value)
    .subquery()
)
_ACTIVE = (
    select(annotators.c.name, documents.c.id, cast(func.sum(_gaps.c.gap), Float).label("seconds"))
    .select_from(_gaps)
    .join(annotation_sets, annotation_sets.c.number == _gaps.c.set_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .where(_gaps.c.gap <= bindparam("pause", type_=Float))
    .group_by(annotators.c.number, annotators.c.name, documents.c.number, documents.c.id)
    .order_by(annotators.c.number, documents.c.number)
)
