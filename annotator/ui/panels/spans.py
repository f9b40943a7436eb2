"""The list of spans, filtered by text, label and what is undecided."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from annotator.ui.item_models.spans import SpansModel
from annotator.ui.panels.lines import LinesPanel


class SpansPanel(LinesPanel):
    """All spans of the article, or those that a filter leaves."""

    def __init__(self, parent: QWidget) -> None:
        self._spans = SpansModel(parent)
        super().__init__(self._spans, "", "", with_rest=False, parent=parent)
        self.list.setAccessibleName(self.tr("Spans"))
        self.nothing.setText(self.tr("No such spans."))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by text or label"))
        self.filter.setAccessibleName(self.tr("Filter spans by text or label"))
        self.filter.setClearButtonEnabled(True)
        self.only_undecided = QCheckBox(self.tr("Undecided"), self)
        self.only_undecided.setToolTip(self.tr("Only spans that wait for a decision"))
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        row.addWidget(self.only_undecided)
        self.place.insertLayout(0, row)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self.take_keyboard)
        self.only_undecided.toggled.connect(self._filter)

    def _filter(self) -> None:
        self._spans.filter(self.filter.text(), only_undecided=self.only_undecided.isChecked())
        self.show_current()
