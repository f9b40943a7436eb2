"""Older projects: upgraded on opening, with a backup beside them."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from annotator.errors import ProjectError, StoreError
from annotator.store import database, migrating, sqlite, sqlite_opening
from annotator.store.project_store import ProjectStore
from annotator.store.tables import Base
from tests.store.conftest import ANNA, MET, SCHEMA, TAKES_PART

PROJECTS = Path(__file__).parents[1] / "data" / "projects"

TODAY = database.REVISION
NEXT = f"""
import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{TODAY}"


def upgrade() -> None:
    with op.batch_alter_table("spans") as batch:
        batch.add_column(sa.Column("color", sa.Text(), server_default="red", nullable=False))
    {{then}}
"""


@pytest.fixture
def target(path: Path) -> str:
    return str(path)


@pytest.fixture
def old(path: Path) -> Path:
    shutil.copy(PROJECTS / f"revision-{TODAY}.annotator", path)
    return path


def scripts_with(tmp_path: Path, then: str) -> Path:
    """Our migrations and one more, which rebuilds the table that others point to."""
    scripts = tmp_path / "100% scripts"
    shutil.copytree(migrating.MIGRATIONS, scripts)
    (scripts / "versions" / "next_color.py").write_text(NEXT.format(then=then))
    return scripts


def test_the_migrations_make_the_declared_tables(store: ProjectStore) -> None:
    with store._database.reading() as connection:
        opts = {"compare_type": True, "include_name": _declared}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, Base.metadata) == []


def test_the_tables_as_migrated_have_the_named_constraints_that_are_declared(
    store: ProjectStore, tmp_path: Path
) -> None:
    with store._database.reading() as connection:
        migrated = _constraints(connection.connection.dbapi_connection)
    with closing(sqlite3.connect(tmp_path / "declared.db")) as plain:
        from sqlalchemy import create_engine

        Base.metadata.create_all(create_engine("sqlite://", creator=lambda: plain))
        declared = _constraints(plain)

    assert migrated == declared
    assert all(
        name.startswith(("CONSTRAINT pk_", "CONSTRAINT fk_", "CONSTRAINT uq_", "CONSTRAINT ck_"))
        for names in declared.values()
        for name in names
    )


def _declared(name: str | None, kind: str, _: object) -> bool:
    """What searches the texts is SQLite's own and no table of ours."""
    return not (kind == "table" and name and name.startswith("document_words"))


def _constraints(connection: object) -> dict[str, set[str]]:
    """The lines of each table's statement that state something beyond a column."""
    found: dict[str, set[str]] = {}
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
    for name, sql in connection.execute(query):  # type: ignore[attr-defined]
        if name != "alembic_version" and _declared(name, "table", None):
            lines = (line.strip().rstrip(",") for line in sql.splitlines()[1:])
            found[name] = {
                line
                for line in lines
                if "PRIMARY" in line or "FOREIGN" in line or "CHECK" in line or "UNIQUE" in line
            }
    return found


def test_the_revision_that_the_store_expects_is_the_newest() -> None:
    assert migrating.newest_revision() == database.REVISION


def test_every_revision_has_an_old_project_that_opens(path: Path) -> None:
    for revision in migrating.known_revisions():
        shutil.copy(PROJECTS / f"revision-{revision}.annotator", path)

        with ProjectStore.open(str(path)) as store:
            (first,) = store.sets_of("d1")
            assert tuple(first) == (ANNA, MET, TAKES_PART)
            assert store.schema() == SCHEMA
            assert store.history("ann") == ((2, None), (3, 2))
            assert list(store.problems()) == []


def test_a_project_of_today_opens_without_a_backup(old: Path) -> None:
    ProjectStore.open(str(old)).close()

    assert [one.name for one in old.parent.iterdir()] == [old.name]


def test_an_older_project_is_upgraded_once_and_what_it_was_lies_beside_it(
    old: Path, tmp_path: Path
) -> None:
    before = old.read_bytes()
    scripts = scripts_with(tmp_path, "pass")

    for _ in range(2):
        with ProjectStore(sqlite_opening.open_existing(old, str(old), scripts)) as store:
            (first,) = _rows(store, "SELECT DISTINCT color FROM spans")
            assert first == ("red",)
            assert len(_rows(store, "SELECT * FROM arguments")) == 1

    backups = list(old.parent.glob("*.backup-*"))
    assert [one.name for one in backups] == [f"news.backup-{TODAY}.annotator"]
    assert _content(backups[0]) == _content_of(before, tmp_path)


def test_a_window_that_was_slower_to_upgrade_finds_it_done(old: Path, tmp_path: Path) -> None:
    scripts = scripts_with(tmp_path, "pass")
    sqlite_opening.open_existing(old, str(old), scripts).close()
    after = _content(old)

    sqlite_opening._upgrade(old, str(old), TODAY, scripts)  # It had looked before.

    assert _content(old) == after
    assert len(list(old.parent.glob("*.backup-*"))) == 1


def test_a_failing_upgrade_leaves_the_project_as_it_was(old: Path, tmp_path: Path) -> None:
    scripts = scripts_with(tmp_path, "raise RuntimeError('no')")

    with pytest.raises(RuntimeError, match="no"):
        sqlite_opening.open_existing(old, str(old), scripts)

    with ProjectStore.open(str(old)) as store:
        assert list(store.problems()) == []
        assert "color" not in _rows(store, "SELECT sql FROM sqlite_master WHERE name='spans'")[0][0]


def test_an_upgrade_that_leaves_links_dangling_is_taken_back(old: Path, tmp_path: Path) -> None:
    scripts = scripts_with(tmp_path, "op.execute(\"DELETE FROM spans WHERE id = 's1'\")")

    with pytest.raises(ProjectError, match="damaged"):
        sqlite_opening.open_existing(old, str(old), scripts)

    with ProjectStore.open(str(old)) as store:
        assert list(store.problems()) == []


def test_no_upgrade_without_its_backup(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sqlite, "_copy_pages", full)

    with pytest.raises(StoreError, match="No space left"):
        sqlite_opening.open_existing(old, str(old), scripts_with(tmp_path, "pass"))

    assert old.read_bytes() == before
    assert list(old.parent.glob("*backup*")) == []


def test_an_upgraded_project_is_too_new_for_the_program_before(
    old: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        sqlite_opening.open_existing(old, str(old), scripts_with(tmp_path, "pass")).close()

    assert TODAY in caplog.text
    with pytest.raises(ProjectError, match="newer version"):
        ProjectStore.open(str(old))


def _rows(store: ProjectStore, statement: str) -> list[tuple[object, ...]]:
    with store._database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def _content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def _content_of(data: bytes, folder: Path) -> list[str]:
    path = folder / "before.db"
    path.write_bytes(data)
    return _content(path)
