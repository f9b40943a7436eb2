"""Steps over several sets and the schema, and the places that are to be looked at again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("annotator_number", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("schema_before", sa.Integer(), nullable=True),
        sa.Column("schema_after", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_steps")),
        _foreign("steps", "annotator_number", "annotators.number"),
        _foreign("steps", "undoes", "steps.id"),
        _foreign("steps", "schema_before", "schema_versions.number"),
        _foreign("steps", "schema_after", "schema_versions.number"),
    )
    op.create_table(
        "step_changes",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_step_changes")),
        _foreign("step_changes", "change_id", "changes.id"),
        _foreign("step_changes", "step_id", "steps.id"),
    )
    op.create_index(op.f("ix_step_changes_step_id"), "step_changes", ["step_id"])
    op.create_table(
        "revisits",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("set_number", sa.Integer(), nullable=False),
        sa.Column("span", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("step_id", "set_number", "span", name=op.f("pk_revisits")),
        _foreign("revisits", "step_id", "steps.id"),
        _foreign("revisits", "set_number", "annotation_sets.number"),
        sqlite_with_rowid=False,
    )


def _foreign(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))
