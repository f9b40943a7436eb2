"""Active seconds by person and document, from the log alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.store import sets
from annotator.store.active_times import ActiveTime
from annotator.store.project_store import ProjectStore
from tests.store.conftest import OSLO

START = "2024-05-01T10:{:02}:{:02}.000000+00:00"


def change_at(store: ProjectStore, document: str, who: str, seconds: int) -> None:
    span = replace(OSLO, id=f"{who}{seconds}", start_char=0, end_char=1)
    at = START.format(*divmod(seconds, 60))
    with store._database.changing() as connection:
        sets.apply(connection, document, who, Change("add", added=(span,)), None, at)


def test_time_counts_for_the_document_that_it_ended_in_and_pauses_do_not(
    store: ProjectStore,
) -> None:
    store.add(Document("d2", "Two."))
    for document, who, seconds in (
        ("d1", "ann", 0),
        ("d1", "bob", 5),
        ("d1", "ann", 30),
        ("d2", "ann", 70),
        ("d1", "ann", 190),
        ("d2", "ann", 400),
        ("d2", "ann", 401),
        ("d2", "news@1", 402),
    ):
        change_at(store, document, who, seconds)

    found = {(one.annotator, one.document_id): one.seconds for one in store.active_times(120)}

    assert found == {
        ("ann", "d1"): pytest.approx(150, 1e-3),
        ("ann", "d2"): pytest.approx(41, 1e-3),
    }
    assert store.active_times(10)[0] == ActiveTime("ann", "d2", pytest.approx(1, abs=1e-3))
