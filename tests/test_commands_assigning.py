"""Handing documents out, as a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.store.project_store import ProjectStore
from tests.test_commands import home, project, run, says

__all__ = ["home", "project"]


@pytest.fixture
def five(project: str, tmp_path: Path) -> str:
    for number in range(5):
        (tmp_path / f"d{number}.txt").write_text(f"Text {number}.")
    assert run("import", project, *sorted(tmp_path.glob("*.txt"))).exit_code == 0
    return project


def test_assign_hands_out_evenly_and_once(five: str) -> None:
    first = run("assign", five, "--to", "ann, bea", "--overlap", "40")
    second = run("assign", five, "--to", "ann,bea")

    assert (first.exit_code, first.stderr) == (0, "")
    assert [line.split() for line in first.stdout.splitlines()] == [
        *(["Handed", "out", "5", "documents."], ["new", "in", "all"]),
        *(["ann", "4", "4"], ["bea", "3", "3"]),
    ]
    assert second.stdout.startswith("Handed out 0 documents.\n")
    with ProjectStore.open(five) as store:
        assert [entry.id for entry in store.entries("ann")] == ["d0", "d1", "d2", "d4"]
        assert [entry.id for entry in store.entries("bea")] == ["d0", "d2", "d3"]


def test_assign_says_what_is_wrong(five: str, tmp_path: Path) -> None:
    says(run("assign", five), 2, "--to")
    says(run("assign", five, "--to", "ann,gold"), 2, "gold")
    says(run("assign", five, "--to", "ann,"), 2, "''")
    says(run("assign", five, "--to", "ann,bea", "--overlap", "101"), 2, "--overlap")
    says(run("assign", five, "--to", "ann,ann", "--overlap", "10"), 2, "only 1")
    says(run("assign", five, "--to", "a,b", "--overlap", "1", "--times", "3"), 2, "only 2")
    says(run("assign", tmp_path / "none.annotator", "--to", "ann"), 3, "none.annotator")
    with ProjectStore.open(five) as store:
        assert store.assignments() == store.annotators() == ()
