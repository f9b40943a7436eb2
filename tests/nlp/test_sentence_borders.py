import pytest
import spacy

import annotator.nlp.sentence_borders  # noqa: F401


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentence_borders")
    return nlp


def sentences(doc):
    return [sent.text.strip() for sent in doc.sents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“Go.” She went.", ["“Go.”", "She went."]),
        ("Mr. Olm and Gen. Rask met.", ["Mr. Olm and Gen. Rask met."]),
        (
            "They flew to the U.S. The trip was long.",
            ["They flew to the U.S.", "The trip was long."],
        ),
        ("The U.S. Army left.", ["The U.S. Army left."]),
        ("It rose 3.5 points. 20 people cheered.", ["It rose 3.5 points.", "20 people cheered."]),
        ("He said no. The talks ended.", ["He said no.", "The talks ended."]),
        ("Song No. 18 won.", ["Song No. 18 won."]),
        ("Talks fail\n\nEnvoys met.", ["Talks fail", "Envoys met."]),
        ("– ‘No deal’ –\nEnvoys left.", ["– ‘No deal’ –", "Envoys left."]),
        ("Envoys from the\nnorth left.", ["Envoys from the\nnorth left."]),
        ("Why? Nobody knows!", ["Why?", "Nobody knows!"]),
    ],
)
def test_newswire_is_cut_into_sentences(nlp, text, expected):
    assert sentences(nlp(text)) == expected


def test_borders_that_are_there_stay(nlp):
    doc = nlp.make_doc("He left. She stayed.")
    doc[3].is_sent_start = False
    doc[4].is_sent_start = True

    nlp.get_pipe("sentence_borders")(doc)

    assert sentences(doc) == ["He left. She", "stayed."]


def test_an_empty_text_is_no_trouble(nlp):
    assert len(nlp("")) == 0
