"""A lead sees who would get what, and hands it out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model.document import Document
from annotator.model.handing_out import Claims
from annotator.model.schema import Schema
from annotator.model.workflow import AnnotatorKind
from annotator.store.project_store import ProjectStore
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.handing_out import HandingOutPage
from annotator.ui.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, schema: Schema, qtbot: QtBot) -> HandingOutPage:
    project = str(tmp_path / "ten.annotator")
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        for number in range(10):
            store.add(Document(f"d{number}", f"Text number {number}."))
        for name in ("ann", "bea"):
            store.add_annotator(name, AnnotatorKind.PERSON)
    window.open_project(project)
    page = show_page(window, "handing out")
    assert isinstance(page, HandingOutPage)
    for item in page.people.findItems(window.annotator, Qt.MatchFlag.MatchExactly):
        item.setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: shown(page) == [("ann", 5, 5), ("bea", 5, 5)])
    return page


def shown(page: HandingOutPage) -> list[tuple[object, ...]]:
    rows = range(page.preview.rows.rowCount())
    return [tuple(page.preview.rows.cell(row, column) for column in range(3)) for row in rows]


def test_what_is_previewed_is_what_is_handed_out(
    page: HandingOutPage, window: MainWindow, qtbot: QtBot
) -> None:
    store = window.desk.workspace.store
    page.count.setValue(4)
    page.overlap.setValue(50)
    qtbot.waitUntil(lambda: shown(page) == [("ann", 3, 3), ("bea", 3, 3)])
    assert page.said.text() == "4 documents, 2 of them to several; 6 stay free."
    assert store.assignments() == ()

    qtbot.waitUntil(page.give.isEnabled)
    page.give.click()

    qtbot.waitUntil(lambda: len(store.assignments()) == 6)
    qtbot.waitUntil(lambda: page.said.text().startswith("Handed out: 4 documents"))


def test_somebody_new_is_named_and_ticked(page: HandingOutPage, qtbot: QtBot) -> None:
    page.more.setText(" cem ")
    qtbot.keyClick(page.more, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [row[0] for row in shown(page)] == ["ann", "bea", "cem"])


def test_too_few_people_hand_out_nothing(page: HandingOutPage, qtbot: QtBot) -> None:
    page.overlap.setValue(10)
    page.times.setValue(3)

    qtbot.waitUntil(lambda: shown(page) == [])
    assert not page.give.isEnabled()
    assert "as many people" in page.said.text()


def test_the_rules_of_claiming_are_kept(page: HandingOutPage, window: MainWindow) -> None:
    form = page.claims
    assert not form.keep.isEnabled()

    form.on.setCurrentIndex(1)
    form.hours.setValue(8)
    form.overlap.setValue(20)
    form.keep.click()

    rules = Claims(on=True, overlap=20, hours=8)
    assert window.desk.workspace.store.claims() == rules
    assert not form.keep.isEnabled()
    page.refresh()
    assert form.chosen() == rules
