"""What one annotator did on this workstation, kept until the project has it and a while longer."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import msgspec

from annotator.errors import ProjectError, StoreError
from annotator.model.changes import Change
from annotator.store.records import change_of, now, payload_of
from annotator.store.sqlite_faults import translating

_APPLICATION_ID = 0x416E6E4A  # "AnnJ"
_VERSION = 1
_BUSY_SECONDS = 5.0
# So many that were delivered are kept, to be undone while the server is away.
KEPT = 1000
_TABLES = """
    CREATE TABLE IF NOT EXISTS entries (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL,
        verb TEXT NOT NULL,
        payload TEXT NOT NULL,
        at TEXT NOT NULL,
        version INTEGER NOT NULL,
        schema INTEGER NOT NULL,
        undoes INTEGER,
        state TEXT NOT NULL,
        change INTEGER
    );
    CREATE INDEX IF NOT EXISTS ix_entries_state ON entries (state, number);
    CREATE TABLE IF NOT EXISTS whose (project TEXT NOT NULL, annotator TEXT NOT NULL);
"""


class Fate(StrEnum):
    """What became of an entry: the project has yet to get it, has it, refused it, or is not to
    get it any more."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    REFUSED = "refused"
    DROPPED = "dropped"


class Basis(NamedTuple):
    """The version of a set and the number of a schema that a change was made from."""

    version: int
    schema: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A change with what the project needs to know about it.

    `undoes` is the id of a change in the log of the project or, below zero, the number of an
    entry. `change_id` is its id in that log.
    """

    number: int
    id: str
    document_id: str
    change: Change
    at: str
    basis: Basis
    undoes: int | None
    fate: Fate
    change_id: int | None


class Journal:
    """Entries in the order in which they were made; each is on the disk when `add` returns.

    May be used from several threads, and several may stand on one file, in one process or many.
    StoreError where it cannot be written, ProjectError where it cannot be read.
    """

    def __init__(self, path: Path, project: str, annotator: str) -> None:
        self._path = path
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
        except OSError as error:
            raise StoreError(
                project=str(path),
                what=f"the journal of this workstation cannot be made ({error.strerror}).",
                do="Make room or give yourself the right to write there.",
            ) from error
        with translating(path, str(path)):
            self._connection = _connect(path)
            try:
                self._prepare(project, annotator)
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def add(self, document_id: str, change: Change, basis: Basis, undoes: int | None) -> Entry:
        """Keep a change that the project is to get."""
        return self._add(document_id, change, basis, undoes, Fate.WAITING)

    def add_refused(
        self, document_id: str, change: Change, basis: Basis, undoes: int | None
    ) -> Entry:
        """Keep a change that the project has refused, until somebody decides on it."""
        return self._add(document_id, change, basis, undoes, Fate.REFUSED)

    def next(self) -> Entry | None:
        """The oldest that waits."""
        return next(iter(self._entries("state = ? ORDER BY number LIMIT 1", Fate.WAITING)), None)

    def waiting(self, document_id: str | None = None) -> tuple[Entry, ...]:
        """Those that the project has yet to get, of one document if named, oldest first."""
        return self._in(Fate.WAITING, document_id)

    def refused(self, document_id: str | None = None) -> tuple[Entry, ...]:
        """Those that the project refused and nobody decided on, oldest first."""
        return self._in(Fate.REFUSED, document_id)

    def counts(self) -> tuple[int, int]:
        """How many wait, and how many were refused and wait for a decision."""
        with self._using() as connection:
            found = dict(connection.execute(_COUNTS).fetchall())
        return found.get(Fate.WAITING, 0), found.get(Fate.REFUSED, 0)

    def entry(self, number: int) -> Entry | None:
        return next(iter(self._entries("number = ?", number)), None)

    def delivered_as(self, change_id: int) -> Entry | None:
        """The entry that has this id in the log of the project, if it is still kept."""
        return next(iter(self._entries("change = ?", change_id)), None)

    def delivered(self, entry: Entry, change_id: int) -> None:
        """Take note that the project has it under this id; what takes it back knows that too."""
        with self._using() as connection:
            connection.execute(
                "UPDATE entries SET state = ?, change = ? WHERE id = ?",
                (Fate.DELIVERED, change_id, entry.id),
            )
            connection.execute(
                "UPDATE entries SET undoes = ? WHERE undoes = ? AND state <> ?",
                (change_id, -entry.number, Fate.DELIVERED),
            )

    def refuse(self, entry: Entry) -> None:
        """Keep it until somebody decides on it; nothing tries to deliver it any more."""
        self._mark(entry, Fate.REFUSED)

    def drop(self, entry: Entry) -> None:
        """It was decided that the project is not to get it."""
        self._mark(entry, Fate.DROPPED)

    def _add(
        self, document_id: str, change: Change, basis: Basis, undoes: int | None, fate: Fate
    ) -> Entry:
        with self._using() as connection:
            return _insert(connection, document_id, change, basis, undoes, fate)

    def _mark(self, entry: Entry, fate: Fate) -> None:
        with self._using() as connection:
            connection.execute("UPDATE entries SET state = ? WHERE id = ?", (fate, entry.id))

    def _in(self, fate: Fate, document_id: str | None) -> tuple[Entry, ...]:
        if document_id is None:
            return self._entries("state = ? ORDER BY number", fate)
        return self._entries("state = ? AND document = ? ORDER BY number", fate, document_id)

    def _entries(self, condition: str, *values: object) -> tuple[Entry, ...]:
        query = f"SELECT {_COLUMNS} FROM entries WHERE {condition}"
        with self._using() as connection:
            rows = connection.execute(query, values).fetchall()
        try:
            return tuple(map(_entry, rows))
        except (msgspec.MsgspecError, ValueError) as error:
            raise _damaged(self._path) from error

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """One transaction, durable once the block is left."""
        with self._lock, translating(self._path, str(self._path)):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                _roll_back(self._connection)
                raise
            try:
                self._connection.execute("COMMIT")
            except BaseException:
                _roll_back(self._connection)
                raise

    def _prepare(self, project: str, annotator: str) -> None:
        connection = self._connection
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if (application, version) not in ((0, 0), (_APPLICATION_ID, _VERSION)):
            raise _damaged(self._path)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "fullfsync = ON"):
            connection.execute(f"PRAGMA {pragma}")
        named = f"PRAGMA application_id = {_APPLICATION_ID}; PRAGMA user_version = {_VERSION};"
        connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} {named} COMMIT;")
        with self._using():
            connection.execute("DELETE FROM whose")
            connection.execute("INSERT INTO whose VALUES (?, ?)", (project, annotator))
            newest = f"SELECT number FROM entries ORDER BY number DESC LIMIT 1 OFFSET {KEPT}"
            connection.execute(
                f"DELETE FROM entries WHERE state = ? AND number <= ({newest})", (Fate.DELIVERED,)
            )


def journal_of(folder: Path, project: str, uuid: str, annotator: str) -> Journal:
    """The journal of this person for this project, whatever address it has now."""
    return Journal(_path(folder, uuid, annotator), project, annotator)


def has_journal(folder: Path, uuid: str, annotator: str) -> bool:
    return _path(folder, uuid, annotator).exists()


def waiting_for(folder: Path, project: str, annotator: str) -> int:
    """How many changes of this person wait here for the project that had this address last."""
    return sum(_waiting(path, project, annotator) for path in sorted(folder.glob("*.journal")))


def _waiting(path: Path, project: str, annotator: str) -> int:
    with translating(path, str(path)), closing(_connect(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if application != _APPLICATION_ID:
            return 0
        if connection.execute("SELECT * FROM whose").fetchone() != (project, annotator):
            return 0
        counting = "SELECT count(*) FROM entries WHERE state = ?"
        return int(connection.execute(counting, (Fate.WAITING,)).fetchone()[0])


def _path(folder: Path, uuid: str, annotator: str) -> Path:
    # A name may hold what no file name may.
    name = sha256(f"{uuid}\n{annotator}".encode()).hexdigest()[:32]
    return folder / f"{name}.journal"


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(
        path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _insert(
    connection: sqlite3.Connection,
    document_id: str,
    change: Change,
    basis: Basis,
    undoes: int | None,
    fate: Fate,
) -> Entry:
    id, at = uuid4().hex, now()
    if undoes is not None and undoes < 0:
        row = connection.execute(_CHANGE, (-undoes,)).fetchone()
        undoes = undoes if row is None else row[0]
    values = (id, document_id, change.verb, payload_of(change), at, *basis, undoes, fate)
    number = connection.execute(_INSERT, values).lastrowid
    assert number is not None
    return Entry(number, id, document_id, change, at, basis, undoes, fate, None)


def _entry(row: tuple[Any, ...]) -> Entry:
    number, id, document_id, verb, payload, at, version, schema, undoes, fate, change_id = row
    basis = Basis(version, schema)
    change = change_of(verb, payload)
    return Entry(number, id, document_id, change, at, basis, undoes, Fate(fate), change_id)


def _damaged(path: Path) -> ProjectError:
    return ProjectError(
        project=str(path),
        what="the journal of this workstation is damaged.",
        do="Move it away to go on without it, and keep it: it may hold what is not stored yet.",
    )


_COLUMNS = "number, id, document, verb, payload, at, version, schema, undoes, state, change"
_COUNTS = (
    f"SELECT state, count(*) FROM entries WHERE state IN ('{Fate.WAITING}', '{Fate.REFUSED}') "
    "GROUP BY state"
)
_CHANGE = "SELECT change FROM entries WHERE number = ? AND change IS NOT NULL"
_INSERT = (
    "INSERT INTO entries (id, document, verb, payload, at, version, schema, undoes, state) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
