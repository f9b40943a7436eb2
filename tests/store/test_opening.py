"""Files that are not a project, or that cannot be reached."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from annotator.errors import AnnotatorError, ProjectError, StoreError, UsageError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.store import sqlite
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT, SCHEMA


def make(path: Path, documents: int = 1) -> None:
    with ProjectStore.create(str(path), SCHEMA) as store:
        items = [(Document(f"d{n}", DOCUMENT.text * 20), []) for n in range(documents)]
        list(store.add_many([(DOCUMENT, [AnnotationSet("d1", "gold", (ANNA,))]), *items[2:]]))


def refusal(path: Path | str) -> AnnotatorError:
    """The error on opening: two plain lines that name the project."""
    with pytest.raises(AnnotatorError) as caught:
        ProjectStore.open(str(path))
    lines = str(caught.value).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"{path}: ")
    return caught.value


def test_a_project_opens_by_path_and_by_address(path: Path) -> None:
    make(path)

    for target in (str(path), f"sqlite:///{path}"):
        with ProjectStore.open(target) as store:
            assert store.project == target
            assert store.document("d1") == DOCUMENT


def test_odd_characters_in_a_path_are_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "50% ä?#&=1 .annotator"
    make(path)

    with ProjectStore.open(str(path)) as store:
        assert store.document_ids() == ("d1",)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_no_project_is_made_over_a_file(path: Path) -> None:
    path.write_text("precious")

    with pytest.raises(StoreError, match="such a file already"):
        ProjectStore.create(str(path), SCHEMA)

    assert path.read_text() == "precious"


def test_no_project_is_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be made"):
        ProjectStore.create(str(tmp_path / "none" / "news.annotator"), SCHEMA)


def test_a_project_that_failed_to_be_made_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise OSError("no clock")

    monkeypatch.setattr("annotator.store.project_store.now", fail)

    with pytest.raises(OSError, match="no clock"):
        ProjectStore.create(str(path), SCHEMA)

    assert list(path.parent.iterdir()) == []


def test_a_missing_file_is_not_made(path: Path) -> None:
    assert isinstance(refusal(path), ProjectError)
    assert "no such project" in refusal(path).facts["what"]
    assert "no folder" in refusal(path / "x" / "y").facts["what"]
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"SQLite", "not an Annotator project"),
        (b"just a text, rather longer than a hundred bytes. " * 9, "not an Annotator project"),
        (b"SQLite format 3\0", "damaged or cut short"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "damaged or cut short"),
    ],
)
def test_a_file_that_is_no_database_is_refused_and_stays(
    path: Path, content: bytes, reason: str
) -> None:
    path.write_bytes(content)

    error = refusal(path)

    assert isinstance(error, ProjectError)
    assert reason in error.facts["what"]
    assert path.read_bytes() == content
    assert len(list(path.parent.iterdir())) == 1


def test_a_database_of_another_program_is_refused_and_stays(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE documents (id)")
        other.commit()
    before = path.read_bytes()

    error = refusal(path)

    assert isinstance(error, ProjectError)
    assert "another program" in error.facts["what"]
    assert path.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path).facts["what"]


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.95])
def test_a_truncated_project_is_refused_and_stays(path: Path, part: float) -> None:
    make(path, documents=300)
    os.truncate(path, int(path.stat().st_size * part))
    before = path.read_bytes()

    error = refusal(path)

    assert isinstance(error, ProjectError)
    assert "damaged or cut short" in error.facts["what"]
    assert path.read_bytes() == before


def test_a_project_of_a_newer_version_is_refused_and_stays(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = path.read_bytes()

    error = refusal(path)

    assert isinstance(error, ProjectError)
    assert "newer version" in error.facts["what"]
    assert path.read_bytes() == before
    assert len(list(path.parent.iterdir())) == 1


def test_a_project_without_its_tables_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
        connection.execute("CREATE TABLE something (id)")
        connection.commit()

    assert "damaged" in refusal(path).facts["what"]


@pytest.mark.parametrize("target", ["oracle://ann:secret@host/db", "mysql://ann:secret@host/db"])
def test_other_databases_are_refused_without_their_password(target: str) -> None:
    with pytest.raises(StoreError) as caught:
        ProjectStore.open(target)

    assert "secret" not in str(caught.value)


def test_an_address_that_is_none_is_a_wrong_call() -> None:
    with pytest.raises(UsageError):
        ProjectStore.open("://")


def said_to_somebody(path: Path) -> str:
    """What opening says to a user whom the mode of a file binds; it binds root to nothing."""
    if os.geteuid() != 0:
        return str(refusal(path))
    receiver, sender = Pipe(duplex=False)
    process = get_context("fork").Process(target=_say_as_nobody, args=(path, sender))
    process.start()
    sender.close()
    said: str = receiver.recv()
    process.join()
    return said


def _say_as_nobody(path: Path, sender: Connection) -> None:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
    sender.send(str(refusal(path)))


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user reaches, which those of pytest are not."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "reason"),
    [
        (0o444, 0o777, "read-only"),
        (0o666, 0o555, "read-only"),
        (0o000, 0o777, "cannot be read (Permission denied)"),
        (0o666, 0o000, "cannot be read (Permission denied)"),
    ],
)
def test_a_project_without_permission_is_refused_and_stays(
    open_folder: Path, file_mode: int, folder_mode: int, reason: str
) -> None:
    path = open_folder / "news.annotator"
    make(path)
    before = path.read_bytes()
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)

    said = said_to_somebody(path)
    open_folder.chmod(0o755)
    path.chmod(0o644)

    assert reason in said
    assert path.read_bytes() == before


def test_a_project_that_becomes_read_only_says_so_on_the_next_change(path: Path) -> None:
    make(path)
    with ProjectStore.open(str(path)) as store:
        with store._database.reading() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="read-only"):
            store.set_setting("a", "b")


def test_a_project_locked_by_another_program_is_refused_and_opens_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path)
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")

        error = refusal(path)

    assert isinstance(error, StoreError)
    assert "locked" in error.facts["what"]
    ProjectStore.open(str(path)).close()


def test_a_long_write_of_another_program_is_waited_for_and_then_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path)
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    with ProjectStore.open(str(path)) as store, closing(sqlite.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")

        assert store.document("d1") == DOCUMENT
        with pytest.raises(StoreError, match="locked"):
            store.set_setting("a", "b")
        other.execute("ROLLBACK")
        store.set_setting("a", "b")

        assert store.setting("a") == "b"


def test_a_page_that_rots_while_the_project_is_open_is_said(path: Path) -> None:
    make(path, documents=300)
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[60 * size :] = b"\xa5" * (len(content) - 60 * size)
    path.write_bytes(content)

    with ProjectStore.open(str(path)) as store:
        with pytest.raises(ProjectError, match="damaged"):
            [store.document(id) for id in store.document_ids()]
        assert any("damaged" in line for line in store.problems())


@pytest.mark.parametrize("with_new_connections", [True, False])
def test_a_project_that_is_moved_away_while_open_takes_no_more_changes(
    path: Path, with_new_connections: bool
) -> None:
    make(path)
    with ProjectStore.open(str(path)) as store:
        store.schema()
        if with_new_connections:
            store.close()
        path.rename(path.with_name("elsewhere.annotator"))

        with pytest.raises(StoreError, match="moved, replaced or deleted"):
            store.set_setting("a", "b")
        if with_new_connections:
            with pytest.raises(ProjectError, match="no such project"):
                store.schema()
        path.with_name("elsewhere.annotator").rename(path)
        store.set_setting("a", "b")

        assert store.setting("a") == "b"


def test_what_is_no_json_in_a_row_is_said(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE documents SET meta = '{'")
        connection.commit()

    with ProjectStore.open(str(path)) as store, pytest.raises(ProjectError, match="damaged"):
        store.document("d1")


def test_closing_leaves_one_file(path: Path) -> None:
    make(path)

    assert [one.name for one in path.parent.iterdir()] == [path.name]
    copy = path.with_name("copy.annotator")
    shutil.copy(path, copy)
    with ProjectStore.open(str(copy)) as store:
        assert store.document("d1") == DOCUMENT
