"""The labels of one layer with their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from annotator.model.schema import Label
from annotator.ui.wording import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
NAME_ROLE = Qt.ItemDataRole.UserRole
COLOR_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
_ROOT = QModelIndex()


class LabelsModel(QAbstractListModel):
    """One row a label, in the order of the schema.

    `answers_on` tells what was asked about a label, with the answers.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: tuple[Label, ...] = ()
        self.answers_on: Callable[[str], Sequence[tuple[str, str]]] = lambda label: ()

    def show(self, labels: Sequence[Label]) -> None:
        if tuple(labels) != self.labels:
            self.beginResetModel()
            self.labels = tuple(labels)
            self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        label = self.labels[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{label.key}  {label.name}" if label.key else label.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(_help(label, self.answers_on(label.name)))
        if role == NAME_ROLE:
            return label.name
        if role == COLOR_ROLE:
            return QColor(label.color)
        return label.key if role == KEY_ROLE else None


def _help(label: Label, answers: Sequence[tuple[str, str]]) -> str:
    lines = [f"{label.name}: {label.definition}"]
    if label.is_not:
        lines.append(f"≠ {label.is_not}")
    if label.examples:
        lines.append(", ".join(label.examples))
    lines += [f"? {asked}\n→ {said}" for asked, said in answers]
    return "\n".join(lines)
