"""The list of documents, with a filter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.app.document_list import DocumentList
from annotator.app.jobs import InlineRunner, Runner
from annotator.errors import AnnotatorError
from annotator.model.document_filter import TO_DO, DocumentFilter, terms_of
from annotator.model.workflow import State
from annotator.ui.item_models.documents import ID_ROLE, DocumentsModel
from annotator.ui.jobs import PoolRunner
from annotator.ui.panels.document_delegate import DocumentDelegate

Source = Callable[[DocumentFilter], DocumentList]
_PAUSE = 150
"""Milliseconds after a letter before its word is looked for."""


class DocumentsPanel(QWidget):
    """`document_chosen` carries the id of a document that was clicked or entered, `failed` why
    the list cannot be read."""

    document_chosen = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self._current, self._asked = "", 0
        self._runner = PoolRunner(self)
        self.model = DocumentsModel(self)
        self.model.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self.filter, self.states, self.count = self._filter(), self._states(), QLabel(self)
        self.list = self._list()
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._typing.timeout.connect(self.search)
        line = QHBoxLayout()
        line.addWidget(self.states, 1)
        line.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 0, 6)
        layout.addWidget(self.filter)
        layout.addLayout(line)
        layout.addWidget(self.list)

    def show_list(self, source: Source | None) -> None:
        """List from here from now on, without a filter; nothing, and wait for nothing, of None."""
        self._runner.settle()
        self._asked += 1
        self._typing.stop()
        self._source, self._current = source, ""
        for widget in (self.filter, self.states):
            widget.blockSignals(True)
        self.filter.clear()
        self.states.setCurrentIndex(0)
        for widget in (self.filter, self.states):
            widget.blockSignals(False)
        self._ask(InlineRunner())

    def reload(self) -> None:
        """Read the list again, by the filter that is set."""
        self._ask(InlineRunner())

    def search(self) -> None:
        """As `reload`, but it is looked for beside the window, and shown when it is found."""
        self._ask(self._runner)

    def show_current(self, document_id: str) -> None:
        """Mark the document at hand without choosing it again."""
        self._current = document_id
        row = self.model.row_of(document_id)
        if row is None:
            self.list.clearSelection()
        else:
            self.list.setCurrentIndex(self.model.index(row))

    def take_keyboard(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def wanted(self) -> DocumentFilter:
        """The filter that is set."""
        return DocumentFilter(self.states.currentData(), terms_of(self.filter.text()))

    def _filter(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(self.tr("Search documents"))
        line.setToolTip(
            self.tr(
                "Words of the text, the title or the metadata.\n"
                'In quotes, as they stand: "peace talks"\n'
                "Metadata by key and value: source:wire"
            )
        )
        line.setAccessibleName(self.tr("Search documents"))
        line.setClearButtonEnabled(True)
        line.textChanged.connect(lambda: self._typing.start())
        line.returnPressed.connect(self.search)
        return line

    def _states(self) -> QComboBox:
        box = QComboBox(self)
        for words, states in (
            (self.tr("All documents"), frozenset[State]()),
            (self.tr("To do"), TO_DO.states),
            (self.tr("New"), frozenset({State.NEW})),
            (self.tr("In progress"), frozenset({State.IN_PROGRESS})),
            (self.tr("Finished"), frozenset({State.FINISHED})),
        ):
            box.addItem(words, states)
        box.setAccessibleName(self.tr("State"))
        box.currentIndexChanged.connect(self.search)
        return box

    def _list(self) -> QListView:
        view = _List(self)
        view.setModel(self.model)
        view.setItemDelegate(DocumentDelegate(view))
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Documents"))
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        view.typed.connect(self._type)
        return view

    def _ask(self, runner: Runner) -> None:
        self._typing.stop()
        self._asked += 1
        source, wanted, asked = self._source, self.wanted(), self._asked
        if source is None:
            self._show(None)
            return
        runner.run(
            lambda: source(wanted),
            lambda listed: self._show(listed) if asked == self._asked else None,
            self.failed.emit,
        )

    def _show(self, listed: DocumentList | None) -> None:
        place = self.list.verticalScrollBar().value()
        self.model.show(listed)
        count = self.model.rowCount()
        self.count.setText("" if listed is None else self.locale().toString(count))
        try:
            if self._current:
                self.show_current(self._current)
        except AnnotatorError as error:
            self.failed.emit(error)
        self.list.verticalScrollBar().setValue(place)

    def _type(self, letters: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(letters)

    def _choose(self, index: QModelIndex) -> None:
        id = index.data(ID_ROLE)
        if id:
            self.document_chosen.emit(id)


class _List(QListView):
    """Letters that are typed go to the search: to look through all lines would read them all."""

    typed = Signal(str)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)
