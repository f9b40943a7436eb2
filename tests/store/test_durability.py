"""What was acknowledged is there afterwards, whatever ended the program."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import StoreError
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA

ROOT = Path(__file__).parents[2]
ROUNDS = 12


@pytest.fixture
def target(path: Path) -> str:
    return str(path)


def start(path: Path, annotator: str, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.writer", str(path), annotator, *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def acknowledged(lines: str) -> dict[int, str]:
    """The id of each change that was stored, with that of its span; a cut line is none."""
    found = {}
    for line in lines.splitlines(keepends=True):
        if line.startswith("stored ") and line.endswith("\n"):
            _, change, span = line.split()
            found[int(change)] = span
    return found


def assert_there(store: ProjectStore, annotator: str, changes: dict[int, str]) -> None:
    history = dict(store.history(annotator))
    annotations = store.annotation_set("d1", annotator)
    for change, span in changes.items():
        assert change in history
        assert annotations.span(span).note
    assert len(history) == len(annotations)


def test_a_killed_program_loses_nothing_that_it_acknowledged(
    store: ProjectStore, path: Path
) -> None:
    store.close()
    moments = random.Random(5)
    stored: dict[int, str] = {}

    for _ in range(ROUNDS):
        process = start(path, "ann")
        first = first_line(process)
        time.sleep(moments.uniform(0, 0.25))
        process.kill()
        rest, _ = process.communicate()
        stored.update(acknowledged(first + rest))
        with ProjectStore.open(str(path)) as reopened:
            assert_there(reopened, "ann", stored)
            assert list(reopened.problems()) == []

    assert len(stored) >= ROUNDS


def test_two_processes_write_one_project_and_neither_loses_anything(
    store: ProjectStore, path: Path
) -> None:
    writers = {name: start(path, name) for name in ("ann", "bob")}
    lines = {name: first_line(process) for name, process in writers.items()}
    time.sleep(0.5)
    for name, process in writers.items():
        process.kill()
        rest, _ = process.communicate()
        lines[name] += rest

    for name in writers:
        stored = acknowledged(lines[name])
        assert stored
        assert_there(store, name, stored)
    assert list(store.problems()) == []


def test_a_full_disk_refuses_the_step_and_keeps_those_before(
    store: ProjectStore, path: Path
) -> None:
    store.close()
    process = start(path, "ann", str(path.stat().st_size + 100_000))

    lines, _ = process.communicate(timeout=60)

    assert process.returncode == StoreError.status
    assert "the last step was not stored" in lines
    assert "Traceback" not in lines
    with ProjectStore.open(str(path)) as reopened:
        assert acknowledged(lines)
        assert_there(reopened, "ann", acknowledged(lines))
        assert list(reopened.problems()) == []
        reopened.apply("d1", "ann", Change("add", added=(ANNA,)))


def test_a_disk_that_fills_up_during_an_import_keeps_what_was_answered(
    store: ProjectStore,
) -> None:
    with store._database.reading() as connection:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 300}")
    answers = store.add_many((Document(f"n{number}", "text " * 400), []) for number in range(2000))

    answered: list[object] = []
    with pytest.raises(StoreError, match="disk is full"):
        collect(answers, answered)

    assert answered
    assert all(answered)
    assert len(store.document_ids()) == 1 + len(answered)
    assert list(store.problems()) == []


def collect(answers: Iterator[object], answered: list[object]) -> None:
    for answer in answers:
        answered.append(answer)
