"""The fault suite: python -m tests.faults [ROUNDS]

Eight scripted annotators write to one project, over a network on loopback, on a PostgreSQL server
that waits for its disk. Each round, at a random moment, something fails: SIGKILL ends one of them,
one process of the server, or the whole server; the network is cut, silent or slow; a program or
the server stands still; a disk is full. Whoever begins again finds another time on the clock.
What was acknowledged is counted afterwards.
"""

from __future__ import annotations

import sys

from tests.faults.rounds import ROUNDS, run
from tests.postgresql_server import DURABLE, running


def main(rounds: int = ROUNDS) -> int:
    with running(*DURABLE) as server:
        found = run(server, rounds)
    sys.stdout.write(f"{found}\n")
    return 0 if found.clean else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
