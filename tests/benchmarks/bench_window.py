"""Keys in the whole window, stored and all, against a bare QPlainTextEdit of the same text.

python -m tests.benchmarks.bench_window [--tokens 100000]

Milliseconds of CPU of the window's thread from the key until the article was painted; accepting
waits for the disk, as each verdict is stored before it is shown. The lists stand beside the article
by turns. Then the seed articles are opened from the list of documents, suggestions included.
"""

from __future__ import annotations

import argparse
import gc
import os
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from rich.console import Console
from rich.table import Table

from annotator.app.settings import Settings
from annotator.bootstrap import shipped_schemas, window_services
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import AnnotatorKind
from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore
from annotator.ui.application import make_application
from annotator.ui.main_window import MainWindow
from tests.benchmarks.bench_view import HEADINGS, HEIGHT, WIDTH, bare_widget
from tests.benchmarks.subjects import Subject, article, row, settle, shown

KEYS, ROUNDS = 100, 3
_WAYS = (("next span", Qt.Key.Key_Period), ("accept", Qt.Key.Key_Space))
Figures = dict[str, tuple[list[float], list[float]]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", type=int, default=100_000)
    given = parser.parse_args()
    application = make_application()
    with TemporaryDirectory() as name:
        os.environ["XDG_CONFIG_HOME"] = name
        window = MainWindow(window_services(), Settings(), "me")
        window.show()
        long, seeds = (str(Path(name) / f"{one}.annotator") for one in ("long", "seeds"))
        document, annotations = article(given.tokens)
        schema = shipped_schemas()[0]
        fill_long(long, schema, document, annotations)
        fill_seeds(seeds, schema)
        window.open_project(long)
        gc.freeze()
        gc.disable()
        _report(f"{len(annotations.spans):,} spans in the window", keys(window, document.text))
        window.open_project(seeds)
        _report("from the list of documents", openings(window))
        window.close()
        gc.enable()
    del application


def fill_long(project: str, schema: Schema, document: Document, made: AnnotationSet) -> None:
    """A project of one article that somebody has begun."""
    with ProjectStore.create(project, schema) as store:
        store.add_annotator("me", AnnotatorKind.PERSON)
        store.add(document, (made,))
        store.set_setting("pipeline", "none")


def fill_seeds(project: str, schema: Schema) -> None:
    """A project of the seed articles that have gold, which is suggested; none was begun."""
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        for record in JsonlFormat().read(SEEDS / "gold.jsonl", schema=schema):
            if isinstance(record, Record):
                store.add(record.document)
                gold = record.sets[0]
                found = Suggestions(record.document.id, "gold@1", gold.spans, gold.arguments)
                store.save_suggestions(found)


def keys(window: MainWindow, text: str) -> Figures:
    """Each key with each list beside the article, by turns with characters that are typed."""
    figures: Figures = {}
    editor = QPlainTextEdit()
    editor.setFont(window.article._style.font)
    editor.setPlainText(text)
    ours, typed = Subject(window.article), shown(editor, WIDTH, HEIGHT)
    for tab in range(window.side.count()):
        window.side.setCurrentIndex(tab)
        for _ in range(KEYS):
            _give_keyboard(window)
            for name, key in _WAYS:
                taken = ours.time(lambda key=key: QTest.keyClick(window.article, key))  # type: ignore[misc]
                _note(figures, f"{name} ({window.side.tabText(tab)})", taken, 0)
            editor.activateWindow()
            editor.setFocus()
            settle()
            taken = typed.time(lambda: QTest.keyClick(editor, Qt.Key.Key_X))
            for name, _key in _WAYS:
                _note(figures, f"{name} ({window.side.tabText(tab)})", taken, 1)
    return figures


def openings(window: MainWindow) -> Figures:
    """Each seed article opened from the list, by turns with showing its bare text."""
    figures: Figures = {}
    bare = bare_widget(window.article._style.font)
    ours, theirs = Subject(window.article), shown(bare, WIDTH, HEIGHT)
    workspace, chosen = window.desk.workspace, window.documents_panel.document_chosen
    for turn in range(ROUNDS):
        for entry in workspace.entries():
            name = "open, suggestions adopted" if turn == 0 else "open again"
            text = workspace.read(entry.id).text
            _note(figures, name, ours.time(lambda id=entry.id: chosen.emit(id)), 0)  # type: ignore[misc]
            _note(figures, name, theirs.time(lambda text=text: bare.setPlainText(text)), 1)  # type: ignore[misc]
    return figures


def _give_keyboard(window: MainWindow) -> None:
    window.activateWindow()
    window.article.setFocus()
    settle()


def _note(figures: Figures, name: str, taken: float | None, whose: int) -> None:
    if taken is not None:
        figures.setdefault(name, ([], []))[whose].append(taken)


def _report(title: str, figures: Figures) -> None:
    table = Table(title=f"{title}: CPU ms")
    for heading in HEADINGS:
        table.add_column(heading, justify="left" if heading == "action" else "right")
    for name, found in figures.items():
        table.add_row(*row(name, *found))
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
