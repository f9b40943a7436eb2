"""The page of a window that has no project yet: new, open, sample."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class WelcomePage(QWidget):
    """Three ways to begin."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        title = QLabel(self.tr("Annotator"), self)
        title.setObjectName("welcome")
        hint = QLabel(self.tr("Entities and events in news, a key or two each."), self)
        for label in (title, hint):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(24)
        for words, wanted in (
            (self.tr("&New project …"), self.new_wanted),
            (self.tr("&Open project …"), self.open_wanted),
            (self.tr("Open the &sample project"), self.sample_wanted),
        ):
            button = QPushButton(words, self)
            button.setMinimumWidth(260)
            button.clicked.connect(wanted)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
