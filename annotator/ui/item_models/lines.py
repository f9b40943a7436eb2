"""Lists of annotations, one line each: a sign of its state, its label, its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.app.walking import Walk
from annotator.app.workspace import Workspace
from annotator.model.changes import Change
from annotator.ui.wording import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, ...]
LINE_ROLE = Qt.ItemDataRole.UserRole
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says: `words` are the main thing, `rest` is said more quietly.

    The label of a trigger has a frame, `explained` is what else a tooltip says.
    """

    key: Key
    words: str = ""
    rest: str = ""
    sign: str = ""
    label: str = ""
    color: str = ""
    trigger: bool = False
    undecided: bool = False
    rejected: bool = False
    explained: str = ""

    @property
    def spoken(self) -> str:
        """The whole line as plain text."""
        return " ".join(part for part in (self.sign, self.label, self.words, self.rest) if part)


class LinesModel(QAbstractListModel):
    """Rows of lines that are made when they are asked for, so that long lists cost nothing."""

    def show(self, workspace: Workspace | None) -> None:
        """List what this workspace has at hand, or nothing."""
        raise NotImplementedError

    def follow(self, change: Change) -> None:
        """Redraw, add and remove the rows that this change, already made, touched."""
        raise NotImplementedError

    def row_at_hand(self, walk: Walk) -> int | None:
        """The row of what is in focus."""
        raise NotImplementedError

    def line(self, row: int) -> Line:
        raise NotImplementedError

    def rowCount(self, parent: Index = _ROOT) -> int:
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < self.rowCount():
            return None
        line = self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip("\n".join(part for part in (line.spoken, line.explained) if part))
        if role == LINE_ROLE:
            return line
        return line.key if role == KEY_ROLE else None
