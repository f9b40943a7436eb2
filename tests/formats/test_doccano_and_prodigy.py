"""Lines in the dialects of doccano and Prodigy; the reader of our own lines understands them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.doccano import DOCCANO
from annotator.formats.prodigy import ProdigyFormat
from annotator.formats.protocol import Format, Record, WriteOptions
from annotator.formats.registry import named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Relation, Span
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

PLAIN, RELATIONS = DOCCANO
PRODIGY = ProdigyFormat()


def lines(tmp_path: Path, format: Format, *records: Record) -> list[dict[str, Any]]:
    format.write(records, tmp_path / "out.jsonl", WriteOptions(NEWS))
    return [json.loads(line) for line in (tmp_path / "out.jsonl").read_bytes().splitlines()]


def without(record: Record, *kinds: str) -> Any:
    text, sets = all_facts(record)
    for _, _, stated in sets:
        for kind in kinds:
            stated[kind].clear()
    return text, [one for one in sets if one[2]["spans"]]


@tries
@given(records(TEXTS, st.just(""), ("",), attributes=False))
def test_doccano_reads_back_spans_and_relations(record: Record) -> None:
    [again], _ = round_trip(RELATIONS, [record])
    [plain], _ = round_trip(PLAIN, [record])

    assert without(again) == without(record, "chains")
    assert without(plain) == without(record, "chains", "relations", "arguments")


@tries
@given(records())
def test_prodigy_reads_back_everything_but_provenance(record: Record) -> None:
    [again], report = round_trip(PRODIGY, [record])

    assert all_facts(again) == all_facts(record)
    assert all("Prodigy cannot show" in line for line in report.left_out)


def test_doccanos_keys_are_those_of_its_examples(tmp_path: Path) -> None:
    [plain] = lines(tmp_path, PLAIN, rich_record())
    [related] = lines(tmp_path, RELATIONS, rich_record())

    assert list(plain) == ["id", "text", "title", "language", "meta", "label"]
    assert plain["label"][0] == [0, 9, "PERSON"]
    assert related["entities"][1] == {
        "id": 2, "label": "MEET", "start_offset": 10, "end_offset": 13,
    }  # fmt: skip
    assert related["relations"][0] == {
        "id": 1, "from_id": 2, "to_id": 1, "type": "Participant",
    }  # fmt: skip


def test_what_doccano_has_no_place_for_is_said() -> None:
    _, report = round_trip(PLAIN, [rich_record()])

    said = [line.split(" (")[0] for line in report.left_out]
    assert said == [
        "2 attributes left out",
        "2 kb_ids left out",
        "1 notes left out",
        "1 origins, scores and decisions left out",
        "6 arguments left out",
        "1 relations left out",
        "1 chains left out",
    ]


def test_prodigys_lines_have_tokens_and_both_ends_of_a_relation(tmp_path: Path) -> None:
    [line] = lines(tmp_path, PRODIGY, rich_record())

    assert line["tokens"][1] == {"text": "Berg", "start": 5, "end": 9, "id": 1, "ws": True}
    assert line["spans"][0] == {
        "id": "s1", "start": 0, "end": 9, "token_start": 0, "token_end": 1, "label": "PERSON",
        "layer": "entity", "attributes": {"mention_kind": "name"}, "kb_id": "Wikidata:Q1",
    }  # fmt: skip
    assert line["relations"][0] == {
        "head": 2,
        "child": 1,
        "head_span": {
            "start": 10, "end": 13, "token_start": 2, "token_end": 2, "label": "MEET",
        },
        "child_span": {
            "start": 0, "end": 9, "token_start": 0, "token_end": 1, "label": "PERSON",
        },
        "label": "Participant",
    }  # fmt: skip
    assert (line["answer"], line["_annotator_id"]) == ("accept", "gold")
    assert line["chains"] == [["s1", "s6"]]


def test_every_annotator_has_a_line_in_prodigys_file(tmp_path: Path) -> None:
    more: dict[str, Any] = {"layer": "entity", "label": "GPE", "start_char": 0, "end_char": 4}
    proposed = Span(id="p", origin="p@1", score=0.5, **more)
    sets = (
        AnnotationSet("a", "gold", [Span(id="s", **more)], State.FINISHED),
        AnnotationSet("a", "bea", (), State.FINISHED),
        AnnotationSet("a", "p@1", [proposed], State.NEW),
    )
    record = Record(Document("a", "Oslo"), sets)

    found = lines(tmp_path, PRODIGY, record)
    again, report = round_trip(PRODIGY, [record])

    assert [line.get("answer") for line in found] == ["accept", "accept", None]
    assert found[2]["spans"][0]["source"] == "p@1"
    assert [all_facts(one)[1][0] for one in again] == all_facts(record)[1]
    assert report.left_out == ()


def test_a_span_inside_a_token_is_kept_and_said() -> None:
    span = Span(id="s", layer="entity", label="GPE", start_char=1, end_char=3)
    record = Record(Document("a", "Oslo"), (AnnotationSet("a", "gold", [span], State.FINISHED),))

    [again], report = round_trip(PRODIGY, [record])

    assert all_facts(again) == all_facts(record)
    assert report.left_out == (
        "1 spans off the borders of tokens, which Prodigy cannot show (a: GPE at 1 to 3).",
    )


def test_links_of_the_second_of_two_like_spans_are_left_out_and_said() -> None:
    place: dict[str, Any] = {"start_char": 0, "end_char": 4}
    spans = [
        Span(id="s1", layer="entity", label="GPE", **place),
        Span(id="s2", layer="entity", label="GPE", **place),
        Span(id="e1", layer="event", label="MEET", start_char=5, end_char=8),
    ]
    links = [
        Argument(trigger="e1", filler="s2", role="Participant"),
        Relation(source="s1", target="s1", label="PART_OF"),
    ]
    stated = AnnotationSet("a", "gold", [*spans, *links], State.FINISHED)

    [again], report = round_trip(PRODIGY, [Record(Document("a", "Oslo met"), (stated,))])

    assert again.sets[0].arguments == ()
    assert len(again.sets[0].relations) == 1
    assert report.left_out == ("1 links of spans that repeat another left out (a: Participant).",)


def test_what_a_pipeline_proposed_keeps_origin_and_score_on_links_too() -> None:
    by: dict[str, Any] = {"origin": "news_sm@1.0.0", "score": 0.5}
    proposed = [
        Span(id="s1", layer="entity", label="GPE", start_char=0, end_char=4, **by),
        Span(id="e1", layer="event", label="MEET", start_char=5, end_char=8, **by),
        Argument(trigger="e1", filler="s1", role="Place", **by),
        Relation(source="s1", target="s1", label="PART_OF", **by),
    ]
    stated = AnnotationSet("a", "news_sm@1.0.0", proposed, State.NEW)

    [again], report = round_trip(PRODIGY, [Record(Document("a", "Oslo met"), (stated,))])

    assert tuple(again.sets[0]) == tuple(stated)
    assert report.left_out == ()


@pytest.mark.parametrize("name", ["doccano.jsonl", "prodigy.jsonl"])
def test_the_examples_are_read(name: str) -> None:
    tool = named(name.partition(".")[0], (*DOCCANO, PRODIGY))

    [record] = tool.read(EXAMPLES / name, schema=NEWS)

    assert isinstance(record, Record)
    found = facts(record.sets[0])
    assert [sum(found[kind].values()) for kind in ("spans", "arguments", "relations")] == [3, 1, 1]


def test_a_document_without_sets_is_a_line_to_annotate(tmp_path: Path) -> None:
    record = Record(Document("a", "Oslo"))

    [line] = lines(tmp_path, PLAIN, record)
    assert (line["id"], line["text"], line["label"]) == ("a", "Oslo", [])
    assert "spans" not in lines(tmp_path, PRODIGY, record)[0]
