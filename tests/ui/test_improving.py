"""Improve suggestions in the window: progress, stop, old against new, adopt, back again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotator.app import improving
from annotator.model.improvement import Improvement, LevelScore
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.actions import COMMANDS
from annotator.ui.improving import ImprovingJob
from annotator.ui.main_window import MainWindow


@dataclass
class FakeTraining:
    """Goes two steps of four, then waits until it may end or is stopped."""

    found: Improvement
    go_on: Event = field(default_factory=Event)
    stopped: bool = False

    def run(self, listener: Callable[[int, int], None]) -> Improvement | None:
        listener(2, 4)
        assert self.go_on.wait(20)
        return None if self.stopped else self.found

    def stop(self) -> None:
        self.stopped = True
        self.go_on.set()


def gained(folder: Path, after: float) -> Improvement:
    folder.mkdir()
    level = LevelScore("entities", 10, 0.5, after)
    return Improvement("news_sm@1", "improved@2", folder, 9, 2, (level,))


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    project = str(tmp_path / "learning.annotator")
    ProjectStore.create(project, schema).close()
    window.open_project(project)
    return window


def start(window: MainWindow, training: FakeTraining) -> ImprovingJob:
    window.services = replace(window.services, make_training=lambda *_: training)
    do(window, "improve")
    job = window.findChild(ImprovingJob)
    assert job is not None
    return job


def do(window: MainWindow, name: str) -> None:
    window.perform(next(one for one in COMMANDS if one.name == name))


def shown_box(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    return box


def test_a_better_pipeline_is_shown_adopted_and_rolled_back(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    training = FakeTraining(gained(tmp_path / "new", 0.7))
    job = start(opened, training)
    qtbot.waitUntil(lambda: (job.dialog.value(), job.dialog.maximum()) == (2, 4))
    training.go_on.set()
    box = shown_box(opened, qtbot)
    assert "0.500" in box.text()
    assert "0.700" in box.text()

    box.defaultButton().click()

    workspace = opened.desk.workspace
    assert workspace.setting(improving.PIPELINE) == str(tmp_path / "new")
    do(opened, "roll back")
    assert workspace.setting(improving.PIPELINE) == opened.settings.pipeline


def test_one_that_is_no_better_cannot_be_adopted_and_is_gone(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    training = FakeTraining(gained(tmp_path / "new", 0.5))
    start(opened, training)
    training.go_on.set()

    box = shown_box(opened, qtbot)

    assert [box.buttonRole(one) for one in box.buttons()] == [QMessageBox.ButtonRole.RejectRole]
    assert not (tmp_path / "new").exists()
    box.close()


def test_stop_leaves_everything_as_it_was(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    training = FakeTraining(gained(tmp_path / "new", 0.7))
    job = start(opened, training)

    job.dialog.canceled.emit()

    qtbot.waitUntil(lambda: opened.findChild(ImprovingJob) is None)
    assert training.stopped
    assert opened.desk.workspace.setting(improving.PIPELINE) == ""
    assert opened.findChild(QMessageBox) is None
