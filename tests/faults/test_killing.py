"""The fault suite in short; at full length it has a command of its own."""

from __future__ import annotations

import pytest

from tests.postgresql_server import DURABLE, lacking, running


@pytest.mark.skipif(bool(lacking()), reason=f"needs {lacking()}")
def test_what_was_acknowledged_is_there_once_after_kills_of_programs_and_server() -> None:
    from tests.faults.killing import run

    with running(*DURABLE) as server:
        found = run(server, rounds=8)

    assert found.clean, found
    assert found.programs
    assert found.servers
