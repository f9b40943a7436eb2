"""What was refused beside what is stored, and what of it can still be made again."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.refused import STATE, applied, differences
from annotator.model.workflow import State
from tests.store.conftest import ANNA, MET, OSLO, SCHEMA, TAKES_PART

CITY = replace(OSLO, label="PERSON")


def stored(*annotations: object) -> AnnotationSet:
    return AnnotationSet("d1", "ann", annotations, State.IN_PROGRESS)  # type: ignore[arg-type]


def test_only_what_would_be_otherwise_is_shown() -> None:
    refused = [Change("add", added=(ANNA, OSLO)), Change("relabel", (OSLO,), (CITY,))]

    (one,) = differences(refused, stored(ANNA, OSLO))

    assert (one.mine, one.stored) == (CITY, OSLO)


def test_what_depends_on_something_else_that_is_chosen_fits() -> None:
    change = Change("link", added=(TAKES_PART, ANNA), state=(State.NEW, State.FINISHED))
    found = differences([change], stored(MET))

    step, fits = applied(stored(MET), SCHEMA, found)

    assert fits == {TAKES_PART.key, ANNA.key, STATE}
    assert {one.key for one in step.added} == {TAKES_PART.key, ANNA.key}
    assert step.state == (State.IN_PROGRESS, State.FINISHED)


def test_what_has_no_place_or_no_ends_any_more_does_not_fit() -> None:
    other = replace(MET, id="e2")
    found = differences([Change("add", added=(other, TAKES_PART))], stored(MET))

    step, fits = applied(stored(MET), SCHEMA, found)

    assert fits == frozenset()
    assert step.empty


def test_a_span_on_which_something_hangs_by_now_is_not_taken_away() -> None:
    here = stored(MET, ANNA, TAKES_PART)
    found = differences([Change("delete", removed=(ANNA,))], here)

    step, fits = applied(here, SCHEMA, found)

    assert not fits
    assert step.empty
