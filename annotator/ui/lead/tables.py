"""Tables of plain values, as every page of the lead's desk shows them: they sort and copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from annotator.app.spreadsheets import tab_separated

_Index = QModelIndex | QPersistentModelIndex
_Display, _ToolTip = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_Accessible, _Alignment = (
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.TextAlignmentRole,
)
SORT = Qt.ItemDataRole.UserRole
ROW_KEY = Qt.ItemDataRole.UserRole + 1
NONE = "–"


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure that there is not, and why: shown as a dash that says so."""

    why: str


@dataclass(frozen=True, slots=True)
class Column:
    """A head, already translated; `decimals` of fractions, and a tip over the head."""

    words: str
    decimals: int = 2
    tip: str = ""


Cell = str | int | float | None | Missing


class RowsModel(QAbstractTableModel):
    """Rows of plain values under heads; `keys` say what each row stands for."""

    def __init__(self, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[Sequence[Cell]] = ()
        self._keys: Sequence[object] = ()

    def show_rows(
        self,
        rows: Sequence[Sequence[Cell]],
        keys: Sequence[object] = (),
        *,
        columns: Sequence[Column] | None = None,
    ) -> None:
        """Show these rows in the place of those before, under other heads if they are given."""
        self.beginResetModel()
        self._columns = self._columns if columns is None else tuple(columns)
        self._rows, self._keys = rows, keys
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        return self._rows[row][column]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own way
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        return {_Display: column.words, _ToolTip: column.tip or None}.get(Qt.ItemDataRole(role))

    def data(self, index: _Index, role: int = _Display) -> Any:
        cell = self._rows[index.row()][index.column()]
        if role == _Display:
            return shown(cell, self._columns[index.column()].decimals)
        if role == SORT:
            return _sorted_by(cell)
        if role == _Alignment and not isinstance(cell, str):
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if role in (_ToolTip, _Accessible) and isinstance(cell, Missing):
            return cell.why
        if role == ROW_KEY and self._keys:
            return self._keys[index.row()]
        return None


class Table(QTableView):
    """Shows rows, sorts them under a head that is clicked, and copies what is selected."""

    chosen = Signal(object)
    """The key of a row on which Return or a double click was pressed."""

    def __init__(self, name: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns, self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSortRole(SORT)
        self._sorted.setSortLocaleAware(True)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setSourceModel(self.rows)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.activated.connect(lambda index: self._choose(index))
        self._add_copying()

    def show_rows(
        self,
        rows: Sequence[Sequence[Cell]],
        keys: Sequence[object] = (),
        *,
        columns: Sequence[Column] | None = None,
    ) -> None:
        """Show these rows, each column as wide as the first of them need.

        A last column of figures does not take what room is left.
        """
        self.rows.show_rows(rows, keys, columns=columns)
        if rows and not isinstance(rows[0][-1], str):
            self.horizontalHeader().setStretchLastSection(False)
        self.resizeColumnsToContents()

    def filter(self, text: str) -> None:
        """Show only rows in which this text stands, whatever its case; all if it is empty."""
        self._sorted.setFilterFixedString(text)

    def key_at_hand(self) -> object:
        """The key of the row at hand; None without one."""
        return self.currentIndex().data(ROW_KEY)

    def keys_shown(self) -> list[object]:
        """The keys of all rows that are shown, from top to bottom."""
        rows = range(self._sorted.rowCount())
        return [self._sorted.index(row, 0).data(ROW_KEY) for row in rows]

    def copy(self) -> None:
        """Put what is selected, or else all, onto the clipboard with its heads."""
        QGuiApplication.clipboard().setText(self.copied())

    def copied(self) -> str:
        """What is selected, or else all, under its heads, a tab between two cells.

        Fractions have the decimal sign of the language on screen, as spreadsheets expect it, and
        all their digits.
        """
        indexes = self.selectionModel().selectedIndexes()
        wanted = {(index.row(), index.column()) for index in indexes}
        columns = [x for x in range(self._sorted.columnCount()) if not self.isColumnHidden(x)]
        if wanted:
            rows = sorted({row for row, _ in wanted})
            columns = [x for x in columns if any((row, x) in wanted for row in rows)]
        else:
            rows = list(range(self._sorted.rowCount()))
            wanted = {(row, x) for row in rows for x in columns}
        across = Qt.Orientation.Horizontal
        heads = [str(self._sorted.headerData(x, across)) for x in columns]
        cells = (
            [self._copied(row, x) if (row, x) in wanted else "" for x in columns] for row in rows
        )
        return tab_separated([heads, *cells])

    def _copied(self, row: int, column: int) -> str | int:
        source = self._sorted.mapToSource(self._sorted.index(row, column))
        cell = self.rows.cell(source.row(), source.column())
        if isinstance(cell, float):
            locale = QLocale()
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
            return locale.toString(
                cell, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
            )
        return "" if cell is None or isinstance(cell, Missing) else cell

    def _choose(self, index: QModelIndex) -> None:
        key = index.data(ROW_KEY)
        if key is not None:
            self.chosen.emit(key)

    def _add_copying(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(self.tr("Copy as a table"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)


def shown(cell: Cell, decimals: int = 2) -> str:
    """A cell as it is read: numbers as the language on screen writes them, a dash for none."""
    if isinstance(cell, float):
        return QLocale().toString(cell, "f", decimals)
    if isinstance(cell, int):
        return QLocale().toString(cell)
    return NONE if cell is None or isinstance(cell, Missing) else cell


def _sorted_by(cell: Cell) -> str | float | None:
    """Numbers as numbers, whole or not; what there is not comes after all that there is."""
    if isinstance(cell, int | float):
        return float(cell)
    return None if isinstance(cell, Missing) else cell
