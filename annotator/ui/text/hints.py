"""Over the article: the prompt that takes a letter, and numbers on the words that begin with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.app.jumping import Hit
from annotator.ui.text.view import ArticleView
from annotator.ui.theme import theme_of

_SIDE = 3


class WordHints(QWidget):
    """Lies over an article; `letter_typed` carries the letter that was asked for.

    The keyboard goes back to the article with whatever key is pressed.
    """

    letter_typed = Signal(str)

    def __init__(self, article: ArticleView) -> None:
        super().__init__(article.viewport())
        self._article = article
        self._hits: Sequence[Hit] = ()
        self._places: list[QRect] = []
        self.setAccessibleName(self.tr("First letter of a word"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        article.viewport().installEventFilter(self)
        self.hide()

    def ask(self) -> None:
        """Take the next key as the first letter of a word."""
        self.show_hits(())
        self._cover()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Number these words; with none, leave the article as it is."""
        self._hits, self._places = hits, []
        self.setVisible(bool(hits))
        if hits:
            self._cover()
            self._place()

    @property
    def places(self) -> Sequence[QRect]:
        """Where the numbers stand, in the viewport; empty for words that are out of sight."""
        return self._places

    def event(self, event: QEvent) -> bool:
        """Every key is ours while a letter is asked for, also those that are commands."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, press: QKeyEvent) -> None:
        letter = press.text()
        if not letter and press.key() != Qt.Key.Key_Escape:
            return  # Shift, or a dead key: what they belong to is still to come.
        self._article.setFocus()
        if letter.isprintable():
            self.letter_typed.emit(letter)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._hits:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Numbers keep to their words when the article scrolls or is wrapped anew."""
        if self._hits and event.type() in (QEvent.Type.Paint, QEvent.Type.Resize):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        looks, painter = theme_of(self.palette()), QPainter(self)
        painter.setFont(self._article.font())
        for number, place in enumerate(self._places):
            painter.fillRect(place, looks.accent)
            painter.setPen(looks.on_accent)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _digit(number))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._article.viewport().rect())
        self.raise_()
        self.show()

    def _place(self) -> None:
        places = [self._place_of(hit, number) for number, hit in enumerate(self._hits)]
        if places != self._places:
            self._places = places
            self.setGeometry(self._article.viewport().rect())
            self.update()

    def _place_of(self, hit: Hit, number: int) -> QRect:
        """Over the beginning of the word, raised by half so that the word can be read."""
        caret = self._article.char_rect(hit.word[0])
        if caret.isEmpty():
            return QRect()
        metrics = QFontMetrics(self._article.font())
        width = metrics.horizontalAdvance(_digit(number)) + 2 * _SIDE
        corner = self._article.viewport().mapFromGlobal(caret.topLeft())
        top = corner - QPoint(width // 2, metrics.height() // 2)
        return QRect(top.x(), top.y(), width, metrics.height())


def _digit(number: int) -> str:
    """The key that takes a hit: 1 to 9, and 0 for the tenth."""
    return str((number + 1) % 10)
