"""Users are made, changed and taken away by leads and by whoever made the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import make_url

from annotator.errors import RuleError, StoreError
from annotator.model.users import User, UserRole
from annotator.store import postgresql_opening, rights
from annotator.store.project_store import ProjectStore
from tests.store.conftest import DOCUMENT, SCHEMA, Databases
from tests.store.team import PASSWORD, Team, team_of
from tests.store.test_migrations import scripts_with

EVE = User("eve@example.org", UserRole.ANNOTATOR)


@pytest.fixture
def team(database: str, databases: Databases) -> Iterator[Team]:
    with team_of(database, databases) as team:
        yield team


def test_a_lead_makes_users_and_takes_them_away(team: Team) -> None:
    with team.as_("lea") as lead:
        assert lead.add_user(EVE, PASSWORD)
        with team.as_(EVE.name) as store:
            assert store.this_user() == EVE
            assert store.entries(EVE.name) == ()
        lead.change_role(User(EVE.name, UserRole.CURATOR))
        with team.as_(EVE.name) as store:
            assert store.this_user() == User(EVE.name, UserRole.CURATOR)
            assert len(store.document_ids()) == 5
        lead.remove_user(EVE.name)

        assert EVE not in lead.users()
    with pytest.raises(StoreError, match="cannot be reached"):
        team.as_(EVE.name)


def test_a_lead_makes_another_lead_who_makes_users(team: Team) -> None:
    with team.as_("lea") as lead:
        lead.add_user(User("boss", UserRole.LEAD), PASSWORD)
    with team.as_("boss") as boss:
        boss.add_user(EVE, PASSWORD)

    assert EVE in team.store.users()


@pytest.mark.parametrize("name", ["ann", "cur", "tra"])
def test_nobody_else_makes_users(team: Team, name: str) -> None:
    with team.as_(name) as store:
        with pytest.raises(StoreError, match="does not allow"):
            store.add_user(EVE, PASSWORD)
        with pytest.raises(StoreError, match="does not allow"):
            store.change_role(User(name, UserRole.LEAD))
        with pytest.raises(StoreError, match="does not allow"):
            store.remove_user("bea")

    assert EVE not in team.store.users()


def test_what_somebody_stated_stays_when_they_go(team: Team) -> None:
    before = tuple(team.store.annotation_set("d1", "bea"))

    team.store.remove_user("bea")

    assert before
    assert tuple(team.store.annotation_set("d1", "bea")) == before
    with pytest.raises(RuleError, match="no user bea"):
        team.store.remove_user("bea")
    with pytest.raises(RuleError, match="no user bea"):
        team.store.change_role(User("bea", UserRole.LEAD))


def test_the_server_is_given_no_password_to_read(team: Team, databases: Databases) -> None:
    with databases.connect() as connection:
        row = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'ann'")
        kept = str(row.fetchone())

    assert "SCRAM-SHA-256$" in kept
    assert PASSWORD not in kept


def test_whom_the_server_knew_before_keeps_their_password_and_is_not_forgotten(
    team: Team, databases: Databases
) -> None:
    with team.as_("lea") as lead:
        assert not lead.add_user(User("stranger", UserRole.TRAINER), PASSWORD)
        with team.as_("stranger") as store:
            assert store.document_ids() == ("d2", "d5")
        lead.remove_user("stranger")

    with databases.connect() as connection:
        row = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'stranger'")
        assert row.fetchone() == (None,)
    with team.psql("stranger") as stranger, pytest.raises(InsufficientPrivilege):
        stranger.execute("SELECT count(*) FROM documents")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("postgres", "everything"),
        ("pg_signal_backend", "cannot be"),
        ("x" * 64, "cannot be"),
        ("news@1", "is the name of a pipeline"),
    ],
)
def test_a_name_that_no_user_can_have_is_refused(team: Team, name: str, words: str) -> None:
    with team.as_("lea") as lead, pytest.raises(RuleError, match=words):
        lead.add_user(User(name, UserRole.ANNOTATOR), PASSWORD)


def test_a_group_of_the_server_is_no_user(team: Team) -> None:
    with team.store._database.reading() as connection:
        group = rights.group_of(connection, UserRole.LEAD)
    with team.as_("lea") as lead, pytest.raises(RuleError, match="is a group"):
        lead.add_user(User(group, UserRole.ANNOTATOR), PASSWORD)


def test_a_name_cannot_smuggle_statements(team: Team) -> None:
    odd = 'x"; ALTER ROLE ann SUPERUSER; --'
    with team.as_("lea") as lead:
        lead.add_user(User(odd, UserRole.ANNOTATOR), "'; DROP TABLE spans; --")
        assert User(odd, UserRole.ANNOTATOR) in lead.users()
        lead.remove_user(odd)

    with team.psql("ann") as ann:
        assert ann.execute("SELECT rolsuper FROM pg_roles WHERE rolname = 'ann'").fetchone() == (
            False,
        )


@pytest.fixture
def boss(database: str, databases: Databases) -> Iterator[str]:
    """The address of an empty database for somebody who may make roles, and is no superuser."""
    name = make_url(database).database or ""
    with databases.connect(name) as connection:
        connection.execute("CREATE ROLE boss LOGIN CREATEROLE")
        connection.execute("GRANT ALL ON SCHEMA public TO boss")
        connection.execute(f"GRANT ALL ON DATABASE {name} TO boss".encode())
    try:
        yield make_url(database).set(username="boss").render_as_string(hide_password=False)
    finally:
        with databases.connect(name) as connection:
            connection.execute("REASSIGN OWNED BY boss TO postgres; DROP OWNED BY boss")
            for role in ("lea", "ann"):
                connection.execute(f"DROP ROLE IF EXISTS {role}".encode())
            connection.execute("DROP ROLE boss")


def test_who_makes_a_project_need_be_no_superuser(boss: str) -> None:
    with ProjectStore.create(boss, SCHEMA) as store:
        store.add(DOCUMENT)
        assert store.add_user(User("lea", UserRole.LEAD), PASSWORD)
        assert store.users() == (User("lea", UserRole.LEAD),)
        assert store.this_user() is None
    address = make_url(boss).set(username="lea").render_as_string(hide_password=False)
    with ProjectStore.open(address) as lead:
        lead.add_user(User("ann", UserRole.ANNOTATOR), PASSWORD)
        assert lead.document_ids() == ("d1",)
        lead.remove_user("ann")
        assert lead.users() == (User("lea", UserRole.LEAD),)
    with ProjectStore.open(boss) as store:
        store.remove_user("lea")
        assert store.users() == ()


def test_who_may_not_make_roles_is_told_what_to_ask_for(boss: str, databases: Databases) -> None:
    with databases.connect() as connection:
        connection.execute("ALTER ROLE boss NOCREATEROLE")

    with ProjectStore.create(boss, SCHEMA) as store, pytest.raises(StoreError, match="CREATEROLE"):
        store.add_user(User("lea", UserRole.LEAD), PASSWORD)


def test_tables_that_come_later_are_a_leads_until_it_is_said_otherwise(
    team: Team, databases: Databases
) -> None:
    with databases.connect(make_url(team.target).database or "") as connection:
        connection.execute("CREATE TABLE later (x int)")
    with team.store._database.writing() as connection:
        rights.renew(connection)

    with team.psql("lea") as lea:
        lea.execute("INSERT INTO later VALUES (1)")
    with team.psql("ann") as ann, pytest.raises(psycopg.errors.InsufficientPrivilege):
        ann.execute("SELECT * FROM later")


def test_an_upgrade_is_the_owners_and_others_are_told(team: Team, tmp_path: Path) -> None:
    scripts = scripts_with(tmp_path, "pass")
    for name in ("lea", "ann"):
        with pytest.raises(StoreError, match="upgrade") as caught:
            postgresql_opening.open_existing(make_url(team.address(name)), scripts)
        assert "postgres" in str(caught.value)

    postgresql_opening.open_existing(make_url(team.target), scripts).close()
    with team.psql("ann") as ann:
        assert len(ann.execute("SELECT color FROM spans").fetchall()) > 0


def test_a_copy_in_another_database_has_policies_of_its_own(
    team: Team, databases: Databases
) -> None:
    with databases.one() as other:
        with team.as_("lea") as lead:
            lead.backup(other)
        with ProjectStore.open(other) as copy:
            copy.add_user(EVE, PASSWORD)
            address = make_url(other).set(username="ann").render_as_string(hide_password=False)
            with ProjectStore.open(address) as ann:
                assert ann.document_ids() == ("d1", "d2", "d5")


@pytest.mark.parametrize("name", ["ann", "cur", "tra"])
def test_only_a_lead_copies_the_project(team: Team, name: str, path: Path) -> None:
    with team.as_(name) as store, pytest.raises(StoreError, match="would not be the project"):
        store.backup(path)

    assert not path.exists()
