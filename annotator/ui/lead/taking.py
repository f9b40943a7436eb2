"""What a step would put into gold, by label, before it is taken."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.changes import Change
from annotator.ui.lead.tables import Column, Table


class TakingDialog(QDialog):
    """`wanted` carries the step, once it is agreed to; the dialog closes and deletes itself."""

    wanted = Signal(object)

    def __init__(self, title: str, change: Change, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._change = change
        total = len(change.added)
        words = self.tr("%n annotation(s) come into gold; what is decided there stays.", "", total)
        columns = (Column(self.tr("What")), Column(self.tr("Label")), Column(self.tr("Count")))
        self.table = Table(self.tr("What comes into gold"), columns, self)
        counts = Counter(map(self._row, change.added))
        self.table.show_rows([(*row, count) for row, count in sorted(counts.items())])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        take = buttons.addButton(self.tr("&Take into gold"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setEnabled(not change.empty)
        take.setDefault(True)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(words, self))
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(420, 420)
        take.setFocus()

    def _row(self, one: Annotation) -> tuple[str, str]:
        match one:
            case Span():
                return (self.tr("spans"), one.label)
            case Argument():
                return (self.tr("roles"), one.role)
            case Relation():
                return (self.tr("relations"), one.label)
            case Chain():
                return (self.tr("chains"), "")

    def _take(self) -> None:
        self.accept()
        self.wanted.emit(self._change)
