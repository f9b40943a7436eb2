"""The page on which documents are handed out: to whom, how many, in which order, and a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.app.assigning import HandedOut, Sequel, hand_out_documents
from annotator.app.opening import check_annotator
from annotator.model.workflow import AnnotatorKind
from annotator.ui.lead.claims_form import ClaimsForm
from annotator.ui.lead.loading import load
from annotator.ui.lead.tables import Column, Table

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_PAUSE_MS = 200
_MOST = 1_000_000


class HandingOutPage(QWidget):
    """Shows who would get what, as soon as something is chosen, and hands it out when asked to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._asked = 0
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("To whom"))
        self.more = QLineEdit(self)
        self.more.setPlaceholderText(self.tr("Another name, then Return"))
        self.count = _spin_box(0, _MOST, 0)
        self.count.setSpecialValueText(self.tr("all"))
        self.overlap = _spin_box(0, 100, 0, " %")
        self.times = _spin_box(2, 20, 2)
        self.order = QComboBox(self)
        self.seed = _spin_box(0, _MOST, 0)
        self.claims = ClaimsForm(window)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        columns = (
            Column(self.tr("Annotator")),
            Column(self.tr("New")),
            Column(self.tr("In all")),
        )
        self.preview = Table(self.tr("Who would get what"), columns, self)
        self.give = QPushButton(self.tr("&Hand out"), self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.people)

    def refresh(self) -> None:
        """Read who there is, by which rules people claim, and what would be handed out."""
        store = self._window.desk.workspace.store
        chosen = set(self.chosen()) if self.people.count() else None
        self.people.clear()
        for one in store.annotators():
            if one.kind is AnnotatorKind.PERSON:
                self._add(one.name, checked=chosen is None or one.name in chosen)
        self.claims.refresh()
        self._ask()

    def chosen(self) -> list[str]:
        """The names that are ticked."""
        items = (self.people.item(row) for row in range(self.people.count()))
        return [one.text() for one in items if one.checkState() is Qt.CheckState.Checked]

    # Inside

    def _lay_out(self) -> None:
        words = {
            Sequel.LIST: self.tr("as they came"),
            Sequel.UNCERTAINTY: self.tr("what the pipeline was least sure of"),
            Sequel.DIVERSITY: self.tr("what has most new words"),
            Sequel.RANDOM: self.tr("by lot"),
        }
        for sequel, shown in words.items():
            self.order.addItem(shown, sequel)
        form = QFormLayout()
        form.addRow(self.tr("How many documents"), self.count)
        form.addRow(self.tr("Of them to several"), self.overlap)
        form.addRow(self.tr("That is to how many"), self.times)
        form.addRow(self.tr("First"), self.order)
        form.addRow(self.tr("Lot number"), self.seed)
        people = QVBoxLayout()
        people.addWidget(self.people, 1)
        people.addWidget(self.more)
        above = QHBoxLayout()
        box = QGroupBox(self.tr("To whom"), self)
        box.setLayout(people)
        how = QGroupBox(self.tr("How"), self)
        how.setLayout(form)
        for one in (box, how, self.claims):
            above.addWidget(one, 1)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.give)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.preview, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        for box in (self.count, self.overlap, self.times, self.seed):
            box.valueChanged.connect(lambda _value: self._ask_soon())
        self.order.currentIndexChanged.connect(lambda _index: self._ask_soon())
        self.people.itemChanged.connect(lambda _item: self._ask_soon())
        self.more.returnPressed.connect(lambda: self._window.attempt(self._add_named))
        self._pause.timeout.connect(lambda: self._window.attempt(self._ask))
        self.give.clicked.connect(lambda: self._window.attempt(self._give))

    def _add(self, name: str, *, checked: bool) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self.people.addItem(item)

    def _add_named(self) -> None:
        name = self.more.text().strip()
        check_annotator(name)
        if not self.people.findItems(name, Qt.MatchFlag.MatchExactly):
            self._add(name, checked=True)
        self.more.clear()
        self._ask_soon()

    def _ask_soon(self) -> None:
        self.give.setEnabled(False)
        self._pause.start()

    def _ask(self) -> None:
        self._run(preview=True)

    def _give(self) -> None:
        self.give.setEnabled(False)
        self._run(preview=False)

    def _run(self, *, preview: bool) -> None:
        """Hand out, or look at what would be; of several answers only the newest is shown."""
        names, store = self.chosen(), self._window.desk.workspace.store
        random = self.order.currentData() == Sequel.RANDOM
        self.seed.setEnabled(random)
        self.times.setEnabled(self.overlap.value() > 0)
        if not names or (self.overlap.value() and len(names) < self.times.value()):
            self.preview.show_rows([])
            self.give.setEnabled(False)
            few = self.tr("Tick as many people as a document is to go to.")
            self.said.setText(few if names else self.tr("Tick those who are to annotate."))
            return
        self._asked += 1
        asked = self._asked
        overlap, times, seed = self.overlap.value(), self.times.value(), self.seed.value()
        most, sequel = self.count.value() or None, Sequel(self.order.currentData())

        def work() -> HandedOut:
            return hand_out_documents(
                store,
                names,
                overlap=overlap,
                times=times,
                most=most,
                sequel=sequel,
                seed=seed,
                preview=preview,
            )

        load(self._window, self, work, lambda found: self._show(found, asked, preview))

    def _show(self, found: HandedOut, asked: int, preview: bool) -> None:
        if asked != self._asked and preview:
            return
        self.preview.show_rows([(one.annotator, one.new, one.total) for one in found.people])
        words = self.tr("{documents} documents, {several} of them to several; {left} stay free.")
        if not preview:
            words = self.tr("Handed out: {documents} documents, {several} of them to several.")
            self._window.show_documents()
        facts = {"documents": found.documents, "several": found.several, "left": found.left}
        self.said.setText(words.format(**facts))
        self.give.setEnabled(preview and found.documents > 0)


def _spin_box(least: int, most: int, value: int, suffix: str = "") -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setValue(value)
    box.setSuffix(suffix)
    return box
