"""What nobody marked is shown before a document is finished, if the lead wants it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.app import editing, finishing
from annotator.model.annotations import Decision
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import press

TEXT = "Envoys met in Oslo. They met again."


@pytest.fixture
def talks(window: MainWindow, tmp_path: Path, schema: Schema, qtbot: QtBot) -> MainWindow:
    """The first of two places where a word is a trigger is marked."""
    project = str(tmp_path / "talks.annotator")
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        store.add(Document("talks", TEXT, segmentation=SpacyTokenizer().segment(TEXT, "en")))
    window.open_project(project)
    workspace = window.desk.workspace
    editing.add_span(workspace, 7, 10, "MEET")
    qtbot.waitUntil(lambda: workspace.memory.ready)
    return window


def state_of(window: MainWindow) -> State:
    return window.desk.workspace.annotations.state


def test_a_key_shows_what_was_a_trigger_elsewhere_and_it_is_decided_as_usual(
    talks: MainWindow,
) -> None:
    press(talks, "F8")

    one = talks.desk.walk.at_hand
    assert one is not None
    assert one.undecided
    assert TEXT[one.start_char : one.end_char] == "met"  # type: ignore[union-attr]
    press(talks, "BackSpace")
    press(talks, "F8")
    decisions = [one.decision for one in talks.desk.workspace.annotations.spans]
    assert decisions == [Decision.ADDED, Decision.REJECTED]


def test_finishing_waits_for_it_once_where_the_lead_wants_it(talks: MainWindow) -> None:
    workspace = talks.desk.workspace
    workspace.set_setting(finishing.SECOND_LOOK, finishing.ON)

    press(talks, "ctrl+Return")
    assert state_of(talks) is State.IN_PROGRESS
    assert workspace.annotations.undecided == 1

    press(talks, "space")
    press(talks, "ctrl+Return")
    assert state_of(talks) is State.FINISHED
