"""How labels and roles were used in gold."""

from __future__ import annotations

from sqlalchemy import Connection, Executable, Select, and_, bindparam, or_, select

from annotator.model.annotations import Decision
from annotator.model.passages import Passage
from annotator.model.workflow import GOLD, State
from annotator.store.passages import passage_of, window
from annotator.store.tables import (
    annotation_sets,
    annotators,
    arguments,
    assignments,
    documents,
    spans,
)

_LOOKED_AT = 200


def of_label(connection: Connection, label: str, annotator: str) -> tuple[Passage, ...]:
    """Spans of this label in finished gold, in project order, the first two hundred.

    None of documents that this annotator has in hand: gold would tell what they are asked.
    """
    return _found(connection, _OF_LABEL, label, annotator)


def of_role(connection: Connection, role: str, annotator: str) -> tuple[Passage, ...]:
    """The same for what fills this role."""
    return _found(connection, _OF_ROLE, role, annotator)


def _found(
    connection: Connection, statement: Executable, name: str, annotator: str
) -> tuple[Passage, ...]:
    wanted = {"wanted": name, "me": annotator}
    return tuple(passage_of(row) for row in connection.execute(statement, wanted))


_OWN = annotation_sets.alias("own")
_ME = select(annotators.c.number).where(annotators.c.name == bindparam("me")).scalar_subquery()
_FINISHED = State.FINISHED.value
_DECIDED = spans.c.decision.not_in([Decision.NONE.value, Decision.REJECTED.value])
_STANDS = or_(_DECIDED, and_(spans.c.decision == Decision.NONE.value, spans.c.origin == ""))


def _passages() -> Select[int, int, str, str]:
    """Those of gold; a set of one's own, or an assignment, that is not finished is in hand."""
    mine = and_(
        _OWN.c.document_number == documents.c.number,
        _OWN.c.annotator_number == _ME,
    )
    handed = (
        select(assignments.c.document_number)
        .where(
            assignments.c.document_number == documents.c.number,
            assignments.c.annotator_number == _ME,
        )
        .correlate(documents)
        .exists()
    )
    return (
        select(spans.c.start_char, spans.c.end_char, *window(spans.c.start_char))
        .select_from(annotation_sets)
        .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
        .join(documents, documents.c.number == annotation_sets.c.document_number)
        .join(spans, spans.c.set_number == annotation_sets.c.number)
        .outerjoin(_OWN, mine)
        .where(
            annotators.c.name == GOLD,
            annotation_sets.c.state == _FINISHED,
            _STANDS,
            or_(_OWN.c.state == _FINISHED, and_(_OWN.c.state.is_(None), ~handed)),
        )
        .order_by(annotation_sets.c.document_number, spans.c.start_char, spans.c.end_char)
        .limit(_LOOKED_AT)
    )


_OF_LABEL = _passages().where(spans.c.label == bindparam("wanted"))
_OF_ROLE = _passages().where(
    select(arguments.c.role)
    .where(
        arguments.c.set_number == spans.c.set_number,
        arguments.c.filler == spans.c.id,
        arguments.c.role == bindparam("wanted"),
        arguments.c.decision != Decision.REJECTED.value,
    )
    .correlate(spans)
    .exists()
)
