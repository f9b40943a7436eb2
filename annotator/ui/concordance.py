"""A table of places in their context that can be ticked: a concordance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.app.spreadsheets import tab_separated
from annotator.model.concordance import Context

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
BEFORE, TEXT, AFTER = range(3)


@dataclass(frozen=True, slots=True)
class Row:
    """One place: its context, what stands in the columns after it, and what it stands for."""

    line: Context
    cells: tuple[str, ...]
    key: object


class ConcordanceModel(QAbstractTableModel):
    """Rows with a box to tick before each; `ticked` tells that one was."""

    ticked = Signal()

    def __init__(self, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = (_tr("Before"), _tr("Text"), _tr("After"), *heads)
        self.rows: Sequence[Row] = ()
        self._ticks: list[bool] = []

    def show_rows(self, rows: Sequence[Row], ticks: Sequence[bool]) -> None:
        """Show these in the place of those before, ticked as it is said."""
        self.beginResetModel()
        self.rows, self._ticks = rows, list(ticks)
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> list[Any]:
        """What the ticked rows stand for."""
        return [row.key for row, on in zip(self.rows, self._ticks, strict=True) if on]

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Tick these rows, or take their ticks away."""
        for row in rows:
            self._ticks[row] = on
        if rows:
            first, last = self.index(min(rows), 0), self.index(max(rows), 0)
            self.dataChanged.emit(first, last, [_Role.CheckStateRole])
            self.ticked.emit()

    def is_ticked(self, row: int) -> bool:
        return self._ticks[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        own = super().flags(index)
        return own | Qt.ItemFlag.ItemIsUserCheckable if index.column() == BEFORE else own

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row, column = self.rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return (row.line.before, row.line.text, row.line.after, *row.cells)[column]
        if role == _Role.ToolTipRole and column <= AFTER:
            return f"{row.line.before}{row.line.text}{row.line.after}"
        if role == _Role.CheckStateRole and column == BEFORE:
            on = self._ticks[index.row()]
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != BEFORE:
            return False
        self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class Concordance(QTableView):
    """Shows places one below the other; Space ticks those selected, Return goes to one."""

    opened = Signal(object)
    """What a row stands for on which Return or a double click was pressed."""

    def __init__(self, name: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ConcordanceModel(heads, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setItemDelegate(_InContext(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self._set_widths(len(heads))
        self.activated.connect(lambda index: self.opened.emit(self.rows.rows[index.row()].key))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(_tr("Copy as a table"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.copied()))
        self.addAction(copy)

    def show_rows(self, rows: Sequence[Row], ticks: Sequence[bool]) -> None:
        """Show these places, and go to the first."""
        self.rows.show_rows(rows, ticks)
        if rows:
            self.setCurrentIndex(self.rows.index(0, TEXT))

    def tick_all(self, *, on: bool) -> None:
        self.rows.tick(range(self.rows.rowCount()), on=on)

    def copied(self) -> str:
        """What is selected, or else all, under its heads, a tab between two cells."""
        across = Qt.Orientation.Horizontal
        heads = [str(self.rows.headerData(x, across)) for x in range(self.rows.columnCount())]
        selected = sorted({index.row() for index in self.selectedIndexes()})
        wanted = selected if len(selected) > 1 else range(self.rows.rowCount())
        shown = (self.rows.rows[row] for row in wanted)
        cells = ([x.line.before, x.line.text, x.line.after, *x.cells] for x in shown)
        return tab_separated([heads, *cells])

    def keyPressEvent(self, press: QKeyEvent) -> None:
        if press.key() == Qt.Key.Key_Space and press.modifiers() == Qt.KeyboardModifier.NoModifier:
            chosen = sorted({index.row() for index in self.selectedIndexes()})
            self.rows.tick(chosen, on=not all(map(self.rows.is_ticked, chosen)))
            return
        super().keyPressEvent(press)

    def _set_widths(self, further: int) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        for column in (BEFORE, AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(TEXT, 150)
        for column in range(AFTER + 1, AFTER + 1 + further):
            self.setColumnWidth(column, 120 if column < AFTER + further else 200)


class _InContext(QStyledItemDelegate):
    """What stands before the words ends at them, and is cut where it begins."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        middle = Qt.AlignmentFlag.AlignVCenter
        if index.column() == BEFORE:
            option.displayAlignment = Qt.AlignmentFlag.AlignTrailing | middle
            option.textElideMode = Qt.TextElideMode.ElideLeft
        elif index.column() == TEXT:
            option.displayAlignment = Qt.AlignmentFlag.AlignHCenter | middle
            option.font.setBold(True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("concordance", text)
