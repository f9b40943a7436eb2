"""A server that falls silent is given up in two seconds, and heard again when it returns."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from queue import Queue

import pytest
from sqlalchemy import make_url

from annotator.errors import AwayError
from annotator.store.project_store import ProjectStore
from annotator.store.steady_store import SteadyStore
from tests.faults.network import Network, Weather, network_to
from tests.store.conftest import DOCUMENT, SCHEMA

PATIENCE = 30
# Two seconds, and as much again for a machine that is busy with other tests.
SOON = 4.0


@pytest.fixture
def network(server: Path) -> Iterator[Network]:
    with network_to(server / ".s.PGSQL.5432") as network:
        yield network


@pytest.fixture
def store(database: str, network: Network) -> Iterator[SteadyStore]:
    """A project with one document, on the other side of the network."""
    with ProjectStore.create(database, SCHEMA) as store:
        store.add(DOCUMENT)
    url = make_url(database)
    address = f"postgresql+psycopg://{url.username}@127.0.0.1:{network.port}/{url.database}"
    with SteadyStore.open(f"{address}?sslmode=disable&gssencmode=disable") as store:
        yield store
        network.turn(Weather.FAIR)


@pytest.mark.parametrize("weather", [Weather.SILENT, Weather.CUT])
def test_it_is_noticed_soon_and_then_nobody_waits(
    store: SteadyStore, network: Network, weather: Weather
) -> None:
    line: Queue[bool] = Queue()
    with closing(store.watch(lambda _: None, line.put)):
        assert line.get(timeout=PATIENCE)
        assert store.document("d1") == DOCUMENT
        begun = time.monotonic()
        network.turn(weather)

        assert store.document("d1") == DOCUMENT
        assert not line.get(timeout=PATIENCE)
        assert time.monotonic() - begun < SOON

        begun = time.monotonic()
        assert store.away
        assert store.document("d1") == DOCUMENT
        with pytest.raises(AwayError):
            store.document("never read")
        assert time.monotonic() - begun < 0.1
        network.turn(Weather.FAIR)
        while not line.get(timeout=PATIENCE):
            pass
        assert not store.away
        assert store.document("d1") == DOCUMENT


def test_a_slow_network_is_no_silence(store: SteadyStore, network: Network) -> None:
    line: Queue[bool] = Queue()
    with closing(store.watch(lambda _: None, line.put)):
        assert line.get(timeout=PATIENCE)
        network.turn(Weather.SLOW)
        time.sleep(3)

        assert line.empty()
        assert store.document("d1") == DOCUMENT
