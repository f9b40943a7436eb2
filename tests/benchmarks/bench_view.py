"""The article view against a bare QPlainTextEdit of the same text, in one process, interleaved.

Run `python -m tests.benchmarks.bench_view [--tokens 1000 100000]`. Figures are milliseconds of
CPU of the window's thread, from the state change or key until its paint has been flushed; the
ratio is between the medians of the same run.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit
from rich.console import Console
from rich.table import Table

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.paths import SEEDS
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import news, segment

ROUNDS = 3
BUDGET = 8.3
WIDTH, HEIGHT = 1000, 800
_LIMIT = 0.25
_SEED = 5


class Paints(QObject):
    """Tells when a viewport has been painted."""

    def __init__(self, widget: QAbstractScrollArea) -> None:
        super().__init__()
        self.count = 0
        self._viewport = widget.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Subject:
    """A widget under measurement: acts, and waits for what was drawn because of it."""

    def __init__(self, widget: QAbstractScrollArea) -> None:
        self.widget = widget
        widget.resize(WIDTH, HEIGHT)
        widget.show()
        widget.setFocus()
        self._paints = Paints(widget)
        settle()

    def time(self, act: Callable[[], object]) -> float | None:
        """Milliseconds of CPU until the paint is done; None if nothing was painted."""
        painted = self._paints.count
        start, limit = time.thread_time(), time.monotonic() + _LIMIT
        act()
        while self._paints.count == painted:
            QApplication.processEvents()
            if time.monotonic() > limit:
                return None
        taken = time.thread_time() - start
        settle()
        return 1000 * taken


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def article(tokens: int) -> tuple[Document, AnnotationSet]:
    """The seed articles over and over, a span every ten tokens, an arc every five spans."""
    paragraphs = [
        line
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    lines: list[str] = []
    count = 0
    while count < tokens:
        line = paragraphs[len(lines) % len(paragraphs)]
        lines.append(line)
        count += len(line.split())
    text = "\n".join(lines)
    document = Document(id="bench", text=text, title="Bench", segmentation=segment(text))
    spans = list(_spans(document))
    return document, AnnotationSet("bench", "me", [*spans, *_arguments(spans)])


def _spans(document: Document) -> list[Span]:
    dice = random.Random(_SEED)
    cut, labels = document.segmentation, news().labels
    spans: list[Span] = []
    for first in range(0, len(cut.token_starts) - 12, 10):
        begin = first + dice.randrange(5)
        spans.append(_span(len(spans), cut, begin, dice.randrange(1, 5), dice))
        if dice.random() < 0.30:
            spans.append(_span(len(spans), cut, begin + 1, dice.randrange(1, 6), dice))
    assert labels
    return spans


def _span(index: int, cut: object, token: int, length: int, dice: random.Random) -> Span:
    label = dice.choice(news().labels)
    undecided = dice.random() < 0.6
    return Span(
        id=f"s{index:06}",
        layer=label.layer,
        label=label.name,
        start_char=cut.token_starts[token],  # type: ignore[attr-defined]
        end_char=cut.token_ends[token + length - 1],  # type: ignore[attr-defined]
        origin="bench@1",
        score=dice.random(),
        decision=Decision.NONE if undecided else Decision.ACCEPTED,
    )


def _arguments(spans: list[Span]) -> list[Argument]:
    dice = random.Random(_SEED)
    triggers = [at for at, span in enumerate(spans) if span.layer == "event"]
    found: dict[tuple[str, ...], Argument] = {}
    for _ in range(len(spans) // 5):
        at = dice.choice(triggers)
        other = min(max(at + dice.choice((-2, -1, 1, 2)), 0), len(spans) - 1)
        if other != at:
            one = Argument(trigger=spans[at].id, filler=spans[other].id, role="Agent")
            found[one.key] = one
    return list(found.values())


class Bench:
    """Both widgets side by side; `figures` collects by action (ours, bare)."""

    def __init__(self, tokens: int) -> None:
        self.document, self.annotations = article(tokens)
        self.view = ArticleView()
        self.bare = QPlainTextEdit()
        self.bare.setReadOnly(True)
        self.bare.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        font = QFont(self.view._style.font)
        self.bare.setFont(font)
        self.ours, self.theirs = Subject(self.view), Subject(self.bare)
        self.figures: dict[str, tuple[list[float], list[float]]] = {}
        self._at = 0

    def run(self, times: int) -> None:
        gc.freeze()
        gc.disable()
        for _ in range(ROUNDS):
            self._pair("open", self._open, lambda: self.bare.setPlainText(self.document.text), 5)
            self._keys(times)
            for _ in range(20):
                self._page_down()
            self._scroll()
            self._pair("resize", lambda: self._resize(self.view),
                       lambda: self._resize(self.bare), 6)  # fmt: skip
        gc.enable()

    def _keys(self, times: int) -> None:
        """Accept and go on, each against a caret key and a plain stroke of the bare widget."""
        self._open()
        settle()
        self.theirs.time(lambda: self.bare.moveCursor(QTextCursor.MoveOperation.Start))
        spans = self.annotations.spans
        for _ in range(times):
            span = spans[self._at % len(spans)]
            self._at += 1
            self._note("next suggestion", self.ours.time(lambda s=span: self._focus(s)), 0)  # type: ignore[misc]
            self._note("accept", self.ours.time(lambda s=span: self._accept(s.id)), 0)  # type: ignore[misc]
            stroke = self.theirs.time(lambda: self._key(self.bare, Qt.Key.Key_Right))
            for name in ("next suggestion", "accept"):
                self._note(name, stroke, 1)
        self.view.set_caret(0)
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
            self._pair("jump", lambda s=share: ours.setValue(int(s * ours.maximum())),
                       lambda s=share: theirs.setValue(int(s * theirs.maximum())), 1)  # fmt: skip

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

    def _focus(self, span: Span) -> None:
        self.view.set_focus_annotation(span.key)

    def _accept(self, id: str) -> None:
        span = self.annotations.span(id)
        turned = Decision.NONE if span.decision is Decision.ACCEPTED else Decision.ACCEPTED
        change = Change("accept", (span,), (replace(span, decision=turned),))
        self.annotations.apply(change)
        self.view.refresh(change)

    def _key(self, widget: QAbstractScrollArea, key: Qt.Key) -> None:
        QTest.keyClick(widget, key)

    def _resize(self, widget: QAbstractScrollArea) -> None:
        wide = widget.width() == WIDTH
        # Below the measure of the column, so that both have to wrap anew.
        widget.resize(560 if wide else WIDTH, HEIGHT)


def report(bench: Bench, tokens: int) -> None:
    scale = bench.view.devicePixelRatioF()
    title = f"{tokens:,} tokens, {len(bench.annotations.spans):,} spans, scale {scale:g}: CPU ms"
    table = Table(title=title)
    for heading in (
        "action",
        "view median",
        "p99",
        f"≤ {BUDGET} ms",
        "bare median",
        "p99",
        "ratio",
    ):
        table.add_column(heading, justify="left" if heading == "action" else "right")
    for name, (ours, theirs) in bench.figures.items():
        within = sum(one <= BUDGET for one in ours) / len(ours)
        table.add_row(
            name, f"{median(ours):.2f}", f"{_p99(ours):.2f}", f"{within:.1%}",
            f"{median(theirs):.2f}", f"{_p99(theirs):.2f}",
            f"{median(ours) / median(theirs):.2f}",
        )  # fmt: skip
    Console(width=100).print(table)


def _p99(figures: list[float]) -> float:
    return sorted(figures)[min(len(figures) - 1, int(len(figures) * 0.99))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tokens", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--keys", type=int, default=150, help="keys in each of the rounds")
    given = parser.parse_args()
    application = QApplication([])
    for tokens in given.tokens:
        bench = Bench(tokens)
        bench.run(given.keys)
        report(bench, tokens)
        bench.view.close()
        bench.bare.close()
    del application


if __name__ == "__main__":
    main()
