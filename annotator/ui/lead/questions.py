"""The page of questions: what annotators asked, the answers, and the guidelines they go into."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app import asking
from annotator.errors import RuleError
from annotator.model.questions import Question
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_article
from annotator.ui.lead.tables import Column, Table
from annotator.ui.markdown import PlainBrowser, insert_markdown, plain_words

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

OPEN, ANSWERED, ALL = "open", "answered", "all"


class QuestionsPage(QWidget):
    """A table of questions over the one at hand, its answer, and the guidelines beside it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._questions: tuple[Question, ...] = ()
        self._shown = ""
        self.which = QComboBox(self)
        for name, words in (
            (OPEN, self.tr("Open")),
            (ANSWERED, self.tr("Answered")),
            (ALL, self.tr("All")),
        ):
            self.which.addItem(words, name)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Label, words, or annotator"))
        self.words.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.table = self._table()
        self.asked = _plain_label(self)
        self.asked.setObjectName("subtitle")
        self.place = _plain_label(self)
        self.place.setObjectName("details")
        self.answer = QPlainTextEdit(self)
        self.answer.setPlaceholderText(self.tr("The answer, in Markdown"))
        self.answer.setTabChangesFocus(True)
        self.guidelines = QPlainTextEdit(self)
        self.guidelines.setTabChangesFocus(True)
        self.guidelines.setPlaceholderText(self.tr("Nothing is written yet; Markdown"))
        self.guidelines_of = _plain_label(self)
        self.guidelines_of.setObjectName("subtitle")
        self.preview = PlainBrowser(self)
        self.answer.setAccessibleName(self.tr("Answer"))
        self.guidelines.setAccessibleName(self.tr("Guidelines"))
        self.preview.setAccessibleName(self.tr("Guidelines as they are shown"))
        self.give = self._button(self.tr("&Answer"), self._give, "Ctrl+Return")
        self.put = self._button(self.tr("Answer and put into the &guidelines"), self._put)
        self.go = self._button(self.tr("Go to the &place"), self._go)
        self.keep = self._button(self.tr("&Keep the guidelines"), self._keep)
        self._lay_out()
        self._connect()
        self._show_question()
        self.setFocusProxy(self.table)

    def refresh(self) -> None:
        """Read all questions anew."""
        store = self._window.desk.workspace.store
        load(self._window, self, lambda: store.questions(), self._take)

    def question(self) -> Question | None:
        """The one at hand."""
        id = self.table.key_at_hand()
        return next((one for one in self._questions if one.id == id), None)

    # Inside

    def _button(self, words: str, do: Callable[[], object], keys: str = "") -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda: self._window.attempt(do))
        if keys:
            button.setShortcut(QKeySequence(keys))
        return button

    def _lay_out(self) -> None:
        filters, buttons = QHBoxLayout(), QHBoxLayout()
        filters.addWidget(self.which)
        filters.addWidget(self.words, 1)
        filters.addWidget(self.count)
        for button in (self.give, self.put, self.go):
            buttons.addWidget(button)
        buttons.addStretch(1)
        answer, guide = QWidget(self), QWidget(self)
        left, right = QVBoxLayout(answer), QVBoxLayout(guide)
        left.addWidget(self.asked)
        left.addWidget(self.place)
        left.addWidget(self.answer, 1)
        left.addLayout(buttons)
        keeping = QHBoxLayout()
        keeping.addWidget(self.keep)
        keeping.addStretch(1)
        right.addWidget(self.guidelines_of)
        right.addWidget(self.guidelines, 1)
        right.addWidget(self.preview, 1)
        right.addLayout(keeping)
        below = QSplitter(Qt.Orientation.Horizontal, self)
        below.addWidget(answer)
        below.addWidget(guide)
        whole = QSplitter(Qt.Orientation.Vertical, self)
        whole.addWidget(self.table)
        whole.addWidget(below)
        whole.setSizes([320, 380])
        layout = QVBoxLayout(self)
        layout.addLayout(filters)
        layout.addWidget(whole, 1)

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(lambda: self._show_rows())
        self.words.textChanged.connect(self.table.filter)
        self.table.selectionModel().currentRowChanged.connect(lambda: self._show_question())
        self.table.chosen.connect(lambda _id: self._window.attempt(self._go))
        self.guidelines.textChanged.connect(self._show_preview)

    def _take(self, questions: tuple[Question, ...]) -> None:
        self._questions = questions
        self._show_rows()

    def _show_rows(self) -> None:
        here, which = self.table.key_at_hand(), self.which.currentData()
        shown = [one for one in self._questions if which == ALL or one.is_open == (which == OPEN)]
        shown.reverse()
        self.table.show_rows([_row(one) for one in shown], [one.id for one in shown])
        head = self.table.horizontalHeader()
        for column, width in enumerate((130, 210, 320, 90, 130)):
            head.resizeSection(column, width)
        left = sum(one.is_open for one in self._questions)
        self.count.setText(
            self.tr("{open} open of {all}").format(open=left, all=len(self._questions))
        )
        ids = self.table.keys_shown()
        if ids:
            row = ids.index(here) if here in ids else 0
            self.table.setCurrentIndex(self.table.model().index(row, 0))
        self._show_question()

    def _show_question(self) -> None:
        one = self.question()
        for widget in (self.answer, self.give, self.put, self.go, self.guidelines, self.keep):
            widget.setEnabled(one is not None)
        if one is None:
            nothing = self.tr("No question is at hand.")
            self.asked.setText(nothing)
            for label in (self.place, self.guidelines_of):
                label.setText("")
            self._shown = ""
            self.answer.clear()
            self.guidelines.clear()
            return
        self.asked.setText(f"{one.about}: {one.text}")
        words = self.tr("{annotator}, {day}: … {place} …")
        day, place = one.asked_at[:10], one.passage.line()
        self.place.setText(words.format(annotator=one.annotator, day=day, place=place))
        if one.id != self._shown:
            self._shown = one.id
            self.answer.setPlainText(one.answer)
            self._show_guidelines(one)

    def _show_guidelines(self, one: Question) -> None:
        self.guidelines_of.setText(self.tr("Guidelines of {name}").format(name=one.about))
        try:
            text = asking.guidelines_of(self._window.desk.workspace.schema, one)
        except RuleError as error:
            # Its label has another name by now, or is gone: the answer can be read all the same.
            self.guidelines_of.setText(str(error))
            text = ""
            for widget in (self.guidelines, self.keep, self.put):
                widget.setEnabled(False)
        self.guidelines.setPlainText(text)

    def _show_preview(self) -> None:
        self.preview.clear()
        insert_markdown(QTextCursor(self.preview.document()), self.guidelines.toPlainText())

    def _at_hand(self) -> Question:
        one = self.question()
        if one is None:
            raise RuleError(what=self.tr("No question is at hand."))
        return one

    def _give(self) -> None:
        one, text = self._at_hand(), self.answer.toPlainText()
        workspace = self._window.desk.workspace
        store, by = workspace.store, workspace.annotator
        load(self._window, self, lambda: asking.answer(store, one, text, by), self._done)

    def _put(self) -> None:
        one, text = self._at_hand(), self.answer.toPlainText()
        workspace = self._window.desk.workspace
        store, by = workspace.store, workspace.annotator

        def work() -> None:
            asking.put_into_guidelines(store, one, text)
            asking.answer(store, one, text, by)

        load(self._window, self, work, self._done)

    def _keep(self) -> None:
        one, text = self._at_hand(), self.guidelines.toPlainText()
        store = self._window.desk.workspace.store
        name = {"role": one.role} if one.role else {"label": one.label}
        load(self._window, self, lambda: asking.save_guidelines(store, text, **name), self._done)

    def _done(self, _result: object = None) -> None:
        """Read anew what is asked and told, here and beside the article."""
        self._shown = ""
        self._window.desk.workspace.follow_schema()
        self._window.desk.asking.refresh()
        self.refresh()

    def _go(self) -> None:
        passage = self._at_hand().passage
        open_article(self._window, passage.document_id, passage.start_char)

    def _table(self) -> Table:
        columns = (
            Column(self.tr("About")),
            Column(self.tr("Text")),
            Column(self.tr("Question")),
            Column(self.tr("By")),
            Column(self.tr("Asked")),
            Column(self.tr("Answer")),
        )
        table = Table(self.tr("Questions"), columns, self)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return table


def _row(one: Question) -> list[str]:
    answer = " ".join(plain_words(one.answer).split())
    asked = " ".join(one.text.split())
    surface = " ".join(one.passage.surface.split())
    time = one.asked_at[:16].replace("T", " ")
    return [one.about, surface, asked, one.annotator, time, answer]


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
