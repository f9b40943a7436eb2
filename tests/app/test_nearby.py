"""Next documents, found by key in a list that nobody reads whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import nearby
from annotator.app.document_list import PAGE, PAGES
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.document import Document
from annotator.model.document_filter import DocumentFilter, terms_of
from annotator.model.schema import Schema
from annotator.model.workflow import DocumentEntry, State
from annotator.store.project_store import ProjectStore


@pytest.fixture
def store(tmp_path: Path, schema: Schema) -> Iterator[ProjectStore]:
    with ProjectStore.create(str(tmp_path / "p.annotator"), schema) as store:
        yield store


def fill(store: ProjectStore, count: int) -> Workspace:
    documents = (Document(f"d{number}", f"Text {number}.") for number in range(count))
    assert all(store.add_many((document, ()) for document in documents))
    return Workspace(store, "ada")


def test_those_to_do_come_after_and_then_before(store: ProjectStore) -> None:
    workspace = fill(store, 50)
    workspace.open("d30")

    found = [entry.id for entry in nearby.around(workspace)]

    assert found == [f"d{n}" for n in (*range(31, 50), *range(30))]
    workspace.open("d49")
    assert [entry.id for entry in nearby.around(workspace)] == [f"d{n}" for n in range(49)]


def test_documents_are_turned_around_the_ends(store: ProjectStore) -> None:
    workspace = fill(store, 3)
    workspace.open("d2")

    assert nearby.turned(workspace, 1) == "d0"
    assert nearby.turned(workspace, -1) == "d1"
    assert nearby.turned(workspace, -3) == "d2"


def test_an_empty_list_has_no_next_one(store: ProjectStore) -> None:
    workspace = Workspace(store, "ada")

    assert list(nearby.around(workspace)) == []
    with pytest.raises(RuleError):
        nearby.turned(workspace, 1)


def test_a_list_reads_only_the_pages_that_are_looked_at(
    store: ProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = (PAGES + 5) * PAGE
    listed = fill(store, count).listed()
    read: list[int] = []
    entries_at = store.entries_at
    monkeypatch.setattr(
        store, "entries_at", lambda who, some: read.append(len(some)) or entries_at(who, some)
    )

    assert len(listed) == count
    assert read == []
    last = listed.entry(count - 1)
    assert last is not None
    assert last.id == f"d{count - 1}"
    assert listed.row_of("d4321") == 4321
    assert read == [PAGE]

    for row in range(0, count, PAGE):
        listed.entry(row)
    assert listed.row_of("d0") == 0
    assert listed.put(DocumentEntry("d0", "", State.FINISHED)) is None
    assert listed.put(DocumentEntry(last.id, "", State.FINISHED)) == count - 1
    assert listed.put(DocumentEntry(last.id, "", State.FINISHED)) is None


def test_a_filtered_list_knows_what_it_leaves_out(store: ProjectStore) -> None:
    listed = fill(store, 20).listed(DocumentFilter(terms=terms_of('"text 7"')))

    assert len(listed) == 1
    assert listed.row_of("d7") == 0
    assert listed.row_of("d8") is None
    assert listed.row_of("none") is None
