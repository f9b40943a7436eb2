"""Reading is liberal, and what cannot be read is refused with file, line and reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import RuleError
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Decision, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State

TEXT = "Anna Berg met Omar Said in Oslo on Monday."
ANNA = {"id": "s1", "start": 0, "end": 9, "label": "PERSON", "layer": "entity"}
MET = {"id": "e1", "start": 10, "end": 13, "label": "MEET", "layer": "event"}


def read_bytes(tmp_path: Path, schema: Schema, content: bytes) -> list[Record | Refusal]:
    path = tmp_path / "in.jsonl"
    path.write_bytes(content)
    return list(JsonlFormat().read(path, schema=schema))


def read_line(tmp_path: Path, schema: Schema, **line: Any) -> Record:
    content = json.dumps({"id": "a", "text": TEXT, **line}).encode()
    [found] = read_bytes(tmp_path, schema, content)
    assert isinstance(found, Record), found
    return found


def refusal(tmp_path: Path, schema: Schema, content: bytes) -> str:
    [found] = read_bytes(tmp_path, schema, content)
    assert isinstance(found, Refusal)
    return found.reason


def test_keys_stand_in_order_and_those_without_content_are_left_out(
    tmp_path: Path, news: Schema
) -> None:
    span = Span(
        id="s1", layer="entity", label="PERSON", start_char=0, end_char=9,
        attributes={"mention_kind": "name"}, kb_id="Q1", note="sic", origin="news_sm@1.0.0",
        score=0.93, decision=Decision.ACCEPTED, decided_by="bea", decided_at="2026-01-02T03:04:05",
    )  # fmt: skip
    document = Document("afp-1", TEXT, "A meeting", "en", {"source": "AFP"})
    stated = AnnotationSet("afp-1", "gold", [span], State.FINISHED)

    JsonlFormat().write(
        [Record(document, (stated,)), Record(Document("b", TEXT))],
        tmp_path / "out.jsonl",
        WriteOptions(news),
    )

    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text().splitlines())
    assert list(first) == [
        *("id", "title", "text", "language", "meta", "annotator", "state", "spans")
    ]
    assert list(first["spans"][0]) == [
        *("id", "start", "end", "label", "layer", "attributes", "kb_id", "note"),
        *("origin", "score", "decision", "decided_by", "decided_at"),
    ]
    assert second == {"id": "b", "text": TEXT}


def test_a_score_of_nought_is_content(tmp_path: Path, news: Schema) -> None:
    record = read_line(tmp_path, news, spans=[{**ANNA, "origin": "p@1", "score": 0.0}])

    JsonlFormat().write([record], tmp_path / "out.jsonl", WriteOptions(news))

    assert '"score": 0.0' in (tmp_path / "out.jsonl").read_text()


def test_a_number_that_is_not_finite_is_not_written_and_the_old_file_stays(
    tmp_path: Path, news: Schema
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")

    with pytest.raises(RuleError, match="not finite"):
        JsonlFormat().write(
            [Record(Document("a", TEXT, meta={"x": float("nan")}))], out, WriteOptions(news)
        )

    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    ("start", "end"), [("start", "end"), ("start_char", "end_char"), ("start_offset", "end_offset")]
)
def test_offsets_go_by_several_names(tmp_path: Path, news: Schema, start: str, end: str) -> None:
    record = read_line(tmp_path, news, spans=[{start: 0, end: 9, "label": "PERSON"}])

    [span] = record.sets[0].spans
    assert (span.id, span.layer, span.start_char, span.end_char) == ("s1", "entity", 0, 9)


def test_missing_ids_are_the_same_each_time_and_never_one_that_is_taken(
    tmp_path: Path, news: Schema
) -> None:
    spans = [{**ANNA, "id": None}, {**MET, "id": "s1"}, {**ANNA, "id": "", "start": 5}]
    line = json.dumps({"text": TEXT, "spans": spans}).encode()

    [first] = read_bytes(tmp_path, news, line)
    [second] = read_bytes(tmp_path, news, line)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert {span.id for span in first.sets[0].spans} == {"s1", "s2", "s3"}
    assert first.document == second.document
    assert tuple(first.sets[0]) == tuple(second.sets[0])
    assert first.document.id == first.document.text_hash[:16]


def test_sentences_are_understood_as_borders(tmp_path: Path, news: Schema) -> None:
    record = read_line(tmp_path, news, sents=[[0, 13], [14, 42]])

    assert record.document.segmentation.sentence_starts == (0, 14)
    assert record.document.segmentation.token_starts == ()
    assert record.sets == ()


def test_other_keys_at_the_top_are_kept_as_metadata(tmp_path: Path, news: Schema) -> None:
    record = read_line(tmp_path, news, meta={"url": "u", "x": None}, source="AFP", _task_hash=7)

    assert record.document.meta == {"source": "AFP", "url": "u", "x": None}


@pytest.mark.parametrize(
    ("line", "annotator", "state"),
    [
        ({"spans": [ANNA]}, "gold", State.FINISHED),
        ({"spans": [{**ANNA, "origin": "p@1"}]}, "gold", State.FINISHED),
        ({"annotator": "bea"}, "bea", State.FINISHED),
        ({"annotator": "bea", "spans": [{**ANNA, "origin": "p@1"}]}, "bea", State.IN_PROGRESS),
        ({"annotator": "bea", "state": "new"}, "bea", State.NEW),
        ({"annotator": "p@1", "spans": [{**ANNA, "origin": "p@1"}]}, "p@1", State.NEW),
    ],
)
def test_a_state_that_is_not_said_follows_from_the_rest(
    tmp_path: Path, news: Schema, line: dict[str, Any], annotator: str, state: State
) -> None:
    [stated] = read_line(tmp_path, news, **line).sets

    assert (stated.annotator, stated.state) == (annotator, state)


def prodigy(**line: Any) -> dict[str, Any]:
    anna = {"start": 0, "end": 9, "token_start": 0, "token_end": 1, "label": "PERSON"}
    met = {"start": 10, "end": 13, "token_start": 2, "token_end": 2, "label": "MEET"}
    oslo = {"start": 27, "end": 31, "token_start": 6, "token_end": 6, "label": "GPE"}
    return {
        "text": TEXT,
        "_input_hash": 1,
        "_task_hash": 2,
        "_view_id": "relations",
        "_timestamp": 1700000000,
        "tokens": [{"text": "Anna", "start": 0, "end": 4, "id": 0, "ws": True}],
        "spans": [anna, {**met, "source": "en_core_web_sm"}, oslo],
        "relations": [
            {"head": 2, "child": 0, "head_span": met, "child_span": anna, "label": "Participant"},
            {"head": 0, "child": 6, "head_span": anna, "child_span": oslo, "label": "CITIZEN_OF"},
        ],
        "_annotator_id": "news-bea",
        "_session_id": "news-2026",
        **line,
    }


def test_prodigys_lines_are_understood(tmp_path: Path, news: Schema) -> None:
    content = json.dumps(prodigy(answer="accept", meta={"source": "AFP"})).encode()

    [record] = read_bytes(tmp_path, news, content)

    assert isinstance(record, Record)
    [stated] = record.sets
    assert record.document.meta == {"source": "AFP"}
    assert (stated.annotator, stated.state) == ("news-bea", State.FINISHED)
    assert [(span.label, span.stands) for span in stated.spans] == [
        ("PERSON", True), ("MEET", True), ("GPE", True),
    ]  # fmt: skip
    assert stated.spans[1].origin == "en_core_web_sm"
    assert stated.spans[1].decision is Decision.ACCEPTED
    assert [(one.trigger, one.filler, one.role) for one in stated.arguments] == [
        ("s2", "s1", "Participant")
    ]
    assert [(one.source, one.target, one.label) for one in stated.relations] == [
        ("s1", "s3", "CITIZEN_OF")
    ]


@pytest.mark.parametrize(
    ("answer", "rejected", "undecided"), [("reject", True, False), ("ignore", False, True)]
)
def test_what_prodigy_rejected_or_ignored_does_not_stand(
    tmp_path: Path, news: Schema, answer: str, rejected: bool, undecided: bool
) -> None:
    content = json.dumps(prodigy(answer=answer)).encode()

    [record] = read_bytes(tmp_path, news, content)

    assert isinstance(record, Record)
    [stated] = record.sets
    assert stated.state is State.IN_PROGRESS
    assert all(one.rejected is rejected for one in (*stated.spans, *stated.arguments))
    assert all(one.undecided is undecided for one in (*stated.spans, *stated.arguments))


@pytest.mark.parametrize("key", ["label", "labels", "entities"])
def test_doccanos_lists_of_labels_are_understood(tmp_path: Path, news: Schema, key: str) -> None:
    line = {"id": 7, "text": TEXT, key: [[0, 9, "PERSON"], [27, 31, "GPE"]], "Comments": []}

    [record] = read_bytes(tmp_path, news, json.dumps(line).encode())

    assert isinstance(record, Record)
    assert record.document.id == "7"
    assert record.document.meta == {}
    found = [(one.start_char, one.end_char, one.label) for one in record.sets[0].spans]
    assert found == [(0, 9, "PERSON"), (27, 31, "GPE")]


def test_doccanos_relations_are_understood(tmp_path: Path, news: Schema) -> None:
    line = {
        "id": 7,
        "text": TEXT,
        "entities": [
            {"id": 20, "start_offset": 0, "end_offset": 9, "label": "PERSON"},
            {"id": 21, "start_offset": 10, "end_offset": 13, "label": "MEET"},
            {"id": 22, "start_offset": 27, "end_offset": 31, "label": "GPE"},
        ],
        "relations": [
            {"id": 1, "from_id": 21, "to_id": 20, "type": "Participant"},
            {"id": 2, "from_id": 20, "to_id": 22, "type": "CITIZEN_OF"},
        ],
        "category": "politics",
    }

    [record] = read_bytes(tmp_path, news, json.dumps(line).encode())

    assert isinstance(record, Record)
    [stated] = record.sets
    assert [one.key for one in stated.arguments] == [("argument", "21", "20", "Participant")]
    assert [one.key for one in stated.relations] == [("relation", "20", "22", "CITIZEN_OF")]
    assert record.document.meta == {"category": "politics"}


def test_doccanos_categories_of_a_document_are_metadata(tmp_path: Path, news: Schema) -> None:
    record = read_line(tmp_path, news, label=["politics", "war"])

    assert record.document.meta == {"label": ["politics", "war"]}
    assert record.sets == ()


def bad(**line: Any) -> bytes:
    return json.dumps({"id": "a", "text": TEXT, **line}).encode()


BROKEN = [
    (b'{"text": "cut o', "not valid JSON"),
    (b"[1, 2]", "JSON object"),
    (b'{"id": "a"}', "there is no text"),
    (b'{"text": 5}', "there is no text"),
    (b'{"text": " \\n"}', "the text is empty"),
    (b'{"text": "caf\xe9"}', "not UTF-8 (byte 13"),
    (b'{"text": "a\x00b"}', "NUL"),
    (b'{"text": "a\\u0000b"}', "NUL"),
    (b'{"text": "a", "meta": {"x": ["\\u0000"]}}', "NUL"),
    (b'{"text": "a\\ud83d"}', "surrogate"),
    (b'{"text": "\\ude00a"}', "surrogate"),
    (b'{"text": "a", "meta": {"x": NaN}}', "not finite"),
    (b'{"text": "a", "meta": ' + b"[" * 100_000, "nested too deeply"),
    (bad(spans=[{**ANNA, "end": 99}]), "outside the text"),
    (bad(spans=[{**ANNA, "start": -1}]), "outside the text"),
    (bad(spans=[{**ANNA, "start": 9, "end": 0}]), "ends before it starts"),
    (bad(spans=[{**ANNA, "end": 0}]), "ends before it starts"),
    (bad(spans=[{**ANNA, "label": "ALIEN", "layer": None}]), "no label ALIEN"),
    (bad(spans=[{**ANNA, "label": "ALIEN"}]), "no label ALIEN"),
    (bad(spans=[{**ANNA, "layer": "event"}]), "not a label of the layer event"),
    (bad(spans=[{**ANNA, "attributes": {"mood": "x"}}]), "no attribute mood"),
    (bad(spans=[{**ANNA, "attributes": {"mention_kind": "x"}}]), "no value"),
    (bad(spans=[{**ANNA, "start": "0"}]), "spans[0].start"),
    (bad(spans=[{**ANNA, "decision": "perhaps"}]), "spans[0].decision"),
    (bad(spans=[{**ANNA, "score": 1.5}]), "between 0 and 1"),
    (bad(spans=[ANNA, {**MET, "id": "s1"}]), "stands twice"),
    (bad(spans=[ANNA, MET], links=[{"from": "e1", "to": "s9", "role": "Agent"}]), "no span s9"),
    (bad(spans=[ANNA, MET], links=[{"from": "e1", "to": "s1", "role": "Hero"}]), "no role Hero"),
    (bad(spans=[ANNA, MET], links=[{"from": "s1", "to": "e1", "role": "Agent"}]), "no role Agent"),
    (bad(spans=[ANNA, MET], links=[{"from": "e1", "to": "s1", "role": "Time"}]), "cannot be"),
    (bad(spans=[ANNA], relations=[{"source": "s1", "target": "s2", "label": "PART_OF"}]), "s2"),
    (bad(spans=[ANNA], relations=[{"source": "s1", "target": "s1", "label": "HATES"}]), "HATES"),
    (bad(spans=[ANNA], chains=[["s1", "s3"]]), "no span s3"),
    (bad(spans=[ANNA], chains=[["s1", "s1"]]), "twice"),
    (bad(answer="perhaps"), "answer"),
    (bad(state="lost"), "state"),
    (bad(sents=[[0, 5], [99, 120]]), "sentence"),
    (bad(spans=7), "spans has to be a list"),
    (bad(meta="AFP"), "meta"),
    (b"", "empty"),
    (b"\n \n", "empty"),
    (b'\xff\xfe{\x00"\x00', "not UTF-8"),
]


@pytest.mark.parametrize(("content", "reason"), BROKEN, ids=[reason for _, reason in BROKEN])
def test_what_cannot_be_read_is_refused_with_its_reason(
    tmp_path: Path, news: Schema, content: bytes, reason: str
) -> None:
    assert reason in refusal(tmp_path, news, content)


def test_good_lines_around_a_broken_one_are_kept_and_it_is_named_by_its_line(
    tmp_path: Path, news: Schema
) -> None:
    good = bad()
    content = b"\xef\xbb\xbf" + b"\r\n".join([good, b"", b"{", bad(id="b")])

    first, broken, last = read_bytes(tmp_path, news, content)

    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(broken, Refusal)
    assert (first.line, broken.line, last.line) == (1, 3, 4)
    assert str(broken).startswith(f"{tmp_path / 'in.jsonl'}, line 3: not valid JSON")


def test_a_rejected_argument_may_break_the_rules_on_roles(tmp_path: Path, news: Schema) -> None:
    link = {"from": "e1", "to": "s1", "role": "Time", "origin": "p@1", "decision": "rejected"}

    record = read_line(tmp_path, news, spans=[ANNA, MET], links=[link])

    assert record.sets[0].arguments[0].rejected


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, news: Schema) -> None:
    [found] = JsonlFormat().read(tmp_path / "none.jsonl", schema=news)

    assert isinstance(found, Refusal)
    assert "cannot be read" in found.reason


def test_a_line_too_long_is_refused_and_the_next_is_read(
    tmp_path: Path, news: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.formats.jsonl.LIMIT", 1000)
    long = bad(text="x" * 5000)

    broken, good = read_bytes(tmp_path, news, long + b"\n" + bad() + b"\n")

    assert isinstance(broken, Refusal)
    assert "too large" in broken.reason
    assert isinstance(good, Record)
    assert good.line == 2
