"""doccano takes our files and gives them back; its Python is named by DOCCANO_PYTHON."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.formats.doccano import DOCCANO
from annotator.formats.protocol import Record, WriteOptions
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.document import Document
from annotator.model.workflow import State
from tests.formats.records import NEWS, all_facts, rich_record, round_trip

PYTHON = os.environ.get("DOCCANO_PYTHON", "")
PLAIN, RELATED = DOCCANO
ODD = "שלום 🙂 e\u0301\r\n\u200bAnna met 👩🏽‍🚒 \u2028 in Oslo\t<b>."


def odd_record() -> Record:
    def span(id: str, words: str, label: str, layer: str = "entity") -> Span:
        start = ODD.index(words)
        return Span(
            id=id, layer=layer, label=label, start_char=start, end_char=start + len(words)
        )  # fmt: skip

    spans = [
        span("s1", "שלום", "PERSON"),
        span("s2", "👩🏽‍🚒", "PERSON"),
        span("s3", "Oslo", "GPE"),
    ]
    met = span("e1", "met", "MEET", "event")
    links = [Argument(trigger="e1", filler=one, role="Participant") for one in ("s1", "s2")]
    stated = AnnotationSet("odd", "gold", [*spans, met, *links], State.FINISHED)
    return Record(Document("odd", ODD), (stated,))


@pytest.mark.skipif(not PYTHON, reason="needs doccano, whose Python DOCCANO_PYTHON names")
def test_doccano_gives_back_what_it_was_given(tmp_path: Path) -> None:
    rich = rich_record()
    records = [replace(rich, sets=rich.sets[:1]), odd_record()]
    for format, name in ((PLAIN, "given.jsonl"), (RELATED, "given_relations.jsonl")):
        format.write(records, tmp_path / name, WriteOptions(NEWS))
    (tmp_path / "media").mkdir()

    ran = subprocess.run(
        [PYTHON, Path(__file__).with_name("doccano_there_and_back.py"), tmp_path,
         tmp_path / "given.jsonl", tmp_path / "given_relations.jsonl"],
        cwd=tmp_path, capture_output=True, text=True, timeout=300,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "line" not in ran.stdout
    for format, name in ((PLAIN, "plain.jsonl"), (RELATED, "relations.jsonl")):
        given, _ = round_trip(format, records)
        got = [*format.read(tmp_path / name, schema=NEWS)]
        assert [one for one in got if not isinstance(one, Record)] == []
        assert [all_facts(one) for one in got if isinstance(one, Record)] == [
            all_facts(one) for one in given
        ]
