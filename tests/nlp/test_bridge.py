from __future__ import annotations

import numpy
import pytest
import spacy
from spacy.tokens import Doc, Span, SpanGroup

from annotator.model.suggestions import Suggestions
from annotator.nlp.bridge import BLANK, suggestions_of, trimmed
from tests.nlp.small_pipelines import NEWS, document

TEXT = "🦁 Ana Ruiz met Tim Cole in Lima."


def doc_with(text: str = TEXT, **groups: list[tuple[str, str, str]]) -> Doc:
    """A Doc with groups of spans given as words, label and id."""
    doc = spacy.blank("en")(text)
    for key, spans in groups.items():
        doc.spans[key] = [found(doc, *one) for one in spans]
    return doc


def found(doc: Doc, words: str, label: str, id: str = "") -> Span:
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words), label, span_id=id, alignment_mode="expand")
    assert span is not None
    return span


def suggested(doc: Doc) -> Suggestions:
    return suggestions_of(doc, document(doc.text), NEWS, "tiny@0.1")


def with_link(role: str, *, source: str = "e", target: str = "s", **more: object) -> Doc:
    doc = doc_with(events=[("met", "MEET", "e")], entities=[("Ana Ruiz", "PERSON", "s")])
    doc.user_data["links"] = [{"from": source, "to": target, "role": role, **more}]
    return doc


def test_spans_go_to_the_layer_of_their_label() -> None:
    doc = doc_with(anything=[("met", "MEET", ""), ("Lima", "GPE", "")])

    layers = {span.label: span.layer for span in suggested(doc).spans}

    assert layers == {"MEET": "event", "GPE": "entity"}


def test_offsets_count_code_points() -> None:
    (span,) = suggested(doc_with(entities=[("Ana Ruiz", "PERSON", "")])).spans

    assert TEXT[span.start_char : span.end_char] == "Ana Ruiz"
    assert span.undecided
    assert span.origin == "tiny@0.1"


def test_labels_that_the_schema_lacks_are_counted() -> None:
    doc = doc_with(entities=[("Lima", "CAPITAL", ""), ("Lima", "GPE", ""), ("met", "CAPITAL", "")])

    assert suggested(doc).unknown == {"CAPITAL": 2}
    assert len(suggested(doc).spans) == 1


@pytest.mark.parametrize("shape", [(2,), (2, 1)])
def test_scores_stand_beside_the_spans_of_a_group(shape: tuple[int, ...]) -> None:
    doc = doc_with()
    spans = [found(doc, "met", "MEET"), found(doc, "Lima", "GPE")]
    scores = numpy.array([0.25, 0.75]).reshape(shape)
    doc.spans["sc"] = SpanGroup(doc, spans=spans, attrs={"scores": scores})

    assert [span.score for span in suggested(doc).spans] == [0.25, 0.75]


def test_an_entity_takes_the_score_of_the_same_span() -> None:
    doc = doc_with()
    lima = found(doc, "Lima", "GPE")
    doc.ents = [lima, found(doc, "Ana Ruiz", "PERSON")]
    doc.spans["entities"] = SpanGroup(doc, spans=[lima], attrs={"scores": [0.5]})

    assert {s.label: s.score for s in suggested(doc).spans} == {"GPE": 0.5, "PERSON": None}


@pytest.mark.parametrize("scores", [[0.5, 0.5], [float("nan")], []])
def test_scores_that_fit_no_span_are_none(scores: list[float]) -> None:
    doc = doc_with()
    lima = found(doc, "Lima", "GPE")
    doc.spans["sc"] = SpanGroup(doc, spans=[lima], attrs={"scores": scores})

    assert [span.score for span in suggested(doc).spans] == [None]


def test_white_space_at_the_edges_is_left_out() -> None:
    doc = spacy.blank("en")("In \n Lima \n fell rain.")
    doc.spans["sc"] = [Span(doc, 1, 4, "GPE"), Span(doc, 1, 2, "GPE")]

    (span,) = suggested(doc).spans

    assert doc.text[span.start_char : span.end_char] == "Lima"
    assert suggested(doc).unknown == {BLANK: 1}


def test_spans_inside_a_token_of_the_document_are_widened_to_it() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["COVID", "19", "rose"], spaces=[False, True, False])
    doc.spans["sc"] = [Span(doc, 0, 1, "EVENT")]

    (span,) = suggested(doc).spans

    assert doc.text[span.start_char : span.end_char] == "COVID19"


def test_the_same_proposal_always_gets_the_same_id() -> None:
    doc = doc_with(sc=[("Lima", "GPE", "x")], more=[("Lima", "GPE", "y")])

    (span,) = suggested(doc).spans

    assert span.id == suggested(doc_with(sc=[("Lima", "GPE", "")])).spans[0].id
    assert len(span.id) == 12


def test_links_become_arguments() -> None:
    suggestions = suggested(with_link("Participant", score=0.5))

    (argument,) = suggestions.arguments
    names = {span.id: span.label for span in suggestions.spans}

    assert (names[argument.trigger], names[argument.filler]) == ("MEET", "PERSON")
    assert (argument.role, argument.score) == ("Participant", 0.5)
    assert argument.undecided


@pytest.mark.parametrize(
    "doc",
    [with_link("Place"), with_link("Place", target="e"), with_link("Place", target="gone")],
    ids=["filler of the wrong label", "itself", "no such span"],
)
def test_links_that_the_schema_does_not_allow_are_counted(doc: Doc) -> None:
    assert suggested(doc).arguments == ()
    assert suggested(doc).unknown == {"role:Place": 1}


def test_the_same_link_between_merged_spans_is_one_argument() -> None:
    doc = with_link("Participant", score=0.5)
    doc.spans["again"] = [found(doc, "Ana Ruiz", "PERSON", "t")]
    doc.user_data["links"] += [{"from": "e", "to": "t", "role": "Participant", "score": 0.75}]

    assert [one.score for one in suggested(doc).arguments] == [0.75]


@pytest.mark.parametrize(
    ("start", "end", "expected"), [(0, 5, (1, 4)), (1, 4, (1, 4)), (4, 6, (6, 6)), (0, 0, (0, 0))]
)
def test_trimmed(start: int, end: int, expected: tuple[int, int]) -> None:
    assert trimmed(" one  ", start, end) == expected
