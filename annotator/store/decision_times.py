"""When people decided what: the raw figures of pace and of progress over time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Select, Table, select

from annotator.model.annotations import Decision
from annotator.model.workflow import AnnotatorKind
from annotator.store.tables import annotation_sets, annotators, arguments, spans


@dataclass(frozen=True, slots=True, order=True)
class DecisionTime:
    """One decision that a person made; `at` is in ISO format, UTC.

    `origin` is who proposed what was decided, `label` its label or role as it is now.
    """

    annotator: str
    at: str
    decision: Decision
    origin: str = ""
    label: str = ""


def decision_times(connection: Connection) -> Iterator[DecisionTime]:
    """The newest decision on every span and argument of a person, in no order."""
    for statement in _DECIDED:
        for name, at, decision, origin, label in connection.execute(statement):
            yield DecisionTime(name, at, Decision(decision), origin, label)


def _decided(stated: Table, label: str) -> Select[str, str, str, str, str]:
    columns = (stated.c.decided_at, stated.c.decision, stated.c.origin, stated.c[label])
    return (
        select(annotators.c.name, *columns)
        .join_from(stated, annotation_sets, annotation_sets.c.number == stated.c.set_number)
        .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
        .where(
            annotators.c.kind == AnnotatorKind.PERSON.value,
            annotators.c.name == stated.c.decided_by,
            stated.c.decision != Decision.NONE.value,
            stated.c.decided_at != "",
        )
    )


_DECIDED = (_decided(spans, "label"), _decided(arguments, "role"))
