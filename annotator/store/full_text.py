"""Documents by their words: FTS5 in a file, tsvector in a database.

What people type never becomes part of a query's syntax: it is quoted, and bound as a value.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import (
    ColumnElement,
    Dialect,
    Select,
    Text,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)

from annotator.model.document_filter import Term
from annotator.store.tables import documents

_INDEX = table("document_words", column("rowid"))
_WORDS: ColumnElement[str] = literal_column("documents.words")
_SIMPLE: ColumnElement[str] = literal_column("'simple'::regconfig")


def having(dialect: Dialect, terms: Sequence[Term]) -> Select[int]:
    """The numbers of the documents that have all of these terms."""
    if dialect.name == "sqlite":
        asked = " AND ".join(map(_quoted, terms))
        return select(_INDEX.c.rowid).where(literal_column("document_words").op("MATCH")(asked))
    found = select(documents.c.number)
    for term in terms:
        found = found.where(_WORDS.op("@@")(_query(term)))
    return found


def _quoted(term: Term) -> str:
    """One string of FTS5, in which only a quotation mark is special."""
    words = _encodable(term.words).replace('"', '""')
    return f'{"meta : " if term.of_meta else ""}"{words}"{"" if term.whole else " *"}'


def _query(term: Term) -> ColumnElement[str]:
    """One operand of a tsquery, in which only an apostrophe and a backslash are special."""
    words = _encodable(term.words).replace("\\", " ").replace("'", " ")
    marks = ("" if term.whole else "*") + ("B" if term.of_meta else "")
    operand = literal("'", Text).concat(func.annotator_words(literal(words, Text)))
    return func.to_tsquery(_SIMPLE, operand.concat(literal(f"':{marks}" if marks else "'", Text)))


def _encodable(words: str) -> str:
    """Half a character, as a keyboard may leave it, is none; no database keeps a NUL."""
    return words.replace("\0", " ").encode(errors="replace").decode()
