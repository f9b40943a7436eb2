"""Looks whether the search of a file has the words of its documents."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.store.sqlite import connect, copy

TRIGGERS = ("added", "changed", "removed")


def search_problems(path: Path, project: str) -> Iterator[str]:
    """One line each. Looked at in a copy: SQLite would lock the file for as long as it looks."""
    with TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
        looked_at = Path(folder, "project")
        copy(path, looked_at, project)
        with closing(connect(looked_at)) as connection:
            yield from _problems(connection)


def _problems(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    present = {name for (name,) in rows}
    for one in TRIGGERS:
        if f"document_words_{one}" not in present:
            yield f"The search no longer follows documents that are {one}."
    try:
        connection.execute(
            "INSERT INTO document_words (document_words, rank) VALUES ('integrity-check', 1)"
        )
    except sqlite3.OperationalError:
        yield "The words of the documents are missing, so none can be searched."
    except sqlite3.DatabaseError:
        yield "The search does not have the words that the documents have."
