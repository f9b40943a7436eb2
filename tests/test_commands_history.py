"""The log and what it brings back, as commands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.test_commands import TEXT, home, jsonl, project, run, says

__all__ = ["home", "project"]

ANNA = Span(id="s1", layer="entity", label="PERSON", start_char=0, end_char=9, origin="ann")
WORSE = Span(id="s1", layer="entity", label="ORG", start_char=0, end_char=4, origin="ann")


@pytest.fixture
def changed(project: str, tmp_path: Path) -> str:
    """Two changes of ann, one of bea, and gold that came with the document."""
    gold = {"id": "a", "text": TEXT, "spans": []}
    assert run("import", project, jsonl(tmp_path / "in.jsonl", gold, {"id": "b", "text": "Rain."}))
    with ProjectStore.open(project) as store:
        store.apply("a", "ann", Change("add", (), (ANNA,), (State.NEW, State.IN_PROGRESS)))
        store.apply("b", "bea", Change("finish", state=(State.NEW, State.FINISHED)))
        store.apply("a", "ann", Change("relabel", (ANNA,), (WORSE,)))
    return project


def logged(project: str, *options: str) -> list[dict[str, Any]]:
    result = run("log", project, "--json", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_log_shows_every_change_newest_last_without_texts(changed: str) -> None:
    plain, with_text = run("log", changed), run("log", changed, "--text")

    lines = plain.stdout.splitlines()
    assert [line.split("  ")[2:] for line in lines if not line.startswith(" ")] == [
        ["ann", "a", "add"],
        ["bea", "b", "finish"],
        ["ann", "a", "relabel"],
    ]
    assert lines[-2:] == ["  - PERSON 0:9 (s1) suggested", "  + ORG 0:4 (s1) suggested"]
    assert "    new > in progress" in lines
    assert "Anna" not in plain.output
    assert with_text.stdout.splitlines()[-1].endswith('  "Anna"')


def test_log_as_json_has_a_change_a_line(changed: str) -> None:
    tables = logged(changed)

    assert [one["verb"] for one in tables] == ["add", "finish", "relabel"]
    assert tables[1]["state"] == ["new", "finished"]
    assert tables[2]["before"][0]["label"] == "PERSON"
    assert tables[2]["after"][0]["end"] == 4
    assert [one["id"] for one in logged(changed, "--document", "b")] == [tables[1]["id"]]
    assert len(logged(changed, "--annotator", "ann")) == 2
    assert logged(changed, "--text")[0]["after"][0]["text"] == "Anna Berg"


def test_log_shows_a_document_as_it_was(changed: str) -> None:
    first, _, last = (one["at"] for one in logged(changed))

    then = run("log", changed, "--document", "a", "--at", first)
    now = run("log", changed, "--at", last)

    lines = [json.loads(line) for line in then.stdout.splitlines()]
    assert [one["annotator"] for one in lines] == ["ann"]
    assert lines[0]["text"] == TEXT
    assert [one["label"] for one in lines[0]["spans"]] == ["PERSON"]
    assert [json.loads(line)["annotator"] for line in now.stdout.splitlines()] == ["ann", "bea"]


def test_restore_brings_a_document_back(changed: str) -> None:
    first = logged(changed)[0]["at"]
    options = ("--document", "a", "--annotator", "ann", "--at", first)

    done, again = run("restore", changed, *options), run("restore", changed, *options)

    assert (done.exit_code, again.exit_code) == (0, 0)
    assert done.stdout == "Restored a: 1 annotations taken out, 1 put in.\n"
    assert again.stdout == "a is as it was then.\n"
    with ProjectStore.open(changed) as store:
        assert tuple(store.annotation_set("a", "ann")) == (ANNA,)
    assert [one["verb"] for one in logged(changed)] == ["add", "finish", "relabel", "restore"]
    assert run("check", changed).exit_code == 0


def test_log_and_restore_say_what_is_wrong(changed: str, tmp_path: Path) -> None:
    restore = ("restore", changed, "--document", "a", "--annotator")
    with ProjectStore.open(changed) as store:
        count = len(list(store.log()))

    says(run("log", changed, "--document", "z"), 2, "no document z")
    says(run("log", changed, "--annotator", "zoe"), 2, "no annotator zoe")
    says(run("log", changed, "--at", "noon"), 2, "noon")
    says(run("log", tmp_path / "none.annotator"), 3, "none.annotator")
    says(run(*restore, "ann"), 2, "--at")
    says(run(*restore, "zoe", "--at", "2024-01-01"), 2, "zoe")
    says(run(*restore, "ann", "--at", "noon"), 2, "noon")
    with ProjectStore.open(changed) as store:
        assert len(list(store.log())) == count


def test_log_ends_quietly_when_nobody_reads_on(changed: str) -> None:
    with ProjectStore.open(changed) as store:
        for _ in range(2000):
            store.apply("b", "bea", Change("note", state=(State.FINISHED, State.FINISHED)))
    command = [sys.executable, "-m", "annotator", "log", changed]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert b"ann" in process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
