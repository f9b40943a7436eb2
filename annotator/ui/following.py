"""Keeps the window in step with what others do in the project, and with what is still here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.app import reconciling
from annotator.app.desk import Desk
from annotator.errors import AnnotatorError, AwayError
from annotator.model.elsewhere import ChangedElsewhere
from annotator.ui.dialogs.reconciling import ReconcilingDialog

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_GATHER_MS = 150
"""So long is gathered what comes at once; far less than anybody would wait for."""


class Following(QObject):
    """Lives as long as its desk is shown; `elsewhere` tells that others changed something."""

    elsewhere = Signal()
    _told = Signal(object)
    _stirred = Signal()

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._workspace = window, desk.workspace
        self._heard: set[ChangedElsewhere | None] = set()
        self._was_away, self._refused = False, 0
        self._fault: BaseException | None = None
        self._dialog: ReconcilingDialog | None = None
        self._gathering = self._timer(self._show_elsewhere)
        self._counting = self._timer(self._show_backlog)
        # The threads that hear of it only send.
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._hear, queued)
        self._stirred.connect(self._count, queued)
        window.status.backlog.clicked.connect(self.reconcile)
        self._workspace.watch(self._told.emit, self._stirred.emit)
        self._counting.start()

    def release(self) -> None:
        """Take no notice of anything that is still to come."""
        self._window.status.backlog.clicked.disconnect(self.reconcile)
        self._gathering.stop()
        self._counting.stop()
        self._told.disconnect(self._hear)
        self._stirred.disconnect(self._count)
        if self._dialog:
            self._dialog.close()
        self._window.status.backlog.hide()
        self.deleteLater()

    def reconcile(self) -> None:
        """Show the first document with changes to decide on, both versions side by side."""
        self._window.attempt(self._reconcile)

    def _reconcile(self) -> None:
        if self._dialog:
            self._dialog.raise_()
            return
        comparison = reconciling.next_comparison(self._workspace)
        if comparison is None:
            self._counting.start()
            return
        self._dialog = ReconcilingDialog(comparison, self._window)
        self._dialog.decided.connect(
            lambda chosen: self._decide(comparison.document.id, frozenset(chosen))
        )
        self._dialog.finished.connect(self._put_away)
        self._dialog.open()

    def _put_away(self) -> None:
        self._dialog = None

    def _decide(self, document_id: str, chosen: frozenset[tuple[str, ...]]) -> None:
        self._put_away()
        self._window.attempt(lambda: reconciling.decide(self._workspace, document_id, chosen))
        self.reconcile()
        self._counting.start()

    def _hear(self, what: ChangedElsewhere | None) -> None:
        self._heard.add(what)
        if not self._gathering.isActive():
            self._gathering.start()

    def _count(self) -> None:
        if not self._counting.isActive():
            self._counting.start()

    def _show_elsewhere(self) -> None:
        heard, self._heard = self._heard, set()
        mine = {one.document_id for one in heard if one and one.annotator == self._workspace.owner}
        self.elsewhere.emit()
        try:
            if None in heard or mine:
                self._workspace.follow_schema()
            if None in heard:
                self._workspace.catch_up()
                self._window.documents_panel.search()
            self._show(mine)
        except AwayError:
            return  # The status line says so, and all is looked at again when it returns.
        except AnnotatorError as error:
            self._window.show_error(error)

    def _show(self, documents: set[str]) -> None:
        here = self._workspace.document
        if here and here.id in documents:
            self._workspace.catch_up()
        for id in documents - ({here.id} if here else set()):
            entry = self._workspace.entry(id)
            if entry:
                self._window.documents_panel.model.update_entry(entry)

    def _show_backlog(self) -> None:
        backlog = self._workspace.backlog
        self._window.status.backlog.show_backlog(backlog)
        if self._was_away and not backlog.away:
            self._come_back()
        self._was_away = backlog.away
        if backlog.refused > self._refused:
            self._window.attempt(self._workspace.catch_up)
            self.reconcile()
        self._refused = backlog.refused
        fault = backlog.trouble
        if fault and fault is not self._fault and not isinstance(fault, AnnotatorError):
            self._fault = fault
            raise fault

    def _come_back(self) -> None:
        suggesting = self._window.suggesting
        if suggesting and isinstance(suggesting.failure, AwayError):
            suggesting.restart()

    def _timer(self, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=_GATHER_MS)
        timer.timeout.connect(do)
        return timer
