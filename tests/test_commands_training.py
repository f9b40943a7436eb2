"""Training on gold and scoring against it, as commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore
from tests.test_commands import GOLD, SPANS, home, jsonl, project, run, says

__all__ = ["home", "project"]
OTHER = {"id": "b", "text": "Lena Vogt met no one at war.", "spans": SPANS}


@Language.component("fails_at_war")
def fails_at_war(doc: Doc) -> Doc:
    if "war" in doc.text:
        raise ValueError("out of order")
    return doc


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """Finds PERSON rightly and takes Oslo for a person; has no events."""
    nlp = spacy.blank("en")
    people = [{"label": "PERSON", "pattern": name} for name in ("Anna Berg", "Oslo")]
    nlp.add_pipe("entity_ruler").add_patterns(people)
    nlp.add_pipe("fails_at_war")
    nlp.meta.update(name="tiny", version="1.0")
    nlp.to_disk(tmp_path / "tiny")
    return tmp_path / "tiny"


def test_evaluate_scores_a_pipeline_by_label(project: str, tmp_path: Path, pipeline: Path) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))

    plain = run("evaluate", project, "--pipeline", pipeline)
    result = run("evaluate", project, "--pipeline", pipeline, "--json")

    assert json.loads(result.stdout) == {
        "entities": {
            "p": 0.5,
            "r": 1.0,
            "f": 0.6667,
            "by_label": {"PERSON": {"p": 0.5, "r": 1.0, "f": 0.6667}},
        },
        "triggers": {
            "p": 0.0,
            "r": 0.0,
            "f": 0.0,
            "by_label": {"MEET": {"p": 0.0, "r": 0.0, "f": 0.0}},
        },
        "arguments": {
            "p": 0.0,
            "r": 0.0,
            "f": 0.0,
            "by_label": {"Participant": {"p": 0.0, "r": 0.0, "f": 0.0}},
        },
    }
    assert (plain.exit_code, plain.stderr) == (0, "")
    assert plain.stdout.splitlines()[0] == "tiny@1.0 on 1 documents with gold"
    assert plain.stdout.splitlines()[2].split() == ["entities", "1", "0.500", "1.000", "0.667"]
    assert plain.stdout.splitlines()[4].split() == ["triggers", "1", "-", "0.000", "0.000"]


def test_evaluate_leaves_out_a_document_on_which_the_pipeline_fails(
    project: str, tmp_path: Path, pipeline: Path
) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD, OTHER))

    result = run("evaluate", project, "--pipeline", pipeline)

    says(result, 1, "document b")
    assert "on 1 documents" in result.stdout


def test_evaluate_takes_the_work_of_the_one_person_who_finished(
    project: str, tmp_path: Path, pipeline: Path
) -> None:
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD), "--as", "ann")

    assert run("evaluate", project, "--pipeline", pipeline).exit_code == 0

    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD), "--as", "bea")
    says(run("evaluate", project, "--pipeline", pipeline), 1, "gold")


def test_evaluate_says_what_is_wrong(project: str, tmp_path: Path) -> None:
    says(run("evaluate", project), 2, "--pipeline")
    says(run("evaluate", tmp_path / "none.annotator", "--pipeline", "x"), 3, "none.annotator")
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))
    says(run("evaluate", project, "--pipeline", "nope"), 3, "nope")


def test_train_writes_a_pipeline_that_suggests(project: str, tmp_path: Path) -> None:
    run("import", project, SEEDS / "gold.jsonl")

    result = run("train", project, tmp_path / "mine", "--max-steps", "5", "--quiet")

    assert result.exit_code == 0, result.output
    first, second, *table = result.stdout.splitlines()
    assert first.startswith("Wrote mine@0.1.0+")
    assert "train 3, dev 1" in first
    assert second == "Scores on dev:"
    assert [line.split()[0] for line in table if not line.startswith(" ")] == [
        *("entities", "triggers", "arguments")
    ]
    assert run("suggest", project, "--pipeline", tmp_path / "mine").exit_code == 0
    with ProjectStore.open(project) as store:
        assert {one.name.partition("+")[0] for one in store.annotators()} == {"gold", "mine@0.1.0"}


def test_train_says_what_is_wrong(project: str, tmp_path: Path) -> None:
    says(run("train", project, tmp_path / "mine"), 1, "gold")
    run("import", project, jsonl(tmp_path / "in.jsonl", GOLD))
    says(run("train", project, tmp_path / "mine"), 1, "two documents")
    run("import", project, SEEDS / "gold.jsonl")
    says(run("train", project, tmp_path / "mine", "--base", "nope"), 3, "nope")
    assert not (tmp_path / "mine").exists()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    says(run("train", project, tmp_path / "full"), 4, "full")
    says(run("train", project), 2, "OUT")
