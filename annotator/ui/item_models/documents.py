"""The list of documents with their states, read as far as it is looked at."""

from __future__ import annotations

from time import monotonic
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from annotator.app.document_list import DocumentList
from annotator.errors import AnnotatorError
from annotator.model.workflow import DocumentEntry
from annotator.ui.wording import plain_tooltip, state_words, tr

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_REST = 5.0
"""Seconds without asking again, after what was looked at could not be read."""


class DocumentsModel(QStringListModel):
    """One row a document, in the order of the project.

    A view asks twice for each row whether it is there, and 100,000 answers from Python took longer
    than all the rest: so there is a string for each row, which is never shown. A line that cannot
    be read is empty, and `failed` carries the error, once a while.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: DocumentList | None = None
        self._resting = 0.0

    def show(self, listed: DocumentList | None) -> None:
        """Take this list in the place of another; the rows stay where it lists the same."""
        self._resting = 0.0
        before = self._listed
        if listed and before and listed.lists_same(before):
            self._listed = listed
            self.dataChanged.emit(self.index(0), self.index(len(listed) - 1))
            return
        self._listed = listed
        self.setStringList([""] * (0 if listed is None else len(listed)))

    def update_entry(self, entry: DocumentEntry) -> None:
        """Show one document as it is now."""
        row = None if self._listed is None else self._listed.put(entry)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, document_id: str) -> int | None:
        return None if self._listed is None else self._listed.row_of(document_id)

    def entry(self, row: int) -> DocumentEntry | None:
        """None where it cannot be read, or seen any longer."""
        if self._listed is None or monotonic() < self._resting:
            return None
        try:
            return self._listed.entry(row)
        except AnnotatorError as error:
            self._resting = monotonic() + _REST
            self.failed.emit(error)
            return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
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
