"""The page of progress: the figures of `annotator status`, as tables and plots."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app.pace import PAUSE, pace_table
from annotator.app.reports import status_tables
from annotator.model.annotations import Decision
from annotator.model.schema import Schema
from annotator.model.statements import Level
from annotator.store.project_store import ProjectStore
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.plots import _DASHES, _HATCHES, _SYMBOLS, Plot, Series, bars, lines, stacks
from annotator.ui.lead.progress import ProgressPage
from annotator.ui.lead.tables import Missing
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK, LIGHT, palette_of
from tests.ui.articles import ORIGIN, article_with_suggestions
from tests.ui.conftest import give_keyboard, press
from tests.ui.lead.compared import compared_project


def shown(window: MainWindow, qtbot: QtBot) -> ProgressPage:
    page = show_page(window, "progress")
    assert isinstance(page, ProgressPage)
    qtbot.waitUntil(lambda: page.curve.plot.drawn)
    return page


@pytest.fixture
def light_again(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    yield
    qapp.setPalette(before)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema) -> ProgressPage:
    project = str(tmp_path / "compared.annotator")
    compared_project(project, schema, documents=2)
    window.open_project(project)
    return shown(window, qtbot)


def status(page: ProgressPage) -> dict[str, Any]:
    store: ProjectStore = page._window.desk.workspace.store
    assert page._figures
    figures = (store.counts(), store.suggestion_counts(), store.decision_times())
    return status_tables(*figures, page._figures.agreement)


def rows(table: Any) -> list[list[Any]]:
    model = table.rows
    return [
        [model.cell(row, column) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_tables_have_the_figures_of_the_status(page: ProgressPage) -> None:
    tables = status(page)

    states = {row[0]: row[1] for row in rows(page.documents.table)}
    assert states == {name: n for name, n in tables["documents"].items() if name != "total"}
    people = {row[0]: row[1] for row in rows(page.people.table)}
    assert people == {name: one["finished"] for name, one in tables["annotators"].items()}
    labels = {row[0]: row[2] for row in rows(page.labels.table) if row[1] == "label"}
    assert labels == tables["labels"]
    (day,) = tables["agreement"]
    (row,) = rows(page.agreement.table)
    assert row[:2] == [day["date"], day["documents"]]
    assert [round(cell, 4) for cell in row[2:]] == [day[level.value] for level in Level]


def test_what_was_decided_is_there_with_pace_and_curve(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "article.annotator")
    article_with_suggestions(project, schema)
    window.open_project(project)
    for key in ("space", "space", "space", "BackSpace"):
        press(window, key)

    page = shown(window, qtbot)

    assert page._figures
    made = page._figures.decisions
    rejected = sum(one.decision is Decision.REJECTED for one in made)
    unchanged = pytest.approx(100 * 3 / (3 + rejected), abs=0.1)
    (day,) = rows(page.curve.table)
    assert rejected >= 1
    assert day[1:] == [3, 0, 0, rejected, 0, unchanged]
    ada = next(row for row in rows(page.people.table) if row[0] == "ada")
    pace = pace_table(made)["ada"]
    (active,) = window.desk.workspace.store.active_times(PAUSE)
    assert ada[4] == pytest.approx(active.seconds / 3600, abs=1e-3)
    assert ada[5:] == [len(made), pace["seconds"], unchanged]
    by_label = rows(page.outcomes.table)
    assert {row[0] for row in by_label} == {ORIGIN}
    assert sum(row[2] for row in by_label) + sum(row[5] for row in by_label) > 0
    assert page.pipeline.findData(ORIGIN) > 0


def test_the_curve_is_of_one_pipeline_or_label_if_wanted(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "article.annotator")
    article_with_suggestions(project, schema)
    window.open_project(project)
    for key in ("space", "space", "space", "space"):
        press(window, key)
    page = shown(window, qtbot)
    made = window.desk.workspace.store.decision_times()
    label = made[0].label

    page.label.setCurrentIndex(page.label.findData(label))

    accepted = sum(one.label == label and one.decision is Decision.ACCEPTED for one in made)
    assert [row[1] for row in rows(page.curve.table)] == [accepted]
    page.refresh()
    qtbot.waitUntil(lambda: not page._busy)
    assert page.label.currentData() == label


def test_an_empty_project_has_tables_without_rows_that_say_why(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    with ProjectStore.create(str(tmp_path / "empty.annotator"), schema) as store:
        store.set_setting("pipeline", "none")
    window.open_project(str(tmp_path / "empty.annotator"))

    page = shown(window, qtbot)

    assert [row[1] for row in rows(page.documents.table)] == [0, 0, 0]
    (ada,) = rows(page.people.table)
    assert ada[4] == Missing("The log has no time at work of this annotator.")
    assert ada[5:] == [Missing("No decisions of this annotator.")] * 3
    assert rows(page.agreement.table) == rows(page.curve.table) == []


def test_a_table_is_copied_by_keys(page: ProgressPage, qtbot: QtBot) -> None:
    page.documents.table.setFocus()

    give_keyboard(page.documents.table, qtbot)
    QTest.keyClick(page.documents.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines_of_it = QGuiApplication.clipboard().text().splitlines()
    assert lines_of_it[0] == "State\tDocuments\tShare in %"
    assert lines_of_it[3].startswith("finished\t2\t100")


SERIES = [Series(f"n{x}", [0.2 * x, None, 1.0]) for x in range(5)]
DRAWINGS = {
    "bars": bars(["one", "two"], [3, 4.5], 1),
    "lines": lines(["Monday", "Tuesday", "Wednesday"], SERIES),
    "stacks": stacks(["Monday", "Tuesday", "Wednesday"], SERIES),
    "nothing": stacks([], []),
}


@pytest.mark.parametrize("name", DRAWINGS)
@pytest.mark.usefixtures("light_again")
def test_plots_follow_the_palette(name: str, qapp: QApplication, qtbot: QtBot) -> None:
    plot = Plot(name)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.draw(DRAWINGS[name])
    plot.show()
    qtbot.waitUntil(lambda: plot.drawn)

    for theme in (LIGHT, DARK, LIGHT):
        qapp.setPalette(palette_of(theme))
        qapp.processEvents()

        image = plot.grab().toImage()
        assert image.pixelColor(image.width() - 4, image.height() // 2) == QColor(theme.paper)


def test_series_are_told_apart_without_colour() -> None:
    for signs in (_DASHES, _HATCHES, _SYMBOLS):
        assert len(set(signs)) == len(signs) == len(SERIES)


def test_the_library_of_plots_is_not_loaded_before_a_plot_is_shown() -> None:
    code = "import sys, annotator.ui.lead.progress; print('pyqtgraph' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
