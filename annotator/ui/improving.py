"""Improve suggestions: train beside the window, show what it gained, adopt it or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QProgressDialog

from annotator.app import improving
from annotator.errors import AnnotatorError, RuleError
from annotator.model.improvement import Improvement
from annotator.ui.jobs import PoolRunner
from annotator.ui.projects import NO_PIPELINE
from annotator.ui.services import Training

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class ImprovingJob(QObject):
    """One training for the project in the window; goes away when it is over.

    It has a thread of its own, so that suggestions keep coming while it runs.
    """

    stepped = Signal(int, int)

    def __init__(self, window: MainWindow, training: Training, base: str) -> None:
        super().__init__(window)
        self._window, self._training, self._base = window, training, base
        self._project = window.target
        self._runner = PoolRunner(self)
        self.dialog: QProgressDialog = QProgressDialog(
            _tr("Learning from finished documents …"), _tr("Stop"), 0, 0, window
        )
        self.dialog.setWindowTitle(_tr("Improve suggestions"))
        self.dialog.setWindowModality(Qt.WindowModality.NonModal)
        self.dialog.setMinimumDuration(0)
        self.dialog.setAutoReset(False)
        self.dialog.canceled.connect(training.stop)
        self.stepped.connect(self._show_step)
        QCoreApplication.instance().aboutToQuit.connect(training.stop)  # type: ignore[union-attr]
        window.destroyed.connect(training.stop)

    def start(self) -> None:
        self.dialog.show()
        self._runner.run(
            lambda: self._training.run(self.stepped.emit), self._finished, self._failed
        )

    def _show_step(self, step: int, steps: int) -> None:
        if not self.dialog.wasCanceled():
            self.dialog.setMaximum(steps)
            self.dialog.setValue(step)

    def _finished(self, found: Improvement | None) -> None:
        self._close()
        if found is None:
            self._window.status.say(_tr("Stopped; the suggestions stay as they are."))
        elif self._window.target == self._project:
            _show(self._window, found, self._base)

    def _failed(self, error: AnnotatorError) -> None:
        self._close()
        self._window.show_error(error)

    def _close(self) -> None:
        self.dialog.canceled.disconnect(self._training.stop)
        self.dialog.close()
        self.dialog.deleteLater()
        self.deleteLater()


def improve(window: MainWindow) -> None:
    """Train the pipeline in use on the project's gold, beside the window."""
    if window.findChild(ImprovingJob):
        raise RuleError(what=_tr("It is learning already."))
    workspace = window.desk.workspace
    base = workspace.setting(improving.PIPELINE) or window.settings.pipeline
    if base == NO_PIPELINE:
        raise RuleError(what=_tr("Choose a pipeline first; it is what learns."))
    out = improving.new_folder(workspace.project)
    out.parent.mkdir(parents=True, exist_ok=True)
    training = window.services.make_training(window.target, base, out)
    ImprovingJob(window, training, base).start()


def go_back(window: MainWindow) -> None:
    """Use the pipeline again that was in use before the last improvement."""
    name = improving.roll_back(window.desk.workspace)
    window.start_pipeline()
    window.status.say(_tr("Suggestions come from {name} again.").format(name=name))


def _show(window: MainWindow, found: Improvement, base: str) -> None:
    """Say old against new; where it is better, it can be adopted."""
    box = QMessageBox(QMessageBox.Icon.Information, _tr("Improve suggestions"), "", parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(table(found))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    if found.better:
        yes = box.addButton(_tr("&Adopt the new one"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(yes)
        yes.clicked.connect(lambda: window.attempt(lambda: _adopt(window, found, base)))
        box.rejected.connect(lambda: improving.discard(found))
    else:
        box.setInformativeText(_tr("The new one is no better, so the one in use stays."))
        improving.discard(found)
    box.open()


def table(found: Improvement) -> str:
    """F on each level before and now, on documents that were held out, as rich text."""
    head = _tr("Learned from {documents} documents, measured on {held_out} that were held out.")
    rows = "".join(
        f"<tr><td>{one.level}</td><td align=right>{one.gold}</td>"
        f"<td align=right>{one.before:.3f}</td><td align=right>{one.after:.3f}</td></tr>"
        for one in found.levels
    )
    titles = "".join(
        f"<th align=right>{title}</th>" for title in ("", _tr("gold"), _tr("old"), _tr("new"))
    )
    said = head.format(documents=found.documents, held_out=found.held_out)
    return f"<p>{said}</p><table cellpadding=4><tr>{titles}</tr>{rows}</table>"


def _adopt(window: MainWindow, found: Improvement, base: str) -> None:
    improving.adopt(window.desk.workspace, found, base)
    window.start_pipeline()


def _tr(text: str) -> str:
    return QCoreApplication.translate("improving", text)
