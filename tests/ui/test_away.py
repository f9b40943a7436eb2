"""The server goes away while keys are pressed: the window goes on, and all of it comes in later."""

# ruff: noqa: F811 - fixtures of the store, by name

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from annotator.app.recording import Backlog
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from tests.faults.network import Network, Weather, network_to
from tests.store.conftest import Databases, database, databases, server  # noqa: F401 - fixtures
from tests.ui.articles import article_with_suggestions
from tests.ui.conftest import press

PATIENCE = 30_000
# A key is on screen in far less; a busy machine may take its time, a dead server never may.
AT_ONCE = 1.0


@pytest.fixture
def network(server: Path) -> Iterator[Network]:
    with network_to(server / ".s.PGSQL.5432") as network:
        yield network


@pytest.fixture
def window_there(
    window: MainWindow,
    database: str,
    network: Network,
    schema: Schema,
) -> Iterator[MainWindow]:
    """A window on a project at the other side of the network."""
    article_with_suggestions(database, schema)
    url = make_url(database)
    address = f"postgresql+psycopg://{url.username}@127.0.0.1:{network.port}/{url.database}"
    window.open_project(f"{address}?sslmode=disable&gssencmode=disable")
    yield window
    network.turn(Weather.FAIR)
    window.close()


def decided(window: MainWindow) -> int:
    return sum(not span.undecided for span in window.desk.workspace.annotations.spans)


@pytest.mark.parametrize("weather", [Weather.SILENT, Weather.CUT])
def test_keys_go_on_and_the_status_line_says_so(
    window_there: MainWindow,
    network: Network,
    weather: Weather,
    database: str,
    qtbot: QtBot,
) -> None:
    window, button = window_there, window_there.status.backlog
    before = decided(window)
    network.turn(weather)
    slowest = 0.0

    for _ in range(5):
        begun = time.monotonic()
        press(window, "space")
        slowest = max(slowest, time.monotonic() - begun)
    qtbot.waitUntil(lambda: "Server away; changes kept here" in button.text(), timeout=PATIENCE)
    press(window, "space")

    assert slowest < AT_ONCE
    assert decided(window) > before
    shown = tuple(window.desk.workspace.annotations)
    network.turn(Weather.FAIR)
    qtbot.waitUntil(lambda: window.desk.workspace.backlog == Backlog(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=PATIENCE)
    document = window.desk.workspace.document
    assert document
    with ProjectStore.open(database) as store:
        assert tuple(store.annotation_set(document.id, "ada")) == shown
        assert list(store.problems()) == []
