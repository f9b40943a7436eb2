"""What can happen to the processes of a PostgreSQL server."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import psycopg

from tests.postgresql_server import SUPERUSER

# Seconds until a server that was killed takes connections again.
RECOVERY = 60
_BACKEND = "SELECT pid FROM pg_stat_activity WHERE application_name = 'Annotator' LIMIT 1"


def kill_backend(server: Path) -> bool:
    """SIGKILL to one process of the server: it ends all others, and recovers; True if done."""
    try:
        with await_server(server) as connection:
            row = connection.execute(_BACKEND).fetchone()
        if row is None:
            return False
        os.kill(row[0], signal.SIGKILL)
    except (psycopg.OperationalError, ProcessLookupError):
        return False  # It still recovers from the kill before, or its client has ended.
    return True


def kill_postmaster(server: Path) -> bool:
    """SIGKILL to the process that is above all others; it is started again by who keeps it."""
    os.kill(_postmaster(server), signal.SIGKILL)
    return True


def stop(server: Path) -> list[int]:
    """Let time stand still for all processes of the server; to be given to `go_on`."""
    above = _postmaster(server)
    stopped = [above, *_children(above)]
    for process in stopped:
        _send(process, signal.SIGSTOP)
    return stopped


def go_on(stopped: list[int]) -> None:
    for process in stopped:
        _send(process, signal.SIGCONT)


def await_server(server: Path) -> psycopg.Connection[tuple[int]]:
    """A connection, as soon as it takes one."""
    end = time.monotonic() + RECOVERY
    while True:
        try:
            return psycopg.connect(host=str(server), user=SUPERUSER, dbname=SUPERUSER)
        except psycopg.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _postmaster(server: Path) -> int:
    with await_server(server):
        return int((server / "data" / "postmaster.pid").read_text().split("\n", 1)[0])


def _children(above: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # It has ended in the meantime.
        if int(fields[1]) == above:
            found.append(int(stat.parent.name))
    return found


def _send(process: int, what: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, what)
