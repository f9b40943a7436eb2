"""Which document was handed out to whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

TABLE = "assignments"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("document_number", sa.Integer(), nullable=False),
        sa.Column("annotator_number", sa.Integer(), nullable=False),
        sa.Column("assigned_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document_number", "annotator_number", name=op.f("pk_assignments")),
        _foreign("document_number", "documents"),
        _foreign("annotator_number", "annotators"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_assignments_annotator_number"), TABLE, ["annotator_number"])


def _foreign(column: str, table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{TABLE}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{table}.number"], name=name)
