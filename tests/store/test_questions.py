"""Questions on spans, their answers, and what gold shows beside them; on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Decision, Span
from annotator.model.document import Document
from annotator.model.passages import Passage
from annotator.model.questions import answered_about
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ASKED


def test_a_question_comes_back_as_it_was_asked(store: ProjectStore) -> None:
    store.ask(ASKED)
    store.ask(ASKED)  # As when a pack is merged twice.

    assert store.questions() == (ASKED,)
    assert store.questions(document_id="d1", annotator="ann") == (ASKED,)
    assert store.questions(annotator="bob") == ()
    assert ASKED.is_open
    assert ASKED.about == "PERSON"


def test_the_newest_answer_holds_and_an_empty_one_opens_the_question_again(
    store: ProjectStore,
) -> None:
    store.ask(ASKED)
    store.answer(ASKED.id, "Yes.", "lead")
    store.answer(ASKED.id, "No.", "other lead")

    (answered,) = store.questions()
    assert (answered.answer, answered.answered_by) == ("No.", "other lead")
    assert answered_about([answered], label="PERSON") == (answered,)
    assert answered_about([answered], role="PERSON") == ()

    store.answer(ASKED.id, "", "lead")

    assert store.questions()[0].is_open


def test_a_question_on_a_role_is_none_on_its_label(store: ProjectStore) -> None:
    asked = replace(ASKED, role="Participant")
    store.ask(asked)
    store.answer(asked.id, "Yes.", "lead")

    assert answered_about(store.questions(), label="PERSON") == ()
    assert [one.about for one in answered_about(store.questions(), role="Participant")] == [
        "Participant"
    ]
    assert store.questions(label="PERSON", role="Participant") == store.questions()


def test_a_question_needs_a_document_and_text_and_an_answer_a_question(
    store: ProjectStore,
) -> None:
    with pytest.raises(RuleError, match="no document"):
        store.ask(replace(ASKED, passage=replace(ASKED.passage, document_id="nope")))
    with pytest.raises(RuleError, match="text"):
        store.ask(replace(ASKED, passage=replace(ASKED.passage, end_char=4000)))
    with pytest.raises(RuleError, match="no such question"):
        store.answer("nope", "Yes.", "lead")
    assert store.questions() == ()


def _gold(store: ProjectStore, id: str, text: str, state: State = State.FINISHED) -> None:
    start = text.index("Oslo")
    oslo = Span(id="s1", layer="entity", label="GPE", start_char=start, end_char=start + 4)
    met = Span(id="e1", layer="event", label="MEET", start_char=0, end_char=3)
    refused = replace(oslo, id="s2", label="PERSON", decision=Decision.REJECTED, origin="x@1")
    place = Argument(trigger="e1", filler="s1", role="Place")
    stated: list[Annotation] = [oslo, met, refused, place]
    store.add(Document(id, text), [AnnotationSet(id, GOLD, stated, state)])


def test_gold_shows_labels_and_roles_in_context(store: ProjectStore) -> None:
    before = "🌊" * 50
    _gold(store, "g1", "Met in Oslo.")
    _gold(store, "g2", f"Met {before} Oslo {before}")
    _gold(store, "g3", "Not finished, in Oslo.", State.IN_PROGRESS)

    first, second = store.gold_passages("ann", label="GPE")

    assert first == Passage("g1", 7, 11, "Met in ", "Oslo", ".")
    assert (second.document_id, second.surface) == ("g2", "Oslo")
    assert second.before == "🌊" * 39 + " "
    assert store.gold_passages("ann", role="Place") == (first, second)
    assert store.gold_passages("ann", label="PERSON") == ()


def test_gold_of_what_one_has_in_hand_is_not_shown(store: ProjectStore) -> None:
    _gold(store, "g1", "Met in Oslo.")
    store.add(Document("g1", "Met in Oslo."), [AnnotationSet("g1", "ann", (), State.IN_PROGRESS)])
    store.add(Document("g1", "Met in Oslo."), [AnnotationSet("g1", "bob", (), State.FINISHED)])

    assert store.gold_passages("ann", label="GPE") == ()
    assert len(store.gold_passages("bob", label="GPE")) == 1
    assert len(store.gold_passages("eve", label="GPE")) == 1
