"""The stock table that shows lines of annotations, one row each, all of one height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.ui.item_models.lines import LinesModel
from annotator.ui.panels.line_delegate import LineDelegate

_WIDE = 560
"""From this width on, in pixels, a line and its rest stand side by side."""


class LinesTable(QTableView):
    """A table, since a list view lays out all its rows again when one of them changes."""

    def __init__(self, model: LinesModel, *, with_rest: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._with_rest = with_rest
        self._delegate = LineDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit()

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._fit()

    def changeEvent(self, changed: QEvent) -> None:
        super().changeEvent(changed)
        if changed.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self._delegate.lines = 2 if self._with_rest and self.viewport().width() < _WIDE else 1
        height = self._delegate.height(self.fontMetrics())
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setMinimumSectionSize(1)
            self.verticalHeader().setDefaultSectionSize(height)
