"""UIMA CAS as INCEpTION writes it, in XMI and in JSON; dkpro-cassis reads and writes both."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given

from annotator.errors import UsageError
from annotator.formats.protocol import Record, Refusal, WriteOptions
from annotator.formats.uima_cas import UIMA_CAS, UimaCasFormat
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Span
from annotator.model.document import Document
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

cassis = pytest.importorskip("cassis")
XMI, JSON = UIMA_CAS
both = pytest.mark.parametrize("format", UIMA_CAS, ids=["xmi", "json"])


def test_the_example_of_xmi_is_read_with_slots_relations_and_chains() -> None:
    record, *lost = XMI.read(EXAMPLES / "uima" / "talks.xmi", schema=NEWS)

    assert isinstance(record, Record)
    document, [stated] = record.document, record.sets
    assert (document.id, document.title, document.language) == ("talks-1", "Talks", "en")
    assert document.segmentation.token_starts == (0, 2, 6, 10, 14, 17, 22)
    assert document.segmentation.sentence_starts == (0,)
    found = {document.text[one.start_char : one.end_char]: one for one in stated.spans}
    assert {word: one.label for word, one in found.items()} == {
        "Ida": "PERSON", "met": "MEET", "Kai": "PERSON", "Oslo": "GPE",
    }  # fmt: skip
    assert found["Ida"].kb_id == "http://www.wikidata.org/entity/Q1"
    assert found["met"].attributes == {"polarity": "positive"}
    ids = {one.id: word for word, one in found.items()}
    assert [(ids[one.filler], one.role) for one in stated.arguments] == [
        ("Ida", "Participant"), ("Oslo", "Place"),
    ]  # fmt: skip
    assert [(ids[one.source], ids[one.target]) for one in stated.relations] == [("Kai", "Oslo")]
    assert [[ids[id] for id in one.mentions] for one in stated.chains] == [["Ida", "Kai"]]
    assert [str(one).partition(": ")[2] for one in lost] == [
        "1 of de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS have no place here "
        "and were left out."
    ]


def test_the_example_of_json_is_read() -> None:
    [record] = JSON.read(EXAMPLES / "uima.json", schema=NEWS)

    assert isinstance(record, Record)
    [span] = record.sets[0].spans
    assert record.document.text[span.start_char : span.end_char] == "Ida"


@both
def test_one_of_everything_comes_back_but_for_metadata_and_decisions(
    format: UimaCasFormat,
) -> None:
    record = rich_record()

    [again], report = round_trip(format, [record])

    document = again.document
    assert (document.id, document.title, document.language) == ("afp-1", "A meeting", "en")
    assert document.segmentation == record.document.segmentation
    found, expected = facts(again.sets[0]), facts(record.sets[0])
    assert found["relations"] == expected["relations"]
    assert found["chains"] == expected["chains"]
    assert sum(found["arguments"].values()) == 6
    assert report.left_out == (
        "1 metadata left out (afp-1).",
        "1 origins, scores and decisions left out (afp-1: CONTACT at 47 to 52).",
    )


def in_xml(text: str) -> bool:
    """True if XML 1.0 has words for all of it."""
    return all(
        one in "\t\n\r" or " " <= one <= "\ud7ff" or "\ue000" <= one <= "\ufffd" or one > "\uffff"
        for one in text
    )


@tries
@given(records(TEXTS.filter(in_xml), WORDS.filter(in_xml)))
def test_what_is_written_as_xmi_is_read_again_just_so(record: Record) -> None:
    [again], report = round_trip(XMI, [record])

    assert all_facts(again) == all_facts(record)
    assert again.document.segmentation == record.document.segmentation
    assert report.left_out == ()


@tries
@given(records())
def test_what_is_written_as_json_is_read_again_just_so(record: Record) -> None:
    [again], report = round_trip(JSON, [record])

    assert all_facts(again) == all_facts(record)
    assert report.left_out == ()


def test_a_text_that_xml_cannot_hold_is_left_out_and_said() -> None:
    again, report = round_trip(XMI, [Record(Document("a", "x\x0by")), Record(Document("b", "y"))])

    assert [one.document.id for one in again] == ["b"]
    assert report.documents == 1
    assert report.left_out == ("1 documents with characters that XML cannot hold left out (a).",)


@both
def test_every_annotator_has_a_file(format: UimaCasFormat, tmp_path: Path) -> None:
    sets = tuple(AnnotationSet("a", name, (), State.FINISHED) for name in ("gold", "bea"))

    format.write([Record(Document("a", "x"), sets)], tmp_path / "out", WriteOptions(NEWS))

    found = list(format.read(tmp_path / "out", schema=NEWS))
    annotators = [one.sets[0].annotator for one in found if isinstance(one, Record)]
    assert annotators == ["bea", "gold"]
    assert {one.document.id for one in found if isinstance(one, Record)} == {"a"}


def test_cassis_finds_text_and_spans_where_they_are(tmp_path: Path) -> None:
    record = rich_record()
    XMI.write([record], tmp_path / "out", WriteOptions(NEWS))

    with (tmp_path / "out" / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    with (tmp_path / "out" / "afp-1.xmi").open("rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)

    assert cas.sofa_string == record.document.text
    events = cas.select("webanno.custom.Event")
    assert [one.get_covered_text() for one in events] == ["met", "talks", "said"]
    assert [link.role for link in events[0].arguments.elements] == [
        "Participant", "Participant", "Place", "Time",
    ]  # fmt: skip


def test_offsets_in_the_file_are_utf16_units(tmp_path: Path) -> None:
    span = Span(id="s", layer="entity", label="GPE", start_char=2, end_char=6)
    record = Record(Document("a", "🙂 Oslo"), (AnnotationSet("a", "gold", [span], State.FINISHED),))

    XMI.write([record], tmp_path / "out", WriteOptions(NEWS))

    assert 'begin="3" end="7" value="GPE"' in (tmp_path / "out" / "a.xmi").read_text()


def test_a_mention_that_repeats_another_span_leaves_the_chain_and_is_said() -> None:
    spans = [
        Span(id=id, layer="entity", label="GPE", start_char=0, end_char=4) for id in ("s1", "s2")
    ]
    chain = Chain(id="c", mentions=("s1", "s2"))
    stated = AnnotationSet("a", "gold", [*spans, chain], State.FINISHED)

    [again], report = round_trip(XMI, [Record(Document("a", "Oslo"), (stated,))])

    assert [len(one.mentions) for one in again.sets[0].chains] == [1]
    assert "1 mentions of chains that repeat another span left out" in report.left_out[0]


TYPES = (EXAMPLES / "uima" / "TypeSystem.xml").read_text()
GOOD = (EXAMPLES / "uima" / "talks.xmi").read_text()
BROKEN = [
    (GOOD, None, "no TypeSystem.xml"),
    ("<x", TYPES, "not valid XML"),
    ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', TYPES, "document type"),
    ("<x/>", TYPES, "is no CAS"),
    (GOOD, '<!DOCTYPE x [<!ENTITY e "y">]><x/>', "document type"),
    (GOOD.replace("PERSON", "ALIEN"), TYPES, "no label ALIEN"),
    (GOOD.replace('end="22"', 'end="99"'), TYPES, "99"),
    (GOOD.replace("custom:Tie", "custom:Knot"), TYPES, "Knot"),
    ("{", None, "is no CAS"),
    ("", None, "is no CAS"),
]


@pytest.mark.parametrize(("content", "types", "reason"), BROKEN, ids=[one[2] for one in BROKEN])
def test_what_is_broken_is_refused(
    tmp_path: Path, content: str, types: str | None, reason: str
) -> None:
    folder = tmp_path / "one" / "two"
    folder.mkdir(parents=True)
    (folder / "a.xmi").write_text(content)
    if types is not None:
        (folder / "TypeSystem.xml").write_text(types)

    [refusal] = XMI.read(folder / "a.xmi", schema=NEWS)

    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


@both
def test_without_cassis_the_command_that_installs_it_is_named(
    format: UimaCasFormat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cassis", None)

    with pytest.raises(UsageError, match=r"pip install .annotator\[cassis\]"):
        list(format.read(tmp_path / "a.xmi", schema=NEWS))
    with pytest.raises(UsageError):
        format.write([], tmp_path / "out", WriteOptions(NEWS))
