"""Makes and opens a project by what names it: the path of a file, or the URL of a database."""

from __future__ import annotations

from collections.abc import Callable
from getpass import getuser
from pathlib import Path

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError

from annotator.errors import StoreError, UsageError
from annotator.store import sqlite_opening
from annotator.store.database import Database

_DO = (
    "Give the path of a project file, such as news.annotator, or the address of a database, "
    "such as postgresql+psycopg://user@host/db"
)


def create(target: str, fill: Callable[[Connection], None]) -> Database:
    """A new project, with what `fill` puts into it or not at all; StoreError if there is one."""
    where = _place_of(target)
    if isinstance(where, Path):
        return sqlite_opening.create(where, target, fill)
    from annotator.store import postgresql_opening

    return postgresql_opening.create(where, fill)


def open_existing(target: str) -> Database:
    """The project there, at the newest revision; as `ProjectStore.open`."""
    where = _place_of(target)
    if isinstance(where, Path):
        return sqlite_opening.open_existing(where, target)
    from annotator.store import postgresql_opening

    return postgresql_opening.open_existing(where)


def copy(database: Database, target: str) -> None:
    """All that is in the project, as a file or in an empty database; as `ProjectStore.backup`."""
    where = _place_of(target)
    if isinstance(where, Path):
        database.backup(where)
        return
    from annotator.store import copying

    copying.to_database(database, where)


def asks_for_password(target: str) -> bool:
    """True if this names a database whose server wants a password and was given none, or a
    wrong one."""
    where = _place_of(target)
    if isinstance(where, Path):
        return False
    from annotator.store import postgresql_opening

    return postgresql_opening.asks_for_password(where)


def account_of(target: str) -> str:
    """The user and the database that an address names, as a keyring knows them.

    >>> account_of("postgresql+psycopg://lea:secret@host/news")
    'lea@host:5432/news'
    """
    url = make_url(target)
    host = url.host or url.query.get("host") or "localhost"
    return f"{url.username or getuser()}@{host}:{url.port or 5432}/{url.database or ''}"


def _place_of(target: str) -> Path | URL:
    """The file that a path or a URL such as `sqlite:///news.annotator` names, or a database."""
    if "://" not in target:
        return Path(target)
    try:
        url = make_url(target)
    except (ArgumentError, ValueError) as error:
        raise UsageError(what="This is not the address of a project.", do=_DO) from error
    match url.get_backend_name():
        case "sqlite" if url.database:
            return Path(url.database)
        case "postgresql":
            return url.set(drivername="postgresql+psycopg")
    raise StoreError(
        project=url.render_as_string(hide_password=True),
        what="projects are kept in SQLite files and in PostgreSQL databases only.",
        do=_DO,
    )
