"""What is written is read again just so, whatever the text and the annotations hold."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record, WriteOptions
from annotator.formats.schema_toml import read_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Decision, Relation, Span
from annotator.model.document import Document
from annotator.model.workflow import State
from annotator.paths import RESOURCES

NEWS = read_schema(RESOURCES / "schemas" / "news.toml")
ODD = [
    *("🙂", "👩🏽‍🚒", "🇪🇺", "e\u0301", "\u202eabc\u202c", "שלום", "السلام", "\r\n", "\r", "\n"),
    *("\u200b", "\ufeff", "\u200d", "\u2028", "\u2029", "\x85", "\x0b", "\x1c", "\\", '"', "a b"),
]
WORDS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map("".join).filter(str.strip)
ORIGINS = st.sampled_from(["", "news_sm@1.0.0", "anna"])
META = st.dictionaries(
    WORDS, st.one_of(st.none(), st.booleans(), st.integers(), WORDS, st.lists(WORDS)), max_size=3
)


@st.composite
def provenances(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "origin": draw(ORIGINS),
        "score": draw(st.none() | st.floats(0, 1)),
        "decision": draw(st.sampled_from(Decision)),
        "decided_by": draw(st.sampled_from(["", "bea"])),
        "decided_at": draw(st.sampled_from(["", "2026-01-02T03:04:05.000006+00:00"])),
    }


@st.composite
def span_in(draw: st.DrawFn, text: str, id: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    layer, label, attributes = draw(
        st.sampled_from(
            [
                ("entity", "PERSON", {"mention_kind": "name"}),
                ("entity", "GPE", {}),
                ("event", "MEET", {"polarity": "negative", "tense": "past"}),
            ]
        )
    )
    return Span(
        id=id,
        layer=layer,
        label=label,
        start_char=start,
        end_char=draw(st.integers(start + 1, len(text))),
        attributes=attributes,
        kb_id=draw(st.sampled_from(["", "Q42"])),
        note=draw(WORDS),
        **draw(provenances()),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = draw(TEXTS)
    document = Document(
        draw(st.sampled_from(["a-1", "ключ/1", "🙂"])),
        text,
        draw(WORDS),
        draw(st.sampled_from(["", "en"])),
        draw(META),
    )
    ids = draw(st.lists(st.sampled_from(["s1", "1.2", "ü", "e9"]), unique=True))
    spans = [draw(span_in(text, id)) for id in ids]
    triggers = [span for span in spans if span.layer == "event"]
    fillers = [span for span in spans if span.layer == "entity"]
    annotations: list[Any] = [*spans]
    if triggers and fillers:
        annotations += [
            Argument(
                trigger=triggers[0].id, filler=one.id, role="Participant", **draw(provenances())
            )
            for one in fillers
        ]
    if len(spans) > 1:
        annotations.append(
            Relation(source=ids[0], target=ids[1], label="MEMBER_OF", **draw(provenances()))
        )
        annotations.append(Chain(id="c1", mentions=tuple(ids)))
    annotator = draw(st.sampled_from(["gold", "anna", "news_sm@1.0.0"]))
    stated = AnnotationSet(document.id, annotator, annotations, draw(st.sampled_from(State)))
    return Record(document, draw(st.sampled_from([(), (stated,)])))


def written(records: list[Record]) -> bytes:
    with TemporaryDirectory() as folder:
        out = Path(folder, "out.jsonl")
        JsonlFormat().write(records, out, WriteOptions(NEWS))
        return out.read_bytes()


def read(content: bytes) -> list[Record]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(content)
        found = list(JsonlFormat().read(path, schema=NEWS))
    assert all(isinstance(one, Record) for one in found), found
    return [one for one in found if isinstance(one, Record)]


def facts(record: Record) -> Any:
    sets = [(one.document_id, one.annotator, one.state, tuple(one)) for one in record.sets]
    return record.document, sets


@settings(deadline=None)
@given(st.lists(records(), max_size=4))
def test_what_is_written_is_read_again_just_so(given_records: list[Record]) -> None:
    content = written(given_records)

    again = read(content) if given_records else []

    assert list(map(facts, again)) == list(map(facts, given_records))
    assert written(again) == content


@settings(deadline=None)
@given(records())
def test_a_line_is_a_line_for_every_way_to_split_lines(record: Record) -> None:
    content = written([record])

    assert len(content.decode().splitlines()) == 1
    assert content.endswith(b"\n")


@settings(deadline=None)
@given(records())
def test_offsets_are_code_points_of_the_text_in_the_line(record: Record) -> None:
    line = json.loads(written([record]))

    for stated in record.sets:
        for span, table in zip(stated.spans, line.get("spans", []), strict=True):
            covered = line["text"][table["start"] : table["end"]]
            assert covered == record.document.text[span.start_char : span.end_char]


VALUES = st.sampled_from(
    [
        *(None, True, 0, 1, 3, -1, 10**30, 0.5, float("nan"), "", "s1", "PERSON", "MEET", "Agent"),
        *("accept", "reject", "ignore", "finished", "maybe", [], {}, [0, 4, "PERSON"], [[0, 4]]),
    ]
)
KEYS = [
    *("id", "text", "title", "meta", "spans", "links", "relations", "chains", "sents", "label"),
    *("answer", "entities", "annotator", "state", "_session_id", "tokens"),
    *("start", "end", "from", "to", "role", "head_span", "child_span", "from_id", "to_id", "type"),
    *("start_char", "attributes", "score", "decision", "source", "target"),
]
TABLES = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6)
NESTED = st.dictionaries(st.sampled_from(KEYS), VALUES | TABLES, max_size=4)
LINES = st.dictionaries(st.sampled_from(KEYS), VALUES | st.lists(NESTED, max_size=2), max_size=6)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_whatever_json_a_line_holds_it_is_a_record_or_a_refusal(line: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_text(json.dumps({"text": "Anna met Omar.", **line}))

        assert len(list(JsonlFormat().read(path, schema=NEWS))) == 1


@settings(deadline=None)
@given(st.binary())
def test_whatever_bytes_a_file_holds_reading_it_ends_without_an_error(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(content)

        assert len(list(JsonlFormat().read(path, schema=NEWS))) > 0
