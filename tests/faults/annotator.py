"""An annotator who goes on and on, and says what is kept.

python -m tests.faults.annotator PROJECT NAME [--clock SECONDS] [--disk BYTES] [--deliver]
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from annotator.app.desk import Desk
from annotator.app.opening import open_desk
from annotator.errors import AnnotatorError
from annotator.model.annotations import new_id
from annotator.model.changes import Change
from annotator.store import journal
from tests.store.conftest import ANNA

_BETWEEN = 0.1
_PATIENCE = 300


def main() -> int:
    wanted = _wanted()
    _set_clock(wanted.clock)
    try:
        desk = open_desk(wanted.project, wanted.name)
    except AnnotatorError as error:
        _say(f"away {type(error).__name__}")
        return error.status
    desk.workspace.watch(lambda _: None, lambda: None)
    try:
        if wanted.deliver:
            return _deliver(desk)
        if wanted.disk:
            resource.setrlimit(resource.RLIMIT_FSIZE, (wanted.disk, wanted.disk))
        return _annotate(desk)
    finally:
        desk.workspace.close()


def _annotate(desk: Desk) -> int:
    while True:
        span = replace(ANNA, id=new_id(), note="x" * 100)
        try:
            desk.workspace.apply(Change("add", added=(span,)))
        except AnnotatorError as error:
            _say(f"refused {type(error).__name__}")
            return error.status
        _say(f"kept {span.id}")
        time.sleep(_BETWEEN)


def _deliver(desk: Desk) -> int:
    end = time.monotonic() + _PATIENCE
    while (backlog := desk.workspace.backlog).waiting:
        if time.monotonic() > end:
            _say(f"waiting {backlog.waiting} {type(backlog.trouble).__name__}")
            return 1
        time.sleep(0.05)
    _say(f"delivered {backlog.refused}")
    return 0


def _set_clock(seconds: float) -> None:
    """A clock that is wrong by so much."""

    def now() -> str:
        at = datetime.now(UTC) + timedelta(seconds=seconds)
        return at.isoformat(timespec="microseconds")

    journal.now = now  # type: ignore[attr-defined]


def _say(line: str) -> None:
    # One write a line, so that a kill leaves no half line of a change that is kept.
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def _wanted() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("project")
    parser.add_argument("name")
    parser.add_argument("--clock", type=float, default=0.0)
    parser.add_argument("--disk", type=int, default=0)
    parser.add_argument("--deliver", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
