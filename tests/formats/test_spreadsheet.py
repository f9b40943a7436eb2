"""Tables for spreadsheets: every span and argument in a row, and nothing that calculates."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from annotator.errors import UsageError
from annotator.formats.protocol import Record, WriteOptions
from annotator.formats.spreadsheet import CSV, safe
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.workflow import State
from tests.formats.records import NEWS, WORDS, records, rich_record, tries

SPANS, ARGUMENTS = CSV


def table(format: object, *records: Record) -> tuple[list[dict[str, str]], tuple[str, ...]]:
    assert format in CSV
    with TemporaryDirectory() as folder:
        out = Path(folder, "out.csv")
        report = CSV[CSV.index(format)].write(records, out, WriteOptions(NEWS))  # type: ignore[arg-type]
        content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text)), report.left_out


def test_a_span_is_a_row_with_all_that_it_carries() -> None:
    rows, left_out = table(SPANS, rich_record())

    assert len(rows) == 9
    assert rows[0] == {
        "document": "afp-1", "title": "A meeting", "annotator": "gold", "state": "finished",
        "id": "s1", "layer": "entity", "label": "PERSON", "start": "0", "end": "9",
        "text": "Anna Berg", "kb_id": "Wikidata:Q1", "note": "", "polarity": "", "tense": "",
        "modality": "", "mention_kind": "name", "origin": "", "score": "", "decision": "",
        "decided_by": "", "decided_at": "",
    }  # fmt: skip
    assert [line.split(" (")[0] for line in left_out] == [
        "1 texts left out",
        "1 languages left out",
        "1 metadata left out",
        "6 arguments left out",
        "1 relations left out",
        "1 chains left out",
    ]


def test_an_argument_is_a_row_with_both_ends() -> None:
    rows, left_out = table(ARGUMENTS, rich_record())

    assert len(rows) == 6
    assert rows[0] == {
        "document": "afp-1", "title": "A meeting", "annotator": "gold", "state": "finished",
        "event_id": "e1", "event": "MEET", "trigger": "met", "trigger_start": "10",
        "trigger_end": "13", "role": "Participant", "filler_id": "s1", "filler_label": "PERSON",
        "filler": "Anna Berg", "filler_start": "0", "filler_end": "9", "origin": "", "score": "",
        "decision": "", "decided_by": "", "decided_at": "",
    }  # fmt: skip
    assert "1 spans outside arguments left out (afp-1: PERSON at 63 to 67)." in left_out


def test_every_annotator_has_rows() -> None:
    span = Span(id="s", layer="entity", label="GPE", start_char=0, end_char=4, origin="p@1")
    sets = [AnnotationSet("a", name, [span], State.IN_PROGRESS) for name in ("bea", "p@1")]

    rows, _ = table(SPANS, Record(Document("a", "Oslo"), tuple(sets)))

    assert [(row["annotator"], row["origin"]) for row in rows] == [("bea", "p@1"), ("p@1", "p@1")]


FORMULAS = [
    *("=1+1", '=HYPERLINK("http://x.example")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1"),
    *("\u200b=1", "\ufeff@x", "＝1", "\n=1"),
]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str) -> None:
    span = Span(id="=s", layer="entity", label="GPE", start_char=0, end_char=len(text), note=text)
    stated = AnnotationSet("@a", "+bea", [span], State.FINISHED)

    rows, left_out = table(SPANS, Record(Document("@a", text, "=title"), (stated,)))

    [row] = rows
    for name in ("document", "title", "annotator", "id", "text", "note"):
        assert row[name].startswith("'")
    assert row["text"] == f"'{text}"
    assert "1 rows with an apostrophe before what looks like a formula (@a)." in left_out


@given(WORDS)
def test_what_is_safe_stays_as_it_is_but_for_the_apostrophe(text: str) -> None:
    assert safe(text) in (text, f"'{text}")


@tries
@given(records())
def test_the_words_in_the_table_are_those_of_the_text(record: Record) -> None:
    rows, _ = table(SPANS, record)

    text = record.document.text
    for row in rows:
        assert row["text"] == safe(text[int(row["start"]) : int(row["end"])])


@pytest.mark.parametrize("format", CSV, ids=[one.name for one in CSV])
def test_tables_are_not_read(format: object) -> None:
    with pytest.raises(UsageError):
        CSV[CSV.index(format)].read(Path("x.csv"), schema=NEWS)  # type: ignore[arg-type]
