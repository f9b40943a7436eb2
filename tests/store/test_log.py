"""The log as a stream, and a set with the log that led to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import ConflictError, RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.trails import Trail
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, TAKES_PART

ADD = Change("add", added=(ANNA, MET, TAKES_PART), state=(State.NEW, State.IN_PROGRESS))
RELABEL = Change("relabel", removed=(ANNA,), added=(replace(ANNA, label="GPE"),))


def test_the_log_comes_oldest_first_and_of_one_document_or_annotator(store: ProjectStore) -> None:
    store.add(replace(DOCUMENT, id="d2"))
    store.apply("d1", "ann", ADD)
    store.apply("d2", "bea", ADD)
    third = store.apply("d1", "ann", RELABEL)
    store.apply("d1", "ann", RELABEL.inverse(), undoes=third)

    assert [one.change.verb for one in store.log()] == ["add", "add", "relabel", "relabel"]
    assert [(one.document_id, one.annotator) for one in store.log("d2")] == [("d2", "bea")]
    assert [one.undoes for one in store.log(annotator="ann")] == [None, None, third]
    assert [one.change for one in store.log("d1", "ann")][:2] == [ADD, RELABEL]
    assert list(store.log("d2", "ann")) == []


def test_a_long_log_streams(store: ProjectStore) -> None:
    store.apply("d1", "ann", ADD)
    for _ in range(150):
        store.apply("d1", "ann", RELABEL)
        store.apply("d1", "ann", RELABEL.inverse())

    ids = [one.id for one in store.log()]

    assert len(ids) == 301
    assert ids == sorted(ids)
    first = next(iter(store.log()))
    assert first.change == ADD
    store.apply("d1", "ann", RELABEL)


def test_a_trail_leads_back_to_what_came_in_with_the_document(store: ProjectStore) -> None:
    store.add(replace(DOCUMENT, id="d2"), [AnnotationSet("d2", "ann", [OSLO], State.FINISHED)])
    store.apply("d2", "ann", Change("add", added=(ANNA,), state=(State.FINISHED, State.NEW)))

    trail = store.trail("d2", "ann")

    assert tuple(trail.present) == (ANNA, OSLO)
    beginning = trail.beginning()
    assert (tuple(beginning), beginning.state) == ((OSLO,), State.FINISHED)
    assert tuple(trail.present) == (ANNA, OSLO)
    with pytest.raises(RuleError):
        store.trail("d9", "ann")


def test_a_set_as_it_was_at_each_moment(store: ProjectStore) -> None:
    ids = [store.apply("d1", "ann", change) for change in (ADD, RELABEL, RELABEL.inverse())]
    times = [store.logged(id).at for id in ids]
    trail = store.trail("d1", "ann")

    assert [trail.length_at(at) for at in ("2000", *times, "9999")] == [0, 1, 2, 3, 3]
    assert trail.at(times[1]).span("s1").label == "GPE"
    assert tuple(trail.at(times[2])) == tuple(trail.at(times[0])) == tuple(trail.present)
    assert (len(trail.at("2000")), trail.at("2000").state) == (0, State.NEW)


def test_of_clocks_that_differ_the_order_of_the_log_counts(store: ProjectStore) -> None:
    for change in (ADD, RELABEL):
        store.apply("d1", "ann", change)
    first, second = store.log()
    trail = Trail(store.annotation_set("d1", "ann"), (replace(first, at=f"{second.at}9"), second))

    assert trail.length_at(second.at) == 2


def test_steps_name_what_they_take_back_by_place(store: ProjectStore) -> None:
    store.apply("d1", "bea", ADD)
    store.apply("d1", "ann", ADD)
    second = store.apply("d1", "ann", RELABEL)
    store.apply("d1", "ann", RELABEL.inverse(), undoes=second)

    assert [undoes for _, _, undoes in store.trail("d1", "ann").steps()] == [None, None, 1]


def test_a_log_that_does_not_lead_to_the_set_is_told(store: ProjectStore) -> None:
    store.apply("d1", "ann", ADD)

    with pytest.raises(ConflictError):
        Trail(AnnotationSet("d1", "ann", [OSLO]), tuple(store.log())).beginning()
