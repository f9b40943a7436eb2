"""Connections that are given up when their server is found to be silent."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.waiting import Ready

Answer = TypeVar("Answer")


@dataclass(slots=True)
class Line:
    """What all connections to one server share.

    `cuts` counts how often the server was found silent; a connection made before that is given
    up. `seconds` is how long an answer is waited for, None for as long as the server lives.
    """

    cuts: int = 0
    seconds: float | None = None


class PatientConnection(psycopg.Connection[Any]):
    """Waits for an answer only as long as there is hope of one: OperationalError afterwards."""

    line = Line()
    cuts = 0
    seconds: float | None = None

    def attach(self, line: Line) -> None:
        self.line, self.cuts, self.seconds = line, line.cuts, line.seconds

    def wait(self, gen: Generator[Any, Any, Answer], *args: Any, **kwargs: Any) -> Answer:
        return super().wait(self._hoping(gen), *args, **kwargs)

    def rollback(self) -> None:
        """Nothing on a connection that is lost: the server has taken it back by itself."""
        if not self.closed:
            super().rollback()

    def _hoping(self, gen: Generator[Any, Any, Answer]) -> Generator[Any, Any, Answer]:
        """Passes on what is sent, until hope is gone; psycopg asks several times a second."""
        begun = monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready == Ready.NONE and self._hopeless(begun):
                    self.pgconn.finish()
                    raise psycopg.OperationalError("the server is silent")
                wanted = gen.send(ready)
        except StopIteration as done:
            answer: Answer = done.value
            return answer

    def _hopeless(self, begun: float) -> bool:
        late = self.seconds is not None and monotonic() - begun > self.seconds
        return late or self.cuts != self.line.cuts
