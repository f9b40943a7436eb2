"""Picks one name from a list by its first letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.ui.wording import plain_tooltip

_FORWARDED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Picker(QDialog):
    """Type the first letters, arrows choose among what is left, Return takes it.

    Names that begin with what was typed come first, then those that hold it. `picked` carries
    the name; the dialog closes and deletes itself.
    """

    picked = Signal(str)

    def __init__(self, title: str, names: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """`names` are pairs of a name and what explains it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setModal(True)
        self._names = tuple(names)
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("First letters"))
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.addWidget(self.edit)
        layout.addWidget(self.list)
        self.edit.textChanged.connect(self._filter)
        self.edit.returnPressed.connect(self._take)
        self.edit.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self._filter("")
        self.resize(300, 360)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _FORWARDED:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        wanted = typed.casefold()
        first = [pair for pair in self._names if pair[0].casefold().startswith(wanted)]
        inside = [
            pair for pair in self._names if wanted in pair[0].casefold() and pair not in first
        ]
        self.list.clear()
        for name, help_text in (*first, *inside):
            item = QListWidgetItem(name, self.list)
            item.setToolTip(plain_tooltip(help_text))
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item:
            name = item.text()
            self.accept()
            self.picked.emit(name)
