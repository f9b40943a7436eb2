"""Makes project files, and opens them: looks whose they are, and upgrades those that are older."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from annotator.errors import StoreError
from annotator.store.database import REVISION
from annotator.store.faults import damaged, too_new
from annotator.store.sqlite import APPLICATION_ID, SqliteDatabase, connect, copy
from annotator.store.sqlite_faults import missing, not_a_project, read_only, translating

logger = logging.getLogger(__name__)

_MAGIC = b"SQLite format 3\0"
_BESIDE = ("", "-wal", "-shm", "-journal")


def create(path: Path, project: str, fill: Callable[[Connection], None]) -> SqliteDatabase:
    """A new file with tables, filled; StoreError if there is one, or none can be written."""
    _reserve(path, project)
    database = SqliteDatabase(path, project)
    try:
        with database.changing() as connection:
            from annotator.store.migrating import upgrade

            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            upgrade(connection)
            fill(connection)
    except BaseException:
        _discard(database)
        raise
    return database


def _discard(database: SqliteDatabase) -> None:
    """Take back a file that was just made."""
    database.close()
    for suffix in _BESIDE:
        Path(f"{database.path}{suffix}").unlink(missing_ok=True)


def open_existing(path: Path, project: str, scripts: Path | None = None) -> SqliteDatabase:
    """The project in this file, at the newest revision.

    Before an upgrade a backup is put beside it. ProjectError if it is not a project or made by a
    newer version, StoreError if it cannot be reached or written; it is left as it was then.
    """
    _check_file(path, project)
    _check_writable(path, project)
    revision = _revision(path, project)
    if scripts is not None or revision != REVISION:
        from annotator.store import migrating

        _upgrade(path, project, revision, scripts or migrating.MIGRATIONS)
    return SqliteDatabase(path, project)


def _reserve(path: Path, project: str) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
    except FileExistsError as error:
        what, do = "there is such a file already.", "Open it, or choose another name."
        raise StoreError(project=project, what=what, do=do) from error
    except OSError as error:
        what = f"the project cannot be made ({error.strerror})."
        raise StoreError(project=project, what=what, do="Choose another folder.") from error


def _check_file(path: Path, project: str) -> None:
    try:
        if path.is_dir():
            raise not_a_project(project, "this is a folder, not a project.")
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError as error:
        raise missing(path, project) from error
    except OSError as error:
        what = f"the project cannot be read ({error.strerror})."
        do = "Look at the permissions of the file and its folder."
        raise StoreError(project=project, what=what, do=do) from error
    if not head:
        raise not_a_project(project, "this file is empty.")
    if head != _MAGIC:
        raise not_a_project(project)


def _check_writable(path: Path, project: str) -> None:
    # SQLite needs the folder too: the log lies beside the file.
    if not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        raise read_only(project)


def _revision(path: Path, project: str) -> str:
    """The revision of its tables; nothing is written, since the file may be somebody else's."""
    with translating(path, project):
        connection = connect(path)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            if application != APPLICATION_ID:
                raise not_a_project(project, "this is a database of another program.")
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                raise damaged(project) from error
            raise
        finally:
            connection.close()
    if row is None:
        raise damaged(project)
    return str(row[0])


def _upgrade(path: Path, project: str, revision: str, scripts: Path) -> None:
    from annotator.store import migrating

    if revision not in migrating.known_revisions(scripts):
        raise too_new(project, revision)
    if revision == migrating.newest_revision(scripts):
        return
    # Alembic rebuilds tables by dropping them, and dropping would take along what points there.
    database = SqliteDatabase(path, project, foreign_keys=False)
    try:
        with database.changing() as connection:
            if _revision(path, project) != revision:
                return  # Another window was faster.
            copy(path, _free_name(path, revision), project)
            logger.info("Upgrading from revision %s; a backup lies beside the project.", revision)
            migrating.upgrade(connection, scripts)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise damaged(project)
    finally:
        database.close()


def _free_name(path: Path, revision: str) -> Path:
    """A name beside the project that no backup has yet."""
    count = 0
    while True:
        number = f"-{count}" if count else ""
        name = path.with_name(f"{path.stem}.backup-{revision}{number}{path.suffix}")
        if not name.exists():
            return name
        count += 1
