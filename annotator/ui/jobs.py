"""Runs slow work on Qt's thread pool and brings the result back to the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from annotator.errors import AnnotatorError

Result = TypeVar("Result")


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], report: Callable[[object, object], None]) -> None:
        super().__init__()
        self._work = work
        self._report = report

    def run(self) -> None:
        try:
            self._report(self._work(), None)
        except BaseException as error:  # noqa: BLE001 - raised again in the window's thread
            self._report(None, error)


class PoolRunner(QObject):
    """The Runner of the window; jobs run one after another in the order they came."""

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        self._pool.start(_Job(work, lambda *report: self._finished.emit(*report, (done, failed))))

    def settle(self) -> None:
        """Forget the jobs that wait, and wait for the one at work."""
        self._pool.clear()
        self._pool.waitForDone()

    def close(self) -> None:
        """Take no more results."""
        self._closed = True
        self.settle()

    def _deliver(self, result: object, error: object, receivers: tuple[Any, Any]) -> None:
        if self._closed:
            return
        done, failed = receivers
        if isinstance(error, AnnotatorError):
            failed(error)
        elif isinstance(error, BaseException):
            raise error
        else:
            done(result)
