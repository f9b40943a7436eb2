"""Label Studio's tasks and its labelling config."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.label_studio import LabelStudioFormat
from annotator.formats.label_studio_config import labelling_config
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.schema_label_studio import read_label_studio_schema
from annotator.formats.utf16 import Utf16
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.document import Document
from annotator.model.workflow import State
from tests.formats.records import (
    EXAMPLES,
    NEWS,
    TEXTS,
    all_facts,
    facts,
    records,
    rich_record,
    round_trip,
    tries,
)

FORMAT = LabelStudioFormat()


def read(tmp_path: Path, tasks: Any) -> list[Record | Refusal]:
    path = tmp_path / "in.json"
    path.write_text(tasks if isinstance(tasks, str) else json.dumps(tasks))
    return list(FORMAT.read(path, schema=NEWS))


def task(*results: dict[str, Any], text: str = "🙂 Ida met Kai.") -> dict[str, Any]:
    return {"data": {"text": text}, "annotations": [{"result": list(results)}]}


def labelled(start: Any, end: Any, text: str | None, id: str = "a") -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": ["PERSON"]}
    if text is not None:
        value["text"] = text
    return {"id": id, "from_name": "entity", "to_name": "text", "type": "labels", "value": value}


def test_the_example_is_read_with_annotations_and_predictions() -> None:
    first, *lost, second = FORMAT.read(EXAMPLES / "label_studio" / "export.json", schema=NEWS)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert first.document.id == "41"
    assert first.document.meta == {"source": "desk", "slug": "talks"}
    bea, cancelled, pipeline = first.sets
    text = first.document.text
    assert [text[one.start_char : one.end_char] for one in bea.spans] == [
        "Ida Moe",
        "met",
        "Bergen",
    ]
    assert bea.span("a1").note == "first name unsure"
    assert bea.span("a2").attributes == {"polarity": "positive"}
    assert [one.key for one in bea.arguments] == [("argument", "a2", "a1", "Participant")]
    assert [one.key for one in bea.relations] == [("relation", "a1", "a3", "LOCATED_IN")]
    assert (bea.annotator, bea.state) == ("bea@example.org", State.FINISHED)
    assert (cancelled.annotator, cancelled.state) == ("user-5", State.IN_PROGRESS)
    [proposed] = pipeline.spans
    assert text[proposed.start_char : proposed.end_char] == "Ida Moe"
    assert (proposed.origin, proposed.score) == ("news_sm@label-studio", 0.8)
    assert pipeline.undecided == 1
    assert [one.line for one in lost if isinstance(one, Refusal)] == [2]
    assert second.sets == ()


def test_one_of_everything_comes_back_but_for_chains_and_decisions() -> None:
    record = rich_record()

    [again], report = round_trip(FORMAT, [record], name="out.json")

    assert again.document.meta == record.document.meta
    assert (again.document.id, again.document.title) == ("afp-1", "A meeting")
    expected = facts(record.sets[0])
    found = facts(again.sets[0])
    assert found["relations"] == expected["relations"]
    assert sum(found["arguments"].values()) == 6
    assert report.left_out == (
        "1 origins, scores and decisions left out (afp-1: CONTACT at 47 to 52).",
        "1 chains left out (afp-1: s1 s6).",
    )


@tries
@given(records(TEXTS, st.sampled_from(["", "sic", "a\r\nb", "🙂\u200d"])))
def test_what_is_written_is_read_again_just_so(record: Record) -> None:
    [again], report = round_trip(FORMAT, [record], name="out.json")

    expected = all_facts(record)
    for _, _, stated in expected[1]:
        stated["chains"].clear()
    assert all_facts(again) == expected
    assert all("chains left out" in line for line in report.left_out)


def test_offsets_are_written_in_code_points(tmp_path: Path) -> None:
    span = Span(id="s", layer="entity", label="PERSON", start_char=2, end_char=5)
    stated = AnnotationSet("a", "gold", [span], State.FINISHED)

    FORMAT.write([Record(Document("a", "🙂 Ida"), (stated,))], tmp_path / "o", WriteOptions(NEWS))

    [written] = json.loads((tmp_path / "o").read_text())
    value = written["annotations"][0]["result"][0]["value"]
    assert (value["start"], value["end"], value["text"]) == (2, 5, "Ida")


@pytest.mark.parametrize(("start", "end"), [(2, 5), (3, 6)], ids=["code points", "UTF-16 units"])
def test_both_ways_to_count_are_told_apart_by_the_words(
    tmp_path: Path, start: int, end: int
) -> None:
    [record] = read(tmp_path, [task(labelled(start, end, "Ida"))])

    assert isinstance(record, Record)
    [span] = record.sets[0].spans
    assert (span.start_char, span.end_char) == (2, 5)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_utf16_offsets_go_there_and_back(text: str) -> None:
    utf16 = Utf16(text)

    for char in range(len(text) + 1):
        assert utf16.units(char) == len(text[:char].encode("utf-16-le")) // 2
        assert utf16.chars(utf16.units(char)) == char


def test_a_pipelines_set_is_a_prediction(tmp_path: Path) -> None:
    more: dict[str, Any] = {"origin": "p@1", "score": 0.5}
    spans = [
        Span(id="s", layer="event", label="MEET", start_char=0, end_char=3, **more),
        Span(id="t", layer="entity", label="PERSON", start_char=4, end_char=7, **more),
    ]
    link = Argument(trigger="s", filler="t", role="Participant", **more)
    stated = AnnotationSet("a", "p@1", [*spans, link], State.NEW)
    record = Record(Document("a", "met Kai"), (stated,))

    [again], report = round_trip(FORMAT, [record], name="out.json")

    assert all_facts(again) == all_facts(record)
    assert report.left_out == ()


def test_annotators_names_are_left_out_and_said() -> None:
    sets = tuple(AnnotationSet("a", name, (), State.FINISHED) for name in ("gold", "bea"))

    [again], report = round_trip(FORMAT, [Record(Document("a", "x"), sets)], name="out.json")

    assert [one.annotator for one in again.sets] == ["gold", "user-2"]
    assert report.left_out == ("1 names of annotators left out (a: bea).",)


def test_the_config_stands_beside_the_tasks_and_gives_the_schema_back(tmp_path: Path) -> None:
    FORMAT.write([], tmp_path / "tasks.json", WriteOptions(NEWS))

    schema = read_label_studio_schema(tmp_path / "tasks.xml")

    assert json.loads((tmp_path / "tasks.json").read_text()) == []
    for found, label in zip(schema.labels, NEWS.labels, strict=True):
        assert (found.name, found.layer, found.color, found.key) == (
            label.name, label.layer, label.color, label.key,
        )  # fmt: skip
    names = {one.name for one in (*NEWS.roles, *NEWS.relations)}
    assert {one.name for one in schema.relations} == names
    tense = next(one for one in schema.attributes if one.name == "tense")
    assert tense.values == ("unspecified", "past", "present", "future")


def test_the_config_names_what_the_results_name() -> None:
    root = ElementTree.fromstring(labelling_config(NEWS))

    assert [one.get("name") for one in root.iter("Labels")] == ["entity", "event"]
    assert {one.get("whenTagName") for one in root.iter("Choices")} == {"entity", "event"}
    assert [one.get("value") for one in root.iter("Text")] == ["$text"]


BROKEN = [
    ('{"data": 1}', "`[` was expected"),
    ("[", "an object was expected"),
    ('[{"data": {"text": "x"}}', "`,` was expected"),
    ("[1]", "an object was expected"),
    ('[{"data": {"text": "x"', "not valid JSON"),
    ('[{"data": ' + "[" * 100_000, "nested too deeply"),
    ('[{"data": {"text": "a\\u0000b"}}]', "NUL"),
    ('[{"data": {"text": "a\\ud83d"}}]', "surrogate"),
    ('[{"data": {"text": "a", "x": NaN}}]', "not finite"),
    ('[{"text": "x"}]', "there is no data"),
    ('[{"data": {"n": 1}}]', "no text"),
    (json.dumps([task(labelled(2, 5, "Kai"))]), "other words"),
    (json.dumps([task(labelled(2, 99, None))]), "outside the text"),
    (json.dumps([task(labelled("/p[1]", "/p[1]", "Ida"))]), "no offsets into plain text"),
]


@pytest.mark.parametrize(("content", "reason"), BROKEN, ids=[one[1] for one in BROKEN])
def test_what_is_broken_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    *_, refusal = read(tmp_path, content)

    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


def test_a_backslash_before_digits_is_no_nul(tmp_path: Path) -> None:
    [record] = read(tmp_path, [task(text="a\\u0000")])

    assert isinstance(record, Record)
    assert record.document.text == "a\\u0000"


def test_the_tasks_around_a_wrong_one_are_kept(tmp_path: Path) -> None:
    found = read(tmp_path, [task(), task(labelled(0, 99, None)), task()])

    assert [type(one) for one in found] == [Record, Refusal, Record]


def test_what_we_have_no_place_for_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    both = labelled(2, 5, "Ida")
    both["value"]["labels"] = ["PERSON", "GPE"]
    rating = {"id": "a", "from_name": "stars", "type": "rating", "value": {"rating": 3}}
    loose = {"type": "relation", "from_id": "a", "to_id": "z", "labels": ["PART_OF"]}
    bare = {"type": "relation", "from_id": "a", "to_id": "a"}

    record, *lost = read(tmp_path, [task(both, rating, loose, bare)])

    assert isinstance(record, Record)
    assert [(one.id, one.label) for one in record.sets[0].spans] == [
        ("a", "PERSON"),
        ("a-2", "GPE"),
    ]
    assert len(lost) == 3


def test_many_tasks_stream(tmp_path: Path) -> None:
    text = "Ida met Kai. " * 200
    path = tmp_path / "in.json"
    documents = (Record(Document(f"d{n}", text)) for n in range(300))
    FORMAT.write(documents, path, WriteOptions(NEWS))

    reading = FORMAT.read(path, schema=NEWS)

    assert isinstance(next(reading), Record)
    assert sum(isinstance(one, Record) for one in reading) == 299


@tries
@given(
    st.binary(max_size=80),
    st.sampled_from(
        [b"", b"[", b'[{"data":{"text":"a"}'],
    ),
)
def test_whatever_bytes_a_file_holds_reading_it_ends_without_an_error(
    content: bytes, start: bytes
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "in.json")
        path.write_bytes(start + content)

        list(FORMAT.read(path, schema=NEWS))
