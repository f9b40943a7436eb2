"""Rounds of kills against one project on PostgreSQL, and the count afterwards."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psycopg

from annotator.store.project_store import ProjectStore
from tests.postgresql_server import SUPERUSER
from tests.store.conftest import DOCUMENT, SCHEMA

ROUNDS = 200
_ROOT = Path(__file__).parents[2]
_NAMES = tuple(f"annotator{number}" for number in range(8))
_SERVERS_PART = 0.25
# Seconds until a server that was killed takes connections again.
_RECOVERY = 60
_BACKEND = "SELECT pid FROM pg_stat_activity WHERE application_name = 'Annotator' LIMIT 1"


@dataclass(slots=True)
class Found:
    """How often what was killed, and what became of the changes that were acknowledged."""

    programs: int = 0
    servers: int = 0
    acknowledged: int = 0
    lost: int = 0
    twice: int = 0
    unanswered: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return bool(self.acknowledged) and not (self.lost or self.twice or self.problems)


@dataclass(slots=True)
class _Writer:
    name: str
    log: IO[str]
    began_at: int
    process: subprocess.Popen[bytes]

    @property
    def has_stored(self) -> bool:
        return os.fstat(self.log.fileno()).st_size > self.began_at


def run(server: Path, rounds: int, seed: int = 5) -> Found:
    """Kill so many times, and count what is there afterwards."""
    chance, found = random.Random(seed), Found()
    project = f"postgresql+psycopg://{SUPERUSER}@/{SUPERUSER}?host={server}"
    with ProjectStore.create(project, SCHEMA) as store:
        store.add(DOCUMENT)
    logs = {name: (server.parent / f"{name}.log") for name in _NAMES}
    writers = [_start(project, name, logs[name]) for name in _NAMES]
    try:
        _await(writers, len(writers), project, logs)
        for _ in range(rounds):
            time.sleep(chance.uniform(0.05, 0.6))
            # Those that only start have nothing yet to lose.
            ready = _await(writers, 1, project, logs)
            if chance.random() < _SERVERS_PART:
                found.servers += _kill_server(server)
            else:
                chance.choice(ready).process.kill()
                found.programs += 1
    finally:
        for one in writers:
            _end(one)
    _await_server(server)
    _count(project, logs, found)
    return found


def _await(
    writers: list[_Writer], number: int, project: str, logs: dict[str, Path]
) -> list[_Writer]:
    """Those that have stored something, once there are so many; who has ended begins again."""
    end = time.monotonic() + _RECOVERY
    while True:
        writers[:] = [_again(project, one, logs[one.name]) for one in writers]
        ready = [one for one in writers if one.has_stored]
        if len(ready) >= number:
            return ready
        if time.monotonic() > end:
            raise TimeoutError("The annotators store nothing.")
        time.sleep(0.02)


def _start(project: str, name: str, path: Path) -> _Writer:
    log = path.open("a")
    command = [sys.executable, "-m", "tests.store.writer", project, name]
    silent = subprocess.DEVNULL
    size = os.fstat(log.fileno()).st_size
    process = subprocess.Popen(command, stdout=log, stderr=silent, cwd=_ROOT)
    return _Writer(name, log, size, process)


def _again(project: str, writer: _Writer, path: Path) -> _Writer:
    """The same, or another in its place if it has ended."""
    if writer.process.poll() is None:
        return writer
    _end(writer)
    return _start(project, writer.name, path)


def _end(writer: _Writer) -> None:
    writer.process.kill()
    writer.process.wait()
    writer.log.close()


def _kill_server(server: Path) -> int:
    """SIGKILL to one process of the server: it ends all others, and recovers; 1 if done."""
    try:
        with _await_server(server) as connection:
            row = connection.execute(_BACKEND).fetchone()
        if row is None:
            return 0
        os.kill(row[0], signal.SIGKILL)
    except (psycopg.OperationalError, ProcessLookupError):
        return 0  # The server still recovers from the kill before, or its client has ended.
    return 1


def _await_server(server: Path) -> psycopg.Connection[tuple[int]]:
    end = time.monotonic() + _RECOVERY
    while True:
        try:
            return psycopg.connect(host=str(server), user=SUPERUSER, dbname=SUPERUSER)
        except psycopg.OperationalError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _count(project: str, logs: dict[str, Path], found: Found) -> None:
    with ProjectStore.open(project) as store:
        found.problems = list(store.problems())
        for name, path in logs.items():
            told = [
                line.split()[1:]
                for line in path.read_text().splitlines(keepends=True)
                if line.startswith("stored ") and line.endswith("\n")
            ]
            changes = {str(id) for id, _ in store.history(name)}
            present = {span.id for span in store.annotation_set("d1", name).spans}
            found.acknowledged += len(told)
            found.lost += sum(id not in changes or span not in present for id, span in told)
            # Each change adds one span: another change than spans is one that came twice.
            found.twice += abs(len(changes) - len(present)) + len(told) - len(dict(told))
            found.unanswered += len(changes) - len(told)
