"""The strip beside the article: where suggestions wait and where text was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QBasicTimer, QEvent, QRect, QSize, Qt, QTimerEvent
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.model.changes import Change
from annotator.ui.text.places import SHARES, Undecided, char_of, share_of
from annotator.ui.text.view import ArticleView
from annotator.ui.theme import theme_of

WIDTH = 12
_TICK = 2
_REACH = 4
_SLICE = 0.004
_LATER_MS = 50


class Strip(QWidget):
    """Ticks for the whole document: at the left what is undecided, at the right what was found.

    They stand by share of the text, so that they stay where they are while heights are estimated.
    A click goes to the tick that is nearest, or else to that place.
    """

    def __init__(self, article: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._undecided: Undecided | None = None
        self._counting: Iterator[None] = iter(())
        self._found: set[int] = set()
        self._timer = QBasicTimer()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Places in the article"))
        self.setToolTip(self.tr("Left: undecided suggestions. Right: what was found."))
        article.article_shown.connect(self._start)
        article.refreshed.connect(self._follow)
        article.hits_changed.connect(self._find)
        self._start()

    @property
    def undecided(self) -> list[int]:
        """The shares of the text, in thousandths, that hold undecided suggestions."""
        counts = self._undecided.counts if self._undecided else ()
        return [share for share, count in enumerate(counts) if count]

    @property
    def found(self) -> list[int]:
        """The shares of the text, in thousandths, that hold a place that was found."""
        return sorted(self._found)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.window))
        middle = WIDTH // 2
        shares = self._shares_between(event.rect().top() - _TICK, event.rect().bottom() + 1)
        counts = self._undecided.counts if self._undecided else ()
        waiting = {self._y(share) for share in shares if counts and counts[share]}
        found = {self._y(share) for share in shares if share in self._found}
        for tops, color, left in (
            (waiting, QColor(theme.accent), 1),
            (found, QColor(theme.hit_edge), middle + 1),
        ):
            for top in tops:
                painter.fillRect(left, top, middle - 2, _TICK, color)
        painter.end()

    def mousePressEvent(self, mouse: QMouseEvent) -> None:
        length = self._article.length
        if mouse.button() is Qt.MouseButton.LeftButton and length:
            self._article.show_char(char_of(self._share_at(round(mouse.position().y())), length))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Count on for some milliseconds; keys come in between."""
        self._timer.start(0, self)
        end = perf_counter() + _SLICE
        for _ in self._counting:
            if perf_counter() > end:
                return
        self._timer.stop()
        self.update()

    def _start(self) -> None:
        """Count the article that is shown now, once it has been painted."""
        annotations = self._article.annotations
        self._found = set()
        self._undecided = Undecided(annotations, self._article.length) if annotations else None
        self._counting = self._undecided.count() if self._undecided else iter(())
        self._timer.start(_LATER_MS, self)
        self._find()
        self.update()

    def _follow(self, change: Change) -> None:
        if self._undecided:
            self._update(self._undecided.follow(change))

    def _find(self) -> None:
        length = self._article.length
        found = {share_of(start, length) for start, _ in self._article.found}
        differing, self._found = found ^ self._found, found
        self._update(differing)

    def _update(self, shares: Iterable[int]) -> None:
        for share in shares:
            self.update(QRect(0, self._y(share), WIDTH, _TICK))

    def _y(self, share: int) -> int:
        return share * max(0, self.height() - _TICK) // (SHARES - 1)

    def _shares_between(self, top: int, bottom: int) -> range:
        """The shares whose ticks begin between these two: a key alters few of a thousand."""
        length = max(1, self.height() - _TICK)
        first = max(0, top * (SHARES - 1) // length)
        return range(first, min(SHARES, bottom * (SHARES - 1) // length + 2))

    def _share_at(self, y: int) -> int:
        """The share of the tick within reach, or of this place itself."""
        ticks = {*self.undecided, *self._found}
        near = min(ticks, key=lambda share: abs(self._y(share) - y), default=None)
        if near is not None and abs(self._y(near) - y) <= _REACH:
            return near
        return min(max(y * (SHARES - 1) // max(1, self.height() - _TICK), 0), SHARES - 1)
