"""The page of find and replace, used as a lead uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app.replacing import Whose
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.replacing import ReplacingPage
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import give_keyboard
from tests.ui.lead.compared import compared_project


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, schema: Schema) -> ReplacingPage:
    """Three people finished two seed articles."""
    project = str(tmp_path / "compared.annotator")
    compared_project(project, schema, documents=2)
    with ProjectStore.open(project) as store:
        store.set_setting("memory", "off")
    window.open_project(project)
    found = show_page(window, "replacing")
    assert isinstance(found, ReplacingPage)
    return found


def find(page: ReplacingPage, qtbot: QtBot, label: str = "", words: str = "") -> int:
    page.label.setCurrentIndex(page.label.findData(label))
    page.words.setText(words)
    page.find_all.click()
    qtbot.waitUntil(lambda: not page._busy)
    return page.table.rows.rowCount()


def count(window: MainWindow, label: str) -> int:
    store = window.desk.workspace.store
    return sum(
        span.label == label
        for id in store.document_ids()
        for one in store.sets_of(id)
        for span in one.spans
    )


def test_what_is_found_is_shown_in_context_and_ticked(
    window: MainWindow, page: ReplacingPage, qtbot: QtBot
) -> None:
    shown = find(page, qtbot, "GPE")

    assert shown == count(window, "GPE") > 3
    assert page.said.text() == f"{shown} found, {shown} ticked"
    page.whose.setCurrentIndex(page.whose.findData(Whose.MINE.value))
    mine = find(page, qtbot, "GPE")
    assert 0 < mine < shown
    page.words.setText("(")
    page.regex.setChecked(True)
    page.find_all.click()
    assert "regular expression" in window.status.currentMessage()


def test_ticked_ones_are_replaced_and_come_back(
    window: MainWindow, page: ReplacingPage, qtbot: QtBot
) -> None:
    before = count(window, "GPE"), count(window, "LOC")
    find(page, qtbot, "GPE")
    page.table.tick_all(on=False)
    page.table.selectRow(0)
    give_keyboard(page.table, qtbot)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    page.to.setCurrentText("LOC")

    page.replace_ticked.click()
    qtbot.waitUntil(lambda: count(window, "LOC") == before[1] + 1)
    qtbot.waitUntil(lambda: page.said.text().startswith("1 replaced."))
    assert page.table.rows.rowCount() == before[0] - 1

    page.back.click()
    qtbot.waitUntil(lambda: (count(window, "GPE"), count(window, "LOC")) == before)
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == before[0])


def test_roles_take_the_place_of_labels_where_roles_are_looked_for(
    page: ReplacingPage, qtbot: QtBot
) -> None:
    page.role.setCurrentIndex(page.role.findData("Place"))

    assert find(page, qtbot) > 0
    assert page.action.currentText() == "becomes the role"
    assert page.to.findText("Place") >= 0
    page.action.setCurrentIndex(3)
    assert page.to.isHidden()


def test_return_opens_the_place(window: MainWindow, page: ReplacingPage, qtbot: QtBot) -> None:
    find(page, qtbot, "GPE")
    row = page.table.rows.rows[-1]

    page.table.opened.emit(row.key)

    assert window.desk.workspace.document is not None
    assert window.desk.workspace.document.id == row.key.document_id
    assert window.article.caret() == row.key.start_char
