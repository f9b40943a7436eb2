"""The real program on a virtual screen, its keys pressed from outside."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from tests.ui.articles import article_with_suggestions
from tests.ui.conftest import press
from tests.ui.gold_driver import GoldDriver, statements
from tests.ui.test_verdict_loop import exported
from tests.ui.virtual_screen import find_window, type_keys, virtual_screen, wait_until

pytestmark = pytest.mark.xvfb


@contextmanager
def program(environment: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "annotator", *arguments]
    running = subprocess.Popen(command, env=environment)
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def state_of(project: str) -> State:
    with ProjectStore.open(project) as store:
        return store.annotation_set("article", "ada").state


def test_the_program_is_driven_from_suggestions_to_gold(
    window: MainWindow, tmp_path: Path, schema: Schema
) -> None:
    rehearsal, real = (str(tmp_path / f"{name}.annotator") for name in ("rehearsal", "real"))
    gold = article_with_suggestions(rehearsal, schema)
    shutil.copy(rehearsal, real)
    window.open_project(rehearsal)
    keys: list[str] = []
    for key in GoldDriver(window.desk, gold, window.article.caret).presses():
        keys.append(key)
        press(window, key)

    with (
        virtual_screen() as screen,
        program(screen, "open", real, "--annotator", "ada") as running,
    ):
        find_window(screen, "real.annotator")
        wait_until(lambda: state_of(real) is State.NEW)
        type_keys(screen, [*keys, "ctrl+Return"])
        wait_until(lambda: state_of(real) is State.FINISHED)
        type_keys(screen, ["ctrl+q"])
        assert running.wait(timeout=30) == 0

    assert statements(exported(real, tmp_path, schema)) == statements(gold)
