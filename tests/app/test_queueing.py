"""Which document comes next, and which are kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import finishing, queueing, shares
from annotator.app.queueing import QueueOrder
from annotator.app.workspace import Workspace
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.store.project_store import ProjectStore
from tests.app.conftest import ORIGIN, segmentation, suggested

TEXTS = {
    "seen": "Oslo police spoke about traffic.",
    "alike": "Oslo police spoke about traffic again.",
    "new": "Oslo farmers harvest barley early.",
    "sure": "Oslo police spoke.",
}
SCORES = {"seen": 0.9, "alike": 0.5, "new": 0.8, "sure": 0.99}


@pytest.fixture
def workspace(tmp_path: Path, schema: Schema) -> Iterator[Workspace]:
    with ProjectStore.create(str(tmp_path / "p.annotator"), schema) as store:
        for id, text in TEXTS.items():
            store.add(Document(id, text, segmentation=segmentation(text)))
            oslo = suggested(text, "Oslo", "GPE", "entity", SCORES[id])
            store.save_suggestions(Suggestions(id, ORIGIN, (oslo,)))
        found = Workspace(store, "ada")
        found.open("seen")
        yield found


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (QueueOrder.LIST, "alike"),
        (QueueOrder.UNCERTAINTY, "alike"),
        (QueueOrder.DIVERSITY, "new"),
    ],
)
def test_the_lead_chooses_what_comes_next(
    workspace: Workspace, order: QueueOrder, expected: str
) -> None:
    queueing.set_order(workspace.store, order)
    finishing.finish(workspace)

    assert finishing.next_document(workspace) == expected


def test_the_least_sure_comes_first(workspace: Workspace) -> None:
    queueing.set_order(workspace.store, QueueOrder.UNCERTAINTY)

    assert queueing.choose(workspace, ["sure", "new"]) == "new"
    assert queueing.choose(workspace, []) is None


def test_documents_kept_for_the_test_come_last(workspace: Workspace) -> None:
    ids = [f"d{number}" for number in range(1000)]
    kept = [id for id in ids if shares.is_in(id, shares.TEST, 20)]
    assert 150 < len(kept) < 250
    shares.set_share(workspace.store, shares.TEST, 20)

    other = next(id for id in ids if id not in kept)

    assert queueing.choose(workspace, [kept[0], other]) == other
    assert queueing.choose(workspace, [kept[0]]) == kept[0]


def test_a_document_of_the_share_without_suggestions_has_none(workspace: Workspace) -> None:
    assert workspace.annotations.spans
    shares.set_share(workspace.store, shares.UNAIDED, 100)

    workspace.open("new")

    assert workspace.unaided
    assert workspace.annotations.spans == ()
