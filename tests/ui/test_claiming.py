"""By keys alone, whoever is done gets the next document that nobody has."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.app.assigning import hand_out_documents
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> str:
    path = str(tmp_path / "three.annotator")
    with ProjectStore.create(path, schema) as store:
        store.set_setting("pipeline", "none")
        for number in range(3):
            store.add(Document(f"d{number}", f"Text number {number}."))
    return path


def at_hand(window: MainWindow) -> str:
    document = window.desk.workspace.document
    return document.id if document else ""


def test_finishing_the_last_document_opens_the_next_that_is_free(
    window: MainWindow, project: str, qtbot: QtBot
) -> None:
    with ProjectStore.open(project) as store:
        hand_out_documents(store, [window.annotator], most=1)
    window.open_project(project)

    window.actions_by_name["finish"].trigger()

    assert at_hand(window) == "d1"
    qtbot.waitUntil(lambda: window.documents_panel.model.rowCount() == 2)


def test_next_document_claims_where_the_list_is_empty(window: MainWindow, project: str) -> None:
    with ProjectStore.open(project) as store:
        hand_out_documents(store, ["somebody"], most=2)
    window.open_project(project)
    assert at_hand(window) == ""

    window.actions_by_name["next document"].trigger()

    assert at_hand(window) == "d2"
    assert ("d2", window.annotator) in {
        (one.document_id, one.annotator) for one in window.desk.workspace.store.assignments()
    }


def test_where_nothing_was_handed_out_the_list_goes_round(window: MainWindow, project: str) -> None:
    window.open_project(project)

    for _ in range(3):
        window.actions_by_name["next document"].trigger()

    assert at_hand(window) == "d0"
    assert window.desk.workspace.store.assignments() == ()
