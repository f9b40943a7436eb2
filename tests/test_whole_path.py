"""The whole path by commands: a project, its gold, a dataset, a pipeline, its suggestions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from annotator.store.project_store import ProjectStore

PEOPLE = ("Ana Ruiz", "Omar Said", "Li Wei", "Eva Braun-Holm", "Jo Park")
CITIES = ("Lima", "Oslo", "Cairo", "Quito", "Seoul", "Turin", "Accra")
DOCUMENTS = 126


def gold_line(number: int) -> str:
    """One short article whose entities, trigger and arguments are the same in every one."""
    one, other = PEOPLE[number % 5], PEOPLE[(number + 2) % 5]
    city = CITIES[number % 7]
    text = f"{one} met {other} in {city}.\nThey left on Monday, officials said.\n"
    surfaces = {"s1": (one, "PERSON"), "e1": ("met", "MEET"), "s2": (other, "PERSON")}
    surfaces |= {"s3": (city, "GPE"), "e2": ("left", "MOVEMENT"), "s4": ("Monday", "DATE")}
    spans = [
        {
            "id": id,
            "start": text.index(surface),
            "end": text.index(surface) + len(surface),
            "label": label,
            "layer": "event" if id[0] == "e" else "entity",
        }
        for id, (surface, label) in surfaces.items()
    ]
    links = [("e1", "s1", "Participant"), ("e1", "s2", "Participant"), ("e1", "s3", "Place")]
    links.append(("e2", "s4", "Time"))
    stated = [{"from": a, "to": b, "role": role} for a, b, role in links]
    return json.dumps({"id": f"d{number}", "text": text, "spans": spans, "links": stated})


def run(*command: str, cwd: Path) -> str:
    """What a command of this interpreter prints; it must succeed."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_gold_is_exported_trained_on_and_suggests_in_the_project(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("\n".join(map(gold_line, range(DOCUMENTS))) + "\n")
    (tmp_path / "new.txt").write_text("Li Wei met Ana Ruiz in Cairo.\nThey left on Monday.\n")

    run("annotator", "new", "news.annotator", cwd=tmp_path)
    run("annotator", "import", "news.annotator", "gold.jsonl", "new.txt", cwd=tmp_path)
    run("annotator", "export", "news.annotator", "dataset", "--format", "spacy", cwd=tmp_path)
    run("spacy", "debug", "data", "config.cfg", "--no-format", cwd=tmp_path / "dataset")
    quick = ("--training.max_steps", "60", "--training.eval_frequency", "30")
    run("spacy", "train", "config.cfg", "--output", "../out", *quick, cwd=tmp_path / "dataset")
    run("annotator", "suggest", "news.annotator", "--pipeline", "out/model-last", cwd=tmp_path)
    status = json.loads(run("annotator", "status", "news.annotator", "--json", cwd=tmp_path))
    run("annotator", "check", "news.annotator", cwd=tmp_path)

    assert status["documents"]["total"] == DOCUMENTS + 1
    with ProjectStore.open(str(tmp_path / "news.annotator")) as store:
        suggested = store.newest_pipeline_set("new")
    assert suggested is not None
    assert {"PERSON", "GPE", "MEET"} <= {span.label for span in suggested.spans}
    assert all(span.undecided for span in suggested.spans)
