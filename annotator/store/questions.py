"""Questions on spans and their answers; rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select

from annotator.errors import RuleError
from annotator.model.questions import Question
from annotator.store.annotators import find_or_add
from annotator.store.passages import passage_of, window
from annotator.store.records import now
from annotator.store.sets import unknown_document
from annotator.store.tables import annotators, answers, documents, questions


def ask(connection: Connection, question: Question) -> None:
    """Keep a question; one with this id that is there stays as it is.

    RuleError if there is no such document, or the offsets lie outside of its text.
    """
    if connection.scalar(select(questions.c.id).where(questions.c.id == question.id)):
        return
    passage = question.passage
    where = documents.c.id == passage.document_id
    row = connection.execute(select(documents.c.number, documents.c.length).where(where)).first()
    if row is None:
        raise unknown_document(passage.document_id)
    if not 0 <= passage.start_char < passage.end_char <= row.length:
        raise RuleError(what="A question needs text to stand on.")
    values = {
        "id": question.id,
        "document_number": row.number,
        "annotator_number": find_or_add(connection, question.annotator),
        "span_id": question.span_id,
        "label": question.label,
        "role": question.role,
        "start_char": passage.start_char,
        "end_char": passage.end_char,
        "question": question.text,
        "asked_at": question.asked_at,
    }
    connection.execute(insert(questions), values)


def answer(
    connection: Connection, id: str, question_id: str, text: str, by: str, at: str = ""
) -> None:
    """Keep an answer, now or as of then; the answers before stay. RuleError for no question."""
    if connection.scalar(select(answers.c.id).where(answers.c.id == id)):
        return
    if not connection.scalar(select(questions.c.id).where(questions.c.id == question_id)):
        raise RuleError(what="The project has no such question.")
    values = {
        "id": id,
        "question_id": question_id,
        "answer": text,
        "answered_by": by,
        "answered_at": at or now(),
    }
    connection.execute(insert(answers), values)


def found(connection: Connection, **wanted: str) -> tuple[Question, ...]:
    """Those with these values in these columns, oldest first."""
    columns: dict[str, ColumnElement[str]] = {
        "document_id": documents.c.id,
        "annotator": annotators.c.name,
        "label": questions.c.label,
        "role": questions.c.role,
    }
    conditions = [columns[name] == value for name, value in wanted.items()]
    rows = connection.execute(_ALL.where(*conditions)).all()
    newest = _newest_answers(connection, [row.id for row in rows])
    known = [_question(row, newest.get(row.id)) for row in rows]
    # Sorted here, since every database has an order of texts of its own.
    return tuple(sorted(known, key=lambda one: (one.asked_at, one.id)))


def _newest_answers(connection: Connection, ids: Iterable[str]) -> dict[str, Row[Any]]:
    newest: dict[str, Row[Any]] = {}
    ids = list(ids)
    for start in range(0, len(ids), _AT_ONCE):
        some = answers.c.question_id.in_(ids[start : start + _AT_ONCE])
        rows = connection.execute(select(answers).where(some)).all()
        for row in sorted(rows, key=lambda row: (row.answered_at, row.id)):
            newest[row.question_id] = row
    return newest


def _question(row: Row[Any], answer: Row[Any] | None) -> Question:
    return Question(
        id=row.id,
        annotator=row.name,
        passage=passage_of(row),
        span_id=row.span_id,
        label=row.label,
        role=row.role,
        text=row.question,
        asked_at=row.asked_at,
        answer=answer.answer if answer else "",
        answered_by=answer.answered_by if answer else "",
        answered_at=answer.answered_at if answer else "",
    )


_AT_ONCE = 500
_ALL = (
    select(questions, annotators.c.name, *window(questions.c.start_char))
    .join_from(questions, documents, documents.c.number == questions.c.document_number)
    .join(annotators, annotators.c.number == questions.c.annotator_number)
)
