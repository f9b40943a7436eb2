"""The article view against a bare QPlainTextEdit of the same text, in one process, interleaved.

Run `python -m tests.benchmarks.bench_view [--tokens 1000 100000] [--giant] [--scale 2]`. Figures
are milliseconds of CPU of the window's thread, from the state change or key until its paint has
been flushed; the ratio is between the medians of the same run.

A verdict is a key of ours; its floor is a character typed into an editable QPlainTextEdit at the
same place of the same text, right after another one, so that its paragraph is warm. The keys of
the caret are compared with the same keys.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QScrollBar
from rich.console import Console
from rich.table import Table

from annotator.model.annotations import Decision, Span
from annotator.model.changes import Change
from annotator.ui.text.view import ArticleView
from tests.benchmarks.subjects import BUDGET, article, row, settle, shown
from tests.ui.text.scene import news

ROUNDS = 3
WIDTH, HEIGHT = 1000, 800
_NEXT, _ACCEPT = Qt.Key.Key_Period, Qt.Key.Key_Space
_SEED = 5
HEADINGS = ("action", "view median", "p99", f"≤ {BUDGET} ms", "bare median", "p99", "ratio")


class Bench:
    """The widgets side by side; `figures` collects by action (ours, bare)."""

    def __init__(self, tokens: int, *, giant: bool = False) -> None:
        self.document, self.annotations = article(tokens, giant=giant)
        self._ids = [span.id for span in self.annotations.spans]
        self.view = ArticleView()
        font = QFont(self.view._style.font)
        self.bare, self.editor = bare_widget(font), QPlainTextEdit()
        self.editor.setFont(font)
        self.editor.setPlainText(self.document.text)
        self.ours, self.theirs, self.typed = (
            shown(widget, WIDTH, HEIGHT) for widget in (self.view, self.bare, self.editor)
        )
        self.figures: dict[str, tuple[list[float], list[float]]] = {}
        self._at = -1
        self._add_key(_NEXT, self._next)
        self._add_key(_ACCEPT, self._accept)

    def run(self, times: int) -> None:
        gc.freeze()
        gc.disable()
        for _ in range(ROUNDS):
            self._pair("open", self._open, lambda: self.bare.setPlainText(self.document.text), 5)
            self._verdicts(times)
            self._caret()
            for _ in range(20):
                self._page_down()
            self._scroll()
            self._pair("resize", lambda: self._resize(self.view),
                       lambda: self._resize(self.bare), 20)  # fmt: skip
        gc.enable()

    @property
    def _span(self) -> Span:
        return self.annotations.span(self._ids[self._at % len(self._ids)])

    def _verdicts(self, times: int) -> None:
        """Go on and accept, each against a character typed at the same place."""
        self._open()
        settle()
        for _ in range(times):
            _give_keyboard(self.view)
            self._note("next suggestion", self.ours.time(lambda: self._key(self.view, _NEXT)), 0)
            self._note("accept", self.ours.time(lambda: self._key(self.view, _ACCEPT)), 0)
            stroke = self._stroke()
            for name in ("next suggestion", "accept"):
                self._note(name, stroke, 1)

    def _stroke(self) -> float | None:
        """Type a second character where the span at hand begins, and take both back."""
        _give_keyboard(self.editor)
        cursor = self.editor.textCursor()
        cursor.setPosition(self._span.start_char)
        self.editor.setTextCursor(cursor)
        self._key(self.editor, Qt.Key.Key_X)
        settle()
        taken = self.typed.time(lambda: self._key(self.editor, Qt.Key.Key_X))
        for _ in range(2):
            self.editor.textCursor().deletePreviousChar()
        settle()
        return taken

    def _caret(self) -> None:
        self.view.set_caret(0)
        self.bare.moveCursor(QTextCursor.MoveOperation.Start)
        settle()
        self._pair("caret right", lambda: self._key(self.view, Qt.Key.Key_Right),
                   lambda: self._key(self.bare, Qt.Key.Key_Right), 50)  # fmt: skip

    def _page_down(self) -> None:
        """One page in both; from the end, first back to the beginning."""
        bar = self.bare.verticalScrollBar()
        if self.view.caret() == len(self.document.text) or bar.value() == bar.maximum():
            self.view.set_caret(0)
            self.bare.moveCursor(QTextCursor.MoveOperation.Start)
            settle()
        page = Qt.Key.Key_PageDown
        self._pair(
            "page down", lambda: self._key(self.view, page), lambda: self._key(self.bare, page), 1
        )

    def _scroll(self) -> None:
        ours, theirs = self.view.verticalScrollBar(), self.bare.verticalScrollBar()
        ours.setValue(0)
        theirs.setValue(0)
        settle()
        # The bare widget scrolls by whole lines: two of its lines are about 40 pixels.
        self._pair("scroll", lambda: ours.setValue(ours.value() + 40),
                   lambda: theirs.setValue(theirs.value() + 2), 20)  # fmt: skip
        dice = random.Random(_SEED)
        for _ in range(10):
            share = dice.random()
            self._pair("jump", partial(_jump, ours, share), partial(_jump, theirs, share), 1)

    def _pair(
        self, name: str, ours: Callable[[], object], theirs: Callable[[], object], times: int
    ) -> None:
        for _ in range(times):
            self._note(name, self.ours.time(ours), 0)
            self._note(name, self.theirs.time(theirs), 1)

    def _note(self, name: str, taken: float | None, whose: int) -> None:
        if taken is not None:
            self.figures.setdefault(name, ([], []))[whose].append(taken)

    def _open(self) -> None:
        self.view.set_article(self.document, self.annotations, news())

    def _next(self) -> None:
        self._at += 1
        self.view.set_focus_annotation(self._span.key)

    def _accept(self) -> None:
        span = self._span
        turned = Decision.NONE if span.decision is Decision.ACCEPTED else Decision.ACCEPTED
        change = Change("accept", (span,), (replace(span, decision=turned),))
        self.annotations.apply(change)
        self.view.refresh(change)

    def _add_key(self, key: Qt.Key, do: Callable[[], None]) -> None:
        """Let a key of the view do this by the way of the window's own keys."""
        action = QAction(self.view)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        self.view.addAction(action)

    def _key(self, widget: QAbstractScrollArea, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)

    def _resize(self, widget: QAbstractScrollArea) -> None:
        wide = widget.width() == WIDTH
        # Below the measure of the column, so that both have to wrap anew.
        widget.resize(560 if wide else WIDTH, HEIGHT)


def bare_widget(font: QFont) -> QPlainTextEdit:
    """A QPlainTextEdit to read in."""
    bare = QPlainTextEdit()
    bare.setReadOnly(True)
    bare.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    bare.setFont(font)
    return bare


def _jump(bar: QScrollBar, share: float) -> None:
    bar.setValue(int(share * bar.maximum()))


def _give_keyboard(widget: QAbstractScrollArea) -> None:
    widget.activateWindow()
    widget.setFocus()
    settle()


def report(bench: Bench, *, giant: bool) -> None:
    """Print the table."""
    scale = bench.view.devicePixelRatioF()
    tokens = len(bench.document.segmentation.token_starts)
    spans, arcs = len(bench.annotations.spans), len(bench.annotations.arguments)
    words = f"{tokens:,} tokens{' in one paragraph' if giant else ''}"
    table = Table(title=f"{words}, {spans:,} spans, {arcs:,} arcs, scale {scale:g}: CPU ms")
    for heading in HEADINGS:
        table.add_column(heading, justify="left" if heading == "action" else "right")
    for name, figures in bench.figures.items():
        table.add_row(*row(name, *figures))
    Console(width=100).print(table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--keys", type=int, default=150, help="keys in each of the rounds")
    parser.add_argument("--giant", action="store_true", help="all in one paragraph")
    parser.add_argument("--scale", default="1", help="scale factor of the screen")
    given = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = given.scale
    application = QApplication([])
    for tokens in given.tokens:
        bench = Bench(tokens, giant=given.giant)
        bench.run(given.keys)
        report(bench, giant=given.giant)
        for widget in (bench.view, bench.bare, bench.editor):
            widget.close()
    del application


if __name__ == "__main__":
    main()
