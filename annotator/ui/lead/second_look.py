"""The places that a split could only guess at, to be looked at again one by one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import revisiting
from annotator.app.replacing import Replaced
from annotator.app.revisiting import ToSee
from annotator.ui.concordance import Concordance, Row
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_article
from annotator.ui.lead.schema_words import tr

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class SecondLook(QWidget):
    """What is ticked is right as it is, or takes another label; either way it is seen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.mine = QCheckBox(tr("Only &mine"), self)
        heads = [tr("Label now"), tr("Annotator"), tr("Document")]
        self.table = Concordance(tr("To look at again"), heads, self)
        self.said = QLabel(self)
        self.right = QPushButton(tr("Ticked are &right"), self)
        self.label = QComboBox(self)
        self.label.setAccessibleName(tr("Label"))
        self.relabel = QPushButton(tr("&Label ticked"), self)
        below = QHBoxLayout()
        below.addWidget(self.mine)
        below.addWidget(self.said, 1)
        for widget in (self.right, self.label):
            below.addWidget(widget)
        below.addWidget(self.relabel)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.mine.toggled.connect(lambda _on: self.refresh())
        self.table.opened.connect(self._open)
        self.table.rows.ticked.connect(self._count)
        self.right.clicked.connect(self._mark)
        self.relabel.clicked.connect(self._relabel)

    def refresh(self) -> None:
        """Read what is left to be looked at, beside the window."""
        workspace = self._window.desk.workspace
        names = [one.name for one in workspace.schema.labels]
        before = self.label.currentText()
        self.label.clear()
        self.label.addItems(names)
        self.label.setCurrentText(before)
        whose = workspace.annotator if self.mine.isChecked() else None
        load(self._window, self, partial(revisiting.to_see, workspace.store, whose), self._show)

    def _show(self, found: Sequence[ToSee]) -> None:
        rows = [Row(one.line, (one.name, one.annotator, one.title), one) for one in found]
        self.table.show_rows(rows, [False] * len(rows))

    def _count(self) -> None:
        ticked = bool(self.table.rows.chosen())
        shown = self.table.rows.rowCount()
        self.said.setText(tr("%n place(s) to look at again", shown) if shown else tr("None left."))
        self.right.setEnabled(ticked)
        self.relabel.setEnabled(ticked)

    def _mark(self) -> None:
        self._window.attempt(
            lambda: revisiting.seen(self._window.desk.workspace.store, self.table.rows.chosen())
        )
        self.refresh()

    def _relabel(self) -> None:
        workspace, chosen = self._window.desk.workspace, self.table.rows.chosen()
        work = partial(revisiting.store_labels, workspace, chosen, self.label.currentText())
        load(self._window, self, work, self._relabelled, self.refresh)

    def _relabelled(self, replaced: Replaced) -> None:
        self._window.desk.workspace.took(replaced.taken)
        self.refresh()

    def _open(self, one: ToSee) -> None:
        self._window.attempt(lambda: open_article(self._window, one.document_id, one.start_char))
