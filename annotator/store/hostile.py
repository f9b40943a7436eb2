"""Project files from elsewhere, which may be anything: looked at closely, and only read."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Float, Integer, LargeBinary, Table, select

from annotator.errors import AnnotatorError, InputError, ProjectError
from annotator.model.document import text_hash
from annotator.store import migrating, sqlite_opening
from annotator.store.database import REVISION
from annotator.store.project_store import ProjectStore
from annotator.store.sqlite import APPLICATION_ID, SqliteDatabase, connect
from annotator.store.tables import Base, documents

LIMIT = 4_000_000_000
"""The most bytes that such a file may have."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 200_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
}
_PRAGMAS = ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")
_ALLOWED = {
    *(sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ),
    *(sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_TRANSACTION),
}
_ALLOWED_PRAGMAS = {"application_id", "foreign_key_check", "integrity_check", "read_uncommitted"}
_ASK = "Ask for the file again, or make a new one with: annotator pack"


class HostileStore(ProjectStore):
    """A project that can be read, and of which nothing is believed."""

    def texts_hashed(self) -> Iterator[tuple[str, str]]:
        """The id of each document and the hash of the text that is really there."""
        texts = select(documents.c.id, documents.c.text).execution_options(yield_per=20)
        with self._database.reading() as connection:
            for row in connection.execute(texts):
                yield row.id, text_hash(row.text)


@contextmanager
def opened_hostile(path: Path) -> Iterator[HostileStore]:
    """What is in this project file; InputError if it is none, damaged, or holds anything odd.

    The file itself is only copied, so that what was looked at is what is read.
    """
    with TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, "project")
        _copy(path, copy)
        with _refusing(path), closing(_connect(copy)) as connection:
            _inspect(connection, str(path))
        database = _ReadOnly(copy, str(path))
        try:
            yield HostileStore(database)
        except ProjectError as error:
            if error.facts["project"] == database.project:
                raise _damaged(database.project) from error
            raise
        finally:
            database.close()


class _ReadOnly(SqliteDatabase):
    def _connect(self) -> sqlite3.Connection:
        return _connect(self.path)

    def fault_of(self, error: BaseException, *, connecting: bool) -> AnnotatorError | None:
        return _damaged(self.project) if isinstance(error, sqlite3.Error) else None


def _copy(path: Path, copy: Path) -> None:
    where = str(path)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError(where=where, what="this is no file.", do=_ASK)
        if found.st_size > LIMIT:
            what = f"too large ({found.st_size / 1e9:.1f} GB)."
            raise InputError(where=where, what=what, do=f"At most {LIMIT / 1e9:.0f} GB are read.")
        shutil.copyfile(path, copy)
        for suffix in ("-wal", "-journal"):
            log = Path(f"{path}{suffix}")
            if log.exists() and log.stat().st_size:
                # What was done last lies there, and would be left out.
                do = "Close it where it is open; if it is not, open it once more and close it."
                raise InputError(where=where, what="this project is still open.", do=do)
    except OSError as error:
        what = f"cannot be read ({error.strerror})."
        raise InputError(where=where, what=what, do="Look at its name and permissions.") from error


def _connect(path: Path) -> sqlite3.Connection:
    """A connection that can do nothing but read the tables.

    Not opened as read-only: SQLite would then leave the CHECK constraints unread, and unchecked.
    """
    connection = connect(path)
    try:
        for category, most in _LIMITS.items():
            connection.setlimit(category, most)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.set_authorizer(_authorized)
    except BaseException:
        connection.close()
        raise
    return connection


def _authorized(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    reads = action == sqlite3.SQLITE_PRAGMA and first in _ALLOWED_PRAGMAS
    allowed = action in _ALLOWED or reads
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def _inspect(connection: sqlite3.Connection, where: str) -> None:
    """InputError unless this is a whole project of this revision, and nothing but that."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise InputError(where=where, what="this is not an Annotator project.", do=_ASK)
    _check_revision(connection, where)
    if _definitions(connection) != _expected():
        what = "there are tables, views or triggers in it that no project has, or some are missing."
        raise InputError(where=where, what=what, do=_ASK)
    (line,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if line != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _damaged(where)
    for table in Base.metadata.sorted_tables:
        if connection.execute(_odd_values(table)).fetchone():
            what = f"the table {table.name} holds what does not belong there."
            raise InputError(where=where, what=what, do=_ASK)


def _check_revision(connection: sqlite3.Connection, where: str) -> None:
    rows = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall()
    if rows == [(REVISION,)]:
        return
    if len(rows) == 1 and rows[0][0] in migrating.known_revisions():
        what, do = "made by an older version of Annotator.", "Open it once with this one."
    else:
        what, do = "made by a newer version of Annotator.", "Install the newest version."
    raise InputError(where=where, what=what, do=do)


def _definitions(connection: sqlite3.Connection) -> list[tuple[str, str, str, str | None]]:
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sorted(found, key=repr)  # Not all of it need be text.


@cache
def _expected() -> list[tuple[str, str, str, str | None]]:
    """What a new project is made of."""
    with TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, "project")
        sqlite_opening.create(path, str(path), lambda connection: None).close()
        with closing(_connect(path)) as connection:
            return _definitions(connection)


def _odd_values(table: Table) -> str:
    """Finds a row with a value of another type than its column says, or a NUL in a text.

    SQLite stores anything anywhere, and not every database can store a NUL.
    """
    odd = []
    for column in table.c:
        kinds = ["text"]
        if isinstance(column.type, Integer):
            kinds = ["integer"]
        elif isinstance(column.type, Float):
            kinds = ["real", "integer"]
        elif isinstance(column.type, LargeBinary):
            kinds = ["blob"]
        if column.nullable:
            kinds.append("null")
        odd.append(f"typeof({column.name}) NOT IN ({', '.join(map(repr, kinds))})")
        if kinds[0] == "text":
            odd.append(f"instr({column.name}, char(0))")
    return f"SELECT 1 FROM {table.name} WHERE {' OR '.join(odd)} LIMIT 1"


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # Messages of SQLite cite what is wrong, and that may be no text.
        raise _damaged(str(path)) from error


def _damaged(where: str) -> InputError:
    return InputError(where=where, what="damaged, or not an Annotator project.", do=_ASK)
