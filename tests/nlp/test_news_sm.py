"""The pipeline that ships, on sentences of our own."""

import json
from pathlib import Path

import pytest
import spacy

from annotator.nlp import (  # noqa: F401  (registers the components where nothing is installed)
    entity_rules,
    event_arguments,
    matrix_products,
    scored_entities,
    sentence_borders,
    suggestion_scores,
    token_features,
    token_forms,
    trigger_candidates,
    trigger_lexicon,
)

FOLDER = Path(__file__).parents[2] / "resources" / "pipelines" / "news_sm"
LARGEST = 25_000_000  # bytes on disk


@pytest.fixture(scope="module")
def nlp():
    return spacy.load(FOLDER)


def entities(doc):
    return {(span.text, span.label_) for span in doc.spans["entities"]}


def triggers(doc):
    return {(span.text, span.label_) for span in doc.spans["events"]}


def arguments(doc):
    spans = {s.id_: s.text for key in ("entities", "events") for s in doc.spans[key]}
    links = doc.user_data["links"]
    return {(spans[x["from"]], x["role"], spans[x["to"]]) for x in links}


def test_it_is_small_and_says_what_it_is():
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf8"))

    assert sum(p.stat().st_size for p in FOLDER.rglob("*") if p.is_file()) < LARGEST
    assert (meta["name"], meta["lang"], meta["license"]) == ("news_sm", "en", "CC BY-SA 4.0")
    assert {"entities", "events", "arguments"} <= set(meta["performance"]["voa"])
    assert (FOLDER / "ATTRIBUTION.md").exists()


def test_a_sentence_gets_entities_a_trigger_and_its_arguments(nlp):
    doc = nlp("Turkey's foreign minister met Iranian officials in Geneva on Monday.")

    assert {("Turkey", "GPE"), ("Iranian", "NORP"), ("Geneva", "GPE"), ("Monday", "DATE")} <= (
        entities(doc)
    )
    assert ("met", "MEET") in triggers(doc)
    assert {("met", "Place", "Geneva"), ("met", "Time", "Monday")} <= arguments(doc)


def test_every_suggestion_has_a_score(nlp):
    doc = nlp("Police in Kenya arrested six people on Friday, Reuters said.")

    for key in ("entities", "events"):
        scores = doc.spans[key].attrs["scores"]
        assert len(scores) == len(doc.spans[key]) > 0
        assert all(isinstance(score, float) and 0 <= score <= 1 for score in scores)
    assert all(0 <= link["score"] <= 1 for link in doc.user_data["links"])


def test_a_curly_possessive_is_not_part_of_the_name(nlp):
    doc = nlp("Ukraine’s army said Russia’s forces attacked Kharkiv’s airport on Sunday.")

    assert {("Ukraine", "GPE"), ("Russia", "GPE")} <= entities(doc)
    assert not any("’" in surface for surface, _ in entities(doc))


def test_a_title_is_not_part_of_the_name(nlp):
    doc = nlp("President Vladimir Putin spoke with Prime Minister Narendra Modi.")

    assert {("Vladimir Putin", "PERSON"), ("Narendra Modi", "PERSON")} <= entities(doc)


def test_two_names_joined_by_a_hyphen_are_two(nlp):
    doc = nlp("The Putin-Trump call lasted an hour, and a USA-Russia summit is planned.")

    assert {("Putin", "PERSON"), ("Trump", "PERSON"), ("USA", "GPE"), ("Russia", "GPE")} <= (
        entities(doc)
    )
    assert {("call", "CONTACT"), ("summit", "MEET")} <= triggers(doc)


def test_initials_and_an_agency_credit_are_left_alone(nlp):
    text = "Kenya elected a president on Friday.\nab-cd/efg\n© Agence Norland-Presse"

    doc = nlp(text)

    end_of_news = text.index("\n")
    spans = [*doc.spans["entities"], *doc.spans["events"]]
    assert spans
    assert all(span.end_char <= end_of_news for span in spans)


def test_a_sub_heading_ends_its_sentence(nlp):
    doc = nlp("Talks failed in Geneva\n– ‘No deal’ –\nThe envoys left Switzerland.")

    starts = [doc[sent.start].text for sent in doc.sents]
    assert starts[0] == "Talks"
    assert "The" in starts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Oil rose to $40 billion.", ("$40 billion", "MONEY")),
        ("Prices fell 8.5 percent.", ("8.5 percent", "PERCENT")),
        ("The pipeline runs 1,600 kilometers.", ("1,600 kilometers", "QUANTITY")),
        ("The blast came at 10:30 a.m. local time.", ("10:30 a.m. local time", "TIME")),
        ("They arrived late Thursday.", ("late Thursday", "TIME")),
        ("A roadside bomb exploded.", ("roadside bomb", "WEAPON")),
        ("She lives in the Gaza Strip.", ("Gaza Strip", "LOC")),
    ],
)
def test_regular_expressions_are_marked_whole(nlp, sentence, expected):
    assert expected in entities(nlp(sentence))


def test_a_capital_that_acts_is_a_place_with_a_government(nlp):
    doc = nlp("Moscow rejected the proposal, but Washington welcomed it.")

    assert {("Moscow", "GPE"), ("Washington", "GPE")} <= entities(doc)
    assert ("rejected", "Agent", "Moscow") in arguments(doc)


def test_every_span_has_an_id_of_its_own(nlp):
    doc = nlp("Rebels attacked Mosul and Kirkuk. The army attacked the rebels.")

    ids = [span.id_ for key in ("entities", "events") for span in doc.spans[key]]
    assert all(ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "42", "…", "😀 🚀"])
def test_texts_without_news_are_no_trouble(nlp, text):
    doc = nlp(text)

    assert doc.user_data["links"] == []


def test_the_same_text_gets_the_same_suggestions_alone_and_in_a_batch(nlp):
    texts = ["Iran tested a missile on Monday.", "France elected a president.", ""]

    alone = [nlp(text) for text in texts]
    together = list(nlp.pipe(texts, batch_size=3))

    assert [triggers(doc) for doc in alone] == [triggers(doc) for doc in together]
    assert [entities(doc) for doc in alone] == [entities(doc) for doc in together]
    assert [doc.user_data["links"] for doc in alone] == [doc.user_data["links"] for doc in together]
