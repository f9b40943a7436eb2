"""brat's folders: read as their specification says, written so that they read the same."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RuleError, StoreError
from annotator.formats.brat import BratFormat
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.schema_brat import read_brat_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Decision, Relation, Span
from annotator.model.document import Document
from annotator.model.schema import Label, Layer, LayerKind, Schema
from annotator.model.workflow import State
from tests.formats.records import (
    EXAMPLES,
    NEWS,
    WITHOUT_MARK,
    all_facts,
    facts,
    records,
    rich_record,
    round_trip,
    tries,
)

SCHEMA = read_brat_schema(EXAMPLES / "brat" / "annotation.conf")
TEXT = "Ida met\nKai."


def read(
    tmp_path: Path, annotations: str, text: str = TEXT, *, schema: Schema = SCHEMA
) -> list[Record | Refusal]:
    (tmp_path / "a.txt").write_text(text, newline="")
    (tmp_path / "a.ann").write_text(annotations, newline="")
    return list(BratFormat().read(tmp_path / "a.ann", schema=schema))


def the_set(found: list[Record | Refusal]) -> AnnotationSet:
    assert isinstance(found[0], Record), found
    return found[0].sets[0]


def written(
    tmp_path: Path, record: Record, schema: Schema = NEWS
) -> tuple[str, str, tuple[str, ...]]:
    report = BratFormat().write([record], tmp_path / "out", WriteOptions(schema))
    [text] = (tmp_path / "out").glob("*.txt")
    lines = text.with_suffix(".ann").read_bytes().decode()
    return text.read_bytes().decode(), lines, report.left_out


def test_the_example_is_read_with_all_that_the_specification_names() -> None:
    [record, *lost] = BratFormat().read(EXAMPLES / "brat", schema=SCHEMA)

    assert isinstance(record, Record)
    [stated] = record.sets
    text = record.document.text
    assert [(text[one.start_char : one.end_char], one.label) for one in stated.spans] == [
        ("Ida Moe", "Person"), ("met", "Meet"), ("Kai Lund", "Person"), ("Bergen", "City"),
        ("Moe", "Person"), ("told", "Report"), ("talks", "Meet"), ("talks", "Meet"),
        ("in the West and\nEast", "City"), ("West and\nEast of Norway", "Country"),
    ]  # fmt: skip
    assert [(one.trigger, one.role, one.filler) for one in stated.arguments] == [
        ("E1", "Participant", "T1"), ("E1", "Participant", "T3"), ("E1", "Where", "T4"),
        ("E2", "Speaker", "T5"), ("E2", "What", "E3"), ("E3", "Participant", "T5"),
        ("E4", "Participant", "T3"),
    ]  # fmt: skip
    assert stated.span("T4").kb_id == "Wikidata:Q26793"
    assert stated.span("T3").note == "minister since spring\nsee the desk"
    assert stated.span("T8").note.startswith("fragments ")
    assert stated.span("T9").note == ""
    assert stated.span("E1").attributes == {"Certainty": "Sure"}
    assert stated.span("E3").attributes == stated.span("E4").attributes == {"Negation": "yes"}
    assert [one.key for one in stated.relations] == [("relation", "T1", "T4", "Lives-in")]
    assert [one.mentions for one in stated.chains] == [("T1", "T5")]
    assert [(one.line, one.reason.split()[0]) for one in lost if isinstance(one, Refusal)] == [
        (12, "T8"), (20, "N2"), (23, "#3"),
    ]  # fmt: skip


def test_one_of_everything_comes_back_and_what_brat_has_no_place_for_is_said() -> None:
    record = rich_record()

    [again], report = round_trip(BratFormat(), [record])

    expected, found = facts(record.sets[0]), facts(again.sets[0])
    assert again.document.text == record.document.text
    assert again.document.id == "afp-1"
    assert [line.split(" (")[0] for line in report.left_out] == [
        "1 titles left out",
        "1 languages left out",
        "1 metadata left out",
        "1 origins, scores and decisions left out",
    ]
    for kind in ("arguments", "relations", "chains", "spans"):
        assert sum(found[kind].values()) == sum(expected[kind].values())
    assert found["relations"] == expected["relations"]
    assert found["chains"] == expected["chains"]


NOTES = st.sampled_from(["", "sic", "two\nlines", "🙂\ttab", " e\u0301 "])


@tries
@given(records(WITHOUT_MARK, NOTES))
def test_what_is_written_is_read_again_just_so(record: Record) -> None:
    [again], report = round_trip(BratFormat(), [record])

    assert all_facts(again) == all_facts(record)
    assert all("does not show" in line for line in report.left_out)


@tries
@given(records(WITHOUT_MARK, NOTES))
def test_no_line_of_an_ann_file_is_broken_for_brats_own_reader(record: Record) -> None:
    with TemporaryDirectory() as folder:
        _, lines, _ = written(Path(folder), record)

    assert lines.splitlines() == lines.split("\n")[:-1]


def test_a_span_over_lines_is_written_in_fragments_as_brat_does(tmp_path: Path) -> None:
    span = Span(id="s", layer="entity", label="PERSON", start_char=4, end_char=11)
    stated = AnnotationSet("a", "gold", [span], State.FINISHED)

    _, lines, left_out = written(tmp_path, Record(Document("a", TEXT), (stated,)))

    assert lines == "T1\tPERSON 4 7;8 11\tmet Kai\n"
    assert left_out == ()


def test_the_written_configuration_gives_the_same_labels_roles_and_relations(
    tmp_path: Path,
) -> None:
    BratFormat().write([], tmp_path / "out", WriteOptions(NEWS))

    schema = read_brat_schema(tmp_path / "out" / "annotation.conf")

    assert [(one.name, one.layer) for one in schema.labels] == [
        (one.name, one.layer) for one in NEWS.labels
    ]
    assert [one.name for one in schema.relations] == [one.name for one in NEWS.relations]
    for label in NEWS.labels:
        for role in label.roles:
            assert schema.fillers(label.name, role.name) == NEWS.fillers(label.name, role.name)
            assert schema.required_roles(label.name) == NEWS.required_roles(label.name)
    tense = next(one for one in schema.attributes if one.name == "tense")
    assert tense.values == ("unspecified", "past", "present", "future")


def test_the_configuration_of_the_example_survives_a_second_writing(tmp_path: Path) -> None:
    BratFormat().write([], tmp_path / "one", WriteOptions(SCHEMA))
    again = read_brat_schema(tmp_path / "one" / "annotation.conf")
    BratFormat().write([], tmp_path / "two", WriteOptions(again))

    first, second = ((tmp_path / name / "annotation.conf").read_text() for name in ("one", "two"))
    assert first == second
    assert "Negation\tArg:<EVENT>\n" in first


def test_ids_that_are_no_names_of_files_are_changed_and_said(tmp_path: Path) -> None:
    documents = [Record(Document(id, "x")) for id in ("a/b", "a:b", "..", "🙂", "a" * 400)]

    report = BratFormat().write(documents, tmp_path / "out", WriteOptions(NEWS))

    found = {file.stem for file in (tmp_path / "out").glob("*.txt")}
    assert found == {"a_b", "a_b-2", "__", "🙂", "a" * 180}
    assert report.left_out[0].startswith("4 ids changed to names of files (a/b: a_b; a:b: a_b-2;")


def test_only_the_first_set_has_a_place(tmp_path: Path) -> None:
    sets = tuple(AnnotationSet("a", name, (), State.FINISHED) for name in ("gold", "bea"))

    _, _, left_out = written(tmp_path, Record(Document("a", "x"), sets))

    assert left_out == (
        "1 further annotation sets left out (a: bea).",
        "1 annotation sets that state nothing left out (a: gold).",
    )


def test_suggestions_and_rejected_ones_are_left_out_and_said(tmp_path: Path) -> None:
    def span(id: str, **more: Any) -> Span:
        return Span(id=id, layer="entity", label="GPE", start_char=0, end_char=3, **more)

    annotations: list[Annotation] = [
        span("s1", origin="p@1"),
        span("s2", origin="p@1", decision=Decision.REJECTED),
        span("s3"),
        Relation(source="s1", target="s3", label="PART_OF"),
    ]
    stated = AnnotationSet("a", "bea", annotations, State.IN_PROGRESS)

    _, lines, left_out = written(tmp_path, Record(Document("a", TEXT), (stated,)))

    assert lines == "T1\tGPE 0 3\tIda\n"
    assert left_out == (
        "1 names of annotators left out (a: bea).",
        "1 states left out (a: in progress).",
        "1 undecided suggestions left out (a: GPE at 0 to 3).",
        "1 rejected annotations left out (a: GPE at 0 to 3).",
        "1 relations of spans that are left out (a: PART_OF from GPE at 0 to 3).",
    )


def test_what_a_pipeline_proposed_is_what_its_set_states(tmp_path: Path) -> None:
    span = Span(id="s", layer="entity", label="GPE", start_char=0, end_char=3, origin="p@1")
    stated = AnnotationSet("a", "p@1", [span], State.NEW)

    _, lines, _ = written(tmp_path, Record(Document("a", TEXT), (stated,)))

    assert lines == "T1\tGPE 0 3\tIda\n"


def test_a_text_without_annotations_has_an_empty_ann_file(tmp_path: Path) -> None:
    text, lines, left_out = written(tmp_path, Record(Document("a", "x\r\ny")))

    assert (text, lines, left_out) == ("x\r\ny", "", ())


def test_a_byte_order_mark_that_is_text_is_said(tmp_path: Path) -> None:
    text, _, left_out = written(tmp_path, Record(Document("a", "\ufeffx")))

    assert text == "\ufeffx"
    assert left_out == ("1 texts that begin with a byte order mark, which readers take off (a).",)


def test_a_folder_that_holds_files_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("work of a day")

    with pytest.raises(StoreError, match="already holds"):
        BratFormat().write([], tmp_path, WriteOptions(NEWS))

    assert [file.name for file in tmp_path.iterdir()] == ["a.ann"]


def test_nothing_is_left_of_a_folder_that_failed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        BratFormat().write(
            (Record(Document("a", "x" * (1 // n))) for n in (1, 0)),
            tmp_path / "out",
            WriteOptions(NEWS),
        )

    assert list(tmp_path.iterdir()) == []


def test_names_with_borders_in_them_are_refused(tmp_path: Path) -> None:
    odd = Schema(
        name="odd",
        version="1",
        layers=(Layer(name="entity", kind=LayerKind.ENTITY),),
        labels=(Label(name="two words", layer="entity"),),
    )

    with pytest.raises(RuleError, match="two words"):
        BratFormat().write([], tmp_path / "out", WriteOptions(odd))


BROKEN = [
    ("T1\tPerson 0 3\tKai\n", 1, "other words"),
    ("T1\tPerson 0 99\tIda\n", 1, "outside the text"),
    ("T1\tPerson 3 3\t\n", 1, "outside the text"),
    ("T1 Person 0 3 Ida\n", 1, "no annotation"),
    ("T1\tPerson zero 3\tIda\n", 1, "offsets"),
    ("\nX1\tPerson 0 3\tIda\n", 2, "no annotation"),
    ("T1\tPerson 0 3\tIda\nT1\tPerson 8 11\tKai\n", 2, "twice"),
    ("E1\tMeet:T9\n", 1, "no trigger"),
    ("T1\tMeet 4 7\tmet\nE1\tMeet:T1 Participant:T9\n", 2, "T9, which is no span"),
    ("T1\tMeet 4 7\tmet\nE1\tMeet:T1 Participant\n", 2, "a role and an id"),
    ("R1\tLives-in Arg1:T1 Arg2:T2\n", 1, "T1, which is no span"),
    ("R1\tLives-in Arg1:T1\n", 1, "two arguments"),
    ("*\tEquiv T1 T2\n", 1, "T1, which is no span"),
    ("T1\tPerson 0 3\tIda\nN1\tReference T1 Q42\tIda\n", 2, "a reference"),
    ("A1\tNegation\n", 1, "a name and an id"),
    ("#1\tAnnotatorNotes\tsic\n", 1, "a type and an id"),
    ("T1\tAlien 0 3\tIda\n", None, "no label Alien"),
    ("T1\tPerson 0 3\tIda\nA1\tCertainty T1 Sure\n", None, "no attribute Certainty"),
]


@pytest.mark.parametrize(("annotations", "line", "reason"), BROKEN, ids=[b[2] for b in BROKEN])
def test_what_is_broken_is_refused_with_its_line(
    tmp_path: Path, annotations: str, line: int | None, reason: str
) -> None:
    [refusal] = read(tmp_path, annotations)

    assert isinstance(refusal, Refusal)
    assert refusal.line == line
    assert reason in refusal.reason


def test_numbers_are_taken_off_roles_that_the_schema_lacks_too(tmp_path: Path) -> None:
    lines = "T1\tMeet 4 7\tmet\nT2\tPerson 0 3\tIda\nE1\tMeet:T1 Guest2:T2\n"

    [refusal] = read(tmp_path, lines)

    assert isinstance(refusal, Refusal)
    assert refusal.reason.endswith("no role Guest.")


def test_an_older_discontinuous_text_and_windows_line_ends_are_understood(tmp_path: Path) -> None:
    stated = the_set(read(tmp_path, "T1\tPerson 0 3;8 11\tIdaKai\r\n"))

    assert (stated.spans[0].start_char, stated.spans[0].end_char) == (0, 11)
    assert stated.spans[0].note == "fragments 0-3 8-11"


def test_a_text_without_ann_file_is_a_document_and_an_ann_file_without_text_is_refused(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.ann").write_text("")

    [record] = BratFormat().read(tmp_path / "a.txt", schema=SCHEMA)
    [refusal] = BratFormat().read(tmp_path / "b.ann", schema=SCHEMA)

    assert isinstance(record, Record)
    assert record.sets == ()
    assert isinstance(refusal, Refusal)
    assert "cannot be read" in refusal.reason


@tries
@given(st.text(st.sampled_from("TERAMN#*123 \t\n:;PersonMetArgIda"), max_size=60))
def test_whatever_lines_stand_there_reading_ends_without_an_error(lines: str) -> None:
    with TemporaryDirectory() as folder:
        assert read(Path(folder), lines)
