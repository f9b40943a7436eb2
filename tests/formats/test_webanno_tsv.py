"""WebAnno TSV 3.3, read and written as its specification says."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.webanno_cells import (
    cell_of,
    escaped_text,
    escaped_value,
    stacked,
    unescaped,
)
from annotator.formats.webanno_tsv import WebAnnoTsvFormat
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Relation, Span
from annotator.model.document import Document, Segmentation
from annotator.model.workflow import State
from tests.formats.records import (
    EXAMPLES,
    NEWS,
    TEXTS,
    WORDS,
    all_facts,
    facts,
    records,
    rich_record,
    round_trip,
    tries,
)

FORMAT = WebAnnoTsvFormat()


def test_the_example_is_read_with_slots_chains_and_relations() -> None:
    record, *lost = FORMAT.read(EXAMPLES / "talks.tsv", schema=NEWS)

    assert isinstance(record, Record)
    text, [stated] = record.document.text, record.sets
    assert text == "🙂 Ida Moe met Kai-men in Oslo .\n The [rest] follows\\."
    assert record.document.segmentation.sentence_starts == (0, 33)
    spans = {text[one.start_char : one.end_char]: one for one in stated.spans}
    assert {word: one.label for word, one in spans.items()} == {
        "Ida Moe": "PERSON", "Moe": "PERSON", "met": "MEET", "Kai": "PERSON", "Oslo": "GPE",
    }  # fmt: skip
    assert spans["Ida Moe"].kb_id == "http://x.example/Q1"
    assert spans["met"].attributes == {"polarity": "positive"}
    words = {one.id: word for word, one in spans.items()}
    assert [(one.role, words[one.filler]) for one in stated.arguments] == [
        ("Participant", "Ida Moe"), ("Place", "Oslo"),
    ]  # fmt: skip
    assert {(words[one.source], one.label, words[one.target]) for one in stated.relations} == {
        ("Kai", "LOCATED_IN", "Oslo"), ("Moe", "PART_OF", "Oslo"),
    }  # fmt: skip
    assert [[words[id] for id in one.mentions] for one in stated.chains] == [["Ida Moe", "Kai"]]
    assert ["4 of" in str(one) and ".POS" in str(one) for one in lost] == [True]


def test_one_of_everything_comes_back_but_for_document_data_and_decisions() -> None:
    record = rich_record()

    [again], report = round_trip(FORMAT, [record])

    assert again.document.text == record.document.text
    assert again.document.segmentation == record.document.segmentation
    found, expected = facts(again.sets[0]), facts(record.sets[0])
    assert found["relations"] == expected["relations"]
    assert found["chains"] == expected["chains"]
    assert sum(found["arguments"].values()) == 6
    assert [line.split(" (")[0] for line in report.left_out] == [
        "1 titles left out",
        "1 languages left out",
        "1 metadata left out",
        "1 origins, scores and decisions left out",
    ]


NOTES = WORDS.filter(lambda note: "\r" not in note)


@tries
@given(records(TEXTS, NOTES))
def test_what_is_written_is_read_again_but_for_outer_white_space(record: Record) -> None:
    [again], report = round_trip(FORMAT, [record])

    text, sets = all_facts(record)
    again_text, again_sets = all_facts(again)
    assert again_text == text
    if not report.left_out:
        assert again_sets == sets
        assert again.document.segmentation == record.document.segmentation


@tries
@given(records(TEXTS, NOTES, on_tokens=True))
def test_spans_of_whole_tokens_come_back_just_so(record: Record) -> None:
    [again], report = round_trip(FORMAT, [record])

    assert all_facts(again) == all_facts(record)
    assert report.left_out == ()


@given(WORDS, WORDS)
def test_values_and_texts_are_escaped_and_back(one: str, other: str) -> None:
    assert unescaped(escaped_text(one)) == one
    stack = "|".join(f"{escaped_value(value)}[7]" for value in (one, other) if value)
    values = [value for value in (one, other) if value]
    if values:
        assert [cell_of(raw).value for raw in stacked(stack)] == values
        assert all(cell_of(raw).id == 7 for raw in stacked(stack))


def lines_of(tmp_path: Path, record: Record) -> tuple[list[str], tuple[str, ...]]:
    report = FORMAT.write([record], tmp_path / "out", WriteOptions(NEWS))
    [file] = (tmp_path / "out").iterdir()
    return file.read_bytes().decode().split("\n"), report.left_out


def test_the_file_is_laid_out_as_the_specification_says(tmp_path: Path) -> None:
    spans = [
        Span(id="s", layer="entity", label="PERSON", start_char=2, end_char=9),
        Span(id="g", layer="entity", label="GPE", start_char=6, end_char=8),
        Span(id="e", layer="event", label="MEET", start_char=10, end_char=13),
    ]
    links = [
        Argument(trigger="e", filler="s", role="Participant"),
        Relation(source="s", target="g", label="CITIZEN_OF"),
        Relation(source="e", target="g", label="PART_OF"),
    ]
    text = "🙂 Ida Moe met\nus."
    tokens = Segmentation((0, 2, 6, 10, 14), (1, 5, 9, 13, 17), (0, 14))
    stated = AnnotationSet("a", "gold", [*spans, *links], State.FINISHED)

    lines, left_out = lines_of(
        tmp_path, Record(Document("a", text, segmentation=tokens), (stated,))
    )

    ner = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
    event = "webanno.custom.Event"
    assert lines[0] == "#FORMAT=WebAnno TSV 3.3"
    assert lines[1] == f"#T_SP={ner}|value|identifier|note|mention_kind"
    assert lines[2] == (
        f"#T_SP={event}|label|identifier|note|polarity|tense|modality"
        f"|ROLE_{event}:arguments_{event}ArgumentsLink|uima.tcas.Annotation"
    )
    assert lines[4] == f"#T_RL=webanno.custom.Relation|label|BT_{ner}"
    nothing = "_\t" * 8
    number = "*[1]\t" * 3
    meeting = "MEET\t" + "*\t" * 5 + "Participant\t1-2[1]\t"
    assert lines[5:] == [
        "",
        "",
        "#Text=🙂 Ida Moe met",
        "#Text=",
        "1-1\t0-2\t🙂\t" + "_\t" * 4 + nothing + "_\t_\t_\t_\t",
        "1-2\t3-6\tIda\tPERSON[1]\t" + number + nothing + "_\t_\t_\t_\t",
        "1-3\t7-10\tMoe\tPERSON[1]\t" + number + nothing + "_\t_\t_\t_\t",
        "1-3.1\t7-9\tMo\tGPE\t*\t*\t*\t" + nothing + "_\t_\tCITIZEN\\_OF\t1-2[1_0]\t",
        "1-4\t11-14\tmet\t" + "_\t" * 4 + meeting + "_\t_\t_\t_\t",
        "",
        "#Text=us.",
        "2-1\t15-18\tus.\t" + "_\t" * 4 + nothing + "_\t_\t_\t_\t",
        "",
    ]  # fmt: skip
    assert left_out == (
        "1 relations of other layers than the first of entities left out "
        "(a: PART_OF of MEET at 10 to 13).",
    )


def test_white_space_around_spans_is_trimmed_and_said(tmp_path: Path) -> None:
    spans = [
        Span(id="s", layer="entity", label="PERSON", start_char=3, end_char=8),
        Span(id="w", layer="entity", label="GPE", start_char=3, end_char=4),
        Span(id="e", layer="event", label="MEET", start_char=0, end_char=3),
    ]
    link = Argument(trigger="e", filler="w", role="Place")
    stated = AnnotationSet("a", "gold", [*spans, link], State.FINISHED)

    [again], report = round_trip(FORMAT, [Record(Document("a", "Ida met Kai"), (stated,))])

    found = {one.label: (one.start_char, one.end_char) for one in again.sets[0].spans}
    assert found == {"PERSON": (4, 7), "MEET": (0, 3)}
    assert report.left_out == (
        "1 spans without their outer white space (a: PERSON at 3 to 8).",
        "1 spans of white space left out (a: GPE at 3 to 4).",
        "1 arguments of spans that are left out (a: Place of MEET at 0 to 3).",
    )


def test_a_text_that_begins_with_white_space_comes_back(tmp_path: Path) -> None:
    [again], _ = round_trip(FORMAT, [Record(Document("a", "\r\n\t Ida\n\n"))])

    assert again.document.text == "\r\n\t Ida\n\n"
    assert again.document.segmentation.token_starts == (4,)


def test_carriage_returns_in_notes_are_said() -> None:
    span = Span(id="s", layer="entity", label="GPE", start_char=0, end_char=1, note="a\r\nb\rc")
    stated = AnnotationSet("a", "gold", [span], State.FINISHED)

    [again], report = round_trip(FORMAT, [Record(Document("a", "x"), (stated,))])

    assert again.sets[0].spans[0].note == "a\nb\nc"
    assert "carriage returns" in report.left_out[0]


HEAD = "#FORMAT=WebAnno TSV 3.2\n#T_SP=webanno.custom.Event|label\n\n\n"
BROKEN = [
    ("#FORMAT=WebAnno TSV 2.0\n", 1, "version 3"),
    ("1-1\t0-3\tIda\n", 1, "version 3"),
    ("#FORMAT=WebAnno TSV 3.3\n#T_XX=a|b\n\n\n", 2, "declares no layer"),
    (HEAD + "#Text=Ida\n1-1\t0-3\tIda\n", 6, "a cell for each column"),
    (HEAD + "#Text=Ida\n1-1\tzero\tIda\t_\t\n", 6, "no row of offsets"),
    (HEAD + "#Text=Ida\n1-1\t0-9\tIda\t_\t\n", 6, "outside the text"),
    (HEAD + "#Text=Ida\n1-1\t0-3\tIda\tMEET[x]\t\n", 6, "cannot be read"),
    (HEAD + "#Text=Ida\n1-1\t0-3\tIda\tALIEN\t\n", None, "no label ALIEN"),
    (HEAD + "#Text=🙂\n1-1\t0-2\t🙂\t_\t\n1-1.1\t0-1\t\tMEET\t\n", 7, "in a character"),
    (HEAD + "#Text=a\n1-1\t0-1\ta\t_\t\n\n#Text=b\n2-1\t0-1\tb\t_\t\n", 9, "before the one above"),
    (HEAD, None, "the text is empty"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line", "reason"), BROKEN, ids=[one[2] for one in BROKEN])
def test_what_is_broken_is_refused_with_its_line(
    tmp_path: Path, content: str, line: int | None, reason: str
) -> None:
    (tmp_path / "a.tsv").write_text(content)

    [refusal] = FORMAT.read(tmp_path / "a.tsv", schema=NEWS)

    assert isinstance(refusal, Refusal)
    assert refusal.line == line
    assert reason in refusal.reason


@tries
@given(st.text(st.sampled_from("12-.\t\n|[]_*;>\\#Text=aMEET"), max_size=60))
def test_whatever_rows_stand_there_reading_ends_without_an_error(rows: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.tsv")
        path.write_text(HEAD + "#Text=a aaa\n" + rows)

        assert list(FORMAT.read(path, schema=NEWS))
