"""Verdicts on what two annotators state differently become gold, step by step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.app.curating import Curating
from annotator.errors import ConflictError, RuleError
from annotator.model.alignment import Link, Place
from annotator.model.annotations import Annotation, Argument, Span
from annotator.model.changes import Change
from annotator.model.workflow import GOLD, AnnotatorKind
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT


def _span(surface: str, label: str, layer: str = "entity") -> Span:
    start = TEXT.index(surface)
    end = start + len(surface)
    return Span(id=surface, layer=layer, label=label, start_char=start, end_char=end)


ADA: tuple[Annotation, ...] = (
    _span("Anna Berg", "PERSON"),
    _span("Omar Said", "PERSON"),
    _span("Oslo", "GPE"),
    _span("met", "MEET", "event"),
    Argument(trigger="met", filler="Anna Berg", role="Participant"),
    Argument(trigger="met", filler="Oslo", role="Place"),
)
BO: tuple[Annotation, ...] = (
    _span("Anna Berg", "PERSON"),
    _span("Omar", "PERSON"),
    _span("Oslo", "GPE"),
    _span("Monday", "DATE"),
    _span("met", "MEET", "event"),
    Argument(trigger="met", filler="Anna Berg", role="Participant"),
    Argument(trigger="met", filler="Monday", role="Time"),
)


@pytest.fixture
def store(project: str) -> Iterator[ProjectStore]:
    with ProjectStore.open(project) as store:
        for name, stated in (("ada", ADA), ("bo", BO)):
            store.add_annotator(name, AnnotatorKind.PERSON)
            store.apply("talks", name, Change("import", added=stated))
        yield store


@pytest.fixture
def curating(store: ProjectStore) -> Curating:
    curating = Curating(store, "talks", ("ada", "bo"), "cy")
    curating.apply(curating.agreed())
    return curating


def _standing(curating: Curating) -> set[tuple[str, ...]]:
    gold = curating.gold
    text = {one.id: TEXT[one.start_char : one.end_char] for one in gold.spans}
    spans = {(text[one.id], one.label) for one in gold.spans if one.stands}
    links = {
        (text[one.trigger], text[one.filler], one.role) for one in gold.arguments if one.stands
    }
    return {*spans, *links}


AGREED = {
    ("Anna Berg", "PERSON"),
    ("Oslo", "GPE"),
    ("met", "MEET"),
    ("met", "Anna Berg", "Participant"),
}


def test_what_all_agree_on_is_gold_and_the_rest_is_disputed(curating: Curating) -> None:
    assert _standing(curating) == AGREED
    assert [[*map(str, one.kinds)] for one in curating.disputes] == [
        ["missed"],
        ["edge"],
        ["missed"],
    ]


def test_a_link_is_asked_for_once_both_its_ends_are_gold(curating: Curating) -> None:
    assert sum(isinstance(one.subject, Link) for one in curating.disputes) == 1

    curating.take(curating.disputes[-1], "bo")

    assert sum(isinstance(one.subject, Link) for one in curating.disputes) == 2


def test_verdicts_lead_to_the_expected_gold_and_leave_nothing_open(curating: Curating) -> None:
    place, omar, monday = curating.disputes
    curating.take(place, "ada")
    curating.take(omar, "ada")
    curating.take(monday, "bo")
    (time,) = curating.disputes
    curating.take(time, "bo", without=frozenset({"Time"}))

    assert curating.disputes == ()
    assert _standing(curating) == AGREED | {
        ("met", "Oslo", "Place"),
        ("Omar Said", "PERSON"),
        ("Monday", "DATE"),
    }


def test_nobody_is_right_keeps_the_reason_who_and_whose(curating: Curating) -> None:
    curating.reject(curating.disputes[1], "a first name alone")

    rejected = next(one for one in curating.gold.spans if one.rejected)
    assert (rejected.note, rejected.decided_by, rejected.origin) == (
        "a first name alone",
        "cy",
        "ada",
    )
    assert len(curating.disputes) == 2


def test_a_second_verdict_replaces_the_first(curating: Curating) -> None:
    omar = curating.disputes[1]
    curating.take(omar, "ada")
    curating.take(omar, "bo")

    assert ("Omar", "PERSON") in _standing(curating)
    assert ("Omar Said", "PERSON") not in _standing(curating)


def test_verdicts_are_undone_and_redone_and_stand_in_the_store(
    curating: Curating, store: ProjectStore
) -> None:
    before = list(curating.gold)
    curating.take(curating.disputes[1], "ada")
    after = list(curating.gold)

    assert curating.undo()
    assert list(curating.gold) == before
    assert curating.redo()
    assert list(curating.gold) == after == list(store.annotation_set("talks", GOLD))


def test_all_from_one_annotator_settles_what_they_state(curating: Curating) -> None:
    curating.apply(curating.all_from("ada"))

    assert {("Omar Said", "PERSON"), ("met", "Oslo", "Place")} <= _standing(curating)
    assert [len(one.kinds) for one in curating.disputes] == [1]


def test_the_slower_of_two_curators_is_told_and_sees_what_is_stored(
    curating: Curating, store: ProjectStore
) -> None:
    other = Curating(store, "talks", ("ada", "bo"), "di")
    curating.take(curating.disputes[1], "ada")

    with pytest.raises(ConflictError):
        other.take(other.disputes[1], "ada")

    assert list(other.gold) == list(curating.gold)


def test_a_place_is_relabelled_and_its_edge_moved_in_place_of_all_versions(
    curating: Curating,
) -> None:
    omar = curating.disputes[1].subject
    assert isinstance(omar, Place)
    start = TEXT.index("Said")

    curating.relabel(omar, "ORG")
    curating.move_edges(omar, start, start + len("Said "))

    assert ("Said", "ORG") in _standing(curating)
    assert not any(one.subject == omar for one in curating.disputes)


def test_a_label_of_another_layer_and_a_role_that_labels_forbid_are_refused(
    curating: Curating,
) -> None:
    link, omar, _ = curating.disputes
    assert isinstance(omar.subject, Place)
    with pytest.raises(RuleError):
        curating.relabel(omar.subject, "MEET")

    oslo = next(one for one in curating.alignment.places if one.first.label == "GPE")
    curating.relabel(oslo, "DATE")
    with pytest.raises(RuleError):
        curating.take(link, "ada")


def test_what_the_overlap_rule_of_gold_forbids_is_refused(curating: Curating) -> None:
    before = list(curating.gold)
    omar = curating.disputes[1].subject
    assert isinstance(omar, Place)

    with pytest.raises(RuleError):
        curating.move_edges(omar, TEXT.index("Berg"), TEXT.index("Said"))

    assert list(curating.gold) == before


def test_a_majority_of_three_is_previewed_before_it_is_taken(store: ProjectStore) -> None:
    store.add_annotator("eve", AnnotatorKind.PERSON)
    store.apply("talks", "eve", Change("import", added=ADA))
    curating = Curating(store, "talks", ("ada", "bo", "eve"), "cy")

    preview = curating.agreed(votes=2)
    assert len(curating.gold) == 0

    curating.apply(preview)
    assert _standing(curating) == AGREED | {
        ("Omar Said", "PERSON"),
        ("met", "Oslo", "Place"),
    }
    assert curating.undo()
    assert len(curating.gold) == 0
