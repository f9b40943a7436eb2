"""What became of suggestions, by the pipeline that made them and by label."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Select, and_, case, func, select

from annotator.model.annotations import Decision
from annotator.model.workflow import AnnotatorKind
from annotator.store.tables import annotation_sets, annotators, spans


@dataclass(frozen=True, slots=True, order=True)
class Outcome:
    """How many spans of one label, as it was proposed, met with this decision.

    `origin` is `pipeline@version`; for what an annotator had to add, the pipeline that looked at
    the document last, and empty where none did.
    """

    origin: str
    label: str
    decision: Decision
    count: int


def suggestion_counts(connection: Connection) -> tuple[Outcome, ...]:
    """All persons' decisions together, by origin and label."""
    # Sorted here, since every database has an order of names of its own.
    return tuple(
        sorted(
            Outcome(origin, label, Decision(decision), count)
            for origin, label, decision, count in connection.execute(_COUNTS)
        )
    )


def _newest_pipeline() -> Select[str]:
    sets, pipelines = annotation_sets.alias("any"), annotators.alias("pipelines")
    return (
        select(pipelines.c.name)
        .join_from(sets, pipelines, pipelines.c.number == sets.c.annotator_number)
        .where(
            sets.c.document_number == annotation_sets.c.document_number,
            pipelines.c.kind == AnnotatorKind.PIPELINE.value,
        )
        .order_by(sets.c.updated_at.desc(), sets.c.number.desc())
        .limit(1)
        .correlate(annotation_sets)
    )


def _counts() -> Select[str, str, str, int]:
    """What was proposed is looked up in the pipeline's own set; a memory has none."""
    source, proposed_sets = annotators.alias("source"), annotation_sets.alias("proposed_sets")
    proposed = spans.alias("proposed")
    added = spans.c.decision == Decision.ADDED.value
    newest = func.coalesce(_newest_pipeline().scalar_subquery(), "")
    found = (
        select(
            case((added, newest), else_=spans.c.origin).label("origin"),
            func.coalesce(proposed.c.label, spans.c.label).label("label"),
            spans.c.decision.label("decision"),
        )
        .join_from(spans, annotation_sets, annotation_sets.c.number == spans.c.set_number)
        .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
        .outerjoin(source, source.c.name == spans.c.origin)
        .outerjoin(
            proposed_sets,
            and_(
                proposed_sets.c.document_number == annotation_sets.c.document_number,
                proposed_sets.c.annotator_number == source.c.number,
            ),
        )
        .outerjoin(
            proposed,
            and_(
                proposed.c.set_number == proposed_sets.c.number,
                proposed.c.id == spans.c.id,
                spans.c.decision != Decision.ADDED.value,
            ),
        )
        .where(
            annotators.c.kind == AnnotatorKind.PERSON.value,
            spans.c.decision != Decision.NONE.value,
            spans.c.origin != "",
        )
        .subquery()
    )
    columns = (found.c.origin, found.c.label, found.c.decision)
    return select(*columns, func.count()).group_by(*columns)


_COUNTS = _counts()
