"""What is in the journal of a workstation survives, and is told apart by what became of it."""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import ProjectError, StoreError
from annotator.model.changes import Change
from annotator.store import journal as journals
from annotator.store.journal import Basis, Fate, Journal, journal_of, waiting_for
from tests.store.conftest import ANNA, OSLO

ADDED = Change("add", added=(ANNA,))
BASIS = Basis(3, 1)
WRITER = """
import sys
from pathlib import Path
from annotator.store.journal import Basis, journal_of
from tests.store.test_journal import ADDED
journal = journal_of(Path(sys.argv[1]), "news", "uuid", "ann")
while True:
    entry = journal.add("d1", ADDED, Basis(0, 1), None)
    sys.stdout.write(f"{entry.id}\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journals"


@pytest.fixture
def journal(folder: Path) -> Iterator[Journal]:
    found = opened(folder)
    yield found
    found.close()


def opened(folder: Path) -> Journal:
    return journal_of(folder, "news", "uuid", "ann")


def test_what_was_added_is_there_in_order_when_it_is_opened_again(
    folder: Path, journal: Journal
) -> None:
    first = journal.add("d1", ADDED, BASIS, None)
    second = journal.add("d2", ADDED.inverse(), BASIS, -first.number)

    with_it = opened(folder)

    assert with_it.waiting() == (first, second)
    assert with_it.waiting("d2") == (second,)
    assert with_it.next() == first
    assert (first.basis, second.undoes) == (BASIS, -first.number)
    with_it.close()


def test_what_takes_back_an_entry_learns_what_it_is_called_in_the_project(
    journal: Journal,
) -> None:
    first = journal.add("d1", ADDED, BASIS, None)
    early = journal.add("d1", ADDED.inverse(), BASIS, -first.number)

    journal.delivered(first, 812)
    late = journal.add("d1", ADDED, BASIS, -first.number)

    assert journal.waiting()[0] == replace(early, undoes=812)
    assert late.undoes == 812
    found = journal.delivered_as(812)
    assert found
    assert (found.id, found.fate) == (first.id, Fate.DELIVERED)


def test_what_is_refused_is_kept_until_it_is_decided_on(journal: Journal) -> None:
    entry = journal.add("d1", ADDED, BASIS, None)
    direct = journal.add_refused("d2", ADDED, BASIS, None)

    journal.refuse(entry)
    assert journal.counts() == (0, 2)
    assert [one.id for one in journal.refused("d1")] == [entry.id]
    journal.drop(entry)

    assert [one.id for one in journal.refused()] == [direct.id]
    assert journal.next() is None


def test_only_so_many_that_were_delivered_are_kept(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journals, "KEPT", 2)
    made = [journal.add("d1", ADDED, BASIS, None) for _ in range(5)]
    for number, entry in enumerate(made[:4]):
        journal.delivered(entry, number + 1)

    again = opened(folder)

    assert [again.delivered_as(number) is not None for number in (1, 2, 3, 4)] == [
        False,
        False,
        False,
        True,
    ]
    assert [one.id for one in again.waiting()] == [made[4].id]
    again.close()


def test_each_person_and_project_has_a_journal_that_nobody_else_reads(folder: Path) -> None:
    names = [("uuid", "ann"), ("uuid", "bea"), ("other", "ann"), ("uuid", "../ann")]
    for uuid, name in names:
        journal_of(folder, "news", uuid, name).close()

    files = list(folder.glob("*.journal"))

    assert len(files) == len(names)
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_how_much_waits_is_known_without_the_project(folder: Path, journal: Journal) -> None:
    journal.add("d1", ADDED, BASIS, None)
    journal.add("d1", Change("add", added=(OSLO,)), BASIS, None)

    assert waiting_for(folder, "news", "ann") == 2
    assert waiting_for(folder, "elsewhere", "ann") == 0
    assert waiting_for(folder / "none", "news", "ann") == 0


def test_a_clock_that_goes_back_changes_no_order(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(("2030-01-01T00:00:00.000000+00:00", "2020-01-01T00:00:00.000000+00:00"))
    monkeypatch.setattr(journals, "now", lambda: next(times))

    made = [journal.add("d1", ADDED, BASIS, None) for _ in range(2)]

    assert list(journal.waiting()) == made
    assert made[0].at > made[1].at


def test_what_was_acknowledged_before_a_kill_is_there(folder: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(folder)]
    root = Path(__file__).parents[2]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root)
    assert process.stdout
    said = [process.stdout.readline().strip() for _ in range(20)]
    process.send_signal(signal.SIGKILL)
    said += [line.strip() for line in process.stdout if line.endswith("\n")]
    process.wait()

    journal = opened(folder)

    assert [one.id for one in journal.waiting()][: len(said)] == said
    journal.close()


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs limits of files")
def test_on_a_full_disk_a_change_is_refused_and_what_was_before_stays(folder: Path) -> None:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os._exit(_fill(folder, writer))
    os.close(writer)
    with os.fdopen(reader) as said:
        count, error = said.read().split()
    os.waitpid(child, 0)

    journal = opened(folder)

    assert error == "StoreError"
    assert len(journal.waiting()) == int(count) > 0
    journal.add("d1", ADDED, BASIS, None)
    journal.close()


def _fill(folder: Path, writer: int) -> int:
    """Add until there is no more room; how often it was acknowledged, and what was said then."""
    count = 0
    try:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        journal = opened(folder)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))
        while True:
            journal.add("d1", ADDED, BASIS, None)
            count += 1
    except StoreError as error:
        os.write(writer, f"{count} {type(error).__name__}".encode())
        return 0
    except BaseException as error:  # noqa: BLE001 - a forked child must not go on with the tests
        os.write(writer, f"{count} {type(error).__name__}".encode())
        return 1


def test_a_damaged_journal_is_said_and_left_as_it_is(folder: Path) -> None:
    opened(folder).close()
    (path,) = folder.glob("*.journal")
    path.write_bytes(b"no journal at all, but something else" * 100)

    with pytest.raises(ProjectError, match="damaged"):
        opened(folder)

    assert path.read_bytes().startswith(b"no journal")


def test_an_entry_that_cannot_be_read_is_said(folder: Path, journal: Journal) -> None:
    journal.add("d1", ADDED, BASIS, None)
    (path,) = folder.glob("*.journal")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entries SET payload = '{'")
    connection.close()

    with pytest.raises(ProjectError, match="journal of this workstation is damaged"):
        journal.next()
