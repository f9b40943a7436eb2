"""The page on which gold is made: gold in the text, the dispute at hand, each one's version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QSplitter,
    QStatusBar,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from annotator.app.adjudicable import Adjudicable
from annotator.app.adjudicating import Adjudicating
from annotator.app.curating import Curating
from annotator.errors import AnnotatorError, ConflictError, RuleError
from annotator.model.schema import Schema
from annotator.ui import keys
from annotator.ui.lead import adjudication_asking as asking
from annotator.ui.lead.adjudication_commands import DEEDS
from annotator.ui.lead.disputes_table import DisputesTable
from annotator.ui.lead.gold_on_screen import GoldOnScreen
from annotator.ui.lead.loading import load
from annotator.ui.lead.to_adjudicate import ToAdjudicate
from annotator.ui.lead.versions_panel import VersionsPanel
from annotator.ui.text.view import ArticleView

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_TOOLS = ("majority", "all from", "", "hide", "", "undo", "redo", "", "finish")
_SHOWN_MS = 8_000


class AdjudicationPage(QWidget):
    """One document at a time; another is opened beside the window, and shown when it is ready."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._workspace = window.desk.workspace
        self._sitting: Adjudicating | None = None
        self._on_screen: GoldOnScreen | None = None
        self._label_keys: QObject | None = None
        self._wanted: tuple[str, int | None] = ("", None)
        self.article: ArticleView = ArticleView(self)
        self.documents: ToAdjudicate = ToAdjudicate(window, self)
        self.disputes: DisputesTable = DisputesTable(self)
        self.versions = VersionsPanel(self)
        self.said = QStatusBar(self)
        self.said.setSizeGripEnabled(False)
        self._tools = QToolBar(self)
        self._tools.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._beside = QTimer(self, singleShot=True, interval=0)
        self._beside.timeout.connect(self._show_beside)
        self._lay_out()
        self._add_keys()
        self._listen()
        self.setFocusProxy(self.article)
        self.versions.show_sitting(None, None)

    @property
    def sitting(self) -> Adjudicating:
        """The document at hand with its disputes; RuleError if there is none."""
        if self._sitting is None:
            raise RuleError(what=self.tr("Open a document first that two or more have finished."))
        return self._sitting

    @property
    def has_sitting(self) -> bool:
        return self._sitting is not None

    # What the desk and other pages ask

    def refresh(self) -> None:
        """Look again which documents there are; the one at hand stays as it is."""
        self.article.caret_keys = self._window.article.caret_keys
        reading = self._window.article.reading
        self.article.set_reading(
            family=reading.family,
            size=reading.size,
            line_height=reading.line_height,
            measure=reading.measure,
        )
        if self._sitting and self._sitting.curating.workspace.schema != self._workspace.schema:
            self._reopen()
        self.documents.read()

    def open_place(self, document_id: str, start_char: int) -> None:
        """Show this place of a document, and what is disputed there or nearby."""
        self._wanted = (document_id, start_char)
        if self._sitting and self._sitting.curating.document_id == document_id:
            self._show_wanted()
        elif self.documents.documents:
            self._open_wanted()
        else:
            self.documents.read()

    def attempt(self, do: Callable[[], object]) -> None:
        """Do something and say here what goes wrong as expected."""
        try:
            do()
        except (RuleError, ConflictError) as error:
            self.say(str(error), wrong=True)
        except AnnotatorError as error:
            self._window.show_error(error)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a message for some seconds, with a beep where a key could do nothing."""
        self.said.showMessage(" ".join(text.split("\n")), _SHOWN_MS)
        if wrong:
            QApplication.beep()

    # Commands

    def accept(self) -> None:
        """Take what is on offer, or else what all agree on, or else go on."""
        agreed = self.sitting.curating.agreed()
        if self.sitting.desk.offer:
            self.sitting.desk.accept()
        elif agreed.empty:
            self.sitting.skip()
        else:
            self.sitting.apply(agreed)
            self.say(self.tr("%n taken on which all agree", "", len(agreed.added)))

    def undo(self) -> None:
        done = self.sitting.undo()
        self.say(self.tr("Undone") if done else self.tr("Nothing to undo."))

    def redo(self) -> None:
        done = self.sitting.redo()
        self.say(self.tr("Done again") if done else self.tr("Nothing to redo."))

    def hide_names(self) -> None:
        """Show letters for annotators, or their names, from now on."""
        hidden = not self.sitting.hides_names
        self.sitting.hide_names(hidden=hidden)
        self._window.keep(replace(self._window.settings, hide_names=hidden))

    def finish(self) -> None:
        """Finish gold and open the next document that has none."""
        sitting = self.sitting
        sitting.finish()
        here = sitting.curating.document_id
        self.documents.follow(here, sitting.curating.gold.state, 0)
        following = self.documents.beside(here, 1, to_do=True)
        if following:
            self._open(following)
        else:
            self.say(self.tr("Every document has gold."))

    def turn(self, steps: int) -> None:
        """Open the next document of the list, or one before."""
        here = self._sitting.curating.document_id if self._sitting else ""
        found = self.documents.beside(here, steps, to_do=False)
        if found is None:
            raise RuleError(what=self.tr("There is no other document to adjudicate."))
        self._open(found)

    # Inside

    def _lay_out(self) -> None:
        lists = QSplitter(Qt.Orientation.Vertical, self)
        lists.addWidget(self.documents)
        lists.addWidget(self.disputes)
        lists.setSizes([260, 460])
        page = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (lists, self.article, self.versions):
            page.addWidget(widget)
        page.setStretchFactor(1, 1)
        page.setSizes([300, 600, 280])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools)
        layout.addWidget(page, 1)
        layout.addWidget(self.said)

    def _add_keys(self) -> None:
        """Give the page the actions of the table, and put some of them in the tool bar."""
        actions = self._window.actions_by_name
        for deed in DEEDS:
            action = actions[f"adjudicate {deed.name}"]
            (self if deed.anywhere else self.article).addAction(action)
        self._agreed = self._tools.addAction("")
        self._agreed.triggered.connect(lambda: self.attempt(self.accept))
        self._tools.addSeparator()
        for name in _TOOLS:
            if name:
                self._tools.addAction(actions[f"adjudicate {name}"])
            else:
                self._tools.addSeparator()
        actions["adjudicate hide"].setCheckable(True)

    def _add_label_keys(self, schema: Schema) -> None:
        """Keys that the schema gives to labels; digits take versions here."""
        if self._label_keys:
            self._label_keys.deleteLater()
        self._label_keys = QObject(self)
        keys.add_label_keys(
            self._label_keys,
            self.article,
            {one.key for one in schema.labels if one.key and not one.key.isdigit()},
            lambda key, shift: self.attempt(
                lambda: self.sitting.press_label_key(key, other_layer=shift)
            ),
        )

    def _listen(self) -> None:
        self.documents.chosen.connect(lambda id: self._choose(str(id)))
        self.documents.clicked.connect(lambda: self._choose(str(self.documents.key_at_hand())))
        self.documents.arrived.connect(self._arrived)
        self.disputes.wanted.connect(
            lambda dispute: self._at_article(lambda: self.sitting.show_dispute(dispute))
        )
        self.versions.taken.connect(
            lambda number: self._at_article(lambda: self.sitting.take(number))
        )
        self.versions.nobody_wanted.connect(lambda: self._at_article(lambda: self.sitting.reject()))
        self.versions.reason_wanted.connect(lambda: self.attempt(lambda: asking.write_reason(self)))
        self.versions.unclear_set.connect(
            lambda unclear: self._at_article(lambda: self.sitting.say(unclear=unclear))
        )

    def _at_article(self, do: Callable[[], object]) -> None:
        """Do what was clicked, and give the article the keyboard again."""
        self.attempt(do)
        self.article.setFocus()

    def _arrived(self) -> None:
        if self._wanted[0]:
            self._open_wanted()
        elif self._sitting is None:
            first = self.documents.beside("", 1, to_do=True) or self.documents.beside(
                "", 1, to_do=False
            )
            if first:
                self._open(first)
            else:
                self.say(self.tr("No document is finished by two annotators yet."))

    def _choose(self, id: str) -> None:
        one = self.documents.document(id)
        if one:
            self._open(one)
            self.article.setFocus()

    def _open_wanted(self) -> None:
        one = self.documents.document(self._wanted[0])
        if one is None:
            self._wanted = ("", None)
            self.say(self.tr("Fewer than two have finished this document."), wrong=True)
        else:
            self._open(one)

    def _open(self, one: Adjudicable) -> None:
        """Line the sets up beside the window, and show them then."""
        if self._wanted[0] != one.id:
            self._wanted = (one.id, None)
        store, curator = self._workspace.store, self._workspace.annotator
        load(
            self._window,
            self,
            lambda: Curating(store, one.id, one.annotators, curator),
            self._opened,
        )

    def _opened(self, curating: Curating) -> None:
        if curating.document_id != self._wanted[0]:
            return
        if self._on_screen:
            self._on_screen.release()
        before = self._sitting.curating.workspace.schema if self._sitting else None
        if curating.workspace.schema != before:
            self._add_label_keys(curating.workspace.schema)
        hidden = self._window.settings.hide_names
        self._sitting = Adjudicating(curating, hides_names=hidden)
        self._on_screen = GoldOnScreen(self._sitting, self.article, self.attempt)
        curating.workspace.changed.add(lambda _change: self._beside.start())
        curating.workspace.schema_changed.add(self._reopen)
        self._sitting.moved.add(self._beside.start)
        self._sitting.desk.rearranged.add(self._rearranged)
        self._show_wanted()
        self._beside.start()
        self.article.setFocus()

    def _reopen(self) -> None:
        """Line the sets up again: another schema holds, and has altered them."""
        one = self.documents.document(self.sitting.curating.document_id)
        if one:
            self._open(one)

    def _show_wanted(self) -> None:
        char, self._wanted = self._wanted[1], ("", None)
        if char is not None:
            self.sitting.show_place(char)
            self.article.set_caret(char)

    def _rearranged(self) -> None:
        offer = self.sitting.desk.offer
        if offer:
            words = self.tr("{name}: Space takes it, Tab goes on, 1–9 takes by number, Esc leaves")
            self.say(words.format(name=offer.name or self.tr("same")))

    def _show_beside(self) -> None:
        """Bring all that stands around the article up to date: its frame comes before theirs."""
        sitting = self._sitting
        if sitting is None:
            return
        curating = sitting.curating
        document = curating.workspace.document
        assert document
        self.disputes.show_sitting(sitting, document)
        self.versions.show_sitting(sitting, document)
        agreed = len(curating.agreed().added)
        left = curating.left if agreed else len(sitting.disputes.open)
        self.documents.follow(curating.document_id, curating.gold.state, left)
        self._agreed.setText(self.tr("Take %n on which all agree", "", agreed))
        self._agreed.setEnabled(agreed > 0)
        self._window.actions_by_name["adjudicate hide"].setChecked(sitting.hides_names)
