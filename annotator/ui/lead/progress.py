"""The page of progress: how far the project is, who does what, and how it goes over time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.agreement_over_time import weeks
from annotator.app.outcomes import KINDS, outcome_table
from annotator.app.pace import curve, pace_table
from annotator.app.progress import Figures, figures
from annotator.model.statements import Level
from annotator.model.workflow import AnnotatorKind, kind_of
from annotator.ui.lead import progress_tables as tables
from annotator.ui.lead.agreement_words import level_words
from annotator.ui.lead.loading import load
from annotator.ui.lead.plots import Plot, Series, bars, lines, stacks
from annotator.ui.lead.progress_tables import tr
from annotator.ui.lead.tables import Column, Table
from annotator.ui.wording import state_words

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_MANY_DAYS = 40
_MOST_BARS = 14


class Card(QFrame):
    """A title, a plot, and the table of the same figures."""

    def __init__(self, title: str, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(title, self)
        self.title.setObjectName("subtitle")
        self.choices = QHBoxLayout()
        self.choices.addWidget(self.title, 1)
        self.plot = Plot(title, self)
        self.plot.setMinimumHeight(210)
        self.table = Table(title, columns, self)
        self.table.setMinimumHeight(150)
        layout = QVBoxLayout(self)
        layout.addLayout(self.choices)
        layout.addWidget(self.plot, 3)
        layout.addWidget(self.table, 2)


class ProgressPage(QWidget):
    """Reads all figures anew whenever it comes to the front."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._figures: Figures | None = None
        self._busy = False
        self.said = QLabel(tr("Reading …"), self)
        self.documents = Card(tr("Documents"), tables.document_columns(), self)
        self.people = Card(tr("People"), tables.people_columns(), self)
        self.labels = Card(tr("Labels and roles"), tables.label_columns(), self)
        self.agreement = Card(tr("Agreement over time"), tables.agreement_columns(), self)
        self.outcomes = Card(tr("What became of suggestions"), tables.outcome_columns(), self)
        self.curve = Card(tr("Decisions over time"), tables.curve_columns(), self)
        self.pipeline, self.label = self._choices()
        self._lay_out()
        self.setFocusProxy(self.documents.table)

    def refresh(self) -> None:
        """Read the figures, beside the window."""
        if self._busy:
            return
        self._busy = True
        self.said.setVisible(self._figures is None)
        store, known = self._window.desk.workspace.store, self._figures
        load(self._window, self, lambda: figures(store, known), self._take, self._give_up)

    # Inside

    def _give_up(self) -> None:
        self._busy = False
        self.said.hide()

    def _take(self, found: Figures) -> None:
        self._give_up()
        self._figures = found
        self._show_documents(found)
        self._show_people(found)
        self._show_labels(found)
        self._show_agreement(found)
        self._show_outcomes(found)
        self._fill_choices(found)
        self._show_curve()

    def _show_documents(self, found: Figures) -> None:
        states = found.counts.documents
        self.documents.table.show_rows(tables.document_rows(states))
        words = [state_words(state) for state in states]
        self.documents.plot.draw(bars(words, list(states.values())))

    def _show_people(self, found: Figures) -> None:
        people = found.counts.annotators
        pace = pace_table(found.decisions)
        self.people.table.show_rows(tables.people_rows(people, pace, found.active))
        active = sorted(
            ((seconds / tables.HOUR, name) for name, seconds in found.active.items()), reverse=True
        )
        names = [name for _, name in active[:_MOST_BARS]]
        self.people.title.setText(tr("People, by active hours"))
        self.people.plot.draw(bars(names, [hours for hours, _ in active[:_MOST_BARS]], 2))

    def _show_labels(self, found: Figures) -> None:
        counts = found.counts
        self.labels.table.show_rows(tables.label_rows(counts.labels, counts.roles))
        most = tables.by_count(counts.labels)[:_MOST_BARS]
        self.labels.plot.draw(bars([name for name, _ in most], [count for _, count in most]))

    def _show_agreement(self, found: Figures) -> None:
        periods = found.agreement
        if len(periods) > _MANY_DAYS:
            periods = weeks(periods)
        self.agreement.table.show_rows(tables.agreement_rows(periods))
        series = [
            Series(level_words(level), [one.shared[level].f1 for one in periods]) for level in Level
        ]
        self.agreement.plot.draw(lines([_day_words(one.date) for one in periods], series))

    def _show_outcomes(self, found: Figures) -> None:
        table = outcome_table(found.outcomes)
        self.outcomes.table.show_rows(tables.outcome_rows(table))
        series = [
            Series(
                tables.kind_words(kind),
                [sum(one[kind.value] for one in labels.values()) for labels in table.values()],
            )
            for kind in KINDS
        ]
        self.outcomes.plot.draw(stacks([name or tr("(none)") for name in table], series))

    def _fill_choices(self, found: Figures) -> None:
        pipelines = {one.origin for one in found.decisions}
        known = sorted(x for x in pipelines if kind_of(x) is AnnotatorKind.PIPELINE)
        labels = sorted({one.label for one in found.decisions})
        _offer(self.pipeline, tr("all suggestions"), known)
        _offer(self.label, tr("all labels"), labels)

    def _show_curve(self) -> None:
        if self._figures is None:
            return
        pipeline, label = self.pipeline.currentData(), self.label.currentData()
        days = curve(
            one
            for one in self._figures.decisions
            if pipeline in (None, one.origin) and label in (None, one.label)
        )
        self.curve.table.show_rows(tables.curve_rows(days))
        series = [
            Series(tables.kind_words(kind), [float(day[kind.value]) for day in days])
            for kind in KINDS
        ]
        self.curve.plot.draw(stacks([_day_words(str(day["date"])) for day in days], series))

    def _choices(self) -> tuple[QComboBox, QComboBox]:
        pipeline, label = QComboBox(self.curve), QComboBox(self.curve)
        pipeline.setAccessibleName(tr("Suggestions of which pipeline"))
        label.setAccessibleName(tr("Of which label or role"))
        for box in (pipeline, label):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(lambda _index: self._show_curve())
            self.curve.choices.addWidget(box)
        return pipeline, label

    def _lay_out(self) -> None:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        cards = (
            *(self.documents, self.people, self.labels),
            *(self.agreement, self.outcomes, self.curve),
        )
        for number, card in enumerate(cards):
            grid.addWidget(card, number // 2, number % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.said)
        layout.addWidget(area, 1)


def _offer(box: QComboBox, everything: str, names: list[str]) -> None:
    """Offer all or one of these, and keep what is chosen if it is still there."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for name in names:
        box.addItem(name, name)
    box.setCurrentIndex(max(0, box.findData(before)) if before else 0)
    box.blockSignals(False)


def _day_words(day: str) -> str:
    found = date.fromisoformat(day)
    return QLocale().toString(
        QDate(found.year, found.month, found.day), QLocale.FormatType.ShortFormat
    )
