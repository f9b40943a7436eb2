"""Backups from databases to files and back, while people work, and what comes out of them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from annotator.errors import StoreError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Relation, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.document_filter import DocumentFilter, terms_of
from annotator.model.handing_out import Order
from annotator.store.project_store import ProjectStore
from annotator.store.tables import Base
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART, Databases

LIVES_IN = Relation(source="s1", target="s3", label="LIVES_IN")
CHAIN = Chain(id="c1", mentions=("s3", "s1"))
ALL = Change("add", added=(ANNA, OSLO, MET, TAKES_PART, LIVES_IN, CHAIN))


@pytest.fixture
def full(database: str) -> Iterator[ProjectStore]:
    with ProjectStore.create(database, SCHEMA) as store:
        store.add(DOCUMENT, [AnnotationSet("d1", "gold", (MET,))])
        store.add(Document("d2", "Two."))
        first = store.apply("d1", "ann", ALL)
        store.apply("d1", "ann", ALL.inverse(), undoes=first)
        store.apply("d1", "ann", ALL)
        store.assign(Order(("ann",)))
        store.set_setting("pipeline", "none")
        yield store


def content(store: ProjectStore) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with store._database.reading() as connection:
        return {
            table.name: [
                tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in Base.metadata.sorted_tables
        }


def test_a_database_is_copied_to_a_file_and_back_into_an_empty_one(
    full: ProjectStore, databases: Databases, tmp_path: Path
) -> None:
    file = tmp_path / "backup.annotator"

    full.backup(file)

    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    with databases.one() as other:
        with ProjectStore.open(str(file)) as copy:
            assert content(copy) == content(full)
            assert list(copy.problems()) == []
            copy.backup(other)
        with ProjectStore.open(other) as restored:
            assert content(restored) == content(full)
            assert list(restored.problems()) == []
            assert restored.uuid() == full.uuid()
            assert restored.numbers("ann", DocumentFilter(terms=terms_of("tres"))) == (1,)


def test_people_go_on_where_a_project_was_restored(
    full: ProjectStore, databases: Databases, tmp_path: Path
) -> None:
    full.backup(tmp_path / "backup.annotator")
    with databases.one() as other:
        with ProjectStore.open(str(tmp_path / "backup.annotator")) as copy:
            copy.backup(other)
        with ProjectStore.open(other) as restored:
            before = [logged.id for logged in restored.log()]
            added = restored.apply("d2", "bob", Change("note", added=(_short(),)))
            restored.add(Document("d3", "Three."))

            assert added > max(before)
            assert restored.document_ids() == ("d1", "d2", "d3")
            assert list(restored.problems()) == []


def test_a_copy_is_of_one_moment_while_others_write(full: ProjectStore, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        added = Change("add", added=(_short(),))
        while not stop.is_set():
            id = full.apply("d2", "bob", added)
            full.apply("d2", "bob", added.inverse(), undoes=id)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(4):
            full.backup(tmp_path / f"{number}.annotator")
    finally:
        stop.set()
        writer.join()

    for number in range(4):
        with ProjectStore.open(str(tmp_path / f"{number}.annotator")) as copy:
            assert list(copy.problems()) == []
            assert len(copy.annotation_set("d2", "bob")) == len(copy.history("bob")) % 2


def test_a_copy_that_fails_leaves_what_was_there(
    full: ProjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.store import copying

    file = tmp_path / "backup.annotator"
    full.backup(file)
    before = file.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying, "put", fail)
    with pytest.raises(StoreError, match="No space left"):
        full.backup(file)

    assert file.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_database_that_is_not_empty_is_left_alone(full: ProjectStore, path: Path) -> None:
    with (
        ProjectStore.create(str(path), SCHEMA) as other,
        pytest.raises(StoreError, match="tables in this database already"),
    ):
        other.backup(full._database.url.render_as_string(hide_password=False))  # type: ignore[attr-defined]

    assert len(full.document_ids()) == 2


def test_every_column_is_copied() -> None:
    for table in Base.metadata.sorted_tables:
        assert len(table.primary_key) > 0
        assert all(column.computed is None for column in table.c)
        assert set(insert(table).compile().params) == set(table.c.keys())


def _short() -> Span:
    return replace(OSLO, id="s9", start_char=0, end_char=3)
