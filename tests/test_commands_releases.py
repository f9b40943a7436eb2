"""Exports are remembered, listed and compared from the command line."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.store.project_store import ProjectStore
from tests.test_commands import GOLD, home, jsonl, project, run, says

__all__ = ["home", "project"]
OTHER = {**GOLD, "id": "b", "text": "Anna Berg met Omar Said in Oslo today.", "meta": {"n": 3}}


@pytest.fixture
def released(project: str, tmp_path: Path) -> str:
    """Two releases: between them the person became an organisation, and a place was added."""
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD, OTHER))
    assert run("export", project, tmp_path / "1.jsonl", "--format", "jsonl").exit_code == 0
    with ProjectStore.open(project) as store:
        (gold,) = store.sets_of("a")
        anna = gold.span("s1")
        org = Span(id="s1", layer="entity", label="ORG", start_char=0, end_char=9)
        oslo = Span(id="s9", layer="entity", label="GPE", start_char=27, end_char=31)
        store.apply("a", "gold", Change("relabel", (anna,), (org, oslo)))
    assert run("export", project, tmp_path / "2.jsonl", "--format", "jsonl").exit_code == 0
    return project


def test_each_export_is_listed(released: str, tmp_path: Path) -> None:
    plain, found = run("releases", released), json.loads(run("releases", released, "--json").stdout)

    assert [one["number"] for one in found] == [1, 2]
    assert found[1]["out"] == "2.jsonl"
    assert found[1]["by"]
    assert found[1]["options"] == {
        "of": "gold",
        "schema": ["news", "1.0"],
        "guidelines": found[0]["options"]["guidelines"],
    }
    assert found[1]["counts"]["labels"] == {"GPE": 1, "MEET": 2, "ORG": 1, "PERSON": 1}
    content = (tmp_path / "2.jsonl").read_bytes()
    assert found[1]["sha256"] == hashlib.sha256(content).hexdigest()
    assert found[1]["sha256"][:12] in plain.stdout


def test_two_are_compared(released: str) -> None:
    plain = run("releases", released, "--compare", "1", "2")
    shown = run("releases", released, "--compare", "1", "2", "--text")
    table = json.loads(run("releases", released, "--compare", "1", "2", "--json").stdout)

    assert "annotations: 1 added, 0 removed, 1 changed" in plain.stdout
    assert "  + gold: GPE 27:31" in plain.stdout
    assert "  ~ gold: PERSON 0:9 > gold: ORG 0:9" in plain.stdout
    assert "Oslo" not in plain.stdout
    assert '"Oslo"' in shown.stdout
    assert table["annotations"] == {"added": 1, "removed": 0, "changed": 1}
    assert table["changes"][0]["document"] == "a"
    assert table["changes"][0]["added"][0]["label"] == "GPE"


def test_a_release_that_there_is_not_is_said(released: str, project: str) -> None:
    says(run("releases", released, "--compare", "1", "7"), 2, "no release 7")


def test_nothing_was_exported_yet(project: str) -> None:
    assert run("releases", project).stdout == "Nothing was exported yet.\n"
    assert run("releases", project, "--json").stdout == "[]\n"


def test_export_takes_what_is_asked_for_and_remembers_the_licence(
    project: str, tmp_path: Path
) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD, OTHER))
    out, card = tmp_path / "o.jsonl", tmp_path / "card.md"

    said = run(
        *("export", project, out, "--format", "jsonl", "--state", "finished", "--where", "n>2"),
        *("--since", "2020-01-01", "--card", card, "--licence", "CC BY 4.0"),
    )

    assert said.stdout == f"Wrote 1 documents to {out}.\n"
    assert "CC BY 4.0" in card.read_text()
    (release,) = json.loads(run("releases", project, "--json").stdout)
    assert release["options"]["where"] == ["n>2"]
    assert release["options"]["licence"] == "CC BY 4.0"


def test_wrong_ways_to_ask_are_wrong_usage(project: str, tmp_path: Path) -> None:
    out = ("export", project, tmp_path / "o.jsonl", "--format", "jsonl")

    says(run(*out, "--where", "source"), 2, "no condition")
    says(run(*out, "--since", "soon"), 2, "no time")
    says(run(*out, "--stratify"), 2, "--split")
    says(run(*out, "--group-by", "source"), 2, "--split")
    assert run(*out, "--state", "done").exit_code == 2
