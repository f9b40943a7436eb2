"""Users and claims, as commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from annotator.model.document import Document
from annotator.model.users import User, UserRole
from annotator.store.project_store import ProjectStore
from tests.store.conftest import (  # noqa: F401 - fixtures
    SCHEMA,
    Databases,
    database,
    databases,
    server,
)
from tests.store.team import forget
from tests.test_commands import home, project, run, says

__all__ = ["home", "project"]


@pytest.fixture
def shared(database: str, databases: Databases) -> Iterator[str]:  # noqa: F811
    """A project on a server."""
    try:
        with ProjectStore.create(database, SCHEMA) as store:
            for number in range(4):
                store.add(Document(f"d{number}", "Anna Berg met Omar."))
        yield database
    finally:
        forget(databases, database)


def as_user(shared: str, name: str) -> str:
    return make_url(shared).set(username=name).render_as_string(hide_password=False)


def test_users_are_added_listed_changed_and_removed(shared: str) -> None:
    added = run("users", "add", shared, "lea", "--role", "lead")
    lead = as_user(shared, "lea")

    assert (added.exit_code, added.stderr) == (0, "")
    assert "lea is a lead of this project now." in added.stdout
    assert re.search(r"shown only now: \S{16}\n", added.stdout)
    assert run("users", "add", lead, "ann@example.org", "--role", "annotator").exit_code == 0
    assert run("users", "role", lead, "ann@example.org", "--role", "curator").exit_code == 0
    listed = run("users", "list", lead).stdout
    assert [line.split() for line in listed.splitlines()] == [
        ["ann@example.org", "curator"],
        ["lea", "lead"],
    ]
    assert run("users", "remove", lead, "ann@example.org").exit_code == 0
    with ProjectStore.open(shared) as store:
        assert store.users() == (User("lea", UserRole.LEAD),)


def test_who_was_known_to_the_server_keeps_their_password(shared: str) -> None:
    added = run("users", "add", shared, "stranger", "--role", "trainer")

    assert added.exit_code == 0
    assert "password stays as it was" in added.stderr
    assert "shown only now" not in added.stdout
    assert run("users", "remove", shared, "stranger").exit_code == 0


def test_users_says_what_is_wrong(shared: str, tmp_path: Path) -> None:
    run("users", "add", shared, "ann", "--role", "annotator")

    says(run("users", "add", shared, "eve", "--role", "boss"), 2, "no role boss")
    says(run("users", "add", shared, "gold", "--role", "curator"), 2, "gold")
    says(run("users", "remove", shared, "eve"), 1, "no user eve")
    says(run("users", "add", as_user(shared, "ann"), "eve", "--role", "lead"), 4, "not allow")


def test_a_file_has_no_users(project: str) -> None:
    says(run("users", "list", project), 2, "has no users")
    says(run("users", "add", project, "ann", "--role", "lead"), 2, "has no users")


def test_claims_are_shown_and_set(shared: str) -> None:
    assert "takes the next document: no" in run("claims", shared).stdout

    said = run("claims", shared, "--on", "--hours", "8", "--overlap", "25", "--times", "3").stdout

    assert said.splitlines() == [
        "whoever is done takes the next document: yes",
        "a claim in which nothing was done goes back: after 8 hours",
        "go to 3 people: 25 %",
        "nobody has: 4",
    ]
    assert "never" in run("claims", shared, "--hours", "0").stdout


def test_a_preview_hands_out_nothing(shared: str) -> None:
    wish = ("assign", shared, "--to", "ann,bea", "--count", "3", "--overlap", "50")
    preview = run(*wish, "--order", "random", "--seed", "7", "--preview").stdout

    assert preview.startswith("Would hand out 3 documents.\n2 of them go to several people.\n")
    assert "nobody has: 4" in run("claims", shared).stdout
    done = run(*wish, "--order", "random", "--seed", "7").stdout
    assert done.splitlines()[1:] == preview.splitlines()[2:]
    assert "nobody has: 1" in run("claims", shared).stdout
    says(run("assign", shared, "--to", "ann", "--order", "luck"), 2, "no order luck")
