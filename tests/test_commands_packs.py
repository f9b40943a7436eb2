"""Packing and merging, as commands."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.model.changes import Change
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.test_commands import TEXT, home, jsonl, project, run, says, truncated

__all__ = ["home", "project"]

FINISH = Change("finish", state=(State.NEW, State.FINISHED))


@pytest.fixture
def two(project: str, tmp_path: Path) -> str:
    lines = jsonl(tmp_path / "in.jsonl", {"id": "a", "text": TEXT}, {"id": "b", "text": "Rain."})
    assert run("import", project, lines).exit_code == 0
    return project


@pytest.fixture
def packed(two: str, tmp_path: Path) -> Path:
    """A pack in which ann has finished a document."""
    out = tmp_path / "ann.annotator"
    assert run("pack", two, out, "--for", "ann").exit_code == 0
    finish(out, "a")
    return out


def finish(path: Path | str, document: str) -> None:
    with ProjectStore.open(str(path)) as store:
        store.apply(document, "ann", FINISH)


def test_pack_and_merge_there_and_back(two: str, tmp_path: Path) -> None:
    out = tmp_path / "ann.annotator"

    packing = run("pack", two, out, "--for", "ann")
    finish(out, "b")
    first, second = run("merge", two, out), run("merge", two, out)

    assert [one.exit_code for one in (packing, first, second)] == [0, 0, 0]
    assert [one.stderr for one in (packing, first, second)] == ["", "", ""]
    assert packing.stdout.splitlines() == [
        "Packed 2 documents for ann, 0 of them begun.",
        'They open it with: annotator open ann.annotator --annotator "ann"',
    ]
    assert first.stdout == f"{out}: 1 changes in 1 documents by ann\n"
    assert second.stdout == f"{out}: 0 changes in 0 documents by ann\n"
    assert " b  finish" in run("log", two).stdout
    assert run("check", two).exit_code == run("check", out).exit_code == 0


def test_pack_says_what_is_wrong(two: str, packed: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.annotator"

    says(run("pack", two, new), 2, "--for")
    says(run("pack", two, new, "--for", "gold"), 2, "gold")
    says(run("pack", two, packed, "--for", "ann"), 4, "ann.annotator", "such a file")
    says(run("pack", two, tmp_path / "none" / "x", "--for", "ann"), 4, "none")
    says(run("pack", tmp_path / "none.annotator", new, "--for", "ann"), 3, "none.annotator")
    run("assign", two, "--to", "bea")
    says(run("pack", two, new, "--for", "zoe"), 1, "zoe")
    assert not new.exists()


def test_merge_of_nothing_but_files_that_are_no_packs_is_status_3(
    two: str, packed: Path, tmp_path: Path
) -> None:
    note, cut = tmp_path / "note.txt", tmp_path / "cut"
    note.write_text("Talks resume.")
    shutil.copy(packed, cut)
    truncated(cut)
    before = Path(two).read_bytes()

    for file, said in (
        (note, "not an Annotator project"),
        (cut, "damaged"),
        (tmp_path, "no file"),
        (tmp_path / "none", "No such file"),
        (two, "not a pack"),
    ):
        says(run("merge", two, file), 3, str(file), said)
    assert run("merge", two, note, cut).exit_code == 3
    assert Path(two).read_bytes() == before


def test_merge_keeps_the_good_files_and_is_status_1(two: str, packed: Path, tmp_path: Path) -> None:
    tampered = tmp_path / "tampered.annotator"
    shutil.copy(packed, tampered)
    with sqlite3.connect(tampered) as connection:
        connection.execute("UPDATE documents SET text = 'Another' WHERE id = 'a'")
    connection.close()

    result = run("merge", two, tampered, packed)

    says(result, 1, "tampered.annotator", "hash")
    assert "Another" not in result.output
    assert result.stdout == f"{packed}: 1 changes in 1 documents by ann\n"


def test_merge_says_a_conflict_and_is_status_1(two: str, packed: Path) -> None:
    with ProjectStore.open(two) as store:
        store.apply("a", "ann", Change("other", state=(State.NEW, State.IN_PROGRESS)))

    says(run("merge", two, packed), 1, "ann went on with a elsewhere too")

    with ProjectStore.open(two) as store:
        assert [one.change.verb for one in store.log()] == ["other"]


def test_merge_of_another_projects_pack_is_status_3(packed: Path, tmp_path: Path) -> None:
    other = str(tmp_path / "other.annotator")
    run("new", other)

    says(run("merge", other, packed), 3, "another project")
    says(run("merge", other), 2, "FILE")
    says(run("merge", tmp_path / "none.annotator", packed), 3, "none.annotator")


def test_merge_into_a_project_that_is_locked_is_status_4(
    two: str, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.sqlite.BUSY_SECONDS", 0.05)
    connection = sqlite3.connect(two)
    connection.execute("BEGIN IMMEDIATE")

    result = run("merge", two, packed)
    connection.close()

    says(result, 4, "locked")
    with ProjectStore.open(two) as store:
        assert list(store.log()) == []
