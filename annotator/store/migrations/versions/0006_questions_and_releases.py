"""Questions on spans with their answers, and the history of datasets that were written."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _questions()
    _answers()
    _releases()


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _short(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _integer(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _foreign(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _questions() -> None:
    table = "questions"
    op.create_table(
        table,
        _short("id", 36),
        _integer("document_number"),
        _integer("annotator_number"),
        *_text("span_id", "label", "role"),
        _integer("start_char"),
        _integer("end_char"),
        *_text("question", "asked_at"),
        _primary(table, "id"),
        _foreign(table, "document_number", "documents.number"),
        _foreign(table, "annotator_number", "annotators.number"),
        sa.CheckConstraint(
            "start_char >= 0 AND end_char > start_char", name=op.f("ck_questions_offsets")
        ),
        sqlite_with_rowid=False,
    )
    _index(table, "document_number")
    _index(table, "label")


def _answers() -> None:
    table = "answers"
    op.create_table(
        table,
        _short("id", 36),
        _short("question_id", 36),
        *_text("answer", "answered_by", "answered_at"),
        _primary(table, "id"),
        _foreign(table, "question_id", "questions.id"),
        sqlite_with_rowid=False,
    )
    _index(table, "question_id")


def _releases() -> None:
    op.create_table(
        "releases",
        _integer("number"),
        *_text("made_at", "made_by", "out", "format", "options", "counts"),
        _short("sha256", 64),
        _primary("releases", "number"),
    )
    op.create_table(
        "release_contents",
        _short("sha256", 64),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _primary("release_contents", "sha256"),
        sqlite_with_rowid=False,
    )
    table = "release_documents"
    op.create_table(
        table,
        _integer("release_number"),
        _integer("document_number"),
        _short("content_sha256", 64),
        _primary(table, "release_number", "document_number"),
        _foreign(table, "release_number", "releases.number"),
        _foreign(table, "document_number", "documents.number"),
        _foreign(table, "content_sha256", "release_contents.sha256"),
        sqlite_with_rowid=False,
    )
