"""The fault suite in short, each kind of fault once; at full length it has a command of its own."""

from __future__ import annotations

import pytest

from tests.postgresql_server import DURABLE, lacking, running


@pytest.mark.skipif(bool(lacking()), reason=f"needs {lacking()}")
def test_what_was_acknowledged_is_there_once_and_in_order_after_faults_of_every_kind() -> None:
    from tests.faults.rounds import run

    with running(*DURABLE) as server:
        found = run(server, rounds=9)

    assert found.clean, found
    assert len(found.faults) == 9
