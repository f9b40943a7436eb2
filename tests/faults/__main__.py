"""The fault suite: python -m tests.faults [ROUNDS]

Eight scripted annotators write to one project on a PostgreSQL server that waits for its disk.
Each round, at a random moment, SIGKILL ends one of them, or one process of the server, upon
which it drops everybody and recovers from its log. What was acknowledged is counted afterwards.
"""

from __future__ import annotations

import sys

from tests.faults.killing import ROUNDS, run
from tests.postgresql_server import DURABLE, running


def main(rounds: int = ROUNDS) -> int:
    with running(*DURABLE) as server:
        found = run(server, rounds)
    sys.stdout.write(f"{found}\n")
    return 0 if found.clean else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
