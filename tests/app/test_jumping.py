"""Going to a word by its first letter, and accepting an event or a sentence as a whole."""

from __future__ import annotations

import pytest

from annotator.app import jumping
from annotator.app.desk import Desk
from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.nlp.tokenizer import SpacyTokenizer

TEXT = "Envoys of Lake Haven met twice. They left Lake Haven after 2 000 marched."


@pytest.fixture
def document() -> Document:
    return Document("lake", TEXT, segmentation=SpacyTokenizer().segment(TEXT, "en"))


def marked(desk: Desk) -> str:
    assert desk.selection is not None
    assert desk.workspace.document is not None
    return desk.workspace.document.text[slice(*desk.selection)]


def words(document: Document, letter: str, caret: int) -> list[tuple[str, int]]:
    found = jumping.hits(document, AnnotationSet("lake", "ada"), letter, caret, (0, len(TEXT)))
    return [(TEXT[slice(*hit.stretch)], hit.word[0]) for hit in found]


def test_words_from_the_caret_on_come_first_and_names_are_whole(document: Document) -> None:
    assert words(document, "l", 20) == [("left", 37), ("Lake Haven", 42), ("Lake Haven", 10)]


@pytest.mark.parametrize(
    ("word", "stretch"),
    [("Haven", "Lake Haven"), ("They", "They"), ("000", "2 000"), ("met", "met")],
)
def test_a_word_is_meant_with_its_name_or_number(
    document: Document, word: str, stretch: str
) -> None:
    found = jumping.stretch_at(document, TEXT.index(word))

    assert found is not None
    assert TEXT[slice(*found)] == stretch


def test_a_labelled_word_puts_its_span_at_hand_and_another_is_marked(desk: Desk) -> None:
    desk.walk.focus(None)
    desk.go_to_word("o", 0, (0, 200))
    labelled = next(hit for hit in desk.hits if hit.span)

    desk.take_hit(desk.hits.index(labelled))

    assert desk.walk.key == ("span", labelled.span)
    assert (desk.selection, desk.hits) == (None, ())


def test_a_word_without_a_label_is_marked_and_labelled_with_one_key_more(desk: Desk) -> None:
    desk.go_to_word("t", 0, (0, 200))
    assert marked(desk) == "They"
    assert desk.hits

    desk.label("PERSON")

    assert desk.hits == ()
    assert any(one.stands and one.label == "PERSON" for one in desk.workspace.annotations.spans)


def test_leaving_takes_marks_and_hits_away(desk: Desk) -> None:
    desk.go_to_word("t", 0, (0, 200))

    desk.escape()

    assert (desk.selection, desk.hits) == (None, ())


def test_no_such_word_is_said(desk: Desk) -> None:
    with pytest.raises(RuleError, match="begins with"):
        desk.go_to_word("%", 0, (0, 10))


def test_one_key_accepts_an_event_with_its_arguments_and_their_fillers(desk: Desk) -> None:
    desk.skip()
    desk.accept_event()

    event = desk.walk
    kept = [one for one in desk.workspace.annotations if getattr(one, "decided_by", "")]
    assert len(kept) == 5  # The trigger, two fillers and two arguments.
    assert event.at_hand is not None
    assert event.at_hand.undecided
    desk.undo()
    assert desk.workspace.annotations.undecided == 8


def test_one_key_accepts_a_sentence_and_leaves_the_next_alone(desk: Desk) -> None:
    desk.accept_sentence()

    assert desk.workspace.annotations.undecided == 1


def test_an_event_that_is_decided_says_so(desk: Desk) -> None:
    desk.skip()
    trigger = desk.walk.event
    desk.accept_event()
    desk.walk.focus(trigger.key if trigger else None)

    with pytest.raises(RuleError, match="decided"):
        desk.accept_event()


def test_a_role_on_a_filler_offers_the_events_that_take_it(desk: Desk) -> None:
    assert desk.workspace.document is not None
    text = desk.workspace.document.text
    desk.walk.focus(
        next(
            one
            for one in desk.workspace.annotations.spans
            if text[one.start_char :].startswith("Omar")
        ).key
    )

    desk.role("Participant")

    assert desk.offer is not None
    assert text[desk.offer.spans[0].start_char :].startswith("met")
    desk.take(0)
    (added,) = [one for one in desk.workspace.annotations.arguments if one.stands]
    assert added.role == "Participant"
