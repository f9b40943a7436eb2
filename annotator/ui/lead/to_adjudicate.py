"""The documents that can be adjudicated, and how many disputes are left in each, in a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from annotator.app.adjudicable import Adjudicable, adjudicable, disputes_left
from annotator.model.workflow import State
from annotator.ui.lead.loading import load
from annotator.ui.lead.tables import Column, Table
from annotator.ui.wording import state_sign

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_AT_ONCE, _MOST = 4, 200
"""Lining up takes its time, so that of a long list only the beginning is counted."""


class ToAdjudicate(Table):
    """Reads and counts beside the window, some at a time; `arrived` when they are known."""

    arrived = Signal()

    def __init__(self, window: MainWindow, parent: QWidget) -> None:
        columns = (
            Column(self.tr("Document")),
            Column(self.tr("Left"), tip=self.tr("Disputes that are left")),
            Column(self.tr("By"), tip=self.tr("How many finished it")),
            Column(self.tr("Gold"), tip=self.tr("○ not begun, ◐ in progress, ● finished")),
        )
        super().__init__(self.tr("Documents to adjudicate"), columns, parent)
        self._window, self._workspace = window, window.desk.workspace
        self._left: dict[str, int] = {}
        self._reading = False
        self.documents: tuple[Adjudicable, ...] = ()
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def read(self) -> None:
        """Look again which documents there are."""
        if not self._reading:
            self._reading = True
            store = self._workspace.store
            load(self._window, self, lambda: adjudicable(store), self._take, self._failed)

    def document(self, id: str) -> Adjudicable | None:
        """None for one that fewer than two have finished."""
        return next((one for one in self.documents if one.id == id), None)

    def beside(self, id: str, steps: int, *, to_do: bool) -> Adjudicable | None:
        """The next one, or the one before, round and round; with `to_do` one without gold."""
        ids = [one.id for one in self.documents]
        here = ids.index(id) if id in ids else -1 if steps > 0 else 0
        for distance in range(1, len(ids) + 1):
            one = self.documents[(here + distance * steps) % len(ids)]
            if one.id != id and (not to_do or one.state is not State.FINISHED):
                return one
        return None

    def follow(self, id: str, state: State, left: int) -> None:
        """Take over how far a document is now."""
        self._left[id] = left
        self.documents = tuple(
            Adjudicable(one.id, one.title, one.annotators, state) if one.id == id else one
            for one in self.documents
        )
        self._show()
        self.point_to(id)

    def point_to(self, id: str) -> None:
        """Select the row of this document, without choosing it."""
        keys = self.keys_shown()
        if id in keys:
            self.selectRow(keys.index(id))

    def _take(self, found: tuple[Adjudicable, ...]) -> None:
        self._reading = False
        self.documents = found
        self._show()
        self.arrived.emit()
        self._count([one for one in found if one.id not in self._left][:_MOST])

    def _count(self, waiting: Sequence[Adjudicable]) -> None:
        """Count the next few, and then those that still wait."""
        now, rest = waiting[:_AT_ONCE], waiting[_AT_ONCE:]
        if not now:
            return
        store, curator = self._workspace.store, self._workspace.annotator

        def counted(found: dict[str, int]) -> None:
            self._left = found | self._left
            self._show()
            self._count(rest)

        def count() -> dict[str, int]:
            return {one.id: disputes_left(store, one, curator) for one in now}

        load(self._window, self, count, counted)

    def _failed(self) -> None:
        self._reading = False

    def _show(self) -> None:
        at_hand = self.key_at_hand()
        rows = [
            (
                one.title or one.id,
                self._left.get(one.id),
                len(one.annotators),
                f"{state_sign(one.state)}",
            )
            for one in self.documents
        ]
        self.rows.show_rows(rows, [one.id for one in self.documents])
        if isinstance(at_hand, str):
            self.point_to(at_hand)
