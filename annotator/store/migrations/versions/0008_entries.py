"""Which entry of a workstation's journal a change in the log was."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("changes", sa.Column("entry", sa.String(32), nullable=True))
    # Most changes come without a journal, and need no place in it.
    named = sa.text("entry IS NOT NULL")
    op.create_index(
        op.f("ix_changes_entry"),
        "changes",
        ["entry"],
        unique=True,
        sqlite_where=named,
        postgresql_where=named,
    )
