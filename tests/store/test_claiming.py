"""The next document for whoever asks, and claims in which nothing is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from annotator.errors import StoreError
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.handing_out import Assignment, Claims, Order
from annotator.model.users import User, UserRole
from annotator.model.workflow import State
from annotator.store import postgresql
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET, Databases
from tests.store.team import PASSWORD, Team, team_of

BEGIN = Change("add", added=(MET,), state=(State.NEW, State.IN_PROGRESS))
SUGGESTED = Change("suggest", added=(ANNA,))
MONDAY = "2026-05-04T09:00:00.000000+00:00"
TUESDAY = "2026-05-05T09:00:00.000000+00:00"
WEDNESDAY = "2026-05-06T09:00:00.000001+00:00"


@pytest.fixture
def two(store: ProjectStore) -> ProjectStore:
    """Two documents, d1 and d2; a claim goes back after a day."""
    store.add(Document("d2", "Anna Berg met Omar."))
    store.set_claims(Claims(hours=24))
    return store


def assigned(store: ProjectStore) -> set[tuple[str, str]]:
    return {(one.document_id, one.annotator) for one in store.assignments()}


def test_a_claim_in_which_nothing_was_done_goes_back(two: ProjectStore) -> None:
    assert two.claim_next("ann", MONDAY) == "d1"
    assert two.claim_next("bea", TUESDAY) == "d2"
    assert two.claim_next("cem", TUESDAY) is None

    assert two.claim_next("cem", WEDNESDAY) == "d1"

    assert assigned(two) == {("d2", "bea"), ("d1", "cem")}
    assert [entry.id for entry in two.entries("ann")] == []


def test_a_claim_that_nobody_else_wants_stays(two: ProjectStore) -> None:
    two.claim_next("ann", MONDAY)

    assert two.claim_next("ann", WEDNESDAY) == "d2"
    assert [entry.id for entry in two.entries("ann")] == ["d1", "d2"]


@pytest.mark.parametrize("change", [BEGIN, Change("finish", state=(State.NEW, State.FINISHED))])
def test_a_claim_in_which_something_was_done_holds(two: ProjectStore, change: Change) -> None:
    two.claim_next("ann", MONDAY)
    two.apply("d1", "ann", change)

    assert two.claim_next("cem", WEDNESDAY) == "d2"
    assert ("d1", "ann") in assigned(two)


def test_to_have_been_shown_suggestions_is_not_to_have_done_something(two: ProjectStore) -> None:
    two.claim_next("ann", MONDAY)
    two.apply("d1", "ann", SUGGESTED)

    assert two.claim_next("cem", WEDNESDAY) == "d1"


def test_what_was_handed_out_never_goes_back_by_itself(two: ProjectStore) -> None:
    two.assign(Order(("ann",)))

    assert two.claim_next("cem", "2036-01-01T00:00:00.000000+00:00") is None


def test_without_hours_no_claim_goes_back(two: ProjectStore) -> None:
    two.set_claims(Claims(hours=0))
    for _ in range(2):
        two.claim_next("ann", MONDAY)

    assert two.claim_next("cem", "2036-01-01T00:00:00.000000+00:00") is None


def test_who_delivers_late_still_has_a_place_for_it(two: ProjectStore) -> None:
    two.claim_next("ann", MONDAY)
    two.claim_next("cem", WEDNESDAY)

    two.apply("d1", "ann", BEGIN)

    assert [entry.id for entry in two.entries("ann")] == ["d1"]
    assert [entry.id for entry in two.entries("cem")] == ["d1"]
    assert list(two.problems()) == []


def test_so_many_percent_are_claimed_by_so_many_people(two: ProjectStore) -> None:
    for number in range(3, 21):
        two.add(Document(f"d{number}", "x"))
    two.set_claims(Claims(overlap=20, times=3))

    given = [two.claim_next(name) for _ in range(20) for name in ("ann", "bea", "cem", "dora")]

    times = Counter(Counter(id for id in given if id).values())
    assert times == {1: 16, 3: 4}
    assert len(set(two.assignments())) == 16 + 12


def test_the_rules_are_kept(two: ProjectStore) -> None:
    for rules in (Claims(on=True, overlap=10, times=3, hours=8), Claims(on=False)):
        two.set_claims(rules)
        assert two.claims() == rules


@pytest.fixture
def team(database: str, databases: Databases) -> Iterator[Team]:
    with team_of(database, databases) as team:
        yield team


def test_an_annotator_takes_what_they_could_not_see_before(team: Team) -> None:
    with team.as_("bea") as bea:
        assert "d4" not in bea.document_ids()
        assert bea.claim_next("bea") == "d4"
        assert "d4" in bea.document_ids()
        assert bea.claim_next("bea") is None

    assert Assignment("d4", "bea") in team.store.assignments()


def test_an_annotator_claims_for_nobody_else_and_at_no_other_time(team: Team) -> None:
    team.store.claim_next("bea")
    with team.psql("ann") as ann:
        claim = "SELECT annotator_claim(number, '2036-01-01T00:00:00.000000+00:00') "
        found = ann.execute(claim + "FROM annotators WHERE name = 'bea'")
        assert found.fetchone() == (None,)

    assert Assignment("d4", "bea") in team.store.assignments()


def test_a_curator_claims_nothing(team: Team) -> None:
    with team.as_("cur") as curator, pytest.raises(StoreError, match="does not allow"):
        curator.claim_next("ann")


def test_who_delivers_late_may_write_in_what_they_gave_up(team: Team) -> None:
    team.store.claim_next("bea", MONDAY)
    assert team.store.claim_next("ann", "2026-05-08T09:00:00.000000+00:00") == "d4"
    assert Assignment("d4", "bea") not in team.store.assignments()

    with team.as_("bea") as bea:
        bea.apply("d4", "bea", BEGIN)

    assert tuple(team.store.annotation_set("d4", "bea")) == (MET,)


@pytest.mark.parametrize("documents", [30, 100, 20])
def test_thirty_users_who_ask_at_once_get_each_document_once_and_all_of_them(
    database: str, databases: Databases, monkeypatch: pytest.MonkeyPatch, documents: int
) -> None:
    monkeypatch.setattr(postgresql, "LOCK_SECONDS", 100)
    with team_of(database, databases) as team:
        store = team.store
        free = [f"n{number}" for number in range(documents)]
        assert all(store.add_many((Document(id, "x"), []) for id in free))
        names = [f"user{number}" for number in range(30)]
        for name in names:
            store.add_user(User(name, UserRole.ANNOTATOR), PASSWORD)
        everybody = Barrier(30)

        def claim_all(name: str) -> list[str]:
            with team.as_(name) as own:
                own.entries(name)
                everybody.wait()
                first = own.claim_next(name)
                everybody.wait()
                # As long as there are enough, nobody who asks goes away with nothing.
                assert first or documents < 30
                return [first, *_rest(own, name)] if first else []

        with ThreadPoolExecutor(30) as pool:
            claimed = [id for some in pool.map(claim_all, names) for id in some]

        assert sorted(claimed) == sorted([*free, "d4"])


def _rest(store: ProjectStore, name: str) -> Iterator[str]:
    while (id := store.claim_next(name)) is not None:
        yield id
