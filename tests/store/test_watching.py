"""Changes from elsewhere are told; one's own are not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from queue import Empty, Queue

import pytest
from sqlalchemy import make_url

from annotator.model.changes import Change
from annotator.store.project_store import ProjectStore
from annotator.store.watching import ChangedElsewhere
from tests.store.conftest import ANNA, OSLO, Databases

ADDED = Change("add", added=(ANNA,))
PATIENCE = 30
Heard = Queue[ChangedElsewhere | None]


@contextmanager
def watched(store: ProjectStore) -> Iterator[Heard]:
    heard: Heard = Queue()
    with closing(store.watch(heard.put)) as watcher:
        assert watcher.listening.wait(PATIENCE)
        yield heard


def test_what_another_stores_is_told_and_what_one_stores_oneself_is_not(
    store: ProjectStore,
) -> None:
    store.apply("d1", "bob", ADDED)  # Before anybody listened.
    with ProjectStore.open(store.project) as other, watched(store) as heard:
        store.apply("d1", "ann", ADDED)
        other.apply("d1", "cem", ADDED)
        assert heard.get(timeout=PATIENCE) == ChangedElsewhere("d1", "cem")

        store.apply("d1", "ann", ADDED.inverse())
        other.apply("d1", "cem", Change("add", added=(OSLO,)))
        assert heard.get(timeout=PATIENCE) == ChangedElsewhere("d1", "cem")

    assert heard.empty()


def test_a_refused_change_is_not_told(store: ProjectStore) -> None:
    with ProjectStore.open(store.project) as other, watched(store) as heard:
        other.apply("d1", "cem", ADDED)
        with pytest.raises(Exception, match="changed in another window"):
            other.apply("d1", "bob", ADDED.inverse())
        other.apply("d1", "dora", ADDED)

        told = [heard.get(timeout=PATIENCE) for _ in range(2)]

    assert told == [ChangedElsewhere("d1", "cem"), ChangedElsewhere("d1", "dora")]


def test_nothing_is_told_once_it_is_closed(store: ProjectStore) -> None:
    with watched(store) as heard:
        pass

    with ProjectStore.open(store.project) as other:
        other.apply("d1", "cem", ADDED)
        other.apply("d1", "cem", Change("relabel", (ANNA,), (replace(ANNA, label="GPE"),)))

    with pytest.raises(Empty):
        heard.get(timeout=0.7)


def test_after_a_lost_connection_anything_may_have_changed(
    database: str, databases: Databases
) -> None:
    from tests.store.conftest import DOCUMENT, SCHEMA

    with ProjectStore.create(database, SCHEMA) as store, watched(store) as heard:
        store.add(DOCUMENT)
        with databases.connect() as connection:
            databases.cut_off(connection, make_url(database).database or "")

        assert heard.get(timeout=PATIENCE) is None
        with ProjectStore.open(database) as other:
            other.apply("d1", "cem", ADDED)
        assert heard.get(timeout=PATIENCE) == ChangedElsewhere("d1", "cem")
