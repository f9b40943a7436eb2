"""Since when somebody holds a document that they took themselves; a log that nobody can alter.

PostgreSQL keeps the log for itself, whoever asks; in a file it would keep nothing from anybody.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_REFUSE = """
    CREATE FUNCTION annotator_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'rows of the log are only ever added' USING ERRCODE = '42501';
    END $$
"""
_KEEP = """
    CREATE TRIGGER keep_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
    FOR EACH STATEMENT EXECUTE FUNCTION annotator_refuse()
"""


def upgrade() -> None:
    op.add_column("assignments", sa.Column("claimed_at", sa.Text(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_REFUSE)
        op.execute(_KEEP)
