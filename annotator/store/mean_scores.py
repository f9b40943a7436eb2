"""How sure pipelines were of what they proposed, document by document."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from annotator.model.workflow import AnnotatorKind
from annotator.store.tables import annotation_sets, annotators, documents, spans


def mean_scores(connection: Connection) -> dict[str, float]:
    """By the id of the document, the mean score of what was proposed for it last; without those
    for which nothing with a score was."""
    rows = connection.execute(_SCORES)
    return {row.id: row.score for row in rows if row.score is not None}  # The newest comes last.


_SCORES = (
    select(documents.c.id, func.avg(spans.c.score).label("score"))
    .join_from(annotation_sets, documents)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .join(spans, spans.c.set_number == annotation_sets.c.number)
    .where(annotators.c.kind == AnnotatorKind.PIPELINE.value)
    .group_by(documents.c.id, annotation_sets.c.number, annotation_sets.c.updated_at)
    .order_by(annotation_sets.c.updated_at, annotation_sets.c.number)
)
