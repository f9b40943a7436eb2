"""The first tables.

Written out rather than taken from the declared tables: those go on, this step stays.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

STATES = "state IN ('new', 'in progress', 'finished')"
KINDS = "kind IN ('person', 'pipeline', 'gold')"
DECISIONS = "decision IN ('', 'accepted', 'moved', 'relabelled', 'added', 'rejected')"


def upgrade() -> None:
    _project()
    _documents()
    _sets()
    _spans()
    _links("arguments", "trigger", "filler", "role")
    _links("relations", "source", "target", "label")
    _chains()
    _changes()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _integer(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _foreign(table: str, columns: list[str], target: str, *to: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{'_'.join(columns)}")
    return sa.ForeignKeyConstraint(columns, [f"{target}.{column}" for column in to], name=name)


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _stated() -> tuple[sa.Column[str] | sa.Column[float], ...]:
    score = sa.Column("score", sa.Float(53), nullable=True)
    rest = ("decision", "decided_by", "decided_at")
    return (_text("origin"), score, *(_text(name) for name in rest))


def _checks_of_stated(table: str) -> tuple[sa.CheckConstraint, ...]:
    return (
        _check(table, "score", "score >= 0 AND score <= 1"),
        _check(table, "decision", DECISIONS),
    )


def _project() -> None:
    op.create_table(
        "project",
        sa.Column("uuid", sa.String(36), nullable=False),
        _text("created_at"),
        _primary("project", "uuid"),
    )
    op.create_table(
        "schema_versions",
        _integer("number"),
        *(_text(name) for name in ("name", "version", "schema", "created_at")),
        _primary("schema_versions", "number"),
    )
    op.create_table("settings", _text("name"), _text("value"), _primary("settings", "name"))


def _documents() -> None:
    op.create_table(
        "documents",
        _integer("number"),
        *(_text(name) for name in ("id", "title", "language")),
        _integer("length"),
        sa.Column("text_hash", sa.String(64), nullable=False),
        _text("meta"),
        sa.Column("segmentation", sa.LargeBinary(), nullable=False),
        _text("text"),
        _primary("documents", "number"),
        _unique("documents", "id"),
        _check("documents", "length", "length >= 0"),
    )


def _sets() -> None:
    op.create_table(
        "annotators",
        _integer("number"),
        _text("name"),
        _text("kind"),
        _primary("annotators", "number"),
        _unique("annotators", "name"),
        _check("annotators", "name", "name <> ''"),
        _check("annotators", "kind", KINDS),
    )
    table = "annotation_sets"
    op.create_table(
        table,
        *(_integer(name) for name in ("number", "document_number", "annotator_number")),
        _text("state"),
        _integer("version"),
        _integer("undecided"),
        _text("updated_at"),
        _primary(table, "number"),
        _unique(table, "document_number", "annotator_number"),
        _foreign(table, ["document_number"], "documents", "number"),
        _foreign(table, ["annotator_number"], "annotators", "number"),
        _check(table, "state", STATES),
        _check(table, "undecided", "undecided >= 0"),
    )
    _index(table, "annotator_number")


def _spans() -> None:
    op.create_table(
        "spans",
        _integer("set_number"),
        *(_text(name) for name in ("id", "layer", "label")),
        _integer("start_char"),
        _integer("end_char"),
        *(_text(name) for name in ("attributes", "kb_id", "note")),
        *_stated(),
        _primary("spans", "set_number", "id"),
        _foreign("spans", ["set_number"], "annotation_sets", "number"),
        _check("spans", "offsets", "start_char >= 0 AND end_char > start_char"),
        *_checks_of_stated("spans"),
        sqlite_with_rowid=False,
    )


def _links(table: str, start: str, end: str, name: str) -> None:
    op.create_table(
        table,
        _integer("set_number"),
        *(_text(column) for column in (start, end, name)),
        *_stated(),
        _primary(table, "set_number", start, end, name),
        _foreign(table, ["set_number", start], "spans", "set_number", "id"),
        _foreign(table, ["set_number", end], "spans", "set_number", "id"),
        *_checks_of_stated(table),
        sqlite_with_rowid=False,
    )
    _index(table, "set_number", end)


def _chains() -> None:
    op.create_table(
        "chains",
        _integer("set_number"),
        _text("id"),
        _primary("chains", "set_number", "id"),
        _foreign("chains", ["set_number"], "annotation_sets", "number"),
        sqlite_with_rowid=False,
    )
    table = "chain_mentions"
    op.create_table(
        table,
        _integer("set_number"),
        _text("chain"),
        _integer("position"),
        _text("mention"),
        _primary(table, "set_number", "chain", "position"),
        _foreign(table, ["set_number", "chain"], "chains", "set_number", "id"),
        _foreign(table, ["set_number", "mention"], "spans", "set_number", "id"),
        sqlite_with_rowid=False,
    )
    _index(table, "set_number", "mention")


def _changes() -> None:
    op.create_table(
        "changes",
        _integer("id"),
        _integer("set_number"),
        *(_text(name) for name in ("verb", "payload", "at")),
        _integer("undoes", nullable=True),
        _primary("changes", "id"),
        _foreign("changes", ["set_number"], "annotation_sets", "number"),
        _foreign("changes", ["undoes"], "changes", "id"),
    )
    _index("changes", "set_number")
