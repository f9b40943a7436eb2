"""Columns of tokens and tags, in all their schemes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RuleError
from annotator.formats.columns import COLUMNS, ColumnsFormat
from annotator.formats.iob import Scheme, runs_of, tags_of
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.registry import BUILT_IN, named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Label, Layer, LayerKind, Schema
from annotator.model.workflow import State
from tests.formats.records import (
    EXAMPLES,
    NEWS,
    TEXTS,
    all_facts,
    records,
    rich_record,
    round_trip,
    tokens_of,
    tries,
)


@st.composite
def runs(draw: st.DrawFn) -> tuple[list[tuple[int, int, str]], int]:
    found, place = [], 0
    for _ in range(draw(st.integers(0, 5))):
        start = place + draw(st.integers(0, 2))
        place = start + draw(st.integers(1, 3))
        found.append((start, place, draw(st.sampled_from(["ORG", "GPE", "B-x"]))))
    return found, place + draw(st.integers(0, 2))


@tries
@given(runs(), st.sampled_from(Scheme))
def test_tags_of_any_scheme_give_back_the_runs(
    case: tuple[list[tuple[int, int, str]], int], scheme: Scheme
) -> None:
    found, length = case

    assert list(runs_of(tags_of(found, length, scheme))) == found


@pytest.mark.parametrize(
    ("scheme", "tags"),
    [
        (Scheme.IOB, "I-X I-X B-X O I-Y"),
        (Scheme.IOB2, "B-X I-X B-X O B-Y"),
        (Scheme.IOBES, "B-X E-X S-X O S-Y"),
    ],
)
def test_the_schemes_differ_as_they_should(scheme: Scheme, tags: str) -> None:
    assert tags_of([(0, 2, "X"), (2, 3, "X"), (4, 5, "Y")], 5, scheme) == tags.split()


def test_bilou_and_tags_out_of_order_are_understood() -> None:
    tags = ["B-X", "L-X", "U-X", "I-X", "I-Y", "E-Y", "I-Y", "O", "E-X"]

    assert list(runs_of(tags)) == [
        (0, 2, "X"), (2, 3, "X"), (3, 4, "X"), (4, 6, "Y"), (6, 7, "Y"), (8, 9, "X"),
    ]  # fmt: skip


def test_the_example_is_read_by_documents_sentences_and_tokens() -> None:
    first, second = ColumnsFormat().read(EXAMPLES / "columns" / "eng.conll", schema=NEWS)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.document.id, second.document.id) == ("eng-1", "eng-2")
    assert first.document.text == "Moe told Bergen Oslo .\nNo talks"
    assert first.document.segmentation.sentence_starts == (0, 23)
    assert len(first.document.segmentation.token_starts) == 7
    found = [(one.label, one.start_char, one.end_char) for one in first.sets[0].spans]
    assert found == [("PERSON", 0, 3), ("GPE", 9, 15), ("GPE", 16, 20)]
    assert (first.line, second.line) == (1, 12)


def as_columns_read(record: Record, format: ColumnsFormat) -> Record:
    """The record as it comes back once its text is what columns make of it."""
    [again], _ = round_trip(format, [record])
    return again


@pytest.mark.parametrize("name", [one.name for one in COLUMNS])
def test_a_second_round_trip_changes_nothing_more(name: str) -> None:
    format = next(one for one in COLUMNS if one.name == name)

    @tries
    @given(records(TEXTS, st.just(""), ("",)))
    def check(record: Record) -> None:
        once = as_columns_read(record, format)
        twice = as_columns_read(once, format)
        visible = "".join(record.document.text.split())

        assert "".join(once.document.text.split()) == visible
        assert all_facts(twice) == all_facts(once)
        assert twice.document.segmentation == once.document.segmentation

    check()


def stated(*spans: tuple[int, int, str, str]) -> Record:
    text = "Ida Moe met Kai.\nOslo"
    document = Document("a", text, segmentation=tokens_of(text, 4))
    found = [
        Span(id=f"s{n}", start_char=start, end_char=end, label=label, layer=layer)
        for n, (start, end, label, layer) in enumerate(spans)
    ]
    return Record(document, (AnnotationSet("a", "gold", found, State.FINISHED),))


def test_what_columns_have_no_place_for_is_said(tmp_path: Path) -> None:
    record = stated(
        (0, 7, "PERSON", "entity"),
        (4, 7, "GPE", "entity"),
        (13, 14, "PERSON", "entity"),
        (12, 21, "ORG", "entity"),
        (8, 11, "MEET", "event"),
        (3, 4, "GPE", "entity"),
    )

    report = ColumnsFormat().write([record], tmp_path / "out", WriteOptions(NEWS))

    assert (tmp_path / "out").read_text() == (
        "-DOCSTART- -X- -X- O\n\n"
        "Ida -X- _ B-PERSON\nMoe -X- _ I-PERSON\nmet -X- _ O\nKai. -X- _ B-PERSON\n\n"
        "Oslo -X- _ O\n\n"
    )
    assert report.left_out == (
        "1 ids left out (a).",
        "1 spans of other layers left out (a: MEET at 8 to 11).",
        "1 spans of white space left out (a: GPE at 3 to 4).",
        "1 spans changed to whole tokens (a: PERSON at 13 to 14).",
        "1 spans over several sentences left out (a: ORG at 12 to 21).",
        "1 spans that overlap others left out (a: GPE at 4 to 7).",
    )


def test_every_layer_can_have_a_column(tmp_path: Path) -> None:
    record = stated((0, 7, "PERSON", "entity"), (8, 11, "MEET", "event"))

    format = named("iob2-layers", COLUMNS)
    format.write([record], tmp_path / "out.iob2", WriteOptions(NEWS))

    assert (tmp_path / "out.iob2").read_text().splitlines()[2:5] == [
        "Ida B-PERSON O", "Moe I-PERSON O", "met O B-MEET",
    ]  # fmt: skip
    [again] = format.read(tmp_path / "out.iob2", schema=NEWS)
    assert isinstance(again, Record)
    assert [one.layer for one in again.sets[0].spans] == ["entity", "event"]


def test_one_of_everything_says_what_is_left_out() -> None:
    [again], report = round_trip(named("iob2", COLUMNS), [rich_record()])

    assert [one.label for one in again.sets[0].spans] == ["PERSON", "PERSON", "GPE", "DATE", "ORG"]
    said = " ".join(report.left_out)
    for kind in ("arguments", "relations", "chains", "attributes", "kb_ids", "notes", "titles"):
        assert f"{kind} left out" in said
    assert "1 texts with other white space (afp-1)." in report.left_out


def test_a_document_without_tokens_is_cut_at_white_space(tmp_path: Path) -> None:
    record = Record(Document("a", "Ida  met", segmentation=Segmentation((0,), (3,))))

    report = ColumnsFormat().write([record], tmp_path / "out", WriteOptions(NEWS))

    assert (tmp_path / "out").read_text().split("\n")[2:4] == ["Ida -X- _ O", "met -X- _ O"]
    assert "1 documents without annotations, with O alone (a)." in report.left_out


def test_labels_with_white_space_are_refused(tmp_path: Path) -> None:
    odd = Schema(
        name="odd",
        version="1",
        layers=(Layer(name="entity", kind=LayerKind.ENTITY),),
        labels=(Label(name="two words", layer="entity"),),
    )

    with pytest.raises(RuleError, match="two words"):
        ColumnsFormat().write([], tmp_path / "out", WriteOptions(odd))


BROKEN = [
    (b"", None, "no tokens"),
    (b"-DOCSTART- O\n\n", None, "no tokens"),
    (b"Oslo\n", 1, "line 1 needs a token and a tag"),
    (b"Oslo GPE\n", 1, "`GPE` is no tag"),
    (b"Oslo B-GPE\nis NN O\n", 1, "numbers of columns"),
    (b"Oslo B-ALIEN\n", 1, "no label ALIEN"),
    (b"Oslo B-GPE\ncaf\xe9 O\n", 1, "not UTF-8 (byte 3 of line 2)"),
    (b"Os\x00lo B-GPE\n", 1, "a token and a tag"),
]


@pytest.mark.parametrize(("content", "line", "reason"), BROKEN, ids=[b[2] for b in BROKEN])
def test_what_is_broken_is_refused(
    tmp_path: Path, content: bytes, line: int | None, reason: str
) -> None:
    (tmp_path / "a.conll").write_bytes(content)

    [refusal] = ColumnsFormat().read(tmp_path / "a.conll", schema=NEWS)

    assert isinstance(refusal, Refusal)
    assert refusal.line == line
    assert reason in refusal.reason


def test_the_documents_around_a_broken_one_are_kept(tmp_path: Path) -> None:
    start = "-DOCSTART- O\n\n"
    (tmp_path / "a.conll").write_text(f"{start}Oslo B-GPE\n\n{start}x\n\n{start}Rome B-GPE\n")

    first, broken, last = ColumnsFormat().read(tmp_path / "a.conll", schema=NEWS)

    assert isinstance(first, Record)
    assert isinstance(broken, Refusal)
    assert isinstance(last, Record)
    assert last.document.id == "a-3"


def test_all_are_registered() -> None:
    assert {one.name for one in COLUMNS} <= {one.name for one in BUILT_IN}
