"""Eight scripted annotators on one project, each begun again as often as it ends."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

NAMES = tuple(f"annotator{number}" for number in range(8))
PATIENCE = 120
_ROOT = Path(__file__).parents[2]
_HOUR = 3600.0


@dataclass(slots=True)
class Annotator:
    """One of them as a process; `begun_at` is how much had been said before it began."""

    name: str
    process: subprocess.Popen[bytes]
    said: IO[bytes]
    begun_at: int

    @property
    def has_kept(self) -> bool:
        with Path(self.said.name).open("rb") as said:
            said.seek(self.begun_at)
            return b"kept" in said.readline()


class Team:
    """`folder` keeps what they say, and the journals of their workstations."""

    def __init__(self, project: str, folder: Path, chance: random.Random) -> None:
        self._project, self._folder, self._chance = project, folder, chance
        self._full = 0
        self.members = {name: self._start(name) for name in NAMES}

    def said(self, name: str) -> Path:
        return self._folder / f"{name}.said"

    def look_after(self) -> list[Annotator]:
        """Begin again whoever has ended; those that have kept something since they began."""
        for name, one in self.members.items():
            if one.process.poll() is not None:
                self._put_away(one)
                self.members[name] = self._start(name)
        return [one for one in self.members.values() if one.has_kept]

    def await_kept(self, number: int) -> list[Annotator]:
        """As `look_after`, once so many have kept something."""
        end = time.monotonic() + PATIENCE
        while len(ready := self.look_after()) < number:
            if time.monotonic() > end:
                raise TimeoutError("The annotators keep nothing.")
            time.sleep(0.02)
        return ready

    def fill_disk(self, one: Annotator) -> None:
        """Let this one begin again on a disk that will soon be full."""
        one.process.kill()
        self._put_away(one)
        size = self._journal_size(one.name) + self._chance.randrange(50_000, 400_000)
        self.members[one.name] = self._start(one.name, "--disk", str(size))

    def end(self) -> None:
        for one in self.members.values():
            one.process.send_signal(signal.SIGCONT)
            one.process.kill()
            self._put_away(one)

    def deliver(self) -> dict[str, str]:
        """Let each bring in what is left on its workstation; what they say last."""
        last = {}
        for name in NAMES:
            command = self._command(name, "--deliver")
            done = subprocess.run(command, **self._ways(), stdout=subprocess.PIPE, check=False)
            last[name] = done.stdout.decode().strip()
        return last

    def _start(self, name: str, *more: str) -> Annotator:
        # Whoever begins again may find the clock put back or forward.
        clock = ("--clock", str(self._chance.uniform(-_HOUR, _HOUR)))
        said = self.said(name).open("ab")
        begun_at = os.fstat(said.fileno()).st_size
        command = self._command(name, *clock, *more)
        process = subprocess.Popen(command, **self._ways(), stdout=said)
        return Annotator(name, process, said, begun_at)

    def _command(self, name: str, *more: str) -> list[str]:
        return [sys.executable, "-m", "tests.faults.annotator", self._project, name, *more]

    def _ways(self) -> dict[str, object]:
        environment = {**os.environ, "XDG_DATA_HOME": str(self._folder)}
        return {"env": environment, "cwd": _ROOT, "stderr": subprocess.DEVNULL}

    def _journal_size(self, name: str) -> int:
        folder = self._folder / "annotator" / "journals"
        return max((path.stat().st_size for path in folder.glob("*.journal*")), default=0)

    def _put_away(self, one: Annotator) -> None:
        one.process.wait()
        one.said.close()
