"""All occurrences of the words of a span: listed in context, labelled or rejected at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from annotator.app import editing, occurrences
from annotator.app.occurrences import Occurrence, Occurrences
from annotator.app.replacing import Replaced
from annotator.errors import RuleError
from annotator.model.annotations import Span
from annotator.model.concordance import Pattern
from annotator.ui import commands
from annotator.ui.concordance import Concordance, Row
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_article
from annotator.ui.wording import decision_sign

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class OccurrencesDialog(QDialog):
    """Stands beside the article; whatever is ticked is decided in one step.

    What has no label yet is ticked to begin with.
    """

    def __init__(self, window: MainWindow, words: str, label: str, *, project: bool) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All occurrences"))
        self._window = window
        self._busy = self._more = False
        self.words = QLineEdit(words, self)
        self.words.setAccessibleName(self.tr("Words"))
        self.where = QComboBox(self)
        self.where.addItem(self.tr("In this document"), False)
        self.where.addItem(self.tr("In the project"), True)
        self.where.setCurrentIndex(int(project))
        self.where.setAccessibleName(self.tr("Where"))
        self.case = QCheckBox(self.tr("Match &case"), self)
        self.whole = QCheckBox(self.tr("Whole &words"), self)
        self.said = QLabel(self)
        self.table = Concordance(
            self.tr("Occurrences"), [self.tr("Labelled"), self.tr("Document")], self
        )
        self.label = QComboBox(self)
        self.label.setAccessibleName(self.tr("Label"))
        self.label.addItems([one.name for one in window.desk.workspace.schema.labels])
        self.label.setCurrentText(label)
        self.give = QPushButton(self.tr("&Label ticked"), self)
        self.reject_ticked = QPushButton(self.tr("&Reject ticked"), self)
        self.back = QPushButton(self.tr("&Undo"), self)
        self._lay_out()
        self._connect()
        self.resize(980, 520)
        self.search()

    def search(self) -> None:
        """Look for the words anew, beside the window."""
        words = self.words.text().strip()
        if not words or self._busy:
            return
        pattern = Pattern(words, case=self.case.isChecked(), whole=self.whole.isChecked())
        workspace = self._window.desk.workspace
        document = None if self.where.currentData() else editing.at_hand(workspace).id
        self._set_busy(self.tr("Looking …"))
        work = partial(occurrences.occurrences, workspace, pattern, document)
        load(self._window, self, work, self._show, self._idle)

    def done_with(self, replaced: Replaced) -> None:
        """Say what was done, and show what stands now."""
        self._window.desk.workspace.took(replaced.taken)
        said = self.tr("%n place(s) decided.", "", replaced.done)
        if replaced.left:
            said += " " + self.tr("%n left, since another span is in the way.", "", replaced.left)
        self._window.status.say(said)
        self._idle()
        self.search()

    def _show(self, found: Occurrences) -> None:
        self._idle()
        rows = [Row(one.line, (_labelled(one), one.title), one) for one in found.places]
        self._more = found.more
        self.table.show_rows(rows, [_open_still(one) for one in found.places])
        self._count()

    def _count(self) -> None:
        shown, ticked = self.table.rows.rowCount(), len(self.table.rows.chosen())
        said = self.tr("%n occurrence(s)", "", shown)
        if self._more:
            said = self.tr("the first %n", "", shown)
        self.said.setText(self.tr("{all}, {ticked} ticked").format(all=said, ticked=ticked))
        for button in (self.give, self.reject_ticked):
            button.setEnabled(bool(ticked) and not self._busy)

    def _give(self) -> None:
        chosen, name = self.table.rows.chosen(), self.label.currentText()
        workspace = self._window.desk.workspace
        self._do(partial(occurrences.store_labels, workspace, chosen, name))

    def _reject(self) -> None:
        workspace = self._window.desk.workspace
        self._do(partial(occurrences.store_rejections, workspace, self.table.rows.chosen()))

    def _do(self, work: partial[Replaced]) -> None:
        self._set_busy(self.tr("Deciding …"))
        load(self._window, self, work, self.done_with, self._missed)

    def _missed(self) -> None:
        self._idle()
        self._window.desk.workspace.missed()
        self.search()

    def _undo(self) -> None:
        self._window.attempt(lambda: commands.undo(self._window))
        self.search()

    def _open(self, one: Occurrence) -> None:
        self._window.attempt(lambda: open_article(self._window, one.document_id, one.start_char))

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        if words:
            self.said.setText(words)
        for button in (self.give, self.reject_ticked, self.back):
            button.setEnabled(not self._busy)

    def _idle(self) -> None:
        self._set_busy("")

    def _connect(self) -> None:
        self.words.returnPressed.connect(self.search)
        self.where.currentIndexChanged.connect(lambda _index: self.search())
        for box in (self.case, self.whole):
            box.setChecked(True)
            box.toggled.connect(lambda _on: self.search())
        self.table.rows.ticked.connect(self._count)
        self.table.opened.connect(self._open)
        self.give.clicked.connect(self._give)
        self.reject_ticked.clicked.connect(self._reject)
        self.back.clicked.connect(self._undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.words, 1)
        for widget in (self.where, self.case, self.whole):
            top.addWidget(widget)
        below.addWidget(self.said, 1)
        for on, words in ((True, self.tr("Tick &all")), (False, self.tr("Tick &none"))):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.table.tick_all, on=on))
            below.addWidget(button)
        below.addWidget(self.label)
        for button in (self.give, self.reject_ticked, self.back):
            button.setAutoDefault(False)
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.table.setFocus()


def show_occurrences(window: MainWindow, *, project: bool) -> OccurrencesDialog:
    """List where else the words at hand stand; RuleError where there are none."""
    workspace, one = window.desk.workspace, window.desk.walk.at_hand
    text = editing.at_hand(workspace).text
    if window.desk.selection:
        start, end = window.desk.selection
        label = ""
    elif isinstance(one, Span):
        start, end, label = one.start_char, one.end_char, one.label
    else:
        raise RuleError(what=_tr("Go to a span, or select words, to find them elsewhere."))
    dialog = OccurrencesDialog(window, text[start:end].strip(), label, project=project)
    dialog.show()
    return dialog


def _labelled(one: Occurrence) -> str:
    return ", ".join(f"{decision_sign(span)} {span.label}" for span in one.now)


def _open_still(one: Occurrence) -> bool:
    """True where nothing stands, and nobody said that nothing should."""
    return not one.standing and not any(span.rejected for span in one.now)


def _tr(text: str) -> str:
    return QCoreApplication.translate("occurrences", text)
