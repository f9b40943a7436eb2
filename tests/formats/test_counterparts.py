"""Other people's readers take our files; each test needs its package, and is left out without."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.brat import BratFormat
from annotator.formats.label_studio import LabelStudioFormat
from annotator.formats.protocol import WriteOptions
from tests.formats.records import NEWS, rich_record

TAGGED = [
    "Anna B-PERSON", "Berg I-PERSON", "met O", "Omar B-PERSON", "Said I-PERSON", "in O",
    "Oslo B-GPE", "on O", "Monday. B-DATE", "The O", "talks O", "🙂 O", "failed O", ", O",
    "Berg B-ORG", "'s I-ORG", "office I-ORG", "said O", ". O",
]  # fmt: skip


def test_pybrat_finds_entities_events_and_relations(tmp_path: Path) -> None:
    parser = pytest.importorskip("pybrat.parser")
    BratFormat().write([rich_record()], tmp_path / "out", WriteOptions(NEWS))

    [example] = parser.BratParser(error="raise").parse(tmp_path / "out")

    assert example.text == rich_record().document.text
    assert len(example.entities) == 9
    assert {(one.type, one.trigger.mention, len(one.arguments)) for one in example.events} == {
        ("MEET", "met", 4),
        ("STATEMENT", "said", 2),
        ("CONTACT", "talks", 0),
    }
    assert [(one.type, one.arg1.mention, one.arg2.mention) for one in example.relations] == [
        ("EMPLOYED_BY", "Berg", "Berg's office"),
        ("Equiv", "Anna Berg", "Berg"),
    ]


def test_label_studios_converter_takes_tasks_and_config(tmp_path: Path) -> None:
    converter = pytest.importorskip("label_studio_converter")
    out = tmp_path / "tasks.json"
    LabelStudioFormat().write([rich_record()], out, WriteOptions(NEWS))

    made = converter.Converter(
        out.with_suffix(".xml").read_text(), str(tmp_path), output_tags=["entity"]
    )
    made.convert_to_conll2003(str(out), str(tmp_path / "conll"), is_dir=False)

    lines = (tmp_path / "conll" / "result.conll").read_text().split("\n")
    assert [line.replace(" -X- _ ", " ") for line in lines[1:] if line] == TAGGED
