"""Suggestions from memory, turned off and on in the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.app import editing
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.store.project_store import ProjectStore
from annotator.ui.actions import COMMANDS
from annotator.ui.main_window import MainWindow

TEXT = "Ziva Orn spoke in Oslo."


def test_what_is_remembered_comes_and_goes_with_the_command(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    target = str(tmp_path / "two.annotator")
    with ProjectStore.create(target, schema) as store:
        store.set_setting("pipeline", "none")
        for id in ("first", "second"):
            store.add(Document(id, TEXT, segmentation=SpacyTokenizer().segment(TEXT, "en")))
    window.open_project(target)
    workspace = window.desk.workspace
    workspace.open("first")
    editing.add_span(workspace, 0, 8, "PERSON")
    workspace.open("second")
    turn = next(one for one in COMMANDS if one.name == "memory")

    qtbot.waitUntil(lambda: [one.label for one in workspace.annotations.spans] == ["PERSON"])
    turn.do(window)
    assert workspace.annotations.spans == ()
    assert not workspace.memory.on
    turn.do(window)
    assert [one.label for one in workspace.annotations.spans] == ["PERSON"]
