"""The page that finds annotations in the whole project and replaces those that are ticked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import replacing
from annotator.app.replacing import Action, Found, Hit, Query, Replaced, Whose
from annotator.model.concordance import Pattern
from annotator.ui import commands
from annotator.ui.concordance import Concordance, Row
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_article
from annotator.ui.wording import decision_sign

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class ReplacingPage(QWidget):
    """Finds by words, label and role; what is ticked becomes something else in one step."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._busy = False
        self._query: Query | None = None
        self._more = False
        self._news = ""
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(_tr("Any words"))
        self.words.setClearButtonEnabled(True)
        self.regex = QCheckBox(_tr("&Regular expression"), self)
        self.case = QCheckBox(_tr("Match &case"), self)
        self.whole = QCheckBox(_tr("&Whole span"), self)
        self.label, self.role, self.whose = QComboBox(self), QComboBox(self), QComboBox(self)
        self.undecided = QCheckBox(_tr("Only un&decided"), self)
        self.find_all = QPushButton(_tr("&Find"), self)
        heads = [_tr("Label or role"), _tr("Annotator"), _tr("Document")]
        self.table = Concordance(_tr("Found"), heads, self)
        self.said = QLabel(self)
        self.action, self.to = QComboBox(self), QComboBox(self)
        self.replace_ticked = QPushButton(_tr("Re&place ticked"), self)
        self.back = QPushButton(_tr("&Undo"), self)
        self._fill()
        self._lay_out()
        self._connect()
        self._count()
        self.setFocusProxy(self.words)

    def refresh(self) -> None:
        """Offer the names that the schema has now, and find again what was found last."""
        self._fill_names()
        if self._query:
            self._search(self._query)

    def query(self) -> Query:
        """What is asked for; RuleError if the words are no regular expression."""
        words = Pattern(
            self.words.text().strip(),
            regex=self.regex.isChecked(),
            case=self.case.isChecked(),
            whole=self.whole.isChecked(),
        )
        return Query(
            label=self.label.currentData() or "",
            role=self.role.currentData() or "",
            words=words,
            whose=Whose(self.whose.currentData()),
            undecided=self.undecided.isChecked(),
        )

    # Inside

    def _find(self) -> None:
        self._news = ""
        self._window.attempt(lambda: self._search(self.query()))

    def _search(self, query: Query) -> None:
        if self._busy:
            return
        self._query = query
        self._set_busy(_tr("Looking …"))
        workspace = self._window.desk.workspace
        work = partial(replacing.find, workspace.store, query, workspace.annotator)
        load(self._window, self, work, self._show, self._idle)

    def _show(self, found: Found) -> None:
        self._idle()
        self._more = found.more
        rows = [Row(hit.line, _cells(hit), hit) for hit in found.hits]
        self.table.show_rows(rows, [True] * len(rows))
        if self._query:
            wanted = Action.CHANGE_ROLE if self._query.role else Action.RELABEL
            self.action.setCurrentIndex(self.action.findData(wanted))

    def _replace(self) -> None:
        hits, workspace = self.table.rows.chosen(), self._window.desk.workspace
        action, to = Action(self.action.currentData()), self.to.currentText()
        self._set_busy(_tr("Replacing …"))
        work = partial(replacing.store, workspace, hits, action, to)
        load(self._window, self, work, self._replaced, self._missed)

    def _replaced(self, replaced: Replaced) -> None:
        self._idle()
        self._window.desk.workspace.took(replaced.taken)
        said = _tr("%n replaced.", replaced.done)
        if replaced.left:
            said += " " + _tr("%n left: the schema or the text does not allow it.", replaced.left)
        self._window.status.say(said)
        self._news = f"{said} "
        self.refresh()

    def _missed(self) -> None:
        self._idle()
        self._window.desk.workspace.missed()
        self.refresh()

    def _undo(self) -> None:
        self._window.attempt(lambda: commands.undo(self._window))
        self.refresh()

    def _open(self, hit: Hit) -> None:
        self._window.attempt(lambda: open_article(self._window, hit.document_id, hit.start_char))

    def _count(self) -> None:
        shown, ticked = self.table.rows.rowCount(), len(self.table.rows.chosen())
        said = _tr("the first %n", shown) if self._more else _tr("%n found", shown)
        if self._query is None:
            said = _tr("Say what to look for; without words, by label or role alone.")
        elif shown:
            said = _tr("{all}, {ticked} ticked").format(all=said, ticked=ticked)
        self.said.setText(self._news + said)
        self.replace_ticked.setEnabled(bool(ticked) and not self._busy)

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        for button in (self.find_all, self.replace_ticked, self.back):
            button.setEnabled(not self._busy)
        if words:
            self.said.setText(words)
        else:
            self._count()

    def _idle(self) -> None:
        self._set_busy("")

    def _fill(self) -> None:
        for whose, words in (
            (Whose.ALL, _tr("Everybody's and gold")),
            (Whose.MINE, _tr("Only mine")),
            (Whose.GOLD, _tr("Only gold")),
        ):
            self.whose.addItem(words, whose.value)
        for action, words in (
            (Action.RELABEL, _tr("becomes the label")),
            (Action.CHANGE_ROLE, _tr("becomes the role")),
            (Action.ACCEPT, _tr("is accepted")),
            (Action.REJECT, _tr("is rejected")),
        ):
            self.action.addItem(words, action.value)
        self._fill_names()

    def _fill_names(self) -> None:
        schema = self._window.desk.workspace.schema
        for box, names, anything in (
            (self.label, [one.name for one in schema.labels], _tr("Any label")),
            (self.role, [one.name for one in schema.roles], _tr("Spans, no roles")),
        ):
            before = box.currentData()
            box.clear()
            box.addItem(anything, "")
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(before)))
        self._offer()

    def _offer(self) -> None:
        """Offer the names that the action needs, if it needs one."""
        schema, action = self._window.desk.workspace.schema, self.action.currentData()
        before = self.to.currentText()
        names = {
            Action.RELABEL: [one.name for one in schema.labels],
            Action.CHANGE_ROLE: [one.name for one in schema.roles],
        }.get(Action(action), [])
        self.to.clear()
        self.to.addItems(names)
        self.to.setCurrentText(before)
        self.to.setVisible(bool(names))

    def _connect(self) -> None:
        self.words.returnPressed.connect(self._find)
        self.find_all.clicked.connect(self._find)
        self.action.currentIndexChanged.connect(lambda _index: self._offer())
        self.table.rows.ticked.connect(self._count)
        self.table.opened.connect(self._open)
        self.replace_ticked.clicked.connect(self._replace)
        self.back.clicked.connect(self._undo)

    def _lay_out(self) -> None:
        self.whole.setChecked(True)
        self.case.setChecked(True)
        form = QFormLayout()
        form.addRow(_tr("Words"), _beside(self.words, self.regex, self.case, self.whole))
        where = _beside(self.label, self.role, self.whose, self.undecided, None, self.find_all)
        form.addRow(_tr("Label, role, in whose"), where)
        for box, name in (
            (self.label, _tr("Label")),
            (self.role, _tr("Role")),
            (self.whose, _tr("In whose annotations")),
            (self.action, _tr("What becomes of it")),
            (self.to, _tr("By what")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        for on, words in ((True, _tr("Tick &all")), (False, _tr("Tick &none"))):
            button = QPushButton(words, self)
            button.clicked.connect(partial(self.table.tick_all, on=on))
            below.addWidget(button)
        below.addSpacing(16)
        below.addWidget(QLabel(_tr("What is ticked"), self))
        below.addWidget(self.action)
        below.addWidget(self.to)
        below.addWidget(self.replace_ticked)
        below.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)


def _cells(hit: Hit) -> tuple[str, str, str]:
    return (f"{decision_sign(hit.annotation)} {hit.name}", hit.annotator, hit.title)


def _beside(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(isinstance(widget, QLineEdit)), Qt.AlignmentFlag.AlignVCenter)
    return row


def _tr(text: str, count: int = -1) -> str:
    said = QCoreApplication.translate("replacing", text, None, count)
    return said.replace("%n", str(count)) if count >= 0 else said
