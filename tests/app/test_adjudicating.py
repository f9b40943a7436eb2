"""A curator walks the disputes of one document: what each command does, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.app.adjudicable import Adjudicable, adjudicable, disputes_left
from annotator.app.adjudicating import Adjudicating
from annotator.app.curating import Curating
from annotator.app.desk import Edge
from annotator.errors import RuleError
from annotator.model.alignment import Link
from annotator.model.annotations import Annotation, Argument, Span
from annotator.model.changes import Change
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT


def _span(surface: str, label: str, layer: str = "entity") -> Span:
    start = TEXT.index(surface)
    end = start + len(surface)
    return Span(id=surface, layer=layer, label=label, start_char=start, end_char=end)


def _role(filler: str, role: str) -> Argument:
    return Argument(trigger="met", filler=filler, role=role)


ANNA, OMAR = _span("Anna Berg", "PERSON"), _span("Omar Said", "PERSON")
OSLO, MET = _span("Oslo", "GPE"), _span("met", "MEET", "event")
ADA: tuple[Annotation, ...] = (
    *(ANNA, OMAR, OSLO, MET),
    *(_role("Anna Berg", "Participant"), _role("Oslo", "Place")),
)
BO: tuple[Annotation, ...] = (
    *(ANNA, replace(OMAR, label="ORG"), OSLO, MET),
    _role("Anna Berg", "Participant"),
)
EVE: tuple[Annotation, ...] = (ANNA, replace(OMAR, end_char=OMAR.end_char + 3), OSLO, MET)
EVERYBODY = {"ada": ADA, "bo": BO, "eve": EVE}


@pytest.fixture
def store(project: str) -> Iterator[ProjectStore]:
    with ProjectStore.open(project) as store:
        for name, stated in EVERYBODY.items():
            store.add_annotator(name, AnnotatorKind.PERSON)
            state = (State.NEW, State.FINISHED)
            store.apply("talks", name, Change("import", added=stated, state=state))
        yield store


@pytest.fixture
def sitting(store: ProjectStore) -> Adjudicating:
    sitting = Adjudicating(Curating(store, "talks", tuple(EVERYBODY), "cy"))
    sitting.apply(sitting.curating.agreed())
    return sitting


def _texts(sitting: Adjudicating) -> set[tuple[str, str]]:
    spans = sitting.curating.gold.spans
    return {(TEXT[one.start_char : one.end_char], one.label) for one in spans if one.stands}


def test_what_two_or_more_finished_can_be_adjudicated(store: ProjectStore) -> None:
    (one,) = adjudicable(store)

    assert one == Adjudicable("talks", "Talks", ("ada", "bo", "eve"), State.NEW)
    assert disputes_left(store, one, "cy") == 3


def test_a_verdict_goes_on_to_the_next_open_dispute_and_undo_comes_back(
    sitting: Adjudicating,
) -> None:
    first = sitting.at_hand
    assert first
    assert isinstance(first.subject, Link)

    sitting.take(3)
    second = sitting.at_hand
    assert second
    assert second.subject is not first.subject
    sitting.undo()

    assert sitting.at_hand
    assert sitting.at_hand.subject is first.subject
    assert sitting.disputes.is_open(sitting.at_hand)


def test_a_settled_dispute_can_be_gone_back_to_and_decided_otherwise(
    sitting: Adjudicating,
) -> None:
    sitting.skip()
    sitting.skip()
    sitting.take(1)
    assert ("Omar Said", "PERSON") in _texts(sitting)

    sitting.show_gold(("span", "ada-Omar Said"))
    sitting.take(2)

    assert ("Omar Said", "ORG") in _texts(sitting)


def test_a_disputed_place_is_relabelled_and_its_edges_are_moved(sitting: Adjudicating) -> None:
    sitting.show_place(OMAR.start_char)
    sitting.move_edge(Edge.END, -1)
    assert ("Omar", "PERSON") in _texts(sitting)

    sitting.press_label_key("n")

    assert ("Omar", "NORP") in _texts(sitting)


def test_text_that_nobody_labelled_is_added_and_deleted(sitting: Adjudicating) -> None:
    start = TEXT.index("Monday")
    sitting.desk.select((start, start + len("Monday")))
    sitting.press_label_key("d")
    assert ("Monday", "DATE") in _texts(sitting)

    (added,) = (one for one in sitting.curating.gold.spans if one.label == "DATE")
    assert (added.decided_by, added.origin) == ("cy", "cy")
    sitting.show_gold(added.key)
    sitting.reject()

    assert ("Monday", "DATE") not in _texts(sitting)


def test_a_role_is_left_out_of_an_event_that_is_taken_whole(sitting: Adjudicating) -> None:
    assert sitting.roles == ("Participant",)
    with pytest.raises(RuleError):
        sitting.leave_out("Attacker")
    sitting.leave_out("Participant")

    sitting.take_event(1)

    roles = [one.role for one in sitting.curating.gold.arguments if one.stands]
    assert roles == ["Place"]


def test_names_can_be_hidden_and_letters_stay_the_same_in_one_document(
    sitting: Adjudicating, store: ProjectStore
) -> None:
    sitting.hide_names(hidden=True)

    assert sorted(shown for _, shown in sitting.names) == ["A", "B", "C"]
    assert sorted(name for name, _ in sitting.names) == ["ada", "bo", "eve"]
    curating = Curating(store, "talks", tuple(EVERYBODY), "di")
    again = Adjudicating(curating, hides_names=True)
    assert again.names == sitting.names
    origins = {one.origin for one in sitting.shown.annotations if isinstance(one, Span)}
    assert origins <= {"A", "B", "C", ""}


def test_versions_stand_beside_gold_with_the_number_that_takes_them(
    sitting: Adjudicating,
) -> None:
    sitting.show_place(OMAR.start_char)

    shown = sitting.shown
    assert list(shown.words.values()) == ["1", "2", "3"]
    assert all(isinstance(one, Span) and one.undecided for one in shown.annotations)
    assert [one.empty for one in sitting.versions] == [False, False, False]


def test_a_majority_takes_what_two_of_three_state_and_finishing_ends_gold(
    sitting: Adjudicating,
) -> None:
    sitting.apply(sitting.majority())
    assert [one.role for one in sitting.curating.gold.arguments] == ["Participant"]

    sitting.finish()

    assert sitting.curating.gold.state is State.FINISHED
