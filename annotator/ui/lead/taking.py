"""What a step would put into gold, by label, before it is taken."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.changes import Change
from annotator.ui.lead.tables import Column, Table


class TakingDialog(QDialog):
    """`wanted` carries the step, once it is agreed to; the dialog closes and deletes itself."""

    wanted = Signal(object)

    def __init__(self, title: str, change: Change, with_rest: Change, parent: QWidget) -> None:
        """`with_rest` is the same step if it also rejects what is not taken."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._changes = {False: change, True: with_rest}
        self.words = QLabel(self)
        columns = (
            Column(self.tr("What")),
            Column(self.tr("Label")),
            Column(self.tr("Taken")),
            Column(self.tr("Rejected")),
        )
        self.table = Table(self.tr("What comes into gold"), columns, self)
        self.rest = QCheckBox(self.tr("&Reject what the others have instead"), self)
        self.rest.setEnabled(with_rest != change)
        self.rest.toggled.connect(self._show)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self._take_button = buttons.addButton(self.tr("&Take into gold"), role)
        self._take_button.setDefault(True)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.table, self.rest, buttons):
            layout.addWidget(widget)
        self.resize(440, 440)
        self._show()
        self._take_button.setFocus()

    @property
    def change(self) -> Change:
        """The step as it is chosen now."""
        return self._changes[self.rest.isChecked()]

    def _show(self) -> None:
        change = self.change
        taken = Counter(self._row(one) for one in change.added if _stands(one))
        rejected = Counter(self._row(one) for one in change.added if not _stands(one))
        count = sum(taken.values())
        self.words.setText(
            self.tr("%n annotation(s) come into gold; what is decided there stays.", "", count)
        )
        rows = sorted({*taken, *rejected})
        self.table.show_rows([(*row, taken[row], rejected[row]) for row in rows])
        self._take_button.setEnabled(not change.empty)

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
        self.wanted.emit(self.change)


def _stands(one: Annotation) -> bool:
    return isinstance(one, Chain) or one.stands
