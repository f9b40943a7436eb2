"""Widgets under measurement, and the long article that they show."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from statistics import median

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.document import Document, Segmentation
from annotator.paths import SEEDS
from tests.ui.text.scene import news, segment

BUDGET = 8.3
"""Milliseconds in which a key has to be on screen: one frame at 120 Hz."""
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
        self._paints = Paints(widget)

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


def shown(widget: QAbstractScrollArea, width: int, height: int) -> Subject:
    """A widget in a window of its own, of this size."""
    widget.resize(width, height)
    widget.show()
    widget.setFocus()
    subject = Subject(widget)
    settle()
    return subject


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def p99(figures: list[float]) -> float:
    return sorted(figures)[min(len(figures) - 1, int(len(figures) * 0.99))]


def row(name: str, ours: list[float], floor: list[float]) -> tuple[str, ...]:
    """A line of a table: ours, how much of it was in time, the floor, and the ratio."""
    within = sum(one <= BUDGET for one in ours) / len(ours)
    return (
        name, f"{median(ours):.2f}", f"{p99(ours):.2f}", f"{within:.1%}",
        f"{median(floor):.2f}", f"{p99(floor):.2f}", f"{median(ours) / median(floor):.2f}",
    )  # fmt: skip


def article(tokens: int, *, giant: bool = False) -> tuple[Document, AnnotationSet]:
    """The seed articles over and over: a span every ten tokens, an arc every five spans.

    A giant one is all one paragraph.
    """
    lines = [
        (line, len(segment(line).token_starts))
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    chosen: list[str] = []
    count = 0
    while count < tokens:
        line, length = lines[len(chosen) % len(lines)]
        chosen.append(line)
        count += length
    text = (" " if giant else "\n").join(chosen)
    document = Document(id="bench", text=text, title="Bench", segmentation=segment(text))
    spans = list(_spans(document))
    return document, AnnotationSet("bench", "me", [*spans, *_arguments(spans)])


def _spans(document: Document) -> Iterator[Span]:
    """Every third one is followed by one that is nested in it or crosses it."""
    dice, cut, count = random.Random(_SEED), document.segmentation, 0
    for first in range(0, len(cut.token_starts) - 14, 13):
        begin = first + dice.randrange(7)
        yield _span(count, cut, begin, dice.randrange(1, 5), dice)
        count += 1
        if dice.random() < 0.30:
            yield _span(count, cut, begin + 1, dice.randrange(1, 6), dice)
            count += 1


def _span(index: int, cut: Segmentation, token: int, length: int, dice: random.Random) -> Span:
    label = dice.choice(news().labels)
    undecided = dice.random() < 0.6
    return Span(
        id=f"s{index:06}",
        layer=label.layer,
        label=label.name,
        start_char=cut.token_starts[token],
        end_char=cut.token_ends[token + length - 1],
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
