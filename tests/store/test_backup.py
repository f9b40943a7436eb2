from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from annotator.errors import StoreError
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.store import sqlite
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT


@pytest.fixture
def target(path: Path) -> str:
    return str(path)


def test_a_backup_is_a_project_of_its_own(store: ProjectStore, tmp_path: Path) -> None:
    target = tmp_path / "backups.annotator"
    store.apply("d1", "ann", Change("add", added=(ANNA,)))

    store.backup(target)

    with ProjectStore.open(str(target)) as copy:
        assert copy.document("d1") == DOCUMENT
        assert tuple(copy.annotation_set("d1", "ann")) == (ANNA,)
        assert list(copy.problems()) == []
    left = {one.name for one in tmp_path.iterdir() if not one.name.startswith("news.annotator")}
    assert left == {target.name}


def test_a_newer_backup_takes_the_place_of_an_older_one(
    store: ProjectStore, tmp_path: Path
) -> None:
    target = tmp_path / "backup.annotator"
    store.backup(target)
    store.add(Document("d2", "two"))

    store.backup(target)

    with ProjectStore.open(str(target)) as copy:
        assert copy.document_ids() == ("d1", "d2")


def test_a_backup_is_consistent_while_others_write(
    store: ProjectStore, path: Path, tmp_path: Path
) -> None:
    stop = threading.Event()

    def write() -> None:
        with ProjectStore.open(str(path)) as other:
            added = Change("add", added=(ANNA,))
            while not stop.is_set():
                id = other.apply("d1", "bob", added)
                other.apply("d1", "bob", added.inverse(), undoes=id)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            store.backup(tmp_path / f"backup-{number}.annotator")
    finally:
        stop.set()
        writer.join()

    for number in range(5):
        with ProjectStore.open(str(tmp_path / f"backup-{number}.annotator")) as copy:
            assert list(copy.problems()) == []
            stored, logged = len(copy.annotation_set("d1", "bob")), len(copy.history("bob"))
            assert stored == logged % 2


def test_a_backup_that_cannot_be_written_is_said(store: ProjectStore, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        store.backup(tmp_path / "none" / "backup.annotator")
    with pytest.raises(StoreError, match="cannot be written"):
        store.backup(tmp_path)

    assert not list(tmp_path.glob(".*"))


def test_a_disk_that_fills_up_leaves_the_older_backup(
    store: ProjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "backup.annotator"
    store.backup(target)
    before = target.read_bytes()
    connect = sqlite.connect

    def connect_to_little_room(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        if path.suffix == ".part":
            connection.execute("PRAGMA max_page_count = 5")
        return connection

    monkeypatch.setattr(sqlite, "connect", connect_to_little_room)
    with pytest.raises(StoreError, match="disk is full"):
        store.backup(target)

    assert target.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_a_project_is_neither_its_own_backup_nor_over_one_that_is_open(
    store: ProjectStore, path: Path, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="its own backup"):
        store.backup(path)

    other = tmp_path / "other.annotator"
    with ProjectStore.create(str(other), store.schema()) as open_one:
        with pytest.raises(StoreError, match="it is open"):
            store.backup(other)
        open_one.set_setting("a", "b")
