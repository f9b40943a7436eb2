"""The page of releases: every dataset that was written, and what changed from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.app.release_tables import ComparedLine, compared_lines, option_words
from annotator.app.releasing import Comparison, compare
from annotator.errors import RuleError
from annotator.model.releases import Release
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_article
from annotator.ui.lead.tables import ROW_KEY, Column, Table

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class ReleasesPage(QWidget):
    """Two releases that are selected are compared, or the one at hand with the one before it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._releases: dict[int, Release] = {}
        self.table = self._made_table()
        self.details = _plain_label(self)
        self.details.setObjectName("details")
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.compare = QPushButton(self.tr("&Compare"), self)
        self.said = _plain_label(self)
        self.said.setObjectName("subtitle")
        columns = (
            Column(self.tr("Document")),
            Column(self.tr("Change")),
            Column(self.tr("Before")),
            Column(self.tr("After")),
        )
        self.changes = Table(self.tr("Changes"), columns, self)
        self.changes.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._lay_out()
        self.compare.clicked.connect(lambda: window.attempt(self._compare))
        self.table.chosen.connect(lambda _number: window.attempt(self._compare))
        self.changes.chosen.connect(lambda place: window.attempt(lambda: self._open(place)))
        self.table.selectionModel().selectionChanged.connect(lambda: self._show_details())
        self.setFocusProxy(self.table)
        self._show_details()

    def refresh(self) -> None:
        """Read the history anew."""
        store = self._window.desk.workspace.store
        load(self._window, self, lambda: store.releases(), self._take)

    # Inside

    def _made_table(self) -> Table:
        columns = (
            Column(self.tr("Number")),
            Column(self.tr("Made")),
            Column(self.tr("By")),
            Column(self.tr("Format")),
            Column(self.tr("Annotations of")),
            Column(self.tr("Documents")),
            Column(self.tr("Annotations")),
            Column(self.tr("Schema")),
            Column(self.tr("File or folder")),
        )
        table = Table(self.tr("Releases"), columns, self)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        return table

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.compare)
        line.addWidget(self.said, 1)
        above, below = QWidget(self), QWidget(self)
        upper, lower = QVBoxLayout(above), QVBoxLayout(below)
        upper.setContentsMargins(0, 0, 0, 0)
        lower.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.table, 1)
        upper.addWidget(self.details)
        lower.addLayout(line)
        lower.addWidget(self.changes, 1)
        whole = QSplitter(Qt.Orientation.Vertical, self)
        whole.addWidget(above)
        whole.addWidget(below)
        QVBoxLayout(self).addWidget(whole)

    def _take(self, releases: tuple[Release, ...]) -> None:
        newest_first = tuple(reversed(releases))
        known = set(self._releases)
        self._releases = {one.number: one for one in newest_first}
        if known != set(self._releases):
            self.table.show_rows([_row(one) for one in newest_first], list(self._releases))
            if newest_first:
                self.table.selectRow(0)
        self._show_details()

    def _selected(self) -> list[int]:
        """The numbers of the releases selected, the oldest first."""
        keys = {index.data(ROW_KEY) for index in self.table.selectionModel().selectedRows()}
        return sorted(key for key in keys if isinstance(key, int))

    def _pair(self) -> tuple[int, int] | None:
        """The releases to compare: two that are selected, or one and the one before it."""
        chosen = self._selected()
        if len(chosen) == 1:
            before = [number for number in self._releases if number < chosen[0]]
            return (max(before), chosen[0]) if before else None
        return (chosen[0], chosen[1]) if len(chosen) == 2 else None

    def _show_details(self) -> None:
        chosen, pair = self._selected(), self._pair()
        self.compare.setEnabled(pair is not None)
        words = self.tr("&Compare")
        if pair:
            words = self.tr("&Compare {before} with {after}").format(before=pair[0], after=pair[1])
        self.compare.setText(words)
        if not self._releases:
            self.details.setText(self.tr("Nothing was exported yet."))
        elif len(chosen) == 1:
            one = self._releases[chosen[0]]
            self.details.setText(f"{option_words(one)}\nsha256 {one.sha256}")
        else:
            self.details.setText("")

    def _compare(self) -> None:
        pair = self._pair()
        if pair is None:
            raise RuleError(what=self.tr("Select two releases, or one that has another before it."))
        store = self._window.desk.workspace.store
        self.said.setText(self.tr("Comparing …"))
        self.compare.setEnabled(False)

        def work() -> tuple[Comparison, list[ComparedLine]]:
            found = compare(store, *pair)
            return found, list(compared_lines(store, found))

        load(self._window, self, work, lambda found: self._show_changes(*found), self._failed)

    def _failed(self) -> None:
        self.said.setText("")
        self._show_details()

    def _show_changes(self, found: Comparison, lines: list[ComparedLine]) -> None:
        words = self.tr(
            "Documents: {more} added, {fewer} removed. "
            "Annotations: {added} added, {removed} removed, {changed} changed."
        )
        self.said.setText(
            words.format(
                more=len(found.documents_added),
                fewer=len(found.documents_removed),
                added=found.added,
                removed=found.removed,
                changed=found.changed,
            )
        )
        kinds = {
            "added": self.tr("added"),
            "removed": self.tr("removed"),
            "changed": self.tr("changed"),
        }
        rows = [[one.document_id, kinds[one.kind], one.before, one.after] for one in lines]
        self.changes.show_rows(rows, [(one.document_id, one.start_char) for one in lines])
        self._show_details()

    def _open(self, place: object) -> None:
        assert isinstance(place, tuple)
        open_article(self._window, *place)


def _row(one: Release) -> list[str | int]:
    schema = " ".join(one.options.get("schema", ()))
    made = one.made_at[:16].replace("T", " ")
    about = (one.number, made, one.made_by, one.format, str(one.options.get("of", "")))
    return [*about, one.documents, one.annotations, schema, one.out]


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
