import pytest
import spacy
from spacy.tokens import Doc, Span, SpanGroup

from annotator.nlp.trigger_lexicon import TriggerLexicon


@pytest.fixture(scope="module")
def vocab():
    return spacy.blank("en").vocab


@pytest.fixture
def lexicon():
    lexicon = TriggerLexicon()
    lexicon.entries = {
        ("riot", "N"): ("PROTEST", 0.7),
        ("spread", "V"): ("MOVEMENT", 0.8),
        ("care", "N"): ("AID", 0.45),
    }
    return lexicon


def tagged(vocab, *rows):
    words, lemmas, pos = zip(*rows, strict=True)
    return Doc(vocab, words=list(words), lemmas=list(lemmas), pos=list(pos))


def propose(doc, place, label, score):
    spans = [Span(doc, place, place + 1, label=label)]
    doc.spans["events"] = SpanGroup(doc, name="events", spans=spans, attrs={"scores": [[score]]})


def found(doc):
    group = doc.spans["events"]
    scores = group.attrs["scores"]
    return [(s.text, s.label_, score) for s, score in zip(group, scores, strict=True)]


def test_a_known_word_that_was_passed_over_is_added(vocab, lexicon):
    doc = tagged(vocab, ("Riots", "riot", "NOUN"), ("spread", "spread", "VERB"))

    assert found(lexicon(doc)) == [("Riots", "PROTEST", 0.7), ("spread", "MOVEMENT", 0.8)]


def test_a_word_of_another_part_of_speech_is_not(vocab, lexicon):
    doc = tagged(vocab, ("spread", "spread", "NOUN"))

    assert found(lexicon(doc)) == []


def test_a_word_that_is_seldom_a_trigger_is_not_added(vocab, lexicon):
    doc = tagged(vocab, ("care", "care", "NOUN"))

    assert found(lexicon(doc)) == []


def test_an_unsure_label_gives_way(vocab, lexicon):
    doc = tagged(vocab, ("riot", "riot", "NOUN"))
    propose(doc, 0, "ELECTION", 0.6)

    assert found(lexicon(doc)) == [("riot", "PROTEST", 0.7)]


def test_a_sure_label_stays(vocab, lexicon):
    lexicon.sure = 0.9
    doc = tagged(vocab, ("riot", "riot", "NOUN"))
    propose(doc, 0, "ELECTION", 0.95)

    assert found(lexicon(doc)) == [("riot", "ELECTION", 0.95)]


def test_saved_and_loaded_it_knows_the_same(lexicon, tmp_path):
    lexicon.to_disk(tmp_path)

    assert TriggerLexicon().from_disk(tmp_path).entries == lexicon.entries
