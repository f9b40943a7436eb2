"""Asks what to export and where to, and shows meanwhile what that would write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from annotator.app.export_preview import ExportPreview
from annotator.app.exporting import Division, ExportOrder, shares_of
from annotator.app.jobs import Runner
from annotator.app.selecting import Selection, condition
from annotator.errors import AnnotatorError
from annotator.model.workflow import State
from annotator.ui.dialogs.export_counts import ExportCounts
from annotator.ui.wording import state_words

_PAUSE_MS = 400


class ExportDialog(QDialog):
    """`chosen` carries the path and the ExportOrder; the runner does the previews."""

    chosen = Signal(Path, object)

    def __init__(
        self,
        formats: Sequence[str],
        annotators: Sequence[str],
        licence: str,
        preview: Callable[[ExportOrder], ExportPreview],
        runner: Runner,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export a dataset"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preview, self._runner = preview, runner
        self._asked: ExportOrder | None = None
        self._waiting = False
        self.format, self.of, self.state = QComboBox(self), QComboBox(self), QComboBox(self)
        self.format.addItems(list(formats))
        self.of.addItems(list(annotators))
        self.state.addItem(self.tr("in any state"), None)
        for state in State:
            self.state.addItem(state_words(state), state)
        self.since = _line(self, self.tr("changed since, such as 2026-05-01"))
        self.until = _line(self, self.tr("changed until"))
        self.where = _line(self, self.tr("metadata, such as source=AFP; language=en"))
        self.split = _line(self, self.tr("not split; or such as 80:10:10"))
        self.seed = QSpinBox(self)
        self.seed.setRange(0, 2**31 - 1)
        self.stratify = QCheckBox(self.tr("&Keep labels in proportion"), self)
        self.group_by = _line(self, self.tr("metadata of which a part has all, such as source"))
        self.licence = QLineEdit(licence, self)
        self.card = QCheckBox(self.tr("Write a dataset &card beside it"), self)
        self.path = QLineEdit(self)
        self.counts = ExportCounts(self)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.button(standard.Ok).setText(self.tr("&Export"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.resize(900, 480)
        self._allow()
        self._pause.start()

    def order(self) -> ExportOrder:
        """What is asked for now; UsageError where a field cannot be understood."""
        state = self.state.currentData()
        conditions = [one for one in self.where.text().split(";") if one.strip()]
        return ExportOrder(
            format=self.format.currentText(),
            of=self.of.currentText(),
            selection=Selection(
                states=() if state is None else (State(state),),
                since=self.since.text().strip(),
                until=self.until.text().strip(),
                where=tuple(map(condition, conditions)),
            ),
            split=shares_of(self.split.text().strip()),
            seed=self.seed.value(),
            division=Division(
                stratified=self.stratify.isChecked(), group_by=self.group_by.text().strip()
            ),
            licence=self.licence.text().strip(),
            carded=self.card.isChecked(),
        )

    # Inside

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Browse …"), self)
        browse.clicked.connect(self._browse)
        form = QFormLayout()
        form.addRow(self.tr("&Format"), self.format)
        _add_row(form, self.tr("&Annotations of"), self.of, self.state)
        _add_row(form, self.tr("&Days"), self.since, self.until)
        form.addRow(self.tr("&Only with"), self.where)
        _add_row(form, self.tr("&Split"), self.split, self.seed)
        form.addRow("", self.stratify)
        form.addRow(self.tr("&Groups"), self.group_by)
        form.addRow(self.tr("&Licence"), self.licence)
        form.addRow("", self.card)
        _add_row(form, self.tr("&To"), self.path, browse)
        self.seed.setPrefix(self.tr("seed") + " ")
        both = QHBoxLayout()
        both.addLayout(form, 3)
        both.addWidget(self.counts, 2)
        layout = QVBoxLayout(self)
        layout.addLayout(both, 1)
        layout.addWidget(self.buttons)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        self.path.textChanged.connect(self._allow)
        for box in (self.format, self.of, self.state):
            box.currentIndexChanged.connect(lambda: self._pause.start())
        for line in (self.since, self.until, self.where, self.split, self.group_by):
            line.textChanged.connect(lambda: self._pause.start())
        self.seed.valueChanged.connect(lambda: self._pause.start())
        self.stratify.toggled.connect(lambda: self._pause.start())
        self._pause.timeout.connect(self._look)

    def _allow(self) -> None:
        named = bool(self.path.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(named)

    def _look(self) -> None:
        """Ask for a preview, unless one is at work: then the newest is asked for after it."""
        try:
            order = self.order()
        except AnnotatorError as error:
            self._asked = None
            self.counts.say(str(error))
            return
        self._asked = order
        self.counts.say(self.tr("Counting …"))
        if self._waiting:
            return
        self._waiting = True
        self._runner.run(
            lambda: self._preview(order),
            lambda found: self._show(order, found),
            lambda error: self._show(order, error),
        )

    def _show(self, order: ExportOrder, found: ExportPreview | AnnotatorError) -> None:
        if not isValid(self):
            return  # The dialog was closed meanwhile.
        self._waiting = False
        if order != self._asked:
            self._pause.start()
        elif isinstance(found, AnnotatorError):
            self.counts.say(str(found))
        else:
            self.counts.show_preview(found)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.path.setText)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _choose(self) -> None:
        try:
            order = self.order()
        except AnnotatorError as error:
            self.counts.say(str(error))
            return
        path = Path(self.path.text().strip()).expanduser()
        self.accept()
        self.chosen.emit(path, order)


def _line(parent: QWidget, hint: str) -> QLineEdit:
    line = QLineEdit(parent)
    line.setPlaceholderText(hint)
    return line


def _add_row(form: QFormLayout, words: str, *widgets: QWidget) -> None:
    """A row of several widgets; the key of its name goes to the first."""
    label, line = QLabel(words), QHBoxLayout()
    label.setBuddy(widgets[0])
    for widget in widgets:
        line.addWidget(widget, 0 if isinstance(widget, QPushButton) else 1)
    form.addRow(label, line)
