"""Makes projects in PostgreSQL databases, and opens them."""

from __future__ import annotations

import importlib.util
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, text

from annotator.errors import AnnotatorError, StoreError, UsageError
from annotator.store.database import REVISION
from annotator.store.faults import damaged, too_new

if TYPE_CHECKING:
    from annotator.store.postgresql import PostgresqlDatabase

logger = logging.getLogger(__name__)

# Tables, views and partitioned tables in the schema where ours would be made.
_PRESENT = text("""
    SELECT count(*) FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v', 'm', 'p', 'f')
""")
_FOUND = text("SELECT to_regclass('alembic_version'), to_regclass('project')")
_REVISION = text("SELECT version_num FROM alembic_version")
_OWNER = text("""
    SELECT pg_get_userbyid(relowner)::text, pg_has_role(session_user, relowner, 'USAGE')
    FROM pg_class WHERE oid = 'project'::regclass
""")
# Whoever makes or upgrades tables holds this lock until they are there. Any number would do.
_LOCK = text("SELECT pg_advisory_xact_lock(1097756271)")


def create(url: URL, fill: Callable[[Connection], None]) -> PostgresqlDatabase:
    """Tables in an empty database, filled; StoreError unless it is there, empty and writable.

    Where anything fails, the server takes back the rest.
    """
    database = _database(url)
    try:
        with database.changing() as connection:
            connection.execute(_LOCK)
            _check_empty(connection, database.project)
            from annotator.store.migrating import upgrade

            upgrade(connection)
            fill(connection)
    except BaseException:
        database.close()
        raise
    return database


def open_existing(url: URL, scripts: Path | None = None) -> PostgresqlDatabase:
    """The project in this database, at the newest revision.

    ProjectError if it holds none or one of a newer version, StoreError if it cannot be reached.
    An upgrade that fails leaves it as it was.
    """
    database = _database(url)
    try:
        with database.reading() as connection:
            revision = _revision(connection, database.project)
        if scripts is not None or revision != REVISION:
            from annotator.store import migrating

            _upgrade(database, revision, scripts or migrating.MIGRATIONS)
    except BaseException:
        database.close()
        raise
    return database


def asks_for_password(url: URL) -> bool:
    """True if the server wants a password and was given none, or a wrong one."""
    from annotator.store.postgresql_faults import lacks_password

    database = _database(url)
    try:
        with database.reading():
            return False
    except AnnotatorError as error:
        return lacks_password(error.__cause__)
    finally:
        database.close()


def _database(url: URL) -> PostgresqlDatabase:
    if importlib.util.find_spec("psycopg") is None:
        raise UsageError(
            what="Projects in PostgreSQL need a driver that is not installed.",
            do='Install it: pip install "annotator[postgresql]"',
        )
    from annotator.store.postgresql import PostgresqlDatabase

    return PostgresqlDatabase(url)


def _check_empty(connection: Connection, project: str) -> None:
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        what = f"this database keeps texts as {encoding}, which has not all characters."
        do = "Make one with: createdb --encoding=UTF8 --template=template0 NAME"
        raise StoreError(project=project, what=what, do=do)
    if connection.scalar(_PRESENT):
        what, do = "there are tables in this database already.", "Open it, or choose an empty one."
        raise StoreError(project=project, what=what, do=do)


def _revision(connection: Connection, project: str) -> str:
    """The revision of its tables."""
    from annotator.store.postgresql_faults import not_a_project

    versions, identity = connection.execute(_FOUND).one()
    if versions is None or identity is None:
        raise not_a_project(project, "this database holds no Annotator project.")
    revision = connection.scalar(_REVISION)
    if revision is None:
        raise damaged(project)
    return str(revision)


def _upgrade(database: PostgresqlDatabase, revision: str, scripts: Path) -> None:
    from annotator.store import migrating, rights

    if revision not in migrating.known_revisions(scripts):
        raise too_new(database.project, revision)
    if revision == migrating.newest_revision(scripts):
        return
    with database.changing() as connection:
        connection.execute(_LOCK)
        if _revision(connection, database.project) != revision:
            return  # Another window was faster.
        _check_owner(connection, database.project)
        logger.info("Upgrading from revision %s, in one transaction.", revision)
        migrating.upgrade(connection, scripts)
        rights.renew(connection)


def _check_owner(connection: Connection, project: str) -> None:
    name, may = connection.execute(_OWNER).one()
    if not may:
        what = "made by an older version of Annotator; only who made it can upgrade it."
        raise StoreError(project=project, what=what, do=f"Open it once with this one as {name}.")
