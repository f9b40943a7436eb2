"""The list of documents, with a filter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.model.workflow import DocumentEntry
from annotator.ui.item_models.documents import ID_ROLE, DocumentsModel
from annotator.ui.panels.document_delegate import DocumentDelegate


class DocumentsPanel(QWidget):
    """`document_chosen` carries the id of a document that was clicked or entered."""

    document_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DocumentsModel(self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self.model)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter documents"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filtered.setFilterFixedString)
        self.list = QListView(self)
        self.list.setModel(self._filtered)
        self.list.setItemDelegate(DocumentDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 0, 6)
        layout.addWidget(self.filter)
        layout.addWidget(self.list)

    def show_entries(self, entries: Sequence[DocumentEntry]) -> None:
        self.model.show(entries)

    def show_current(self, document_id: str) -> None:
        """Mark the document at hand without choosing it again."""
        row = self.model.row_of(document_id)
        if row is not None:
            self.list.setCurrentIndex(self._filtered.mapFromSource(self.model.index(row)))

    def take_keyboard(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        self.document_chosen.emit(index.data(ID_ROLE))
