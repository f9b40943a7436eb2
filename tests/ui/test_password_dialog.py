"""A server that wants a password is given one in the window, and the foot says where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from annotator.model.schema import Schema
from annotator.model.servers import Server
from annotator.store.project_store import ProjectStore
from annotator.ui.dialogs.password import PasswordDialog
from annotator.ui.main_window import MainWindow
from tests.store.conftest import (  # noqa: F401 - fixtures
    PASSWORD,
    Databases,
    database,
    databases,
    server,
)


def test_a_password_is_asked_for_until_it_is_right(
    window: MainWindow,
    database: str,  # noqa: F811
    schema: Schema,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("PGPASSWORD", "")
    monkeypatch.delenv("PGPASSWORD")
    with ProjectStore.create(database, schema) as store:
        store.set_setting("pipeline", "none")
    target = make_url(database).set(username="secretive").render_as_string()
    window.open_project(target)
    dialog = window.findChild(PasswordDialog)
    assert dialog
    assert not window.has_project

    dialog.password.setText("closed sesame")
    dialog._try()
    assert "does not take" in dialog.said.text()
    dialog.password.setText(PASSWORD)
    dialog._try()

    assert window.has_project
    assert window.status.server.text() == "server on this machine"
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(PASSWORD.encode() in content for content in kept)


def test_the_foot_says_whether_the_connection_is_encrypted(window: MainWindow) -> None:
    label = window.status.server
    window.status.show_server(Server("db.example.org", encrypted=True))
    assert label.text() == "db.example.org, encrypted"
    window.status.show_server(Server("db.example.org", encrypted=False))
    assert label.text() == "db.example.org, open"
    assert "sslmode" in label.toolTip()
    window.status.show_server(None)
    assert label.isHidden()
