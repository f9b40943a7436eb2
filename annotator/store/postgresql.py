"""Projects as PostgreSQL databases; what is particular to PostgreSQL is here."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import psycopg
from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.exc import DisconnectionError

from annotator.errors import AnnotatorError
from annotator.model.servers import Server
from annotator.store.database import Database
from annotator.store.postgresql_faults import fault_of, unreachable
from annotator.store.postgresql_patience import Line, PatientConnection

# Nobody waits for a lock longer than this.
LOCK_SECONDS = 10
# A workstation that falls asleep in the middle of a step gives back its locks after this.
ASLEEP_SECONDS = 300
# A server that says nothing for so long is taken to be away, by those who do not wait for it.
SILENCE_SECONDS = 1.5
CONNECT_SECONDS = 2
GATHER_SECONDS = 0.2
# Longer than a lock is waited for; a single process of the server may have been stopped.
ANSWER_SECONDS = 15
_CONNECT: dict[str, Any] = {
    "application_name": "Annotator",
    "client_encoding": "utf8",
    "connect_timeout": 10,
    # A server that fell silent is given up after a minute rather than after hours.
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}
_SETTINGS = """
    SELECT set_config('lock_timeout', %s, false),
           CASE WHEN current_setting('idle_in_transaction_session_timeout') = '0'
                THEN set_config('idle_in_transaction_session_timeout', %s, false) END,
           CASE WHEN current_setting('synchronous_commit') = 'off'
                THEN set_config('synchronous_commit', 'on', false) END
"""
_IDLE_SECONDS = 2.0
_CHANNEL = "annotator_changes"
_NOTIFY = text("SELECT pg_notify(:channel, :note)")


class PostgresqlDatabase(Database):
    """Connections to one database of a server."""

    remote = True

    def __init__(self, url: URL) -> None:
        self.url = url
        self._name = uuid4().hex  # Tells what we announced from what others did.
        connect = {name: value for name, value in _CONNECT.items() if name not in url.query}
        engine = create_engine(
            url,
            connect_args=connect,
            hide_parameters=True,
            max_overflow=-1,
            use_native_hstore=False,
        )
        self._line = Line()
        event.listen(engine, "do_connect", self._connect)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "checkin", _note_time)
        event.listen(engine, "checkout", _check_alive)
        super().__init__(shown(url), engine)

    def problems(self, connection: Connection) -> Iterator[str]:
        """The server itself looks after its pages, but what it checks can be switched off."""
        from annotator.store import postgresql_checks

        return postgresql_checks.problems(connection)

    def search_problems(self, connection: Connection) -> Iterator[str]:
        from annotator.store import postgresql_checks

        return postgresql_checks.search_problems(connection)

    def backup(self, path: Path) -> None:
        """A project file of what stands here at one moment."""
        from annotator.store import copying

        copying.to_file(self, path)

    def announce(self, connection: Connection, change_id: int) -> None:
        note = f"{self._name} {change_id}"
        connection.execute(_NOTIFY, {"channel": _CHANNEL, "note": note})

    def hurry(self) -> None:
        self._line.seconds = ANSWER_SECONDS

    def cut(self) -> None:
        self._line.cuts += 1

    @contextmanager
    def listening(self) -> Iterator[Callable[[], list[int]]]:
        with self._engine.connect() as connection:
            driver = cast("PatientConnection", connection.connection.driver_connection)
            connection.detach()  # It ends with the listening, and is no longer of the pool.
            try:
                driver.autocommit = True
                driver.seconds = SILENCE_SECONDS
                driver.execute(f"LISTEN {_CHANNEL}".encode())
                yield lambda: self._heard(driver)
            except psycopg.Error as error:
                raise self.fault_of(error, connecting=False) or error from error

    def _heard(self, driver: PatientConnection) -> list[int]:
        notes = [note.payload.split() for note in driver.notifies(timeout=0.5, stop_after=1)]
        if notes:  # What comes at once, from many, is asked for at once.
            more = driver.notifies(timeout=GATHER_SECONDS)
            notes += [note.payload.split() for note in more]
        else:
            driver.execute("")  # A server that is gone without a word is noticed by this alone.
        return [int(change_id) for name, change_id in notes if name != self._name]

    def _connect(self, _dialect: Any, _record: Any, args: Any, named: dict[str, Any]) -> Any:
        if self._line.seconds is not None and "connect_timeout" not in self.url.query:
            named = {**named, "connect_timeout": CONNECT_SECONDS}
        connection = PatientConnection.connect(*args, **named)
        connection.attach(self._line)
        return connection

    def server(self) -> Server:
        with self._engine.connect() as connection:
            driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
            host = driver.info.host
            name = "" if host.startswith(("/", "@")) else host
            return Server(name, bool(driver.pgconn.ssl_in_use))

    def fault_of(self, error: BaseException, *, connecting: bool) -> AnnotatorError | None:
        if connecting and isinstance(error, psycopg.OperationalError):
            return unreachable(error, self.url, self.project)
        return fault_of(error, self.project)

    def _options_of_readers(self) -> dict[str, object]:
        return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def shown(url: URL) -> str:
    """The address as it may be shown and kept: without a password."""
    query = {name: value for name, value in url.query.items() if name != "password"}
    # `set` takes no password for no change.
    return url._replace(password=None).set(query=query).render_as_string(hide_password=False)


def _prepare(connection: Any, _: Any) -> None:
    """Whatever the server's settings are, a commit waits for its disk."""
    connection.autocommit = True
    connection.execute(_SETTINGS, (f"{LOCK_SECONDS}s", f"{ASLEEP_SECONDS}s"))
    connection.autocommit = False


def _note_time(_: Any, record: Any) -> None:
    record.info["idle since"] = time.monotonic()


def _check_alive(connection: Any, record: Any, _: Any) -> None:
    """Replace a connection that the server has closed while nobody used it."""
    if time.monotonic() - record.info.get("idle since", float("inf")) < _IDLE_SECONDS:
        return
    try:
        connection.autocommit = True
        connection.execute("")
        connection.autocommit = False
    except psycopg.OperationalError as error:
        raise DisconnectionError from error
