"""Rows in groups, each under a line with its count: a model of two storeys for a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.ui.wording import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
KEY = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_Display = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True, slots=True)
class Group:
    """A line and the rows below it; `keys` say what each row stands for."""

    words: str
    rows: Sequence[Sequence[str]]
    keys: Sequence[object]


class GroupsModel(QAbstractItemModel):
    """Groups in their order; the line of a group tells how many rows it has."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: Sequence[str] = ()
        self.groups: Sequence[Group] = ()

    def show_groups(self, heads: Sequence[str], groups: Sequence[Group]) -> None:
        """Show these groups under these heads of columns."""
        self.beginResetModel()
        self._heads, self.groups = heads, groups
        self.endResetModel()

    def lines(self) -> list[list[str]]:
        """Everything as plain rows for a spreadsheet, the group in front."""
        rows = [[group.words, *row] for group in self.groups for row in group.rows]
        return [["", *self._heads], *rows]

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        group = child.internalId()
        return self.createIndex(group - 1, 0, 0) if child.isValid() and group else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        if not parent.isValid():
            return len(self.groups)
        top = parent.internalId() == 0 and parent.column() == 0
        return len(self.groups[parent.row()].rows) if top else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        return len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display) -> Any:
        across = orientation is Qt.Orientation.Horizontal and role == _Display
        return self._heads[section] if across else None

    def data(self, index: Index, role: int = _Display) -> Any:
        number = index.internalId()
        if number == 0:
            return self._data_of_group(self.groups[index.row()], index.column(), role)
        group = self.groups[number - 1]
        if role == _Display:
            return group.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(group.rows[index.row()][index.column()])
        return group.keys[index.row()] if role == KEY else None

    def _data_of_group(self, group: Group, column: int, role: int) -> Any:
        if role == _Display and column == 0:
            return f"{group.words} ({len(group.rows)})"
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None
