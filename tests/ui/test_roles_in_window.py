"""The window in the hands of each user of a real server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotator.app.assigning import hand_out_documents
from annotator.app.suggesting import Phase
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.users import User
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from tests.app.conftest import TEXT, segmentation, suggestions
from tests.store.conftest import (  # noqa: F401 - fixtures
    Databases,
    database,
    databases,
    server,
)
from tests.store.team import PASSWORD, PEOPLE, Team, forget


@pytest.fixture
def team(
    database: str,  # noqa: F811
    databases: Databases,  # noqa: F811
    schema: Schema,
) -> Iterator[Team]:
    """d1 is ann's and bea's, and its gold is finished; d2 can be claimed."""
    try:
        with ProjectStore.create(database, schema) as store:
            first = Document("d1", TEXT, title="d1", segmentation=segmentation(TEXT))
            spans = suggestions(first).spans[:1]
            store.add(first, [AnnotationSet("d1", GOLD, spans, State.FINISHED)])
            for name, role in PEOPLE.items():
                store.add_user(User(name, role), PASSWORD)
            hand_out_documents(store, ["ann", "bea"], overlap=100)
            store.add(Document("d2", TEXT, title="d2", segmentation=segmentation(TEXT)))
            store.save_suggestions(suggestions(first))
            yield Team(store, database)
    finally:
        forget(databases, database)


def boxes(window: MainWindow) -> list[str]:
    return [box.text() for box in window.findChildren(QMessageBox)]


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_everybody_opens_the_window_on_what_is_theirs(
    window: MainWindow, team: Team, name: str, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window.open_project(team.address(name))
    before = team.store.annotation_set("d1", GOLD)
    qtbot.waitUntil(lambda: window.suggesting is not None and window.suggesting.origin != "")
    qtbot.waitUntil(lambda: window.suggesting is not None and window.suggesting.phase is Phase.IDLE)

    # A lead has what was handed to them, as everybody.
    assert (window.desk.workspace.document is None) == (name == "lea")
    assert tuple(team.store.annotation_set("d1", GOLD)) == tuple(before)
    assert window.desk.workspace.annotator == name
    assert boxes(window) == []
    assert not window.desk.workspace.backlog.away
    assert [one.getMessage() for one in caplog.records if one.levelname == "WARNING"] == []


def test_an_annotator_works_by_keys_alone(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    window.open_project(team.address("ann"))
    actions = window.actions_by_name
    workspace = window.desk.workspace
    waiting = workspace.annotations.undecided
    assert waiting > 0

    actions["accept"].trigger()
    actions["accept"].trigger()
    actions["undo"].trigger()
    assert workspace.annotations.undecided == waiting - 1
    qtbot.waitUntil(lambda: workspace.backlog.waiting == 0, timeout=10_000)
    actions["next document"].trigger()
    qtbot.waitUntil(lambda: workspace.document is not None and workspace.document.id == "d2")

    assert boxes(window) == []
    assert workspace.backlog.refused == 0
    stored = team.store.annotation_set("d1", "ann")
    assert stored.state is State.IN_PROGRESS
    assert stored.undecided == waiting - 1
