"""What a screen reader hears of the article: its text, the caret, and what comes to hand."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QWindow,
)
from PySide6.QtWidgets import QApplication

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decidable
from annotator.model.document import Document
from annotator.ui.text.offsets import OffsetMap
from annotator.ui.wording import argument_words, decision_words, quote

if TYPE_CHECKING:
    from annotator.ui.text.view import ArticleView

_NOTHING = shiboken6.VoidPtr(0)
# Qt deletes what it was given when the view goes; until then Python must not.
_given: list[QAccessibleInterface] = []


@cache
def install() -> None:
    """Let Qt ask us for the accessible side of article views."""
    QAccessible.installFactory(_make)


def announce(view: ArticleView, words: str) -> None:
    """Have a screen reader say this; nothing where none listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, words))


def tell_caret(view: ArticleView, char: int) -> None:
    """Let a screen reader know where the caret is now."""
    if QAccessible.isActive():
        position = _offsets(view.text).to_unit(char)
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, position))


def spoken(document: Document, annotations: AnnotationSet, one: Decidable) -> str:
    """What came to hand in words: its text, label and state, and the parts it plays in events."""
    if isinstance(one, Argument):
        trigger, filler = annotations.span(one.trigger), annotations.span(one.filler)
        return f"{argument_words(document, trigger, one, filler)}, {decision_words(one)}"
    parts = [quote(document, one), one.label, decision_words(one)]
    for argument in annotations.arguments_filled_by(one.id):
        if not argument.rejected:
            words = QCoreApplication.translate("accessibility", "{role} of {event}")
            event = annotations.span(argument.trigger).label
            parts.append(words.format(role=argument.role, event=event))
    return ", ".join(parts)


class ArticleText(QAccessibleTextInterface):
    """The text of the article that is shown; offsets are Qt's, in UTF-16 units.

    Selections cannot be told: their offsets would go out through parameters, which Python has not.
    """

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        offsets = self._map()
        self._view.select(offsets.to_char(startOffset), offsets.to_char(endOffset))

    def characterCount(self) -> int:
        return self._map().to_unit(len(self._view.text))

    def characterRect(self, offset: int) -> QRect:
        return self._view.char_rect(self._map().to_char(offset))

    def cursorPosition(self) -> int:
        return self._map().to_unit(self._view.caret())

    def offsetAtPoint(self, point: QPoint) -> int:
        return self._map().to_unit(self._view.char_at(point))

    def removeSelection(self, selectionIndex: int) -> None:
        self._view.clear_selection()

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._view.show_char(self._map().to_char(startIndex))

    def selectionCount(self) -> int:
        return 0

    def setCursorPosition(self, position: int) -> None:
        self._view.set_caret(self._map().to_char(position))

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self.addSelection(startOffset, endOffset)

    def text(self, startOffset: int, endOffset: int) -> str:
        offsets = self._map()
        return self._view.text[offsets.to_char(startOffset) : offsets.to_char(endOffset)]

    def _map(self) -> OffsetMap:
        return _offsets(self._view.text)


class AccessibleArticle(QAccessibleInterface):
    """One view as a text that is read, not written."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._text = ArticleText(view)

    def isValid(self) -> bool:
        return bool(shiboken6.isValid(self._view))

    def object(self) -> QObject:
        return self._view

    def window(self) -> QWindow:
        return self._view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.EditableText

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.readOnly = state.multiLine = state.selectableText = True
        state.focused = self._view.hasFocus()
        state.invisible = not self._view.isVisible()
        return state

    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Name:
            return self._view.accessibleName()
        if t == QAccessible.Text.Value:
            return self._view.text
        return ""

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing: the text of an article never changes."""

    def rect(self) -> QRect:
        viewport = self._view.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())

    def parent(self) -> QAccessibleInterface:
        above = self._view.parentWidget() or QApplication.instance()
        assert above is not None
        return QAccessible.queryAccessibleInterface(above)

    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> int:
        # The stub says int, but an int or None here ends the process.
        if arg__1 == QAccessible.InterfaceType.TextInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._text)[0])  # type: ignore[return-value]
        return _NOTHING  # type: ignore[return-value]


def _make(key: str, about: QObject) -> QAccessibleInterface | None:
    """The accessible side of an article view, None for any other object: Qt has one for it."""
    if key != "ArticleView":
        return None
    made = AccessibleArticle(about)  # type: ignore[arg-type]
    _given.append(made)
    return made


@lru_cache(maxsize=2)
def _offsets(text: str) -> OffsetMap:
    return OffsetMap(text)
