"""A change with a name of its own comes in once; one that no longer fits does not come in."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from sqlalchemy import make_url

from annotator.errors import AnnotatorError, ConflictError, ForbiddenError, RuleError
from annotator.model.annotations import new_id
from annotator.model.changes import Change
from annotator.store.entries import Origin
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET, OSLO, TAKES_PART, Databases
from tests.store.team import SAID, team_of

ADDED = Change("add", added=(ANNA,))


def test_an_entry_that_comes_twice_is_stored_once(store: ProjectStore) -> None:
    origin = Origin(new_id(), 0)

    first = store.apply("d1", "ann", ADDED, origin=origin)
    second = store.apply("d1", "ann", ADDED, origin=origin)

    assert first == second
    assert len(list(store.log("d1"))) == 1
    found, known = store.standing("d1", "ann", [str(origin.entry), "another"])
    assert (found.annotations, found.version) == ((ANNA,), 1)
    assert known == {origin.entry: first}
    assert store.history_and("ann", [str(origin.entry)]) == (((first, None),), known)


def test_an_entry_that_several_deliver_at_once_is_stored_once(store: ProjectStore) -> None:
    origin, told = Origin(new_id(), 0), set()

    def deliver() -> None:
        with ProjectStore.open(store.project) as other:
            told.add(other.apply("d1", "ann", ADDED, origin=origin))

    threads = [threading.Thread(target=deliver) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(told) == 1
    assert len(list(store.log("d1"))) == 1


def test_what_fits_a_set_that_went_on_comes_in(store: ProjectStore) -> None:
    store.apply("d1", "ann", ADDED)

    store.apply("d1", "ann", Change("add", added=(OSLO,)), origin=Origin(version=0))

    assert tuple(store.annotation_set("d1", "ann")) == (ANNA, OSLO)


@pytest.mark.parametrize(
    "change",
    [
        Change("add", added=(replace(MET, id="e2"),)),  # Two events at one place.
        Change("add", added=(TAKES_PART,)),  # To a span that is not there.
        Change("add", added=(replace(OSLO, label="SHIP"),)),
    ],
)
def test_what_the_schema_does_not_allow_beside_what_came_meanwhile_is_refused(
    store: ProjectStore, change: Change
) -> None:
    store.apply("d1", "ann", Change("add", added=(MET,)))

    with pytest.raises(ConflictError):
        store.apply("d1", "ann", change, origin=Origin(version=0))

    assert tuple(store.annotation_set("d1", "ann")) == (MET,)
    assert list(store.problems()) == []


def test_what_another_schema_no_longer_allows_is_refused(store: ProjectStore) -> None:
    number, schema = store.numbered_schema()
    labels = tuple(one for one in schema.labels if one.name != "GPE")
    store.save_schema(replace(schema, labels=labels, roles=(), relations=(), version="2"))

    with pytest.raises(ConflictError):
        store.apply(
            "d1", "ann", Change("add", added=(OSLO,)), origin=Origin(version=0, schema=number)
        )


def test_a_change_made_long_ago_is_logged_as_of_then(store: ProjectStore) -> None:
    at = "2024-05-01T10:00:00.000000+00:00"

    store.apply("d1", "ann", ADDED, at=at)

    assert [one.at for one in store.log("d1")] == [at]


def test_with_the_rights_of_an_annotator_entries_come_in_once_too(
    database: str, databases: Databases
) -> None:
    with team_of(database, databases) as team, team.as_("ann") as ann:
        assert make_url(ann.project).username == "ann"
        origin = Origin(new_id(), 0)
        told = {ann.apply("d5", "ann", Change("add", added=(SAID,)), origin=origin) for _ in "ab"}

        assert len(told) == 1
        assert ann.standing("d5", "ann", [str(origin.entry)])[1] == {origin.entry: told.pop()}
        with pytest.raises((RuleError, ForbiddenError, ConflictError)):
            ann.apply("d4", "ann", Change("add", added=(SAID,)), origin=Origin(new_id(), 0))
        with pytest.raises(AnnotatorError):
            ann.apply("d3", "bea", Change("add", added=(SAID,)), origin=Origin(new_id(), 0))
