"""The event at hand as a table: a row for each argument, and one for each role that is empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.document import Document
from annotator.model.schema import Role, Schema
from annotator.ui.wording import decision_sign, decision_words, plain_tooltip, quote, tr

Index = QModelIndex | QPersistentModelIndex
KEY_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_KEY, _ROLE, _FILLER, _STATE = range(4)


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role of the event, with one of its arguments if it has any."""

    role: Role
    required: bool
    argument: Argument | None = None
    filler: Span | None = None


def role_rows(schema: Schema, annotations: AnnotationSet, trigger: Span) -> list[RoleRow]:
    """The rows of one event, in the schema's order of roles; rejected arguments are left out.

    An event whose label the schema does not know has none.
    """
    if not schema.has_label(trigger.label):
        return []
    arguments = [one for one in annotations.arguments_of(trigger.id) if not one.rejected]
    required = schema.required_roles(trigger.label)
    rows: list[RoleRow] = []
    for role in schema.roles_of(trigger.label):
        filled = [one for one in arguments if one.role == role.name]
        rows.extend(
            RoleRow(role, role.name in required, one, annotations.span(one.filler))
            for one in filled
        )
        if not filled:
            rows.append(RoleRow(role, role.name in required))
    return rows


class RolesModel(QAbstractTableModel):
    """Key, role, filler and state; an empty role that the schema requires is marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RoleRow] = []
        self._document = Document("", "")

    def show(self, document: Document, rows: list[RoleRow]) -> None:
        """List these rows; nothing happens where they are listed already."""
        if document is self._document and rows == self.rows:
            return
        self.beginResetModel()
        self._document = document
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (tr("Key"), tr("Role"), tr("Filler"), "")[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                state = f"\n{decision_words(row.argument)}" if row.argument else ""
                return plain_tooltip(f"{row.role.name}: {row.role.definition}{state}")
            case Qt.ItemDataRole.FontRole:
                font = QFont()
                font.setItalic(row.argument is not None and row.argument.undecided)
                font.setBold(row.required and index.column() == _ROLE)
                return font
            case Qt.ItemDataRole.UserRole:
                return row.argument.key if row.argument else None
        return None

    def _words(self, row: RoleRow, column: int) -> str:
        if column == _KEY:
            return row.role.key
        if column == _ROLE:
            return row.role.name
        if column == _FILLER:
            if row.filler:
                return quote(self._document, row.filler)
            return tr("missing") if row.required else "·"
        return decision_sign(row.argument) if row.argument else ("!" if row.required else "")
