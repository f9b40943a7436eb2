"""The list of documents with their states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.workflow import DocumentEntry
from annotator.ui.wording import plain_tooltip, state_words, tr

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


class DocumentsModel(QAbstractListModel):
    """One row a document, in the order of the project."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[DocumentEntry] = []
        self._rows: dict[str, int] = {}

    def show(self, entries: Sequence[DocumentEntry]) -> None:
        """Take these entries in the place of all others."""
        self.beginResetModel()
        self._entries = list(entries)
        self._rows = {entry.id: row for row, entry in enumerate(self._entries)}
        self.endResetModel()

    def update_entry(self, entry: DocumentEntry) -> None:
        """Show one document as it is now."""
        row = self._rows.get(entry.id)
        if row is not None and self._entries[row] != entry:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, document_id: str) -> int | None:
        return self._rows.get(document_id)

    def entry(self, row: int) -> DocumentEntry:
        return self._entries[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title or entry.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(_spoken(entry))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(entry)
        if role == ID_ROLE:
            return entry.id
        if role == ENTRY_ROLE:
            return entry
        return None


def _spoken(entry: DocumentEntry) -> str:
    words = tr("{title} — {state}, {count} undecided")
    return words.format(
        title=entry.title or entry.id, state=state_words(entry.state), count=entry.undecided
    )
