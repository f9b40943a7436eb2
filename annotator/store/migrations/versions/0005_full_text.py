"""Full text of documents by an index, and indexes from which long lists are read alone.

A file keeps the words in `document_words`, which triggers keep in step; a later step that rebuilds
`documents` must make these triggers again. A database keeps them in a column of `documents`, so
that whoever may not see a document cannot search it either.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0003"

COLUMNS = ("id", "title", "meta", "text")

# Databases differ in what they know about letters; the first that is there tells capitals best.
COLLATIONS = ("und-x-icu", "en-x-icu", "pg_c_utf8", "C.utf8", "C.UTF-8", "en_US.utf8")

# What the parser of PostgreSQL joins to words that SQLite takes apart: addresses, minus signs,
# and, where the database knows no letters but those of ASCII, typographic marks.
TYPOGRAPHIC = r"\u00a0-\u00a9\u00ab-\u00b1\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f\u3000-\u303f"
JOINING = f"[-_/.@:+~<>&{TYPOGRAPHIC}]+"
# Small letters without their marks.
FOLD = """
    CREATE FUNCTION annotator_words(content text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT pg_catalog.lower(pg_catalog.regexp_replace(
            pg_catalog.normalize(
                pg_catalog.regexp_replace(content, '{joining}', ' ', 'g'), 'NFD'),
            '[\\u0300-\\u036f]+', '', 'g') {collate})
    $$
"""
# A tsvector has room for a megabyte: the words of so many characters fit, whatever they are.
NAMED, SEARCHED = 5_000, 80_000
WORDS = f"""
    ALTER TABLE documents ADD COLUMN words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple'::regconfig,
            annotator_words(left(id || ' ' || title, {NAMED}))), 'A')
        || setweight(to_tsvector('simple'::regconfig,
            annotator_words(left(meta, {NAMED}))), 'B')
        || to_tsvector('simple'::regconfig, annotator_words(left(text, {SEARCHED})))
    ) STORED
"""


def fold(collation: str | None) -> str:
    """The statement that makes `annotator_words`, the same for texts and for what is searched."""
    collate = f'COLLATE "{collation}"' if collation else ""
    return FOLD.format(joining=JOINING, collate=collate)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        _in_file()
    else:
        _in_database()
    _index("annotation_sets", ["annotator_number"], ["state", "document_number"])
    _index("changes", ["set_number"], ["at"])


def _in_file() -> None:
    names, new, old = (
        ", ".join(f"{prefix}{column}" for column in COLUMNS) for prefix in ("", "new.", "old.")
    )
    op.execute(
        f"CREATE VIRTUAL TABLE document_words USING fts5({names}, content='documents', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    )
    gone = (
        f"INSERT INTO document_words (document_words, rowid, {names}) "
        f"VALUES ('delete', old.number, {old})"
    )
    come = f"INSERT INTO document_words (rowid, {names}) VALUES (new.number, {new})"
    for name, event, steps in (
        ("added", "INSERT", (come,)),
        ("removed", "DELETE", (gone,)),
        ("changed", "UPDATE", (gone, come)),
    ):
        op.execute(
            f"CREATE TRIGGER document_words_{name} AFTER {event} ON documents "
            f"BEGIN {'; '.join(steps)}; END"
        )
    op.execute("INSERT INTO document_words (document_words) VALUES ('rebuild')")
    # The rows themselves are as long as the texts.
    op.create_index(op.f("ix_documents_number"), "documents", ["number"])


def _in_database() -> None:
    found = set(op.get_bind().scalars(sa.text("SELECT collname FROM pg_collation")))
    best = next((name for name in COLLATIONS if name in found), None)
    op.get_bind().exec_driver_sql(fold(best))
    op.get_bind().exec_driver_sql(WORDS)
    op.create_index(op.f("ix_documents_words"), "documents", ["words"], postgresql_using="gin")


def _index(table: str, columns: list[str], more: list[str]) -> None:
    """Put an index that holds more columns in the place of one."""
    op.drop_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table)
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns + more)}"), table, columns + more)
