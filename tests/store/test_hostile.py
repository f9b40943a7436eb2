"""A project file from elsewhere may be anything; it is read closely or not at all."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import InputError, StoreError
from annotator.model.annotations import Chain, Relation
from annotator.model.changes import Change
from annotator.store.hostile import opened_hostile
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART

LIVES_IN = Relation(source="s1", target="s3", label="LIVES_IN")
CHAIN = Chain(id="c1", mentions=("s3", "s1"))
ALL = Change("add", added=(ANNA, OSLO, MET, TAKES_PART, LIVES_IN, CHAIN))


@pytest.fixture
def file(path: Path) -> Path:
    with ProjectStore.create(str(path), SCHEMA) as store:
        store.add(DOCUMENT)
        store.add(replace(DOCUMENT, id="d2"))
        store.apply("d1", "ann", ALL)
        store.set_setting("pipeline", "tiny")
    return path


def refused(path: Path, said: str) -> None:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(InputError, match=said), opened_hostile(path) as store:
        read(store, path)
    assert (path.read_bytes() if path.is_file() else None) == before


def read(store: ProjectStore, path: Path) -> None:
    """Read all that is read of a pack."""
    with ProjectStore.create(f"{path}.copy", SCHEMA) as copy:
        copy.add(DOCUMENT)
        try:
            store.schemas()
            store.setting("pipeline")
            for id in store.document_ids():
                copy.go_on([store.trail(id, "ann")] if id == "d1" else [], within=SCHEMA)
        finally:
            copy.close()
            Path(f"{path}.copy").unlink()


def altered(path: Path, script: str) -> None:
    """Alter a file as no program of ours does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.executescript(script)


def test_a_project_reads_as_it_is_and_leaves_nothing_beside_it(file: Path) -> None:
    before = file.read_bytes()

    with opened_hostile(file) as store:
        assert set(map(repr, store.annotation_set("d1", "ann"))) == set(map(repr, ALL.added))
        assert store.document("d1") == DOCUMENT
        assert dict(store.texts_hashed()) == store.text_hashes()
        assert (store.schema(), store.setting("pipeline")) == (SCHEMA, "tiny")

    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_nothing_can_be_written_there(file: Path) -> None:
    with opened_hostile(file) as store:
        for write in (
            lambda: store.set_setting("pipeline", "x"),
            lambda: store.apply("d1", "ann", ALL.inverse()),
        ):
            with pytest.raises((InputError, StoreError)):
                write()
        with store._database.reading() as connection, pytest.raises(InputError):
            connection.exec_driver_sql("ATTACH ':memory:' AS other")


@pytest.mark.parametrize(
    "script",
    [
        "CREATE VIEW odd AS SELECT 1",
        "CREATE TRIGGER odd AFTER INSERT ON changes BEGIN DELETE FROM spans; END",
        "CREATE TABLE odd (x)",
        "CREATE INDEX odd ON documents (title)",
        "CREATE VIRTUAL TABLE odd USING fts5(x)",
        "DROP INDEX ix_changes_set_number_at",
        "ALTER TABLE documents ADD COLUMN odd TEXT AS (hex(text))",
        "DROP TABLE settings; CREATE VIEW settings AS SELECT 'pipeline' AS name, 'x' AS value",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE settings (name TEXT, value TEXT)' "
        "WHERE name = 'settings'",
        "UPDATE sqlite_master SET sql = cast(x'ffb3' || sql AS TEXT) WHERE name = 'settings'",
        "UPDATE sqlite_master SET type = x'7461626c65' WHERE name = 'settings'",
        "ANALYZE",
    ],
)
def test_a_file_made_of_anything_else_is_refused(file: Path, script: str) -> None:
    altered(file, script)

    refused(file, r"no project has|damaged")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("PRAGMA application_id = 7", "not an Annotator project"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer"),
        ("UPDATE alembic_version SET version_num = '0001'", "older"),
        ("DELETE FROM alembic_version", "newer"),
        ("UPDATE spans SET label = x'00ff'", "spans holds|damaged"),
        ("UPDATE spans SET start_char = 'first'", "spans holds|damaged"),
        ("UPDATE spans SET start_char = 0.5", "spans holds|damaged"),
        ("UPDATE spans SET note = 'a' || char(0)", "spans holds|damaged"),
        ("UPDATE annotators SET name = char(0) WHERE name = 'ann'", "annotators holds|damaged"),
        ("UPDATE documents SET text = x'4142'", "documents holds|damaged"),
        ("UPDATE annotation_sets SET state = 'lost'", "damaged"),
        ("UPDATE spans SET decision = 'maybe'", "damaged"),
        ("UPDATE spans SET start_char = -1", "damaged"),
        ("DELETE FROM spans WHERE id = 's3'", "damaged"),
        ("DELETE FROM annotation_sets", "damaged"),
        ("UPDATE spans SET attributes = '['", "damaged"),
        ("UPDATE changes SET payload = 'x'", "damaged"),
        ("UPDATE changes SET payload = '{}'", "damaged"),
        ("""UPDATE changes SET payload = replace(payload, '"span"', '"bomb"')""", "damaged"),
        ("""UPDATE changes SET payload = replace(payload, '"GPE"', '"\\ud800"')""", "damaged"),
        ("UPDATE changes SET payload = cast(x'22ff22' AS TEXT)", "damaged"),
        ("UPDATE schema_versions SET schema = '{}'", "damaged"),
        ("UPDATE settings SET value = cast(x'ff' AS TEXT)", "damaged"),
    ],
)
def test_a_file_that_holds_what_does_not_belong_there_is_refused(
    file: Path, script: str, said: str
) -> None:
    altered(file, script)

    refused(file, said)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: path.write_bytes(b""), "not an Annotator project"),
        (lambda path: path.write_bytes(b"Talks resume."), "not an Annotator project"),
        (lambda path: os.truncate(path, path.stat().st_size // 2), "damaged"),
        (lambda path: path.unlink(), "No such file"),
        (lambda path: (path.unlink(), path.mkdir()), "no file"),
        (lambda path: Path(f"{path}-wal").write_bytes(b"x"), "still open"),
    ],
)
def test_what_is_no_whole_file_is_refused(
    file: Path, spoil: Callable[[Path], object], said: str
) -> None:
    spoil(file)

    refused(file, said)


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
def test_nobody_waits_for_a_pipe(path: Path) -> None:
    os.mkfifo(path)

    refused(path, "no file")


def test_a_file_that_is_too_large_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.store.hostile.LIMIT", 10_000)

    refused(file, "too large")


def test_a_value_beyond_all_bounds_is_refused(file: Path) -> None:
    altered(file, "UPDATE changes SET payload = cast(zeroblob(200000001) AS TEXT)")

    refused(file, "damaged")


def test_a_file_that_is_open_elsewhere_is_refused_until_it_is_closed(file: Path) -> None:
    with ProjectStore.open(str(file)) as store:
        store.set_setting("pipeline", "x")
        refused(file, "still open")

    with opened_hostile(file) as hostile:
        assert hostile.setting("pipeline") == "x"


@pytest.mark.parametrize("seed", range(40))
def test_bytes_changed_at_random_are_refused_or_harmless(file: Path, seed: int) -> None:
    chosen = random.Random(seed)
    content = bytearray(file.read_bytes())
    for _ in range(chosen.choice([1, 3, 20])):
        content[chosen.randrange(len(content))] = chosen.randrange(256)
    file.write_bytes(content)

    with suppress(InputError), opened_hostile(file) as store:
        list(store.texts_hashed())
        read(store, file)
