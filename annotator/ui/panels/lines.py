"""A list of annotations beside the article, in step with one desk."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.app.desk import Desk
from annotator.model.changes import Change
from annotator.ui.item_models.lines import KEY_ROLE, LinesModel
from annotator.ui.panels.lines_table import LinesTable


class LinesPanel(QWidget):
    """`chosen` carries the key of a line that was clicked or entered.

    While the panel is hidden it costs nothing: it reads its list when it is shown.
    """

    chosen = Signal(tuple)

    def __init__(
        self, model: LinesModel, name: str, nothing: str, *, with_rest: bool, parent: QWidget
    ) -> None:
        """`nothing` is said where the list is empty."""
        super().__init__(parent)
        self.model = model
        self._desk: Desk | None = None
        self._stale = False
        self.list = LinesTable(model, with_rest=with_rest, parent=self)
        self.list.setAccessibleName(name)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.nothing = QLabel(nothing, self)
        self.nothing.setObjectName("details")
        self.nothing.setWordWrap(True)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._count)
        # The frame of the article comes first, and what a key does twice is marked once.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark)
        self.place = QVBoxLayout(self)
        self.place.setContentsMargins(6, 6, 4, 4)
        self.place.addWidget(self.nothing)
        self.place.addWidget(self.list, 1)

    def show_desk(self, desk: Desk | None) -> None:
        """List what is on this desk, or nothing."""
        self._desk = desk
        self._stale = True
        if self.isVisible() or desk is None:
            self._read()

    def follow(self, change: Change) -> None:
        """Show what a change, already made, did to the list."""
        if self._stale or not self.isVisible():
            self._stale = True
            return
        self.model.follow(change)
        self.show_current()

    def show_current(self) -> None:
        """Mark the line of what is in focus, and no other, when there is time for it."""
        self._marking.start()

    def _mark(self) -> None:
        if self._desk is None or self._stale or not self.isVisible():
            return
        row = self.model.row_at_hand(self._desk.walk)
        if row is None:
            self.list.selectionModel().clear()
        elif row != self.list.currentIndex().row() or not self.list.selectionModel().hasSelection():
            index = self.model.index(row, 0)
            choice = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, choice)
            self.list.scrollTo(index)

    def take_keyboard(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, showing: QShowEvent) -> None:
        super().showEvent(showing)
        if self._stale:
            self._read()
        else:
            self._mark()

    def _read(self) -> None:
        self._stale = False
        self.model.show(self._desk.workspace if self._desk else None)
        self._mark()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(KEY_ROLE))

    def _count(self) -> None:
        self.nothing.setVisible(self.model.rowCount() == 0)
