import pytest
import spacy
from spacy.tokens import Span, SpanGroup

from annotator.nlp.entity_rules import EntityRules


@pytest.fixture(scope="module")
def nlp():
    return spacy.blank("en")


@pytest.fixture
def rules():
    rules = EntityRules()
    rules.names = {"Keller": "PERSON", "Brandt": "PERSON", "Sundria": "GPE", "Vellish": "NORP"}
    rules.certain = {"Vellish": "NORP"}
    return rules


def corrected(nlp, rules, text, *proposed):
    """What becomes of proposed entities, given as (surface, label)."""
    doc = nlp(text)
    spans = []
    for surface, label in proposed:
        start = text.index(surface)
        spans.append(doc.char_span(start, start + len(surface), label=label))
    doc.ents = spans
    scores = [0.5] * len(spans)
    doc.spans["entities"] = SpanGroup(doc, name="entities", spans=spans, attrs={"scores": scores})
    return rules(doc)


def found(doc):
    return [(span.text, span.label_) for span in doc.spans["entities"]]


@pytest.mark.parametrize(
    ("text", "proposed", "expected"),
    [
        ("President Anna Keller", "President Anna Keller", "Anna Keller"),
        ("Keller’s plan", "Keller’s", "Keller"),
        ("Keller's plan", "Keller's", "Keller"),
        ("“Keller” won", "“Keller”", "Keller"),
    ],
)
def test_what_is_not_part_of_a_name_is_cut_off(nlp, rules, text, proposed, expected):
    doc = corrected(nlp, rules, text, (proposed, "PERSON"))

    assert found(doc) == [(expected, "PERSON")]


def test_two_known_names_joined_by_a_hyphen_are_parted(nlp, rules):
    doc = corrected(nlp, rules, "The Keller-Brandt call", ("Keller-Brandt", "ORG"))

    assert found(doc) == [("Keller", "PERSON"), ("Brandt", "PERSON")]


def test_a_double_name_stays_whole(nlp, rules):
    doc = corrected(nlp, rules, "Maria Ruiz-Ortega left", ("Maria Ruiz-Ortega", "PERSON"))

    assert found(doc) == [("Maria Ruiz-Ortega", "PERSON")]


def test_who_was_named_in_full_is_known_by_surname(nlp, rules):
    text = "Tomas Orsk spoke. Orsk left; the Orsk plan failed."

    doc = corrected(nlp, rules, text, ("Tomas Orsk", "PERSON"))

    assert found(doc) == [("Tomas Orsk", "PERSON"), ("Orsk", "PERSON"), ("Orsk", "PERSON")]


def test_a_name_gets_the_label_that_it_nearly_always_has(nlp, rules):
    doc = corrected(nlp, rules, "In Sundria", ("Sundria", "PERSON"))

    assert found(doc) == [("Sundria", "GPE")]


def test_a_certain_word_is_marked_where_nothing_was_proposed(nlp, rules):
    assert found(corrected(nlp, rules, "A Vellish envoy")) == [("Vellish", "NORP")]


def test_a_place_inside_the_name_of_a_body_is_marked_too(nlp, rules):
    doc = corrected(nlp, rules, "the University of Sundria", ("University of Sundria", "ORG"))

    assert found(doc) == [("University of Sundria", "ORG"), ("Sundria", "GPE")]
    assert [ent.text for ent in doc.ents] == ["University of Sundria"]


def test_a_measure_found_by_pattern_wins_over_its_parts(nlp, rules):
    doc = corrected(nlp, rules, "It cost $40 billion.", ("40", "DATE"))

    assert found(doc) == [("$40 billion", "MONEY")]


@pytest.mark.parametrize("line", ["ab-cd/ef", "abc/de-fg/hi", "© Agence Norland", "(c) Vell Press"])
def test_lines_that_only_tell_who_wrote_stay_empty(nlp, rules, line):
    doc = corrected(nlp, rules, f"Keller left.\n{line}", (line, "ORG"), ("Keller", "PERSON"))

    assert found(doc) == [("Keller", "PERSON")]


def test_scores_follow_their_spans(nlp, rules):
    doc = corrected(nlp, rules, "Mr. Olm met Keller.", ("Mr. Olm", "PERSON"), ("Keller", "PERSON"))

    olm, keller = doc.spans["entities"].attrs["scores"]
    assert olm == 0.5
    assert keller > 0.5


def test_saved_and_loaded_the_lists_are_the_same(rules, tmp_path):
    rules.to_disk(tmp_path)

    again = EntityRules().from_disk(tmp_path)

    assert (again.names, again.certain) == (rules.names, rules.certain)


def test_entities_do_not_overlap(nlp, rules):
    doc = corrected(nlp, rules, "late Thursday in Sundria", ("Thursday", "DATE"))

    assert found(doc) == [("late Thursday", "TIME")]
    assert isinstance(doc.ents[0], Span)
