"""One stored change against one bare commit of a row as long, on the same disk, by turns.

In a file of SQLite, and in a database of a PostgreSQL server on this machine that waits for the
disk as well.

python -m tests.benchmarks.bench_store [FOLDER]
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

import psycopg

from annotator.model.annotations import Span, new_id
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Label, Layer, LayerKind, Schema
from annotator.store.project_store import ProjectStore
from annotator.store.records import payload_of
from tests import postgresql_server
from tests.postgresql_server import SUPERUSER

ROUNDS = 1500
SCHEMA = Schema(
    name="bench",
    version="1",
    layers=(Layer(name="entity", kind=LayerKind.ENTITY),),
    labels=(Label(name="PERSON", layer="entity"), Label(name="ORG", layer="entity")),
)


def main(folder: str | None = None) -> None:
    with TemporaryDirectory(dir=folder) as name:
        _in_file(Path(name))
    if lacking := postgresql_server.lacking():
        sys.stdout.write(f"PostgreSQL needs {lacking}.\n")
    else:
        with postgresql_server.running(*postgresql_server.DURABLE) as host:
            _in_database(host)


def _in_file(folder: Path) -> None:
    with (
        ProjectStore.create(str(folder / "news.annotator"), SCHEMA) as store,
        closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare,
    ):
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE rows (number INTEGER PRIMARY KEY, value TEXT)")

        def commit(value: str) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO rows (value) VALUES (?)", (value,))
            bare.execute("COMMIT")

        _measure("SQLite", store, commit)


def _in_database(host: Path) -> None:
    with psycopg.connect(host=str(host), user=SUPERUSER, autocommit=True) as bare:
        bare.execute("CREATE DATABASE news")
        bare.execute("CREATE TABLE rows (number serial PRIMARY KEY, value text)")

        def commit(value: str) -> None:
            bare.execute("BEGIN")
            bare.execute("INSERT INTO rows (value) VALUES (%s)", (value,))
            bare.execute("COMMIT")

        address = f"postgresql+psycopg://{SUPERUSER}@/news?host={host}"
        with ProjectStore.create(address, SCHEMA) as store:
            _measure("PostgreSQL", store, commit)


def _measure(name: str, store: ProjectStore, commit: Callable[[str], None]) -> None:
    store.add(Document("d1", "A text. " * 500))
    _report(name, *_by_turns(store, commit))


def _by_turns(
    store: ProjectStore, commit: Callable[[str], None]
) -> tuple[list[float], list[float], list[float]]:
    floors, adds, relabels = [], [], []
    for number in range(ROUNDS):
        start = number % 3000
        span = Span(id=new_id(), layer="entity", label="ORG", start_char=start, end_char=start + 5)
        added = Change("add", added=(span,))
        relabelled = Change("relabel", removed=(span,), added=(replace(span, label="PERSON"),))
        row = payload_of(added) * 2  # The span is stored twice, as a row and in the log.
        floors.append(_seconds(lambda row=row: commit(row)))
        adds.append(_seconds(lambda change=added: store.apply("d1", "ann", change)))
        relabels.append(_seconds(lambda change=relabelled: store.apply("d1", "ann", change)))
    return floors, adds, relabels


def _seconds(step: Callable[[], object]) -> float:
    start = perf_counter()
    step()
    return perf_counter() - start


def _report(name: str, floors: list[float], adds: list[float], relabels: list[float]) -> None:
    rows = {"bare commit": floors, "add a span": adds, "relabel it": relabels}
    lines = [f"{name:14}{'median ms':>10}{'p99 ms':>10}{'ratio':>8}{'p99 ratio':>11}"]
    for what, times in rows.items():
        middle, late = median(times), _p99(times)
        ratio, late_ratio = middle / median(floors), late / _p99(floors)
        figures = f"{middle * 1000:>10.2f}{late * 1000:>10.2f}{ratio:>8.2f}{late_ratio:>11.2f}"
        lines.append(f"{what:14}{figures}")
    sys.stdout.write("\n".join(lines) + "\n")


def _p99(times: list[float]) -> float:
    return quantiles(times, n=100)[98]


if __name__ == "__main__":
    main(*sys.argv[1:])
