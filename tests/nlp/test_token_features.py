"""What the network sees of a token, and of the convention that its Doc is annotated by."""

import spacy
from spacy.tokens import Span

from annotator.nlp.entity_rules import EntityRules
from annotator.nlp.token_features import COLUMNS, CONVENTION, features


def test_a_convention_is_seen_alone_and_together_with_each_word():
    nlp = spacy.blank("en")
    plain, other = nlp("Rain fell, and rain stayed."), nlp("Rain fell, and rain stayed.")
    other.user_data[CONVENTION] = "gmb"

    one, two = features(plain), features(other)

    differing = {COLUMNS[place] for place in range(len(COLUMNS)) if (one != two)[:, place].any()}
    assert differing == {"CONVENTION", "NORM_BY_CONVENTION"}
    assert two[0, 10] == two[4, 10] != two[1, 10]


def test_rules_leave_a_doc_under_another_convention_alone():
    doc = spacy.blank("en")("It cost $5 in President Biya's Cameroon.")
    doc.user_data[CONVENTION] = "gmb"
    doc.set_ents([Span(doc, 5, 7, label="PERSON")])

    found = EntityRules()(doc)

    assert [ent.text for ent in found.ents] == ["President Biya"]
    del doc.user_data[CONVENTION]
    assert [ent.text for ent in EntityRules()(doc).ents] == ["$5", "Biya"]
