"""Project files as SQLite databases; all that is particular to SQLite is here."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import QueuePool

from annotator.errors import AnnotatorError, StoreError
from annotator.store.database import Database
from annotator.store.sqlite_faults import fault_of, translating

logger = logging.getLogger(__name__)

APPLICATION_ID = 0x416E6E6F  # "Anno", at byte 68 of the file
BUSY_SECONDS = 5.0
_LOOK_SECONDS = 0.25

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # FULL: each commit waits for the disk, so that what was shown survives a power cut.
    "PRAGMA synchronous = FULL",
    # Where the disk's own cache is flushed by a call of its own (macOS), use it.
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
)


class SqliteDatabase(Database):
    """Connections to one project file."""

    def __init__(self, path: Path, project: str, *, foreign_keys: bool = True) -> None:
        self.path = path
        self._foreign_keys = foreign_keys
        self._file = _identity(path)
        self._listeners = 0
        self._own: set[int] = set()
        engine = create_engine(
            "sqlite://", creator=self._connect, poolclass=QueuePool, max_overflow=-1
        )
        event.listen(engine, "begin", self._begin_transaction)
        super().__init__(project, engine)

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """As of every database; StoreError if the file is no longer where it was."""
        self._check_in_place()
        with super().changing() as connection:
            yield connection

    def problems(self, connection: Connection) -> Iterator[str]:
        """What is wrong with the pages of the file and the rows that others point to."""
        for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if line != "ok":
                yield f"The file is damaged: {line}"
        rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        for (table, parent), count in Counter((row[0], row[2]) for row in rows).items():
            yield f"The table {table} points to what is missing in {parent}, {count} times."

    def search_problems(self, connection: Connection) -> Iterator[str]:
        from annotator.store.sqlite_checks import search_problems

        with translating(self.path, self.project):
            yield from search_problems(self.path, self.project)

    def backup(self, path: Path) -> None:
        copy(self.path, path, self.project)

    def announce(self, connection: Connection, change_id: int) -> None:
        """Others see it in the file; who listens here is not to hear of it."""
        if self._listeners:
            self._own.add(change_id)

    def hurry(self) -> None:
        """A file is there or it is not."""

    def cut(self) -> None:
        """Nothing of a file is waited for that would not come."""

    @contextmanager
    def listening(self) -> Iterator[Callable[[], list[int]]]:
        with translating(self.path, self.project), closing(connect(self.path)) as connection:
            self._listeners += 1
            try:
                yield partial(self._heard, connection, _Seen(*_newest(connection)))
            finally:
                self._listeners -= 1

    def _heard(self, connection: sqlite3.Connection, seen: _Seen) -> list[int]:
        time.sleep(_LOOK_SECONDS)
        version, newest = _newest(connection, seen)
        # A file has one writer at a time, so ids come in the order of their commits.
        found = set(range(seen.newest + 1, newest + 1))
        own = self._own & found
        self._own -= own
        seen.version, seen.newest = version, newest
        return sorted(found - own)

    def fault_of(self, error: BaseException, *, connecting: bool) -> AnnotatorError | None:
        return fault_of(error, self.path, self.project)

    def _check_in_place(self) -> None:
        # What an open file takes after it was moved or deleted, nobody would find again.
        if _identity(self.path) != self._file:
            raise StoreError(
                project=self.project,
                what="the project was moved, replaced or deleted while it was open.",
                do="Put it back; then close it here and open it again.",
            )

    def _connect(self) -> sqlite3.Connection:
        connection = connect(self.path)
        try:
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            connection.execute(f"PRAGMA foreign_keys = {'ON' if self._foreign_keys else 'OFF'}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _begin_transaction(self, connection: Connection) -> None:
        # A transaction that reads first and writes later could find another writer in between.
        writing = connection.get_execution_options().get("writing", False)
        with translating(self.path, self.project):
            connection.connection.cursor().execute("BEGIN IMMEDIATE" if writing else "BEGIN")


@dataclass(slots=True)
class _Seen:
    """What a listener knows: the version of the file, and the newest change in it."""

    version: int
    newest: int


def _newest(connection: sqlite3.Connection, seen: _Seen | None = None) -> tuple[int, int]:
    """Costs next to nothing while nobody has written."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    if seen is not None and seen.version == version:
        return version, seen.newest
    (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
    return version, newest


def _identity(path: Path) -> tuple[int, int] | None:
    """Tells one file from another, whatever its name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def connect(path: Path) -> sqlite3.Connection:
    """A plain connection to a file that exists; no transaction begins by itself."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def copy(source: Path, target: Path, project: str) -> None:
    """Put a consistent copy of a project at `target`, whole or not at all, while others write.

    What is at `target` is replaced; StoreError if it is a project that is open, or cannot be
    written.
    """
    if _identity(target) == _identity(source):
        raise _unwritable(target, "a project cannot be its own backup.")
    with replacing(target) as part:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        with translating(target, str(target)):
            _copy_pages(source, part, project)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A name for a file beside `target`, which takes its place once the block is left.

    StoreError if `target` is a project that is open, or cannot be written.
    """
    if Path(f"{target}-wal").exists():
        raise _unwritable(target, "that file is a project, and it is open.")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(target)
        _flush(target.parent)
    except OSError as error:
        raise _unwritable(target, f"the copy cannot be written ({error.strerror}).") from error
    finally:
        part.unlink(missing_ok=True)


def _copy_pages(source: Path, part: Path, project: str) -> None:
    with translating(source, project):
        origin = connect(source)
    with closing(origin), closing(connect(part)) as copy:
        copy.execute("PRAGMA synchronous = FULL")
        origin.backup(copy)
        # A file by itself: no log beside it that could be left behind.
        copy.execute("PRAGMA journal_mode = DELETE")


def _flush(folder: Path) -> None:
    """Make a rename in this folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritable(target: Path, what: str) -> StoreError:
    return StoreError(project=str(target), what=what, do="Choose another file or folder.")
