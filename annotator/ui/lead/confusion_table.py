"""The confusion matrix: labels of one annotator against those of the other, to be clicked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.confusion import Confusion
from annotator.ui.lead.agreement_words import tr
from annotator.ui.lead.tables import ROW_KEY, Column, Table
from annotator.ui.theme import mix

_DARKEST = 0.45


class ConfusionTable(Table):
    """A row for each label of the first annotator, a column for each of the second."""

    cell_chosen = Signal(str, str)
    """The labels of a cell that came to hand; empty where an annotator has nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Confusion matrix"), (), parent)
        self.setSortingEnabled(False)
        self.setAlternatingRowColors(False)
        self.setItemDelegate(_Shading(self))
        self._labels: tuple[str, ...] = ()
        self.largest = 0
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(lambda index: self._tell(index, index))

    def show_confusion(self, found: Confusion, first: str, second: str) -> None:
        """Show these counts between two annotators, or between those that the words stand for."""
        self._labels = found.labels
        self.largest = max(found.counts.values(), default=0)
        rows = [
            [shown_label(row), *(found.counts.get((row, column), "") for column in found.labels)]
            for row in found.labels
        ]
        corner = tr("{first} ↓   {second} →").format(first=first, second=second)
        columns = [Column(corner), *(Column(shown_label(label)) for label in found.labels)]
        self.show_rows(rows, found.labels, columns=columns)
        self.horizontalHeader().setStretchLastSection(False)

    def show_nothing(self) -> None:
        """Show no matrix, since there are no labels."""
        self._labels, self.largest = (), 0
        self.show_rows((), (), columns=())

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and index.column() > 0:
            self.cell_chosen.emit(index.data(ROW_KEY), self._labels[index.column() - 1])


class _Shading(QStyledItemDelegate):
    """Shades a cell by its share of the largest count, in the colours of the palette.

    The number says the same; the diagonal is bold.
    """

    def __init__(self, table: ConfusionTable) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        count = self._table.rows.cell(index.row(), index.column())
        if index.column() == index.row() + 1:
            font = option.font
            font.setBold(True)
            option.font = font
        if isinstance(count, int) and self._table.largest:
            palette = self._table.palette()
            base = palette.color(QPalette.ColorRole.Base).name()
            accent = palette.color(QPalette.ColorRole.Highlight).name()
            share = _DARKEST * count / self._table.largest
            option.backgroundBrush = QBrush(QColor(mix(base, accent, share)))


def shown_label(label: str) -> str:
    return label or tr("(nothing)")
