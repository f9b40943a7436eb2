"""A project of 100,000 documents with 5 million annotations, each figure against its floor.

The list to its first painted frame, scrolled and searched, against a bare QListView over strings
in memory; bulk import against executemany and COPY of the same rows; "next document" by thirty
people at once against a bare commit by as many.

python -m tests.benchmarks.bench_scale [--project FILE] [--documents 100000] [--import 2000]
"""

from __future__ import annotations

import argparse
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psycopg
from PySide6.QtCore import QEvent, QObject, QStringListModel
from PySide6.QtWidgets import QApplication, QListView
from rich.console import Console
from rich.table import Table as Grid
from sqlalchemy import Table, make_url

from annotator.app.document_list import DocumentList
from annotator.bootstrap import shipped_schemas
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span, new_id
from annotator.model.document import Document
from annotator.model.document_filter import EVERY_DOCUMENT, DocumentFilter, terms_of
from annotator.store.project_store import ProjectStore
from annotator.store.records import annotation_values, document_values
from annotator.store.tables import annotation_sets, documents, spans
from annotator.ui.application import make_application
from annotator.ui.panels.documents import DocumentsPanel
from tests import postgresql_server
from tests.benchmarks.large_project import DOCUMENTS, ME, make
from tests.postgresql_server import SUPERUSER

ROUNDS, CLIENTS, CLAIMS, SPANS = 9, 30, 20, 20
SEARCHES = ("000777", "summit", "source:wire3", '"spokesman said"', "said")
Pair = tuple[float, float]
"""Seconds: ours, and the floor."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", help="a project made by large_project before")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--import", type=int, default=2_000, dest="imported")
    given = parser.parse_args()
    application = make_application()
    with TemporaryDirectory() as name:
        project = given.project or str(Path(name, "large.annotator"))
        if not given.project:
            make(project, given.documents)
        _report("the list of documents", of_list(project))
        _report("searched by words", of_searches(project))
        _report(f"{given.imported:,} documents imported", of_import(Path(name), given.imported))
    if not postgresql_server.lacking():
        with postgresql_server.running(*postgresql_server.DURABLE) as host:
            _report("PostgreSQL", of_postgresql(host, given.imported))
    del application


def of_list(project: str) -> dict[str, list[Pair]]:
    """From nothing to the first frame, and from one end of the list to the other."""
    found: dict[str, list[Pair]] = {"first painted frame": [], "scrolled to the end": []}
    with ProjectStore.open(project) as store:
        everything = DocumentList(store, ME)
        entries = (everything.entry(row) for row in range(len(everything)))
        titles = [entry.title for entry in entries if entry]
        for _ in range(ROUNDS):
            ours, theirs = _panel(store), _bare(titles)
            pairs = list(zip(ours, theirs, strict=True))
            for name, pair in zip(found, pairs, strict=True):
                found[name].append(pair)
    return found


def _panel(store: ProjectStore) -> Iterator[float]:
    def show() -> QListView:
        panel = DocumentsPanel()
        panel.resize(240, 800)
        panel.show_list(lambda wanted: DocumentList(store, ME, wanted))
        panel.show()
        return panel.list

    return _frames(show)


def _bare(titles: list[str]) -> Iterator[float]:
    def show() -> QListView:
        view = QListView()
        view.resize(240, 740)
        view.setUniformItemSizes(True)
        view.setModel(QStringListModel(titles, view))
        view.show()
        return view

    return _frames(show)


def _frames(show: Callable[[], QListView]) -> Iterator[float]:
    start = process_time()
    view = show()
    _until_painted(view)
    yield process_time() - start
    start = process_time()
    view.scrollToBottom()
    _until_painted(view)
    yield process_time() - start
    view.window().close()
    view.window().deleteLater()
    QApplication.processEvents()


class _Paints(QObject):
    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def _until_painted(view: QListView) -> None:
    paints = _Paints()
    view.viewport().installEventFilter(paints)
    view.viewport().update()
    while not paints.seen:
        QApplication.processEvents()
    view.viewport().removeEventFilter(paints)


def of_searches(project: str) -> dict[str, list[Pair]]:
    """The rows that a search brings, with the first page, against the bare question to FTS5."""
    with ProjectStore.open(project) as store, closing(sqlite3.connect(project)) as bare:
        words = {"(all)": EVERY_DOCUMENT} | {
            typed: DocumentFilter(terms=terms_of(typed)) for typed in SEARCHES
        }
        return {
            f"{typed}: {len(store.numbers(ME, wanted)):,}": [
                (_took(lambda w=wanted: DocumentList(store, ME, w).entry(0)), _asked(bare, wanted))
                for _ in range(ROUNDS)
            ]
            for typed, wanted in words.items()
        }


def _asked(bare: sqlite3.Connection, wanted: DocumentFilter) -> float:
    if not wanted.terms:
        return _took(
            lambda: bare.execute("SELECT number FROM documents ORDER BY number").fetchall()
        )
    (term,) = wanted.terms
    asked = f'{"meta : " if term.of_meta else ""}"{term.words}"{"" if term.whole else " *"}'
    query = "SELECT rowid FROM document_words WHERE document_words MATCH ? ORDER BY rowid"
    return _took(lambda: bare.execute(query, (asked,)).fetchall())


def of_import(folder: Path, count: int) -> dict[str, list[Pair]]:
    """In files: as documents are imported, and their rows by executemany, the search in step."""

    def theirs(path: str) -> float:
        ProjectStore.create(path, shipped_schemas()[0]).close()
        rows = _rows(count)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            return _took(lambda: _many(connection, rows))

    pairs = []
    for number in range(3):
        ours = _imported(str(folder / f"ours{number}.annotator"), count)
        pairs.append((ours, theirs(str(folder / f"bare{number}.annotator"))))
    return {"import against executemany": pairs}


def _many(connection: sqlite3.Connection, rows: dict[Table, list[dict[str, Any]]]) -> None:
    connection.execute("BEGIN")
    for table, values in rows.items():
        names = list(values[0])
        statement = (
            f"INSERT INTO {table.name} ({', '.join(names)}) "
            f"VALUES ({', '.join(f':{name}' for name in names)})"
        )
        connection.executemany(statement, values)
    connection.execute("COMMIT")


def of_postgresql(host: Path, count: int) -> dict[str, list[Pair]]:
    imports = []
    for _ in range(3):
        with _database(host) as ours, _database(host) as bare:
            imports.append((_imported(ours, count), _copied(bare, count)))
    with _database(host) as address:
        _imported(address, CLIENTS * CLAIMS)
        claims = list(zip(_claims(address), _commits(host), strict=True))
    return {
        "import against COPY": imports,
        f"next document, {CLIENTS} people": claims,
    }


def _copied(address: str, count: int) -> float:
    ProjectStore.create(address, shipped_schemas()[0]).close()
    rows = _rows(count)
    plain = make_url(address).set(drivername="postgresql").render_as_string()
    with psycopg.connect(plain) as connection:

        def copy() -> None:
            for table, values in rows.items():
                names = ", ".join(values[0])
                with connection.cursor().copy(f"COPY {table.name} ({names}) FROM STDIN") as out:
                    for row in values:
                        out.write_row(list(row.values()))
            connection.commit()

        return _took(copy)


def _claims(address: str) -> list[float]:
    """Seconds for each "next document"; nobody gets what another has."""

    def work(number: int) -> list[tuple[float, str | None]]:
        with ProjectStore.open(address) as store:
            store.claim_next(f"warm{number}")
            name = f"person{number:02}"
            return [_timed(lambda: store.claim_next(name)) for _ in range(CLAIMS - 1)]

    with ThreadPoolExecutor(CLIENTS) as pool:
        found = [one for some in pool.map(work, range(CLIENTS)) for one in some]
    given = [id for _, id in found]
    assert None not in given
    assert len(set(given)) == len(given)
    return [seconds for seconds, _ in found]


def _commits(host: Path) -> list[float]:
    """The same number of bare commits, by as many connections at once."""
    with psycopg.connect(host=str(host), user=SUPERUSER, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS given (who integer, what integer)")

    def work(number: int) -> list[float]:
        with psycopg.connect(host=str(host), user=SUPERUSER, autocommit=True) as connection:
            insert = "INSERT INTO given VALUES (%s, %s)"
            return [
                _took(lambda one=one: connection.execute(insert, (number, one)))
                for one in range(CLAIMS - 1)
            ]

    with ThreadPoolExecutor(CLIENTS) as pool:
        return [one for some in pool.map(work, range(CLIENTS)) for one in some]


@contextmanager
def _database(host: Path) -> Iterator[str]:
    name = f"d{new_id()}"
    with psycopg.connect(host=str(host), user=SUPERUSER, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield f"postgresql+psycopg://{SUPERUSER}@/{name}?host={host}"
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _imported(target: str, count: int) -> float:
    items = _items(count)
    with ProjectStore.create(target, shipped_schemas()[0]) as store:
        return _took(lambda: list(store.add_many(items)))


def _items(count: int) -> list[tuple[Document, list[AnnotationSet]]]:
    """Documents of 2,500 characters with twenty spans each."""
    text = "Officials in Oslo said on Monday that talks had gone well. " * 43
    found = []
    for number in range(count):
        document = Document(f"doc-{number:06}", f"Report {number:06}. {text}", title=f"R {number}")
        some = [
            Span(
                id=f"s{at}", layer="entity", label="GPE", start_char=at * 59 + 29,
                end_char=at * 59 + 33, origin="bench@1", score=0.5,
            )
            for at in range(SPANS)
        ]  # fmt: skip
        found.append((document, [AnnotationSet(document.id, "gold", some)]))
    return found


def _rows(count: int) -> dict[Table, list[dict[str, Any]]]:
    """The same, as rows that are ready to be written."""
    found: dict[Table, list[dict[str, Any]]] = {documents: [], annotation_sets: [], spans: []}
    extra = Table("annotators", documents.metadata, extend_existing=True)
    rows = {extra: [{"number": 1, "name": "gold", "kind": "gold"}], **found}
    for number, (document, (gold,)) in enumerate(_items(count), 1):
        found[documents].append({"number": number, **document_values(document)})
        found[annotation_sets].append(
            {
                "number": number, "document_number": number, "annotator_number": 1,
                "state": "new", "version": 1, "undecided": SPANS,
                "updated_at": "2024-01-01T00:00:00.000000+00:00",
            }
        )  # fmt: skip
        found[spans] += [
            {"set_number": number, **annotation_values(replace(span))} for span in gold.spans
        ]
    return {**rows, **found}


def _took(work: Callable[[], object]) -> float:
    return _timed(work)[0]


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def _report(title: str, figures: dict[str, list[Pair]]) -> None:
    grid = Grid(title=title)
    for head in ("", "ms", "99th", "floor ms", "99th", "ratio"):
        grid.add_column(head, justify="left" if not head else "right")
    for name, pairs in figures.items():
        ours, floor = (sorted(1000 * one for one in side) for side in zip(*pairs, strict=True))
        late = [side[min(len(side) - 1, int(len(side) * 0.99))] for side in (ours, floor)]
        middle = median(ours), median(floor)
        grid.add_row(
            name, f"{middle[0]:,.1f}", f"{late[0]:,.1f}",
            f"{middle[1]:,.1f}", f"{late[1]:,.1f}", f"{middle[0] / middle[1]:.2f}",
        )  # fmt: skip
    Console().print(grid)


if __name__ == "__main__":
    main()
