"""Finds text in the article, from a bar below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.ui.text.view import ArticleView


class FindBar(QWidget):
    """Hidden until it is started; Return goes to the next hit, Escape closes it."""

    def __init__(self, article: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.edit = QLineEdit(self)
        self.edit.setPlaceholderText(self.tr("Find in this article"))
        self.edit.setAccessibleName(self.edit.placeholderText())
        self.edit.setClearButtonEnabled(True)
        self.case = QCheckBox(self.tr("Match case"), self)
        self._count = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self.case)
        layout.addWidget(self._count)
        self.edit.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.edit.returnPressed.connect(self.find_next)
        self.hide()

    def start(self) -> None:
        """Show the bar and take the keyboard."""
        self.show()
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_next(self) -> None:
        self._article.find_next()

    def find_previous(self) -> None:
        self._article.find_previous()

    def keyPressEvent(self, press: QKeyEvent) -> None:
        if press.key() == Qt.Key.Key_Escape:
            self.edit.clear()
            self.hide()
            self._article.setFocus()
            return
        super().keyPressEvent(press)

    def _search(self) -> None:
        text = self.edit.text()
        hits = self._article.find(text, case=self.case.isChecked())
        self._count.setText(self.tr("%n hit(s)", "", hits) if text else "")
