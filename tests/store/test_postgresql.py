"""Databases that cannot be reached, are not ours, or fail in the middle."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import make_url

from annotator.errors import AnnotatorError, ProjectError, StoreError, UsageError
from annotator.model.changes import Change
from annotator.store import opening, postgresql, postgresql_opening
from annotator.store.project_store import ProjectStore
from annotator.store.tables import Base
from tests.store.conftest import ANNA, DOCUMENT, PASSWORD, SCHEMA, Databases
from tests.store.test_migrations import scripts_with


@pytest.fixture
def target(database: str) -> str:
    return database


def refusal(target: str, *, make: bool = False) -> AnnotatorError:
    """The error on opening or making: two plain lines, without a password."""
    with pytest.raises(AnnotatorError) as caught:
        (ProjectStore.create(target, SCHEMA) if make else ProjectStore.open(target)).close()
    said = str(caught.value)
    assert len(said.splitlines()) == 2
    assert "sesame" not in said
    assert "***" not in said
    return caught.value


def with_user(target: str, user: str, password: str | None = None) -> str:
    url = make_url(target).set(username=user, password=password)
    return url.render_as_string(hide_password=False)


def test_a_project_is_made_in_an_empty_database_and_opens_again(database: str) -> None:
    with ProjectStore.create(database, SCHEMA) as store:
        store.add(DOCUMENT)
        assert make_url(store.project) == make_url(database)

    with ProjectStore.open(database.replace("+psycopg", "")) as store:
        assert store.document("d1") == DOCUMENT
        assert store.schema() == SCHEMA
        assert list(store.problems()) == []


def test_no_project_is_made_among_other_tables(store: ProjectStore) -> None:
    error = refusal(store.project, make=True)

    assert isinstance(error, StoreError)
    assert "tables in this database already" in error.facts["what"]
    assert store.document_ids() == ("d1",)


def test_a_project_that_failed_to_be_made_leaves_nothing(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise OSError("no clock")

    with monkeypatch.context() as patch:
        patch.setattr("annotator.store.project_store.now", fail)
        with pytest.raises(OSError, match="no clock"):
            ProjectStore.create(database, SCHEMA)

    ProjectStore.create(database, SCHEMA).close()


def test_of_two_who_make_a_project_at_once_one_is_refused(database: str) -> None:
    said: list[str] = []

    def make() -> None:
        try:
            ProjectStore.create(database, SCHEMA).close()
            said.append("made")
        except StoreError as error:
            said.append(error.facts["what"])

    threads = [threading.Thread(target=make) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(said) == ["made", "there are tables in this database already."]


def test_a_database_without_a_project_is_refused(database: str) -> None:
    error = refusal(database)

    assert isinstance(error, ProjectError)
    assert "no Annotator project" in error.facts["what"]


def test_a_database_that_is_not_there_is_said(server: Path) -> None:
    error = refusal(f"postgresql+psycopg://postgres:sesame@/nowhere?host={server}")

    assert isinstance(error, StoreError)
    assert error.facts["what"] == "the server has no database nowhere."


@pytest.mark.parametrize(
    "place", ["127.0.0.1:9", "no-such-host.invalid", "/?host=/no/such/folder", "host:port"]
)
def test_a_server_that_is_not_there_is_said(place: str) -> None:
    target = f"postgresql+psycopg://ann:sesame@{place}"
    error = refusal(target if "?" in place else f"{target}/news")

    assert isinstance(error, (StoreError, UsageError))
    if isinstance(error, StoreError):
        assert "cannot be reached" in error.facts["what"]


def test_a_wrong_password_and_none_are_said_and_the_right_one_opens(
    store: ProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`secretive` is a user with a password; see the fixtures."""
    user = with_user(store.project, "secretive")
    for target in (user, with_user(user, "secretive", "closed sesame")):
        assert "wants the password of secretive" in refusal(target).facts["what"]
        assert opening.asks_for_password(target)

    with ProjectStore.open(with_user(user, "secretive", PASSWORD)) as store:
        assert make_url(store.project) == make_url(user)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert not opening.asks_for_password(user)
    with ProjectStore.open(user) as store:
        assert store.document_ids() == ("d1",)


def test_a_user_without_rights_is_told_so(store: ProjectStore) -> None:
    error = refusal(with_user(store.project, "stranger"))

    assert isinstance(error, StoreError)
    assert "does not allow this user" in error.facts["what"]


def test_a_database_that_lacks_characters_is_refused(server: Path, databases: Databases) -> None:
    with databases.connect() as connection:
        connection.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'")
    try:
        error = refusal(f"postgresql+psycopg://postgres@/latin?host={server}", make=True)
    finally:
        with databases.connect() as connection:
            connection.execute("DROP DATABASE latin WITH (FORCE)")

    assert "LATIN1" in error.facts["what"]


def test_a_lost_connection_is_said_once_and_then_made_again(
    store: ProjectStore, databases: Databases
) -> None:
    def write() -> None:
        with store._database.writing() as connection:
            _cut_off(databases, store)
            connection.exec_driver_sql("SELECT 1")

    with pytest.raises(StoreError, match="connection to the server is lost"):
        write()

    store.apply("d1", "ann", Change("add", added=(ANNA,)))
    assert len(store.annotation_set("d1", "ann")) == 1


def test_a_connection_that_was_lost_while_idle_is_made_again_unseen(
    store: ProjectStore, databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "_IDLE_SECONDS", 0)
    store.schema()

    _cut_off(databases, store)

    assert store.document("d1") == DOCUMENT


def _cut_off(databases: Databases, store: ProjectStore) -> None:
    with databases.connect() as connection:
        databases.cut_off(connection, make_url(store.project).database or "")


def test_a_long_write_of_another_is_waited_for_and_then_said(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "LOCK_SECONDS", 0.2)
    with ProjectStore.create(target, SCHEMA) as store, ProjectStore.open(target) as other:
        with other._database.writing():
            assert store.schema() == SCHEMA
            with pytest.raises(StoreError, match="keeps the project locked"):
                store.set_setting("a", "b")
        store.set_setting("a", "b")

        assert store.setting("a") == "b"


def test_who_falls_asleep_in_a_step_keeps_nobody_else_from_writing(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "ASLEEP_SECONDS", 0.2)
    with ProjectStore.create(target, SCHEMA) as store, ProjectStore.open(target) as other:

        def sleep() -> None:
            with other._database.writing() as connection:
                store.set_setting("a", "b")
                connection.exec_driver_sql("SELECT 1")

        with pytest.raises(StoreError, match="connection to the server is lost"):
            sleep()

        assert other.setting("a") == "b"


def test_a_commit_waits_for_the_disk_whatever_the_server_says(
    store: ProjectStore, databases: Databases
) -> None:
    name = make_url(store.project).database
    with databases.connect() as connection:
        connection.execute(f"ALTER DATABASE {name} SET synchronous_commit = off".encode())
    try:
        with ProjectStore.open(store.project) as again, again._database.writing() as writer:
            found = writer.exec_driver_sql("SHOW synchronous_commit").scalar()
    finally:
        with databases.connect() as connection:
            connection.execute(f"ALTER DATABASE {name} RESET ALL".encode())

    assert found == "on"


def _declared(_: object, name: str | None, *__: object) -> bool:
    """What searches the texts is the server's own, and an index is there for files alone."""
    return name not in ("words", "ix_documents_words", "ix_documents_number")


def test_the_migrations_make_the_declared_tables(store: ProjectStore) -> None:
    with store._database.reading() as connection:
        opts = {"compare_type": True, "include_object": _declared}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, Base.metadata) == []


def test_an_older_project_is_upgraded_and_then_too_new_for_the_program_before(
    store: ProjectStore, tmp_path: Path
) -> None:
    url = make_url(store.project)
    scripts = scripts_with(tmp_path, "pass")
    store.apply("d1", "ann", Change("add", added=(ANNA,)))

    for _ in range(2):
        database = postgresql_opening.open_existing(url, scripts)
        with ProjectStore(database), database.reading() as connection:
            assert connection.exec_driver_sql("SELECT color FROM spans").scalar() == "red"

    assert "newer version" in refusal(store.project).facts["what"]


def test_a_failing_upgrade_leaves_the_project_as_it_was(
    store: ProjectStore, tmp_path: Path
) -> None:
    scripts = scripts_with(tmp_path, "raise RuntimeError('no')")

    with pytest.raises(RuntimeError, match="no"):
        postgresql_opening.open_existing(make_url(store.project), scripts)

    with ProjectStore.open(store.project) as again:
        assert again.document("d1") == DOCUMENT


def test_what_cannot_be_read_in_a_row_is_said_and_found(store: ProjectStore) -> None:
    with store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE documents SET meta = '{'")

    with pytest.raises(ProjectError, match="damaged"):
        store.document("d1")
    assert any("metadata cannot be read" in line for line in store.problems())
