"""Rounds of faults against one project on PostgreSQL."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.store.project_store import ProjectStore
from tests.faults import server as servers
from tests.faults.counting import Found, count, count_late
from tests.faults.network import Network, Weather, network_to
from tests.faults.team import Team
from tests.postgresql_server import SUPERUSER
from tests.store.conftest import DOCUMENT, SCHEMA

ROUNDS = 200


class Rounds:
    """One fault after another, at random moments, each of them healed before the next."""

    def __init__(self, server: Path, network: Network, team: Team, chance: random.Random) -> None:
        self._server, self._network, self._team, self._chance = server, network, team, chance
        self.kinds: dict[str, tuple[int, Callable[[], bool]]] = {
            "program killed": (6, self._kill_program),
            "process of the server killed": (2, lambda: servers.kill_backend(server)),
            "server killed": (1, lambda: servers.kill_postmaster(server)),
            "network cut": (3, lambda: self._weather(Weather.CUT)),
            "network silent": (3, lambda: self._weather(Weather.SILENT)),
            "network slow": (2, lambda: self._weather(Weather.SLOW)),
            "program stopped": (2, self._stop_program),
            "server stopped": (2, self._stop_server),
            "disk full": (1, self._fill_disk),
        }

    def run(self, kind: str) -> bool:
        """Make this fault, at a random moment, once there is somebody to suffer it."""
        self._team.await_kept(1)
        time.sleep(self._chance.uniform(0.05, 0.5))
        return self.kinds[kind][1]()

    def next_kind(self) -> str:
        weights = [weight for weight, _ in self.kinds.values()]
        return self._chance.choices(list(self.kinds), weights)[0]

    def _kill_program(self) -> bool:
        self._chance.choice(self._team.await_kept(1)).process.kill()
        return True

    def _stop_program(self) -> bool:
        one = self._chance.choice(self._team.await_kept(1)).process
        one.send_signal(signal.SIGSTOP)
        self._wait()
        one.send_signal(signal.SIGCONT)
        return True

    def _stop_server(self) -> bool:
        stopped = servers.stop(self._server)
        try:
            self._wait()
        finally:
            servers.go_on(stopped)
        return True

    def _fill_disk(self) -> bool:
        self._team.fill_disk(self._chance.choice(self._team.await_kept(1)))
        return True

    def _weather(self, weather: Weather) -> bool:
        self._network.turn(weather)
        try:
            self._wait()
        finally:
            self._network.turn(Weather.FAIR)
        return True

    def _wait(self) -> None:
        """For some longer than it takes to be noticed, for some shorter."""
        time.sleep(self._chance.choice((0.3, 1.0, 3.0)))


def run(server: Path, rounds: int, seed: int = 5) -> Found:
    """Make so many faults, each kind in turn first, and count what is there afterwards."""
    chance, found = random.Random(seed), Found()
    project = f"postgresql+psycopg://{SUPERUSER}@/{SUPERUSER}?host={server}"
    with ProjectStore.create(project, SCHEMA) as store:
        store.add(DOCUMENT)
    with (
        TemporaryDirectory(prefix="annotator-") as folder,
        network_to(server / ".s.PGSQL.5432") as network,
    ):
        address = f"postgresql+psycopg://{SUPERUSER}@127.0.0.1:{network.port}/{SUPERUSER}"
        team = Team(f"{address}?sslmode=disable&gssencmode=disable", Path(folder), chance)
        try:
            faults = Rounds(server, network, team, chance)
            first = list(faults.kinds)
            team.await_kept(len(team.members))
            for number in range(rounds):
                kind = first[number] if number < len(first) else faults.next_kind()
                found.faults[kind] += faults.run(kind)
        finally:
            team.end()
        with servers.await_server(server):
            count_late(project, team, found)
        for name, last in team.deliver().items():
            if last != "delivered 0":
                found.problems.append(f"{name} said at last: {last}")
        count(project, team, found)
    return found
