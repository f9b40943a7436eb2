"""What was done to the document at hand, and how it was after each step; back to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QItemSelection, QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSplitter, QVBoxLayout

from annotator.app import document_history
from annotator.app.editing import at_hand
from annotator.model.annotations import Annotation, Argument, Relation, Span
from annotator.model.changes import LoggedChange
from annotator.model.differing import step_between
from annotator.model.trails import Trail
from annotator.ui.lead.tables import Cell, Column, Table
from annotator.ui.text.view import ArticleView
from annotator.ui.wording import quote, state_words, step_words

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_MENTIONED = 3


class HistoryDialog(QDialog):
    """The own changes, newest first; beside them the article as it was, which is only to look at.

    `restore` makes it so again, as one more change.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._window, self._workspace = window, window.desk.workspace
        self._document = at_hand(self._workspace)
        self._trail = Trail(self._workspace.annotations, ())
        self.setWindowTitle(
            self.tr("History of {title}").format(title=self._document.title or self._document.id)
        )
        heads = (self.tr("Time"), self.tr("Who"), self.tr("Step"), self.tr("What"))
        self.table = Table(self.tr("Changes"), [Column(head) for head in heads], self)
        self.table.setSortingEnabled(False)
        self.table.setSelectionBehavior(Table.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.article = ArticleView(self)
        self.article.set_reading(size=window.article.reading.size)
        self.article.setAccessibleName(self.tr("The article as it was"))
        self.said = QLabel(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.back = self.buttons.addButton(
            self.tr("&Restore this"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.table.selectionModel().selectionChanged.connect(self._show)
        self.back.clicked.connect(lambda: window.attempt(self.restore))
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._read()

    def restore(self) -> None:
        """Make the document what is shown, as a new change; the window shows it at once."""
        wanted = self._trail.after(self._count())
        if document_history.restore(self._workspace, wanted):
            self._window.status.say(self.tr("Restored; undo takes it back."))
        self._read()

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.addWidget(self.table)
        both.addWidget(self.article)
        both.setSizes([520, 560])
        layout = QVBoxLayout(self)
        layout.addWidget(both, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)
        self.resize(1100, 680)

    def _read(self) -> None:
        self._trail = document_history.trail_of(self._workspace)
        count = len(self._trail.log)
        rows = [self._row(one) for one in reversed(self._trail.log)]
        beginning: list[Cell] = ["", "", self.tr("as it came in"), self._summed(0)]
        self.table.show_rows([*rows, beginning], range(count, -1, -1))
        for column, width in enumerate((130, 90, 130)):
            self.table.setColumnWidth(column, width)
        self.article.set_article(self._document, self._trail.present, self._workspace.schema)
        self.table.selectRow(0)
        self.table.setFocus()

    def _count(self) -> int:
        key = self.table.key_at_hand()
        return key if isinstance(key, int) else len(self._trail.log)

    def _show(self, _chosen: QItemSelection) -> None:
        """Show the article after the change at hand, at the place that is looked at."""
        count = self._count()
        wanted = self._trail.after(count)
        place = self.article.verticalScrollBar().value()
        self.article.set_article(self._document, wanted, self._workspace.schema)
        self.article.verticalScrollBar().setValue(place)
        self.said.setText(self._summed(count))
        self.back.setEnabled(not step_between("", wanted, self._trail.present).empty)

    def _summed(self, count: int) -> str:
        there = self._trail.after(count)
        words = self.tr("{state}, {spans} spans, {arguments} arguments")
        return words.format(
            state=state_words(there.state), spans=len(there.spans), arguments=len(there.arguments)
        )

    def _row(self, logged: LoggedChange) -> list[Cell]:
        step = step_words(logged.change.verb)
        if logged.undoes is not None:
            step = self.tr("undone: {step}").format(step=step)
        return [shown_time(logged.at), logged.annotator, step, self._what(logged)]

    def _what(self, logged: LoggedChange) -> str:
        change = logged.change
        signed = [
            (sign, one)
            for sign, ones in (("−", change.removed), ("+", change.added))
            for one in ones
        ]
        said = [f"{sign} {self._named(one)}" for sign, one in signed[:_MENTIONED]]
        if len(signed) > _MENTIONED:
            more = len(signed) - _MENTIONED
            said.append(self.tr("{count} more").format(count=more))
        if change.state:
            said.append(" → ".join(state_words(state) for state in change.state))
        return "; ".join(said)

    def _named(self, one: Annotation) -> str:
        match one:
            case Span():
                return f"{one.label} “{quote(self._document, one)}”"
            case Argument():
                return one.role
            case Relation():
                return one.label
        return self.tr("chain")


def shown_time(at: str) -> str:
    """A time of the log as the clock on the wall said, in the way of the language on screen."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    day = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)
    return f"{day} {moment.time().toString('HH:mm:ss')}"
