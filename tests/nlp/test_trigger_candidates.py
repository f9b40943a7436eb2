import pytest
import spacy
from spacy.tokens import Doc
from thinc.types import Ragged

from annotator.nlp.trigger_candidates import make_trigger_candidates


@pytest.fixture(scope="module")
def vocab():
    return spacy.blank("en").vocab


def tagged(vocab, marked, spaces=None):
    """A Doc out of `word/POS` pairs."""
    words, pos = zip(*(pair.rsplit("/", 1) for pair in marked.split()), strict=True)
    return Doc(vocab, words=list(words), pos=list(pos), spaces=spaces)


def proposed(doc):
    rows = make_trigger_candidates()([doc])
    return {doc[start:end].text for start, end in rows.dataXd.tolist()}


def test_content_words_are_candidates_and_the_rest_is_not(vocab):
    doc = tagged(vocab, "The/DET army/NOUN quickly/ADV shelled/VERB it/PRON ./PUNCT")

    assert proposed(doc) == {"army", "shelled"}


def test_auxiliaries_are_left_out(vocab):
    doc = tagged(vocab, "They/PRON have/AUX been/AUX freed/VERB")

    assert proposed(doc) == {"freed"}


def test_a_particle_comes_along_with_its_verb(vocab):
    doc = tagged(vocab, "Gunmen/NOUN blew/VERB up/ADP the/DET bridge/NOUN")

    assert proposed(doc) == {"Gunmen", "blew", "blew up", "bridge"}


def test_a_noun_before_a_particle_stands_alone(vocab):
    doc = tagged(vocab, "the/DET attack/NOUN on/ADP Vell/PROPN")

    assert proposed(doc) == {"attack", "Vell"}


def test_compounds_that_name_one_event_are_kept_whole(vocab):
    doc = tagged(vocab, "alleged/ADJ war/NOUN crimes/NOUN")

    assert "war crimes" in proposed(doc)


def test_a_hyphenated_word_is_a_candidate_as_a_whole(vocab):
    doc = tagged(
        vocab, "the/DET cease/NOUN -/PUNCT fire/NOUN held/VERB",
        spaces=[True, False, False, True, False],
    )  # fmt: skip

    assert "cease-fire" in proposed(doc)


def test_a_dash_between_words_joins_nothing(vocab):
    doc = tagged(vocab, "talks/NOUN -/PUNCT fire/NOUN", spaces=[True, True, False])

    assert "talks - fire" not in proposed(doc)


def test_untagged_texts_offer_all_words_and_pairs(vocab):
    doc = Doc(vocab, words=["Troops", "blew", "up", "."])

    assert proposed(doc) == {"Troops", "blew", "up", "Troops blew", "blew up", "up ."}


def test_an_empty_text_has_no_candidates(vocab):
    found = make_trigger_candidates()([Doc(vocab), tagged(vocab, "It/PRON fell/VERB")])

    assert isinstance(found, Ragged)
    assert found.lengths.tolist() == [0, 1]
    assert found.dataXd.shape == (1, 2)


def test_a_span_categorizer_can_name_it_in_its_config():
    nlp = spacy.blank("en")

    pipe = nlp.add_pipe(
        "spancat_singlelabel", config={"suggester": {"@misc": "annotator.trigger_candidates.v1"}}
    )

    assert pipe.suggester([Doc(nlp.vocab, words=["fled"])]).lengths.tolist() == [1]
