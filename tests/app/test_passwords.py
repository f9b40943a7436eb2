"""Passwords come from the prompt, the environment or the keyring, and lie in no file of ours."""

from __future__ import annotations

import os
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from sqlalchemy import make_url

from annotator.app import passwords
from annotator.app.passwords import SERVICE
from annotator.model.schema import Schema
from annotator.store.opening import account_of
from annotator.store.project_store import ProjectStore
from tests.store.conftest import (  # noqa: F401 - fixtures
    PASSWORD,
    Databases,
    database,
    databases,
    server,
)


class Drawer(KeyringBackend):
    """A keyring in memory; it may be locked."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.found.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.found[service, username] = password

    def _check(self) -> None:
        if self.locked:
            raise KeyringLocked


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    before = keyring.get_keyring()
    drawer = Drawer()
    keyring.set_keyring(drawer)
    yield drawer
    keyring.set_keyring(before)


@pytest.fixture
def target(
    database: str,  # noqa: F811
    schema: Schema,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """A project that its server opens for a password only."""
    monkeypatch.setenv("PGPASSWORD", "")
    monkeypatch.delenv("PGPASSWORD")
    ProjectStore.create(database, schema).close()
    return make_url(database).set(username="secretive").render_as_string()


def test_a_file_wants_no_password() -> None:
    assert passwords.provided("news.annotator")


def test_the_right_password_in_the_keyring_opens(target: str, drawer: Drawer) -> None:
    assert not passwords.provided(target)

    drawer.found[SERVICE, account_of(target)] = PASSWORD

    assert passwords.provided(target)
    ProjectStore.open(target).close()


def test_a_wrong_one_leaves_everything_as_it_was(target: str, drawer: Drawer) -> None:
    drawer.found[SERVICE, account_of(target)] = "closed sesame"

    assert not passwords.provided(target)
    assert "PGPASSWORD" not in os.environ


def test_what_was_kept_is_found_again(target: str, drawer: Drawer) -> None:
    assert passwords.can_keep()
    assert passwords.keep(target, PASSWORD)

    assert list(drawer.found.values()) == [PASSWORD]
    assert passwords.provided(target)


def test_a_locked_keyring_is_as_none(target: str, drawer: Drawer) -> None:
    drawer.locked = True

    assert not passwords.provided(target)
    assert not passwords.keep(target, PASSWORD)


def test_the_environment_comes_first(
    target: str, drawer: Drawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer.locked = True
    monkeypatch.setenv("PGPASSWORD", PASSWORD)

    assert passwords.provided(target)
