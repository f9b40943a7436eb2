"""Agreement as a command: a table to read, and JSON."""

from __future__ import annotations

import json
from pathlib import Path

from annotator.app.gamma import installed
from tests.test_commands import GOLD, LINK, SPANS, TEXT, home, jsonl, project, run, says

__all__ = ["home", "project"]
PLACE = {"id": "s2", "start": 27, "end": 31, "label": "GPE", "layer": "entity"}
FIRST = {**GOLD, "annotator": "ann"}
SECOND = {
    "id": "a",
    "text": TEXT,
    "annotator": "bea",
    "spans": [SPANS[0], {**SPANS[1], "label": "CONTACT"}, PLACE],
    "links": [LINK, {"from": "e1", "to": "s2", "role": "Place"}],
}


def test_agreement_is_there_as_json(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", FIRST, SECOND))

    result = run("agreement", project, "--json")

    found = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert list(found) == ["documents", "pairs", "levels"]
    assert found["documents"] == 1
    assert [(one["annotators"], one["documents"]) for one in found["pairs"]] == [
        (["ann", "bea"], 1)
    ]
    assert {level: (one["f1"], one["n"]) for level, one in found["levels"].items()} == {
        "entities": (0.6667, 3),
        "trigger_identification": (1.0, 2),
        "trigger_classification": (0.0, 2),
        "argument_identification": (0.6667, 3),
        "argument_role": (0.0, 3),
    }
    entities = found["levels"]["entities"]
    assert {"kappa", "alpha", "ac1", "by_label"} < set(entities)
    assert entities["by_label"]["GPE"] == {"f1": 0.0, "interval": None, "n": 1}
    assert entities["disagreements"] == {"missed": 1}
    for looser in ("overlapping", "same_head"):
        assert entities[looser] == {"f1": 0.6667, "interval": None, "n": 3}
    assert found["levels"]["trigger_classification"]["confusion"] == {"MEET": {"CONTACT": 1}}
    assert entities["confusion"] == {"": {"GPE": 1}, "PERSON": {"PERSON": 1}}
    assert "kappa" not in found["levels"]["argument_role"]
    assert "gamma" not in entities
    assert found["levels"] == found["pairs"][0]["levels"]


def test_gamma_is_there_or_says_what_it_needs(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", FIRST, SECOND))

    result = run("agreement", project, "--json", "--gamma")

    entities = json.loads(result.stdout)["levels"]["entities"]
    if installed():
        assert 0 < entities["gamma"] < 1
    else:
        assert entities["gamma"] is None
        assert "annotator[gamma]" in entities["undefined"]["gamma"]
    plain = run("agreement", project, "--gamma").stdout.splitlines()
    assert "gamma" in plain[1].split()


def test_agreement_is_there_to_read(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", FIRST, SECOND))

    lines = run("agreement", project).stdout.splitlines()

    assert lines[0] == "ann and bea, 1 documents finished by two or more"
    assert lines[1].split()[-3:] == ["kappa", "alpha", "ac1"]
    assert lines[2].split()[:4] == ["entities", "0.667", "-", "3"]
    assert any(line.split() == ["GPE", "0.000", "-", "1"] for line in lines)
    assert TEXT not in "\n".join(lines)


def test_agreement_of_nobody_is_null_and_says_why(project: str, tmp_path: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD, FIRST))

    plain, result = run("agreement", project), run("agreement", project, "--json")

    found = json.loads(result.stdout)
    entities = found["levels"]["entities"]
    assert (found["documents"], found["pairs"]) == (0, [])
    assert (entities["f1"], entities["n"], entities["kappa"]) == (None, 0, None)
    assert set(entities["undefined"]) == {"f1", "kappa", "alpha", "alpha_u", "ac1"}
    assert plain.exit_code == result.exit_code == 0
    assert plain.stdout == "No document is finished by two annotators.\n"


def test_agreement_needs_a_project(tmp_path: Path) -> None:
    says(run("agreement", tmp_path / "none.annotator"), 3, "none.annotator")
