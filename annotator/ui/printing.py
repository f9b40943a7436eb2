"""Prints the article at hand into a file, a few milliseconds at a time."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QBasicTimer, QCoreApplication, QObject, QTimerEvent
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from annotator.app import editing
from annotator.errors import AnnotatorError
from annotator.model.annotation_set import AnnotationSet
from annotator.ui.text.paper import Article, writing

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_SLICE = 0.008
_PATIENCE_MS = 400
_STEPS = 1_000


def choose_file(window: MainWindow) -> None:
    """Ask for a file, .pdf or .svg, and print the article as it is now."""
    document = editing.at_hand(window.desk.workspace)
    dialog = QFileDialog(window, _tr("Print to a file"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([_tr("PDF") + " (*.pdf)", _tr("SVG") + " (*.svg)"])
    dialog.setDefaultSuffix("pdf")
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix("svg" if "svg" in chosen else "pdf")
    )
    dialog.selectFile(f"{document.id}.pdf")
    dialog.fileSelected.connect(lambda path: Printing(window, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class Printing(QObject):
    """One article on its way into a file; goes away when it is done, or stopped."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window, self._path = window, path
        self._timer = QBasicTimer()
        workspace = window.desk.workspace
        now = workspace.annotations
        # A copy: the annotator goes on meanwhile.
        kept = AnnotationSet(now.document_id, now.annotator, list(now), now.state)
        article = Article(editing.at_hand(workspace), kept, workspace.schema)
        self._steps = writing(path, article)
        self._progress = QProgressDialog(_tr("Printing …"), _tr("Stop"), 0, _STEPS, window)
        self._progress.setMinimumDuration(_PATIENCE_MS)
        self._progress.canceled.connect(self._stop)
        self._timer.start(0, self)

    def timerEvent(self, event: QTimerEvent) -> None:
        end, share = perf_counter() + _SLICE, 0.0
        try:
            for share in self._steps:
                if perf_counter() > end:
                    self._progress.setValue(int(share * (_STEPS - 1)))
                    return
        except AnnotatorError as error:
            self._close()
            self._window.show_error(error)
            return
        self._close()
        self._window.status.say(_tr("Printed to {name}").format(name=self._path.name))

    def _stop(self) -> None:
        """Leave off, and leave no half of a file behind."""
        self._close()
        self._path.unlink(missing_ok=True)
        self._window.status.say(_tr("Printing was stopped."))

    def _close(self) -> None:
        self._timer.stop()
        self._steps.close()
        self._progress.canceled.disconnect(self._stop)
        self._progress.deleteLater()
        self.deleteLater()


def _tr(text: str) -> str:
    return QCoreApplication.translate("printing", text)
