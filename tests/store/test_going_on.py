"""A set goes on in one project from where it stood in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app.merging import Merged, merge_pack
from annotator.app.packing import Packed, pack
from annotator.errors import AnnotatorError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Span
from annotator.model.changes import Change, LoggedChange
from annotator.model.trails import Trail
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.store.watching import ChangedElsewhere
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART
from tests.store.test_watching import PATIENCE, watched

ADD = Change("add", added=(ANNA, MET, TAKES_PART), state=(State.NEW, State.IN_PROGRESS))
RELABEL = Change("relabel", removed=(ANNA,), added=(replace(ANNA, label="GPE"),))
MORE = Change("add", added=(OSLO,))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[ProjectStore]:
    """Another project with the same document."""
    with ProjectStore.create(str(tmp_path / "other.annotator"), SCHEMA) as other:
        other.add(DOCUMENT)
        yield other


def taken(store: ProjectStore, other: ProjectStore) -> int | str:
    """How many steps were taken from the other, or why none."""
    [answer] = store.go_on([other.trail("d1", "ann")], within=SCHEMA)
    return str(answer) if isinstance(answer, AnnotatorError) else len(answer)


def same(store: ProjectStore, other: ProjectStore) -> bool:
    one, two = (each.trail("d1", "ann") for each in (store, other))
    stated = [(tuple(each.present), each.present.state, each.steps()) for each in (one, two)]
    return stated[0] == stated[1]


def test_all_steps_are_taken_with_their_times_and_what_they_take_back(
    store: ProjectStore, other: ProjectStore
) -> None:
    store.apply("d1", "bea", ADD)
    other.apply("d1", "ann", ADD)
    second = other.apply("d1", "ann", RELABEL)
    other.apply("d1", "ann", RELABEL.inverse(), undoes=second)

    assert taken(store, other) == 3
    assert same(store, other)
    assert store.history("ann")[-1][1] == store.history("ann")[-2][0]
    assert list(store.problems()) == []


def test_a_second_time_changes_nothing_and_only_what_is_new_is_taken_later(
    store: ProjectStore, other: ProjectStore
) -> None:
    other.apply("d1", "ann", ADD)
    assert [taken(store, other), taken(store, other)] == [1, 0]

    other.apply("d1", "ann", MORE)

    assert [taken(store, other), taken(store, other), taken(other, store)] == [1, 0, 0]
    assert same(store, other)


def test_an_older_state_changes_nothing(store: ProjectStore, other: ProjectStore) -> None:
    other.apply("d1", "ann", ADD)
    old = other.trail("d1", "ann")
    other.apply("d1", "ann", RELABEL)
    taken(store, other)

    assert store.go_on([old], within=SCHEMA) == ((),)
    assert same(store, other)


def test_what_came_in_with_the_document_goes_along(
    store: ProjectStore, other: ProjectStore
) -> None:
    other.add(replace(DOCUMENT, id="d2"), [AnnotationSet("d2", "ann", [OSLO], State.FINISHED)])
    store.add(replace(DOCUMENT, id="d2"))
    trail = other.trail("d2", "ann")

    assert store.go_on([trail, trail], within=SCHEMA) == ((), ())
    found = store.annotation_set("d2", "ann")
    assert (tuple(found), found.state) == ((OSLO,), State.FINISHED)


def test_what_went_on_differently_is_refused_and_left_as_it_is(
    store: ProjectStore, other: ProjectStore
) -> None:
    other.apply("d1", "ann", ADD)
    taken(store, other)
    other.apply("d1", "ann", MORE)
    store.apply("d1", "ann", RELABEL)
    before = store.trail("d1", "ann")

    assert "ann went on with d1 elsewhere too" in str(taken(store, other))
    after = store.trail("d1", "ann")
    assert (tuple(after.present), after.log) == (tuple(before.present), before.log)


def test_one_that_is_refused_does_not_keep_the_others_back(
    store: ProjectStore, other: ProjectStore
) -> None:
    for each in (store, other):
        each.add(replace(DOCUMENT, id="d2"))
    other.apply("d1", "ann", ADD)
    store.apply("d1", "ann", Change("finish", state=(State.NEW, State.FINISHED)))
    other.apply("d2", "ann", ADD)

    refused, done = store.go_on([other.trail(id, "ann") for id in ("d1", "d2")], within=SCHEMA)

    assert isinstance(refused, AnnotatorError)
    assert isinstance(done, tuple)
    assert store.annotation_set("d2", "ann").span("s1") == ANNA


FAR = replace(OSLO, end_char=4000)
ALIEN = replace(OSLO, label="ALIEN")
HANGS = Argument(trigger="s3", filler="s9", role="Participant")
NUL = replace(OSLO, note="a\0b")
TWICE = Change("delete", removed=(OSLO, OSLO))


@pytest.mark.parametrize(
    ("present", "changes", "said"),
    [
        ([FAR], [Change("add", added=(FAR,))], "does not lie in the text"),
        ([ALIEN], [Change("add", added=(ALIEN,))], "ALIEN"),
        ([OSLO, HANGS], [Change("add", added=(OSLO, HANGS))], "points to a span"),
        ([HANGS], [Change("add", added=(HANGS,))], "points to a span"),
        ([NUL], [Change("add", added=(NUL,))], "binary"),
        ([], [Change("add\0")], "binary"),
        ([], [Change("add", added=(OSLO,)), TWICE], "twice"),
        ([OSLO], [], ""),
        ([OSLO, ANNA], [Change("add", added=(MET,))], "does not lead"),
        ([], [Change("add", added=(OSLO,)), Change("x", (ANNA,))], "does not lead"),
        ([OSLO], [Change("x", (HANGS,), (OSLO,))], "points to a span"),
        ([Chain(id="c", mentions=())], [Change("x", (), (Chain(id="c", mentions=()),))], "mention"),
        ([replace(OSLO, score=2.0)], [Change("x", (), (replace(OSLO, score=2.0),))], "score"),
    ],
)
def test_what_cannot_stand_is_refused_whole(
    store: ProjectStore, present: list[Span], changes: list[Change], said: str
) -> None:
    at = "2024-05-01T10:00:00.000000+00:00"
    log = tuple(LoggedChange(n, "d1", "ann", one, at) for n, one in enumerate(changes, 1))

    [answer] = store.go_on([Trail(AnnotationSet("d1", "ann", present), log)], within=SCHEMA)

    assert isinstance(answer, AnnotatorError) is bool(said)
    if said:
        assert said in str(answer)
        assert store.sets_of("d1") == ()


@pytest.mark.parametrize("at", ["", "noon", "2024-05-01", "2024-05-01T10:00:00.000000+02:00", "9"])
def test_a_change_without_a_proper_time_is_refused(store: ProjectStore, at: str) -> None:
    log = (LoggedChange(1, "d1", "ann", MORE, at),)

    [answer] = store.go_on([Trail(AnnotationSet("d1", "ann", [OSLO]), log)])

    assert "no time" in str(answer)


def test_others_who_watch_hear_of_the_steps(store: ProjectStore, other: ProjectStore) -> None:
    other.apply("d1", "ann", ADD)

    with ProjectStore.open(store.project) as elsewhere, watched(elsewhere) as heard:
        store.go_on([other.trail("d1", "ann")])

        assert heard.get(timeout=PATIENCE) == ChangedElsewhere("d1", "ann")


def test_a_pack_goes_out_of_any_project_and_comes_back(store: ProjectStore, tmp_path: Path) -> None:
    store.apply("d1", "ann", ADD)
    store.apply("d1", "bea", ADD)
    out = tmp_path / "pack.annotator"
    assert pack(store, out, "ann") == Packed(1, 1)
    with ProjectStore.open(str(out)) as packed:
        packed.apply("d1", "ann", RELABEL)

    assert merge_pack(store, out) == Merged("ann", 1, 1, ())
    assert merge_pack(store, out) == Merged("ann", 0, 0, ())
    assert store.annotation_set("d1", "ann").span("s1").label == "GPE"
    assert list(store.problems()) == []
