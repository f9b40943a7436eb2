"""All occurrences of the words at hand, listed beside the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.concordance import AFTER, BEFORE, TEXT
from annotator.ui.main_window import MainWindow
from annotator.ui.occurrences import OccurrencesDialog
from tests.app.conftest import segmentation
from tests.ui.conftest import give_keyboard, press

TEXTS = {
    "one": "Oslo slept. The mayor of Oslo said that Osloers slept too.",
    "two": "Nothing was heard from Oslo on Monday.",
}


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema) -> OccurrencesDialog:
    """Two articles with Oslo in them, of which the first is labelled GPE by hand."""
    project = str(tmp_path / "oslo.annotator")
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        store.set_setting("memory", "off")
        for id, text in TEXTS.items():
            store.add(Document(id, text, title=id.title(), segmentation=segmentation(text)))
    window.open_project(project)
    window.article.setFocus()
    window.desk.select((0, 4))
    window.desk.label("GPE")
    press(window, "ctrl+shift+K")
    found = window.findChild(OccurrencesDialog)
    assert isinstance(found, OccurrencesDialog)
    qtbot.waitUntil(lambda: found.table.rows.rowCount() > 0)
    return found


def cells(dialog: OccurrencesDialog, column: int) -> list[str]:
    model = dialog.table.rows
    return [model.index(row, column).data() for row in range(model.rowCount())]


def labels(window: MainWindow, id: str) -> list[str]:
    stored = window.desk.workspace.store.annotation_set(id, "ada")
    return [one.label for one in stored.spans]


def test_every_place_stands_in_its_context_with_what_it_is_labelled(
    dialog: OccurrencesDialog,
) -> None:
    assert cells(dialog, TEXT) == ["Oslo", "Oslo", "Oslo"]
    assert cells(dialog, BEFORE) == ["", "Oslo slept. The mayor of ", "Nothing was heard from "]
    assert cells(dialog, AFTER)[2] == " on Monday."
    assert cells(dialog, 3) == ["✓ GPE", "", ""]
    assert cells(dialog, 4) == ["One", "One", "Two"]
    assert dialog.said.text() == "3 occurrence(s), 2 ticked"
    assert dialog.label.currentText() == "GPE"


def test_what_is_ticked_is_labelled_at_once_and_taken_back_at_once(
    window: MainWindow, dialog: OccurrencesDialog, qtbot: QtBot
) -> None:
    dialog.give.click()

    qtbot.waitUntil(lambda: cells(dialog, 3) == ["✓ GPE"] * 3)
    assert labels(window, "one") == ["GPE", "GPE"]
    assert labels(window, "two") == ["GPE"]
    assert len(window.desk.workspace.annotations.spans) == 2

    dialog.back.click()

    qtbot.waitUntil(lambda: cells(dialog, 3) == ["✓ GPE", "", ""])
    assert labels(window, "two") == []


def test_space_ticks_and_only_those_are_rejected(
    window: MainWindow, dialog: OccurrencesDialog, qtbot: QtBot
) -> None:
    dialog.table.tick_all(on=False)
    assert not dialog.reject_ticked.isEnabled()
    dialog.table.setCurrentIndex(dialog.table.rows.index(0, TEXT))
    give_keyboard(dialog.table, qtbot)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)

    dialog.reject_ticked.click()

    qtbot.waitUntil(lambda: labels(window, "one") == [])
    assert window.desk.workspace.can_undo


def test_the_search_can_be_narrower_or_wider(dialog: OccurrencesDialog, qtbot: QtBot) -> None:
    dialog.where.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 2)
    dialog.whole.setChecked(False)
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 3)
    dialog.words.setText("oslo")
    give_keyboard(dialog.words, qtbot)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 0)
    dialog.case.setChecked(False)
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 3)


def test_return_goes_to_the_place_in_its_article(
    window: MainWindow, dialog: OccurrencesDialog
) -> None:
    dialog.table.setCurrentIndex(dialog.table.rows.index(2, TEXT))
    dialog.table.activated.emit(dialog.table.currentIndex())

    assert window.desk.workspace.document is not None
    assert window.desk.workspace.document.id == "two"
    assert window.article.caret() == TEXTS["two"].index("Oslo")


def test_the_table_copies_for_a_spreadsheet(dialog: OccurrencesDialog) -> None:
    lines = dialog.table.copied().splitlines()

    assert lines[0].split("\t") == ["Before", "Text", "After", "Labelled", "Document"]
    assert len(lines) == 4
