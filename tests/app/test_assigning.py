"""Which documents go out first, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app.assigning import Handed, Sequel, hand_out_documents, in_order
from annotator.errors import UsageError
from annotator.model.document import Document
from annotator.model.handing_out import Claims
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT, suggestions

TEXTS = {
    "flood": "Floods after rainfall, floods after rainfall.",
    "again": "Floods after rainfall again.",
    "strike": "Strikes stopped trains between northern cities.",
    "summit": "Ministers gathered for another summit about tariffs.",
}


@pytest.fixture
def store(tmp_path: Path, schema: Schema) -> Iterator[ProjectStore]:
    with ProjectStore.create(str(tmp_path / "news.annotator"), schema) as store:
        for id, text in TEXTS.items():
            store.add(Document(id, text))
        yield store


def given(store: ProjectStore) -> list[str]:
    return [one.document_id for one in store.assignments()]


def test_as_many_as_are_wanted_go_out_as_they_came(store: ProjectStore) -> None:
    handed = hand_out_documents(store, ["ann", "bea"], most=3, overlap=50)

    assert given(store) == ["flood", "flood", "again", "strike", "strike"]
    assert (handed.documents, handed.several, handed.left) == (3, 2, 1)
    assert handed.people == (Handed("ann", 3, 3), Handed("bea", 2, 2))


def test_a_preview_stores_nothing_and_tells_what_will_be(store: ProjectStore) -> None:
    wish = {"most": 3, "overlap": 50, "sequel": Sequel.RANDOM, "seed": 3}
    preview = hand_out_documents(store, ["ann", "bea"], **wish, preview=True)  # type: ignore[arg-type]
    assert store.assignments() == ()
    assert store.annotators() == ()

    assert hand_out_documents(store, ["ann", "bea"], **wish) == preview  # type: ignore[arg-type]


def test_by_lot_is_by_the_seed(store: ProjectStore) -> None:
    ids = [f"d{number}" for number in range(50)]

    first = in_order(store, ids, Sequel.RANDOM, 1)
    assert first == in_order(store, ids, Sequel.RANDOM, 1)
    assert first != in_order(store, ids, Sequel.RANDOM, 2)
    assert sorted(first) == sorted(ids)


def test_what_the_pipeline_was_least_sure_of_goes_first(store: ProjectStore) -> None:
    for id, score in (("strike", 0.3), ("flood", 0.9), ("summit", 0.6)):
        found = suggestions(Document(id, TEXT)).spans[0]
        store.save_suggestions(Suggestions(id, "news@1", (replace(found, score=score),)))
    store.save_suggestions(Suggestions("flood", "news@2", (replace(found, score=0.5),)))

    order = in_order(store, tuple(TEXTS), Sequel.UNCERTAINTY, 0)

    assert order == ("strike", "flood", "summit", "again")


def test_most_new_words_go_first(store: ProjectStore) -> None:
    order = in_order(store, tuple(TEXTS), Sequel.DIVERSITY, 0)

    assert order == ("flood", "strike", "summit", "again")
    assert in_order(store, tuple(TEXTS), Sequel.DIVERSITY, 0, most=2) == ("flood", "strike")


def test_an_abandoned_claim_can_be_handed_out(store: ProjectStore) -> None:
    store.set_claims(Claims(hours=1))
    store.claim_next("cem", "2026-05-04T09:00:00.000000+00:00")

    assert len(store.free_documents()) == 4
    hand_out_documents(store, ["ann"])
    assert {one.annotator for one in store.assignments()} == {"ann"}


def test_nobody_and_too_few_are_refused(store: ProjectStore) -> None:
    with pytest.raises(UsageError, match="nobody"):
        hand_out_documents(store, [])
    with pytest.raises(UsageError, match="only 1"):
        hand_out_documents(store, ["ann"], overlap=10)
