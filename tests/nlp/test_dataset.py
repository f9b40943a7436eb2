from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from annotator.errors import InputError, RuleError, StoreError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Relation, Span
from annotator.model.dataset_card import Facts
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.splitting import split
from annotator.nlp.dataset import GoldRecord, SpacyFormat
from annotator.nlp.dataset.config import found_by_spacy
from annotator.nlp.suggesters import PipelineSuggester
from tests.nlp.small_pipelines import NEWS, document

PEOPLE = ["Ana Ruiz", "Omar Said", "Lena Vogt", "Ivo Marek", "Tim Cole"]
PLACES = ["Lima", "Oslo", "Quito", "Bern", "Nairobi", "Accra", "Porto"]


@dataclass(frozen=True)
class Options:
    schema: Schema = NEWS
    split: tuple[int, int, int] | None = None
    seed: int = 7
    agreement: dict[str, Any] | None = None
    parts: dict[str, str] | None = None
    facts: Callable[[], Facts] = Facts


def span(text: str, words: str, label: str, id: str) -> Span:
    start = text.index(words)
    layer = NEWS.label(label).layer
    return Span(id=id, layer=layer, label=label, start_char=start, end_char=start + len(words))


def meeting(number: int) -> GoldRecord:
    person, place = PEOPLE[number % 5], PLACES[number % 7]
    text = f"Talks 🦁\n\n{person} met envoys in {place}. Police attacked a bridge."
    annotations: list[Annotation] = [
        span(text, person, "PERSON", "s1"),
        span(text, person.split()[1], "PERSON", "s2"),
        span(text, place, "GPE", "s3"),
        span(text, "met", "MEET", "e1"),
        span(text, "attacked", "ATTACK", "e2"),
        Argument(trigger="e1", filler="s1", role="Participant"),
        Argument(trigger="e1", filler="s3", role="Place"),
        Relation(source="s1", target="s3", label="AT"),
        Chain(id="c1", mentions=("s1", "s2")),
    ]
    return gold(document(text, f"d{number}"), annotations)


def gold(document: Document, annotations: Iterable[Annotation]) -> GoldRecord:
    return GoldRecord(document, (AnnotationSet(document.id, "gold", annotations),))


def docs(folder: Path) -> dict[str, Doc]:
    vocab = spacy.blank("en").vocab
    files = [folder / f"{part}.spacy" for part in ("train", "dev", "test")]
    found = [doc for file in files for doc in DocBin().from_disk(file).get_docs(vocab)]
    return {doc.user_data["id"]: doc for doc in found}


def manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "dataset"


def test_a_doc_holds_what_was_annotated(out: Path) -> None:
    records = [meeting(n) for n in range(3)]

    SpacyFormat().write(records, out, Options())
    doc = docs(out)["d0"]

    assert doc.text == records[0].document.text
    assert [(e.text, e.label_) for e in doc.ents] == [("Ana Ruiz", "PERSON"), ("Lima", "GPE")]
    assert [(s.id_, s.text) for s in doc.spans["entities"]] == [
        ("s1", "Ana Ruiz"),
        ("s2", "Ruiz"),
        ("s3", "Lima"),
    ]
    assert [(s.id_, s.label_) for s in doc.spans["events"]] == [("e1", "MEET"), ("e2", "ATTACK")]
    assert doc.user_data["links"] == (
        {"from": "e1", "to": "s1", "role": "Participant"},
        {"from": "e1", "to": "s3", "role": "Place"},
    )
    assert doc.user_data["relations"] == ({"source": "s1", "target": "s3", "label": "AT"},)
    assert doc.user_data["chains"] == (("s1", "s2"),)
    assert [sent.text.strip() for sent in doc.sents] == [
        "Talks 🦁",
        "Ana Ruiz met envoys in Lima.",
        "Police attacked a bridge.",
    ]


def test_reading_gives_back_documents_and_annotations(out: Path) -> None:
    records = [meeting(n) for n in range(4)]
    SpacyFormat().write(records, out, Options())

    found = {record.document.id: record for record in SpacyFormat().read(out, schema=NEWS)}

    for record in records:
        back = found[record.document.id]
        assert back.document.text == record.document.text
        assert back.document.segmentation == record.document.segmentation
        assert list(back.sets[0]) == list(record.sets[0])


def test_a_docbin_of_another_program_is_read(tmp_path: Path) -> None:
    doc = spacy.blank("en")("Rain in Lima")
    doc.ents = [doc.char_span(8, 12, "GPE")]
    DocBin(docs=[doc]).to_disk(tmp_path / "other.spacy")

    (record,) = SpacyFormat().read(tmp_path / "other.spacy", schema=NEWS)

    assert record.document.id == "other-1"
    assert [(s.start_char, s.end_char, s.label) for s in record.sets[0].spans] == [(8, 12, "GPE")]


def test_what_is_no_docbin_is_refused(tmp_path: Path) -> None:
    (tmp_path / "train.spacy").write_text("text")

    for path in (tmp_path / "train.spacy", tmp_path / "none"):
        with pytest.raises(InputError):
            list(SpacyFormat().read(path, schema=NEWS))


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"

    for folder in (one, other):
        SpacyFormat().write((meeting(n) for n in range(12)), folder, Options())

    names = sorted(path.relative_to(one) for path in one.rglob("*"))
    assert names == sorted(path.relative_to(other) for path in other.rglob("*"))
    for name in names:
        if (one / name).is_file():
            assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_the_manifest_counts_and_signs(out: Path) -> None:
    report = SpacyFormat().write([meeting(n) for n in range(10)], out, Options())
    facts = manifest(out)

    assert report.documents == 10
    assert report.parts == {"train": 8, "dev": 1, "test": 1}
    assert facts["schema"]["name"] == "news"
    assert facts["counts"]["train"]["events"] == {"ATTACK": 8, "MEET": 8}
    assert facts["counts"]["train"]["arguments"] == {"Participant": 8, "Place": 8}
    assert facts["split"]["shares"] == [80, 10, 10]
    assert facts["split"]["seed"] == 7
    assert "agreement" not in facts
    written = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
    assert set(facts["sha256"]) == written - {"manifest.json"}
    for name, digest in facts["sha256"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest


def test_entities_that_overlap_longer_ones_are_counted(out: Path) -> None:
    report = SpacyFormat().write([meeting(0), meeting(1)], out, Options())

    reason = "overlapping entities, which are in doc.spans only"
    assert manifest(out)["left_out"] == {reason: 2}
    assert report.left_out == (f"Left out: 2 {reason}.",)


def test_a_span_off_the_token_borders_is_widened_and_listed(out: Path) -> None:
    text = "🦁 They fear COVID19 in Lima."
    odd = gold(document(text, "odd"), [span(text, "COVID", "EVENT", "s1")])

    report = SpacyFormat().write([odd, meeting(0)], out, Options())

    doc = docs(out)["odd"]
    assert [span.text for span in doc.spans["entities"]] == ["COVID19"]
    assert manifest(out)["widened"] == [
        {
            "document": "odd",
            "span": "s1",
            "label": "EVENT",
            "start": 12,
            "end": 17,
            "text": "COVID",
            "token_start": 12,
            "token_end": 19,
            "token_text": "COVID19",
        }
    ]
    assert any("Widened" in line for line in report.left_out)


def test_only_what_stands_is_written(out: Path) -> None:
    record = meeting(0)
    undecided = span(record.document.text, "Police", "ORG", "s9")
    undecided = replace(undecided, origin="tiny@0.1")
    rejected = replace(undecided, id="s8", decision=Decision.REJECTED)
    hanging = Argument(trigger="e2", filler="s9", role="Agent")
    stated = [*record.sets[0], undecided, rejected, hanging]

    SpacyFormat().write([gold(record.document, stated), meeting(1)], out, Options())

    doc = docs(out)["d0"]
    assert [span.id_ for span in doc.spans["entities"]] == ["s1", "s2", "s3"]
    assert len(doc.user_data["links"]) == 2
    assert manifest(out)["left_out"]["undecided or rejected annotations"] == 2


def test_nothing_annotated_is_nothing_to_train_on(out: Path) -> None:
    empty = gold(document("Rain."), [])

    with pytest.raises(RuleError, match="nothing to train on"):
        SpacyFormat().write([empty], out, Options())

    assert not out.exists()


def test_a_folder_with_other_files_is_left_alone(out: Path) -> None:
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")

    with pytest.raises(StoreError, match=r"thesis\.txt"):
        SpacyFormat().write([meeting(0)], out, Options())

    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


def test_an_earlier_dataset_is_replaced_unless_something_was_added(out: Path) -> None:
    SpacyFormat().write([meeting(0), meeting(1)], out, Options())
    SpacyFormat().write([meeting(2), meeting(3)], out, Options())

    assert sorted(docs(out)) == ["d2", "d3"]
    assert [path.name for path in out.parent.iterdir()] == ["dataset"]

    (out / "model-best").mkdir()
    (out / "model-best" / "meta.json").write_text("{}")
    with pytest.raises(StoreError, match="model-best"):
        SpacyFormat().write([meeting(0)], out, Options())


def test_a_failure_leaves_the_earlier_dataset(out: Path) -> None:
    SpacyFormat().write([meeting(0), meeting(1)], out, Options())
    before = (out / "manifest.json").read_bytes()

    with pytest.raises(ZeroDivisionError):
        SpacyFormat().write((meeting(n) for n in [0, 1 // 0]), out, Options())

    assert (out / "manifest.json").read_bytes() == before
    assert [path.name for path in out.parent.iterdir()] == ["dataset"]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    for out in (tmp_path / "file", tmp_path / "file" / "dataset"):
        with pytest.raises(StoreError):
            SpacyFormat().write([meeting(0), meeting(1)], out, Options())


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(1, (1, 0, 0)), (2, (1, 1, 0)), (3, (2, 1, 0)), (10, (8, 1, 1)), (100, (80, 10, 10))],
)
def test_documents_are_split_by_the_shares(count: int, sizes: tuple[int, ...]) -> None:
    parts = list(split([str(n) for n in range(count)], (80, 10, 10), 1).values())

    assert tuple(parts.count(part) for part in ("train", "dev", "test")) == sizes


def test_the_split_follows_from_ids_and_seed_alone() -> None:
    ids = [f"d{n}" for n in range(50)]

    assert split(ids, (80, 10, 10), 3) == split(ids[::-1], (80, 10, 10), 3)
    assert split(ids, (80, 10, 10), 3) != split(ids, (80, 10, 10), 4)
    assert set(split(ids, (100, 0, 0), 3).values()) == {"train"}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "NO_COLOR": "1"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-m", "spacy", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_spacy_checks_and_trains_the_folder_as_it_stands(out: Path, tmp_path: Path) -> None:
    SpacyFormat().write([meeting(n) for n in range(140)], out, Options())

    checked = run(out, "debug", "data", "config.cfg", "--no-format")
    labels = run(out, "init", "labels", "config.cfg", str(tmp_path / "labels"))
    trained = run(
        out, "train", "config.cfg", "--output", str(tmp_path / "trained"),
        "--training.max_steps", "60", "--training.eval_frequency", "30",
    )  # fmt: skip

    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert labels.returncode == 0, labels.stdout + labels.stderr
    for file in (out / "labels").iterdir():
        assert file.read_text() == (tmp_path / "labels" / file.name).read_text()
    assert trained.returncode == 0, trained.stdout + trained.stderr
    suggester = PipelineSuggester(tmp_path / "trained" / "model-last", NEWS)
    (suggestions,) = suggester.suggest([meeting(0).document])
    assert {span.label for span in suggestions.spans} >= {"PERSON", "GPE", "MEET"}
    assert all(span.score is not None for span in suggestions.spans if span.layer == "event")
    installed = found_by_spacy("spacy_factories", "event_arguments")
    assert (out / "labels" / "event_arguments.json").exists() is installed
