"""Handed-out documents: who has which, and what a list shows of them."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.handing_out import Assignment, Order
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import AnnotatorKind, State
from annotator.store import postgresql, sqlite
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET

BEGIN = Change("add", added=(MET,), state=(State.NEW, State.IN_PROGRESS))


@pytest.fixture
def four(store: ProjectStore) -> ProjectStore:
    """Four documents, d1 to d4."""
    for number in range(2, 5):
        store.add(Document(f"d{number}", "Anna Berg met Omar."))
    return store


def listed(store: ProjectStore, annotator: str) -> list[str]:
    return [entry.id for entry in store.entries(annotator)]


def test_everybody_sees_all_until_something_is_assigned(four: ProjectStore) -> None:
    assert four.assignments() == ()
    assert listed(four, "ann") == ["d1", "d2", "d3", "d4"]


def test_what_is_handed_out_is_kept_and_reads_in_project_order(
    four: ProjectStore,
) -> None:
    given = four.assign(Order(("bea", "ann"), overlap=25))

    assert given == (
        *(Assignment("d1", "bea"), Assignment("d1", "ann")),
        *(Assignment("d2", "bea"), Assignment("d3", "ann"), Assignment("d4", "bea")),
    )
    with ProjectStore.open(four.project) as again:
        assert again.assignments() == given
        assert {one.name for one in again.annotators()} == {"ann", "bea"}
        assert list(again.problems()) == []


def test_a_list_shows_what_is_assigned_to_that_person_alone(four: ProjectStore) -> None:
    four.assign(Order(("bea", "ann"), overlap=25))

    assert listed(four, "bea") == ["d1", "d2", "d4"]
    assert listed(four, "ann") == ["d1", "d3"]
    assert listed(four, "cem") == []
    assert listed(four, "gold") == listed(four, "news@1") == ["d1", "d2", "d3", "d4"]


def test_a_list_shows_nothing_of_what_others_state(four: ProjectStore) -> None:
    four.assign(Order(("bea", "ann"), overlap=100))
    before = four.entries("ann")

    four.apply("d1", "bea", BEGIN)

    assert four.entries("ann") == before


def test_own_work_stays_in_the_list(four: ProjectStore) -> None:
    four.apply("d2", "cem", BEGIN)
    four.add(Document("d5", "x"), [AnnotationSet("d5", "cem")])

    four.assign(Order(("bea", "ann")))

    assert listed(four, "cem") == ["d2"]


def test_a_document_goes_to_who_has_begun_it(four: ProjectStore) -> None:
    four.apply("d1", "ann", BEGIN)

    four.assign(Order(("bea", "ann")))

    assert listed(four, "ann") == ["d1", "d4"]


def test_handing_out_again_takes_only_what_is_new_and_evens_out(four: ProjectStore) -> None:
    four.assign(Order(("ann",)))
    assert four.assign(Order(("ann", "bea"))) == ()
    for number in range(5, 9):
        four.add(Document(f"d{number}", "x"))

    given = four.assign(Order(("ann", "bea")))

    assert [(one.document_id, one.annotator) for one in given] == [
        *(("d5", "bea"), ("d6", "bea"), ("d7", "bea"), ("d8", "bea"))
    ]


def test_nothing_is_handed_out_to_what_is_no_person(four: ProjectStore) -> None:
    four.add_annotator("news@1", AnnotatorKind.PIPELINE)

    with pytest.raises(RuleError, match="news@1"):
        four.assign(Order(("ann", "news@1")))

    assert four.assignments() == ()
    assert [one.name for one in four.annotators()] == ["news@1"]


def test_two_who_hand_out_at_once_give_no_document_twice(four: ProjectStore) -> None:
    for number in range(5, 60):
        four.add(Document(f"d{number}", "x"))

    def hand_out(name: str) -> None:
        with ProjectStore.open(four.project) as store:
            store.assign(Order((name,)))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(hand_out, ["ann", "bea", "cem", "dora"]))

    given = [one.document_id for one in four.assignments()]
    assert sorted(given) == sorted(four.document_ids())


def test_whoever_asks_for_the_next_document_gets_the_first_that_nobody_has(
    four: ProjectStore,
) -> None:
    four.apply("d1", "cem", BEGIN)
    four.save_suggestions(Suggestions("d2", "news@1", (ANNA,)))

    assert [four.claim_next(name) for name in ("ann", "bea", "ann", "bea")] == [
        *("d2", "d3", "d4", None)
    ]
    assert four.claim_next("cem") == "d1"
    assert set(four.assignments()) == {
        *(Assignment("d1", "cem"), Assignment("d2", "ann")),
        *(Assignment("d3", "bea"), Assignment("d4", "ann")),
    }
    assert list(four.problems()) == []


@pytest.fixture
def patient(store: ProjectStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProjectStore]:
    """The same project, where many at once wait for each other as long as a slow disk takes."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 100.0)
    monkeypatch.setattr(postgresql, "LOCK_SECONDS", 100)
    with ProjectStore.open(store.project) as again:
        yield again


@pytest.mark.parametrize("documents", [200, 20])
def test_thirty_who_ask_at_once_get_each_document_once_and_all_of_them(
    patient: ProjectStore, documents: int
) -> None:
    store = patient
    items = [(Document(f"n{number}", "x"), []) for number in range(documents - 1)]
    assert all(store.add_many(items))
    start = Barrier(30)

    def claim_all(name: str) -> list[str]:
        start.wait()
        return list(iter(lambda: store.claim_next(name), None))  # type: ignore[arg-type]

    with ThreadPoolExecutor(30) as pool:
        claimed = list(pool.map(claim_all, [f"ann{number}" for number in range(30)]))

    given = [id for some in claimed for id in some]
    assert sorted(given) == sorted(store.document_ids())
    assert len(store.assignments()) == documents


def test_a_document_is_not_claimed_while_it_is_handed_out(patient: ProjectStore) -> None:
    store = patient
    items = [(Document(f"n{number}", "x"), []) for number in range(60)]
    assert all(store.add_many(items))

    def act(number: int) -> None:
        if number % 2:
            store.claim_next(f"ann{number}")
        else:
            store.assign(Order((f"bea{number}",), overlap=0))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(act, range(16)))

    given = [one.document_id for one in store.assignments()]
    assert sorted(given) == sorted(store.document_ids())
