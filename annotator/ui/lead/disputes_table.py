"""The disputes of one document, open and settled, in a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from annotator.app.adjudicating import Adjudicating
from annotator.model.curation import Dispute
from annotator.model.document import Document
from annotator.ui.lead.adjudication_words import dispute_sign, dispute_words, kinds_words
from annotator.ui.lead.tables import Column, Table

_SIGNS = "●§…       "
"""The widest that stands before a dispute, with room beside it."""


class DisputesTable(Table):
    """`wanted` carries the dispute that was clicked or chosen."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        tip = self.tr("○ open, ● settled, § the guidelines do not say, … with a reason")
        columns = (Column("", tip=tip), Column(self.tr("How")), Column(self.tr("Where")))
        super().__init__(self.tr("Disputes"), columns, parent)
        self._listed: tuple[Dispute, ...] = ()
        self._sitting: Adjudicating | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.chosen.connect(self._want)
        self.clicked.connect(lambda: self._want(self.key_at_hand()))

    def show_sitting(self, sitting: Adjudicating, document: Document) -> None:
        """Show all there is, and select what is at hand."""
        self._listed = sitting.disputes.all
        rows = [
            (
                dispute_sign(sitting, one),
                kinds_words(one.kinds),
                dispute_words(sitting, document, one),
            )
            for one in self._listed
        ]
        fits = self._sitting is sitting
        self._sitting = sitting
        (self.rows if fits else self).show_rows(rows, list(range(len(rows))))
        if not fits:
            self.setColumnWidth(0, self.fontMetrics().horizontalAdvance(_SIGNS))
        subject = sitting.at_hand.subject if sitting.at_hand else None
        numbers = [n for n, one in enumerate(self._listed) if one.subject is subject]
        keys = self.keys_shown()
        if numbers and numbers[0] in keys:
            self.selectRow(keys.index(numbers[0]))
        else:
            self.clearSelection()

    def _want(self, number: object) -> None:
        if isinstance(number, int) and number < len(self._listed):
            self.wanted.emit(self._listed[number])
