"""The program is killed while keys are being pressed; what had been shown is there afterwards."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from annotator.model.annotations import Argument, Span
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from tests.ui.articles import article_with_suggestions

ROUNDS = 8


def test_nothing_that_was_shown_is_lost_by_a_kill(tmp_path: Path, schema: Schema) -> None:
    project = str(tmp_path / "kill.annotator")
    article_with_suggestions(project, schema)
    chance = random.Random(20)
    shown: list[tuple[str, str]] = []

    for _ in range(ROUNDS):
        shown += _run_and_kill(project, chance.randint(1, 60), chance.uniform(0, 0.01))
        with ProjectStore.open(project) as store:
            assert list(store.problems()) == []

    assert len(shown) > ROUNDS
    assert set(shown) - _logged(project) == set()


def _run_and_kill(project: str, frames: int, seconds: float) -> list[tuple[str, str]]:
    """What the program had painted (key and decision of annotations) before it was killed.

    That is a moment after so many frames, however fast this machine is just now.
    """
    command = [sys.executable, "-m", "tests.ui.press_keys_for_ever", project]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
    assert program.stdout is not None
    assert program.stdout.readline() == "ready\n"
    lines = [program.stdout.readline() for _ in range(frames)]
    time.sleep(seconds)
    program.send_signal(signal.SIGKILL)
    lines += program.stdout.read().splitlines(keepends=True)
    program.wait()
    whole = (json.loads(line) for line in lines if line.endswith("\n"))
    return [pair for painted in whole for pair in painted.items()]


def _logged(project: str) -> set[tuple[str, str]]:
    """Every state of an annotation that a stored change brought about."""
    with ProjectStore.open(project) as store:
        changes = [store.logged(id).change for id, _ in store.history("ada")]
    ones = (one for change in changes for one in change.added)
    return {("|".join(one.key), one.decision) for one in ones if isinstance(one, Span | Argument)}
