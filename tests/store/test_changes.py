from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import ConflictError, RuleError
from annotator.model.annotations import Chain, Decision, Relation
from annotator.model.changes import Change
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET, OSLO, TAKES_PART

LIVES_IN = Relation(source="s1", target="s3", label="LIVES_IN")
CHAIN = Chain(id="c1", mentions=("s3", "s1"))
ALL = Change("add", added=(ANNA, OSLO, MET, TAKES_PART, LIVES_IN, CHAIN))


def stored(store: ProjectStore) -> set[str]:
    return {repr(one) for one in store.annotation_set("d1", "ann")}


def test_every_field_of_every_kind_comes_back(store: ProjectStore) -> None:
    store.apply("d1", "ann", ALL)

    with ProjectStore.open(store.project) as other:
        assert stored(other) == {repr(one) for one in ALL.added}


def test_a_set_is_empty_and_new_before_its_first_change(store: ProjectStore) -> None:
    annotation_set = store.annotation_set("d1", "ann")

    assert (len(annotation_set), annotation_set.state) == (0, State.NEW)
    assert store.sets_of("d1") == ()


def test_the_inverse_takes_everything_back(store: ProjectStore) -> None:
    store.apply("d1", "ann", ALL)

    store.apply("d1", "ann", ALL.inverse())

    assert stored(store) == set()
    assert store.entries("ann")[0].undecided == 0


def test_a_relabelled_trigger_keeps_what_hangs_on_it(store: ProjectStore) -> None:
    store.apply("d1", "ann", ALL)
    wider = replace(MET, label="CONTACT", end_char=14)

    store.apply("d1", "ann", Change("relabel", removed=(MET,), added=(wider,)))

    found = store.annotation_set("d1", "ann")
    assert found.span("e1") == wider
    assert found.arguments_of("e1") == (TAKES_PART,)


def test_a_decision_on_an_argument_is_stored_under_the_same_key(store: ProjectStore) -> None:
    store.apply("d1", "ann", ALL)
    accepted = replace(TAKES_PART, decision=Decision.ACCEPTED, decided_by="ann")

    store.apply("d1", "ann", Change("accept", removed=(TAKES_PART,), added=(accepted,)))

    assert store.annotation_set("d1", "ann").arguments == (accepted,)


def test_a_chain_can_lose_a_mention(store: ProjectStore) -> None:
    store.apply("d1", "ann", ALL)
    shorter = replace(CHAIN, mentions=("s1",))

    store.apply("d1", "ann", Change("unlink", removed=(CHAIN,), added=(shorter,)))

    assert store.annotation_set("d1", "ann").chains == (shorter,)


@pytest.mark.parametrize(
    "change",
    [
        Change("delete", removed=(replace(OSLO, note="another"),)),
        Change("delete", removed=(replace(OSLO, id="s9"),)),
        Change("relabel", removed=(replace(ANNA, score=0.4),), added=(ANNA,)),
        Change("add", added=(ANNA,)),
        Change("add", added=(replace(TAKES_PART, score=0.1),)),
        Change("link", added=(replace(TAKES_PART, filler="s9"),)),
        Change("delete", removed=(ANNA,)),
        Change("finish", state=(State.IN_PROGRESS, State.FINISHED)),
        Change("chain", added=(Chain(id="c2", mentions=("s9",)),)),
        Change("delete", removed=(replace(CHAIN, mentions=("s1", "s3")),)),
    ],
    ids=[
        "another note",
        "not there",
        "another score",
        "there already",
        "argument there already",
        "filler missing",
        "something hangs on it",
        "another state",
        "mention missing",
        "another order",
    ],
)
def test_a_change_made_from_something_else_is_a_conflict_and_changes_nothing(
    store: ProjectStore, change: Change
) -> None:
    store.apply("d1", "ann", ALL)
    before = stored(store)
    good = replace(OSLO, id="new")

    with pytest.raises(ConflictError):
        store.apply("d1", "ann", replace(change, added=(good, *change.added)))

    assert stored(store) == before
    assert len(store.history("ann")) == 1


def test_a_refused_first_change_leaves_no_set_behind(store: ProjectStore) -> None:
    with pytest.raises(ConflictError):
        store.apply("d1", "ann", Change("delete", removed=(ANNA,)))

    assert store.sets_of("d1") == ()
    assert store.annotators() == ()


def test_a_span_outside_the_text_is_refused(store: ProjectStore) -> None:
    with pytest.raises(RuleError, match="does not lie"):
        store.apply("d1", "ann", Change("add", added=(replace(ANNA, end_char=900),)))


def test_more_annotations_than_a_statement_has_room_for_go_in_and_out(
    store: ProjectStore,
) -> None:
    many = tuple(replace(ANNA, id=f"n{number}") for number in range(3000))

    store.apply("d1", "ann", Change("suggest", added=many))
    assert len(store.annotation_set("d1", "ann")) == 3000
    store.apply("d1", "ann", Change("suggest", removed=many))

    assert len(store.annotation_set("d1", "ann")) == 0


def test_the_log_keeps_each_change_as_it_was_made(store: ProjectStore) -> None:
    start = Change("suggest", ALL.removed, ALL.added, (State.NEW, State.IN_PROGRESS))
    first = store.apply("d1", "ann", start)
    second = store.apply("d1", "ann", start.inverse(), undoes=first)

    logged = store.logged(second)

    assert (logged.document_id, logged.annotator, logged.undoes) == ("d1", "ann", first)
    assert logged.change == start.inverse()
    assert store.logged(first).change == start
    assert store.logged(first).at < logged.at
    with pytest.raises(RuleError, match="no change 99"):
        store.logged(99)


def test_history_is_of_one_annotator_without_the_copied_suggestions(store: ProjectStore) -> None:
    store.apply("d1", "ann", Change("suggest", added=(ANNA,)))
    first = store.apply("d1", "ann", Change("add", added=(OSLO,)))
    store.apply("d1", "bob", Change("add", added=(OSLO,)))
    second = store.apply("d1", "ann", Change("add", removed=(OSLO,)), undoes=first)

    assert store.history("ann") == ((first, None), (second, first))


def test_two_windows_on_one_project_see_each_other_and_never_overwrite(
    store: ProjectStore,
) -> None:
    store.apply("d1", "ann", ALL)
    with ProjectStore.open(store.project) as other:
        other.apply("d1", "ann", Change("unlink", removed=(TAKES_PART,)))
        theirs = replace(ANNA, label="GPE")
        other.apply("d1", "ann", Change("relabel", removed=(ANNA,), added=(theirs,)))

        with pytest.raises(ConflictError):
            store.apply("d1", "ann", Change("delete", removed=(ANNA,)))

    assert store.annotation_set("d1", "ann").span("s1") == theirs
