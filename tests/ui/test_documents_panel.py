"""The list of documents in the window: lazy, filtered, searched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import opening
from annotator.errors import StoreError
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.documents import DocumentsPanel
from tests.ui.conftest import catch_up, press

COUNT = 1_000


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> str:
    target = str(tmp_path / "many.annotator")
    opening.create_project(target, schema)
    with ProjectStore.open(target) as store:
        documents = (
            Document(f"d{n}", f"Flood number {n} in Köln.", meta={"source": f"wire{n % 4}"})
            for n in range(COUNT)
        )
        assert all(store.add_many((one, ()) for one in documents))
        store.apply("d500", "ada", Change("start", state=(State.NEW, State.IN_PROGRESS)))
        store.apply("d7", "ada", Change("finish", state=(State.NEW, State.FINISHED)))
        store.set_setting("pipeline", "none")
    return target


@pytest.fixture
def panel(window: MainWindow, project: str) -> DocumentsPanel:
    window.open_project(project)
    return window.documents_panel


def shown(panel: DocumentsPanel) -> list[str]:
    ids = (entry.id for row in range(panel.model.rowCount()) if (entry := panel.model.entry(row)))
    return list(ids)


@pytest.fixture
def search(panel: DocumentsPanel, qtbot: QtBot) -> Callable[..., None]:
    def type_in(words: str, *, rows: int) -> None:
        panel.filter.setFocus()
        panel.filter.selectAll()
        QTest.keyClicks(panel.filter, words)
        qtbot.waitUntil(lambda: panel.model.rowCount() == rows)

    return type_in


def test_the_list_opens_at_the_document_at_hand(panel: DocumentsPanel) -> None:
    assert panel.model.rowCount() == COUNT
    assert panel.list.currentIndex().row() == 500
    assert panel.count.text() == panel.locale().toString(COUNT)
    assert (
        panel.list.viewport()
        .rect()
        .contains(panel.list.visualRect(panel.list.currentIndex()).center())
    )


def test_only_what_is_looked_at_is_read(panel: DocumentsPanel) -> None:
    catch_up()

    assert panel.model._listed is not None
    assert 0 < len(panel.model._listed._pages) <= 3


def test_words_and_metadata_are_searched(
    panel: DocumentsPanel, search: Callable[..., None]
) -> None:
    search("koln 77", rows=11)
    assert shown(panel) == ["d77", *(f"d{n}" for n in range(770, 780))]
    search("source:wire3 77", rows=3)
    assert shown(panel) == ["d771", "d775", "d779"]
    search('flood" OR (', rows=0)
    assert panel.count.text() == "0"


def test_states_are_filtered_together_with_words(
    panel: DocumentsPanel, search: Callable[..., None], qtbot: QtBot
) -> None:
    panel.states.setCurrentIndex(panel.states.findText("In progress"))
    qtbot.waitUntil(lambda: shown(panel) == ["d500"])
    panel.states.setCurrentIndex(panel.states.findText("To do"))
    qtbot.waitUntil(lambda: panel.model.rowCount() == COUNT - 1)
    search('"number 7"', rows=0)


def test_a_line_follows_what_is_done_and_the_rest_stays(
    panel: DocumentsPanel, window: MainWindow
) -> None:
    resets: list[None] = []
    panel.model.modelReset.connect(lambda: resets.append(None))
    touched: list[int] = []
    panel.model.dataChanged.connect(lambda first, _last: touched.append(first.row()))

    window.desk.workspace.apply(Change("finish", state=(State.IN_PROGRESS, State.FINISHED)))
    catch_up()

    entry = panel.model.entry(500)
    assert entry is not None
    assert entry.state is State.FINISHED
    assert touched == [500]
    assert resets == []


def test_reading_the_list_again_keeps_place_and_filter(
    panel: DocumentsPanel, window: MainWindow, search: Callable[..., None], qtbot: QtBot
) -> None:
    search("flood", rows=COUNT)
    panel.list.verticalScrollBar().setValue(321)
    window.desk.workspace.store.add(Document("new", "A late flood."))

    window.show_documents()

    qtbot.waitUntil(lambda: panel.model.rowCount() == COUNT + 1)
    assert panel.list.verticalScrollBar().value() == 321
    assert panel.filter.text() == "flood"


def test_letters_typed_in_the_list_search(
    panel: DocumentsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.take_keyboard()
    press(window, "n")

    assert panel.filter.hasFocus()
    assert panel.filter.text() == "n"
    press(window, "u")
    qtbot.waitUntil(lambda: panel.count.text() == panel.locale().toString(COUNT))


def test_a_document_is_chosen_by_key(
    panel: DocumentsPanel, window: MainWindow, search: Callable[..., None]
) -> None:
    search("999", rows=1)
    panel.take_keyboard()
    panel.list.setCurrentIndex(panel.model.index(0))
    QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert window.desk.workspace.document is not None
    assert window.desk.workspace.document.id == "d999"


def test_lines_that_cannot_be_read_are_empty_and_the_reason_is_said_once(
    panel: DocumentsPanel, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object) -> None:
        raise StoreError(project="p", what="the server is gone.", do="Wait.")

    store = window.desk.workspace.store
    reads = monkeypatch.setattr(store, "entries_at", fail)
    panel.list.verticalScrollBar().setValue(0)
    catch_up()

    assert panel.model.data(panel.model.index(3)) is None
    qtbot.waitUntil(lambda: "the server is gone" in window.status.currentMessage())
    del reads


def test_nothing_is_listed_once_the_project_is_closed(
    panel: DocumentsPanel, window: MainWindow
) -> None:
    window.close()

    assert panel.model.rowCount(QModelIndex()) == 0
