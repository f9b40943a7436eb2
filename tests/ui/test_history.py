"""The history of a document in the window: what was done, how it was, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import opening
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.ui.dialogs.history import HistoryDialog
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import press

ANNA = Span(id="s1", layer="entity", label="PERSON", start_char=0, end_char=4)
OSLO = Span(id="s2", layer="entity", label="GPE", start_char=9, end_char=13)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema) -> HistoryDialog:
    target = str(tmp_path / "one.annotator")
    opening.create_project(target, schema)
    with ProjectStore.open(target) as store:
        store.add(Document("d1", "Anna saw Oslo.", title="A trip"))
        store.set_setting("pipeline", "none")
        store.apply("d1", "bob", Change("add", added=(ANNA,)))
    window.open_project(target)
    workspace = window.desk.workspace
    workspace.apply(Change("add", added=(ANNA,)))
    workspace.apply(Change("add", added=(OSLO,)))
    workspace.apply(Change("delete", removed=(ANNA,)))
    press(window, "ctrl+h")
    found = window.findChild(HistoryDialog)
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def lines(dialog: HistoryDialog) -> list[list[object]]:
    rows = dialog.table.rows
    return [[rows.cell(row, x) for x in range(1, 4)] for row in range(rows.rowCount())]


def shown(dialog: HistoryDialog) -> list[str]:
    annotations = dialog.article.annotations
    assert annotations is not None
    return [span.label for span in annotations.spans]


def test_the_own_changes_are_listed_newest_first(dialog: HistoryDialog) -> None:
    assert lines(dialog) == [
        ["ada", "rejected", "− PERSON “Anna”"],
        ["ada", "added a span", "+ GPE “Oslo”"],
        ["ada", "added a span", "+ PERSON “Anna”; new → in progress"],
        ["", "as it came in", "new, 0 spans, 0 arguments"],
    ]
    assert all(dialog.table.rows.cell(row, 0) for row in range(3))


def test_the_article_is_shown_as_it_was(dialog: HistoryDialog) -> None:
    assert shown(dialog) == ["GPE"]
    assert not dialog.back.isEnabled()

    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert shown(dialog) == ["PERSON", "GPE"]
    assert dialog.back.isEnabled()
    assert "2 spans" in dialog.said.text()

    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert shown(dialog) == ["PERSON"]


def test_a_document_is_restored_by_a_change_that_can_be_undone(
    dialog: HistoryDialog, window: MainWindow
) -> None:
    dialog.table.selectRow(2)
    dialog.back.click()
    workspace = window.desk.workspace

    assert [span.label for span in workspace.annotations.spans] == ["PERSON"]
    assert lines(dialog)[0] == [
        "ada", "restored an earlier state", "− GPE “Oslo”; + PERSON “Anna”"
    ]  # fmt: skip
    assert workspace.store.annotation_set("d1", "bob").spans == (ANNA,)
    dialog.reject()
    window.actions_by_name["undo"].trigger()
    assert [span.label for span in workspace.annotations.spans] == ["GPE"]


def test_looking_changes_nothing(dialog: HistoryDialog, window: MainWindow) -> None:
    store = window.desk.workspace.store
    before = store.trail("d1", "ada")
    dialog.article.setFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_P):
        QTest.keyClick(dialog.article, key)
    dialog.reject()

    after = store.trail("d1", "ada")
    assert after.log == before.log
    assert tuple(after.present) == tuple(before.present)


def test_what_a_pipeline_proposed_is_in_the_history_too(
    window: MainWindow, dialog: HistoryDialog
) -> None:
    workspace = window.desk.workspace
    dialog.reject()
    workspace.apply(Change("suggest", added=(ANNA,)))
    workspace.apply(Change("finish", state=(State.IN_PROGRESS, State.FINISHED)))
    again = HistoryDialog(window)

    assert lines(again)[0][1:] == ["finished the document", "in progress → finished"]
    assert lines(again)[1][1:] == ["took in suggestions", "+ PERSON “Anna”"]
    again.reject()
