"""Documents by their words: FTS5 in a file, tsvector in a database.

What people type never becomes part of a query's syntax: it is quoted, and bound as a value.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Dialect, Select, Text, column, func, literal, select, table
from sqlalchemy.dialects.postgresql import REGCONFIG, TSVECTOR

from annotator.model.document_filter import Term
from annotator.store.tables import documents

INDEX = table("document_words", column("rowid"), column("document_words"))
WORDS: ColumnElement[str] = column("words", TSVECTOR, _selectable=documents)


def having(dialect: Dialect, terms: Sequence[Term]) -> Select[int]:
    """The numbers of the documents that have all of these terms."""
    if dialect.name == "sqlite":
        asked = " AND ".join(map(_quoted, terms))
        return select(INDEX.c.rowid).where(INDEX.c.document_words.op("MATCH")(asked))
    found = select(documents.c.number)
    for term in terms:
        found = found.where(WORDS.op("@@")(_query(term)))
    return found


def _quoted(term: Term) -> str:
    """One string of FTS5, in which only a quotation mark is special."""
    words = _encodable(term.words).replace('"', '""')
    return f'{"meta : " if term.of_meta else ""}"{words}"{"" if term.whole else " *"}'


def _query(term: Term) -> ColumnElement[str]:
    """One operand of a tsquery, in which only an apostrophe and a backslash are special."""
    words = _encodable(term.words).replace("\\", " ").replace("'", " ")
    marks = ("" if term.whole else "*") + ("B" if term.of_meta else "")
    operand = literal("'") + func.annotator_words(literal(words, Text)) + literal("'")
    suffix = f":{marks}" if marks else ""
    return func.to_tsquery(func.cast(literal("simple"), REGCONFIG), operand + literal(suffix))


def _encodable(words: str) -> str:
    """Half a character, as a keyboard may leave it, is none."""
    return words.encode(errors="replace").decode()
