import pytest
import spacy
from spacy.training import Example
from thinc.api import fix_random_seed

from annotator.nlp.scored_entities import ScoredRecognizer

TEXTS = (
    ("Anna Keller flew to Port Amsel.", [(0, 11, "PERSON"), (20, 30, "GPE")]),
    ("Port Amsel welcomed Tomas Brandt.", [(0, 10, "GPE"), (20, 32, "PERSON")]),
    ("In Vell, Keller met Brandt.", [(3, 7, "GPE"), (9, 15, "PERSON"), (20, 26, "PERSON")]),
)
UNSEEN = (
    "Brandt left Vell for Port Amsel with Anna Keller.\n\nKeller stayed.",
    "Vell",
    "  Port Amsel  ",
    "Keller Brandt Vell Port Amsel Anna",
)


@pytest.fixture(scope="module")
def trained():
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("scored_ner", name="ner")
    examples = [Example.from_dict(nlp.make_doc(t), {"entities": e}) for t, e in TEXTS]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(12):
        nlp.update(examples, sgd=optimizer)
    return nlp


@pytest.fixture(scope="module")
def plain(trained):
    """spaCy's own recogniser with the same weights."""
    nlp = spacy.blank("en")
    pipe = nlp.add_pipe("ner")
    return nlp, pipe.from_bytes(trained.get_pipe("ner").to_bytes())


def found(doc):
    return [(ent.start, ent.end, ent.label_) for ent in doc.ents]


@pytest.mark.parametrize("text", [*(text for text, _ in TEXTS), *UNSEEN])
def test_it_finds_what_the_plain_recogniser_finds(trained, plain, text):
    nlp, pipe = plain

    assert found(trained(text)) == found(pipe(nlp.make_doc(text)))


def test_it_learned_something(trained):
    doc = trained(TEXTS[0][0])

    assert found(doc) == [(0, 2, "PERSON"), (4, 6, "GPE")]


def test_every_entity_has_a_chance(trained):
    doc = trained(TEXTS[2][0])

    group = doc.spans["entities"]
    assert [(s.start, s.end, s.label_) for s in group] == found(doc)
    assert len(group.attrs["scores"]) == len(group)
    assert all(0 < chance <= 1 for chance in group.attrs["scores"])


def test_no_entity_crosses_a_sentence_border(trained):
    doc = trained.make_doc("Anna Keller")
    doc[1].is_sent_start = True

    trained.get_pipe("ner")(doc)

    assert all(end - start == 1 for start, end, _ in found(doc))


def test_saved_and_loaded_it_finds_the_same(trained, tmp_path):
    trained.to_disk(tmp_path)

    again = spacy.load(tmp_path)

    assert isinstance(again.get_pipe("ner"), ScoredRecognizer)
    assert found(again(UNSEEN[0])) == found(trained(UNSEEN[0]))


def test_an_empty_text_has_no_entities(trained):
    assert found(trained("")) == []
