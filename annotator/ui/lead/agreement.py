"""The page on which agreement explains itself: figures, and the disagreements behind each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.app.agreeing import Compared, compared
from annotator.app.gamma import with_gamma
from annotator.model.agreement import LevelAgreement
from annotator.model.comparing import Pair
from annotator.model.confusion import cell_of, confusion
from annotator.model.disagreements import Disagreement
from annotator.model.statements import Level, Match
from annotator.ui.lead.agreement_tables import (
    label_columns,
    label_rows,
    level_columns,
    level_rows,
    match_of,
    pair_columns,
    pair_rows,
)
from annotator.ui.lead.agreement_words import level_words, match_words, tr
from annotator.ui.lead.confusion_table import ConfusionTable, shown_label
from annotator.ui.lead.disagreement_list import DisagreementList
from annotator.ui.lead.loading import load
from annotator.ui.lead.places import open_disagreement
from annotator.ui.lead.tables import ROW_KEY, Table

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Choice:
    """Which figure is at hand: a level in one way of matching, a label of it, or two labels."""

    level: Level = Level.ENTITIES
    match: Match = Match.EXACT
    label: str = ""
    cell: tuple[str, str] | None = None

    def holds(self, one: Disagreement) -> bool:
        """True if this disagreement is behind the figure."""
        if one.level is not self.level or self.match in one.agreed:
            return False
        if self.cell:
            return cell_of(one) == self.cell
        return not self.label or self.label in cell_of(one)

    def words(self) -> str:
        """The figure in words, for the line above the list."""
        words = [level_words(self.level)]
        if self.match is not Match.EXACT:
            words.append(match_words(self.match))
        if self.label:
            words.append(self.label)
        if self.cell:
            words.append(" → ".join(map(shown_label, self.cell)))
        return " · ".join(words)


class AgreementPage(QWidget):
    """Compares the annotators of the project whenever what they finished has changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._found: Compared | None = None
        self._read: object = None
        self._busy = False
        self.choice = Choice()
        self.pairs = QComboBox(self)
        self.pairs.setAccessibleName(tr("Between whom"))
        self.pairs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.said = QLabel(self)
        self.gamma = QPushButton(tr("Reckon &gamma"), self)
        self.gamma.setToolTip(tr("Gamma takes units and labels at once; it takes a while."))
        self.levels = Table(tr("Agreement by level"), level_columns(), self)
        self.labels = Table(tr("Agreement by label"), label_columns(), self)
        self.behind = QLabel(self)
        self.behind.setObjectName("subtitle")
        self.list = DisagreementList(self)
        self.matrix = ConfusionTable(self)
        self.by_pair = Table(tr("Pairs"), pair_columns(), self)
        self.views = QTabWidget(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.levels)

    def refresh(self) -> None:
        """Compare anew, beside the window, if anything was finished or opened since."""
        if self._busy:
            return
        self._set_busy(tr("Comparing …"))
        store, known = self._window.desk.workspace.store, self._read

        def work() -> tuple[object, Compared] | None:
            read = (store.finishing_times(), store.schema())
            return None if read == known else (read, compared(store))

        load(self._window, self, work, self._take, lambda: self._set_busy(""))

    # Inside

    def _take(self, found: tuple[object, Compared] | None) -> None:
        self._set_busy("")
        if found:
            self._read, self._found = found
            self._fill_pairs()
        self._show_figures()

    def _reckon_gamma(self) -> None:
        if self._busy or self._found is None:
            return
        self._set_busy(tr("Reckoning gamma …"))
        found = self._found

        def work() -> Compared:
            return replace(found, agreement=with_gamma(found.agreement))

        def take(better: Compared) -> None:
            self._set_busy("")
            self._found = better
            self._show_figures()

        load(self._window, self, work, take, lambda: self._set_busy(""))

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        self.said.setText(words)
        self.gamma.setEnabled(not self._busy)

    def _fill_pairs(self) -> None:
        assert self._found
        before = self.pair
        self.pairs.blockSignals(True)
        self.pairs.clear()
        pairs = [pair.annotators for pair in self._found.agreement.pairs]
        if len(pairs) != 1:
            self.pairs.addItem(tr("All %n pairs", len(pairs)), None)
        for pair in pairs:
            self.pairs.addItem(
                tr("{first} and {second}").format(first=pair[0], second=pair[1]), pair
            )
        self.pairs.setCurrentIndex(
            1 + pairs.index(before) if len(pairs) > 1 and before in pairs else 0
        )
        self.pairs.blockSignals(False)

        self.by_pair.show_rows(pair_rows(self._found.agreement.pairs), range(len(pairs)))

    def _pair_chosen(self, number: int) -> None:
        """All pairs come first in the box, if there are several."""
        self.pairs.setCurrentIndex(number + (self.pairs.count() > 1))
        self.views.setCurrentIndex(0)

    @property
    def pair(self) -> Pair | None:
        """Whom the figures are of; None for all together."""
        found = self.pairs.currentData()
        return tuple(found) if found else None

    def _figures(self) -> dict[Level, LevelAgreement]:
        assert self._found
        everybody = self._found.agreement
        own = [one.levels for one in everybody.pairs if one.annotators == self.pair]
        return dict(own[0] if own else everybody.levels)

    def disagreements(self) -> list[Disagreement]:
        """All of those that are chosen to be compared, at every level."""
        assert self._found
        pair = self.pair
        everything = self._found.agreement.disagreements
        return [one for one in everything if pair is None or one.annotators == pair]

    def _show_figures(self) -> None:
        if self._found is None:
            return
        self.said.setText(self._documents_words())
        rows = level_rows(self._figures())
        current = self.levels.selectionModel().currentIndex()
        row, column = max(current.row(), 0), max(current.column(), 1)
        self.levels.show_rows(rows, tuple(Level))
        self.levels.setCurrentIndex(self.levels.model().index(row, column))

    def _documents_words(self) -> str:
        assert self._found
        everybody = self._found.agreement
        if not everybody.documents:
            return tr("No document is finished by two annotators.")
        own = [one.documents for one in everybody.pairs if one.annotators == self.pair]
        if own:
            return tr("%n document(s) finished by both", own[0])
        return tr("%n document(s) finished by two or more", everybody.documents)

    def _level_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        level = index.data(ROW_KEY)
        if level is None or self._found is None:
            return
        # Qt hands a member of an enumeration back as the text that it is.
        level = Level(level)
        self.choice = Choice(level, match_of(index.column()))
        figures = self._figures()[level]
        labels = list(figures.by_label)
        disagreements = self.disagreements()
        self.labels.show_rows(label_rows(figures, level, disagreements), labels)
        first, second = self.pair or (tr("first"), tr("second"))
        if figures.by_label:
            self.matrix.show_confusion(confusion(level, figures, disagreements), first, second)
        else:
            self.matrix.show_nothing()
        self.views.setTabEnabled(1, bool(figures.by_label))
        self._show_list()

    def _label_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        label = index.data(ROW_KEY)
        if label is not None:
            self.choice = replace(self.choice, match=Match.EXACT, label=label, cell=None)
            self._show_list()

    def _cell_chosen(self, first: str, second: str) -> None:
        self.choice = Choice(self.choice.level, cell=(first, second))
        self._show_list()
        self.views.setCurrentIndex(0)

    def _show_list(self) -> None:
        assert self._found
        found = [one for one in self.disagreements() if self.choice.holds(one)]
        words = tr("%n disagreement(s)", len(found))
        why = self.levels.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
        parts = [f"{self.choice.words()} — {words}"]
        if why and not self.choice.label and not self.choice.cell:
            parts.append(why)
        self.behind.setText(" · ".join(parts))
        self.list.show_disagreements(found, self._found.documents, self.pair)

    def _open(self, one: Disagreement) -> None:
        self._window.attempt(
            lambda: open_disagreement(self._window, one.document_id, one.span.start_char)
        )

    def _connect(self) -> None:
        self.pairs.currentIndexChanged.connect(lambda _index: self._show_figures())
        self.gamma.clicked.connect(self._reckon_gamma)
        self.levels.selectionModel().currentChanged.connect(self._level_chosen)
        self.labels.selectionModel().currentChanged.connect(self._label_chosen)
        for table in (self.levels, self.labels):
            table.activated.connect(lambda _index: self.list.setFocus())
        self.matrix.cell_chosen.connect(self._cell_chosen)
        self.list.opened.connect(self._open)
        self.by_pair.chosen.connect(self._pair_chosen)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.pairs)
        top.addWidget(self.said, 1)
        top.addWidget(self.gamma)
        figures = QSplitter(Qt.Orientation.Horizontal, self)
        figures.addWidget(self.levels)
        figures.addWidget(self.labels)
        figures.setSizes([815, 345])
        lists = QWidget(self)
        below = QVBoxLayout(lists)
        below.setContentsMargins(0, 6, 0, 0)
        below.addWidget(self.behind)
        below.addWidget(self.list)
        self.views.setDocumentMode(True)
        self.views.addTab(lists, tr("Disagreements"))
        self.views.addTab(self.matrix, tr("Confusion matrix"))
        self.views.addTab(self.by_pair, tr("Pairs"))
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(figures)
        parts.addWidget(self.views)
        parts.setStretchFactor(1, 1)
        parts.setSizes([220, 500])
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(parts, 1)
