"""The commands on a database, and what both kinds of project have in common to the byte."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url

from annotator.store.project_store import ProjectStore
from tests.store.conftest import PASSWORD

ROOT = Path(__file__).parents[2]
PATIENCE = 60
LINES = """\
{"id": "d2", "text": "Anna met Omar in Oslo.", "meta": {"source": "wire"}, "state": "finished", \
"spans": [{"id": "b", "start": 0, "end": 4, "label": "PERSON"}, \
{"id": "B", "start": 9, "end": 13, "label": "PERSON"}, \
{"id": "ä", "start": 5, "end": 8, "label": "MEET", "layer": "event"}, \
{"id": "a", "start": 17, "end": 21, "label": "GPE"}], \
"links": [{"from": "ä", "to": "b", "role": "Participant"}, \
{"from": "ä", "to": "B", "role": "Participant"}], \
"chains": [["b", "B"]]}
{"id": "d1", "text": "Nobody came.", "annotator": "zoe", "state": "finished"}
{"id": "d1", "text": "Nobody came.", "annotator": "Ann", "state": "finished"}
{"id": "d1", "text": "Nobody came.", "annotator": "émile", "state": "finished"}
"""


def annotator(*arguments: str, status: int = 0) -> str:
    """What a command says, on both channels."""
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "-q", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=2 * PATIENCE,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_same_project_gives_the_same_bytes_from_a_file_and_from_a_database(
    path: Path, database: str, tmp_path: Path
) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(LINES, encoding="utf-8")
    written, said = [], []
    for number, project in enumerate((str(path), database)):
        annotator("new", project)
        annotator("import", project, str(lines))
        out = tmp_path / f"{number}.jsonl"
        annotator("export", project, str(out), "--format", "jsonl", "--of", "all")
        written.append(out.read_bytes())
        said.append(annotator("status", project, "--json"))
        assert "No problems" in annotator("check", project)

    assert written[0] == written[1]
    assert written[0].count(b"\n") == 4
    assert said[0] == said[1]


def test_commands_say_what_is_wrong_with_a_database_in_two_lines(database: str) -> None:
    url = make_url(database)
    wrong = url.set(database="nowhere", password="sesame").render_as_string(hide_password=False)

    for status, arguments in (
        (3, ("status", database)),
        (4, ("status", wrong)),
        (4, ("new", "postgresql+psycopg://ann:sesame@127.0.0.1:9/news")),
    ):
        said = annotator(*arguments, status=status)
        assert len(said.splitlines()) == 2
        assert "sesame" not in said


@pytest.mark.parametrize(("typed", "status"), [(PASSWORD, 0), ("shut", 4)])
def test_whoever_sits_at_a_terminal_is_asked_for_the_password(
    database: str, typed: str, status: int
) -> None:
    address = make_url(database).set(username="secretive").render_as_string()

    ended, said = at_a_terminal("new", address, typed=typed)

    assert ended == status
    assert "Password:" in said
    assert typed not in said
    assert ("Made" in said) is (status == 0)


def at_a_terminal(*arguments: str, typed: str) -> tuple[int, str]:
    """The status of a command, and all that its screen shows."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "annotator", *arguments]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    try:
        # What is typed before the space, after which nothing shows, is thrown away.
        asked = _read_until(ours, b"Password: ")
        os.write(ours, f"{typed}\n".encode())
        rest = _read_until(ours)
        return process.wait(PATIENCE), (asked + rest).decode()
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _read_until(terminal: int, wanted: bytes | None = None) -> bytes:
    """What a terminal shows, up to this or until nobody writes there any more."""
    shown = b""
    while wanted is None or wanted not in shown:
        ready, _, _ = select.select([terminal], [], [], PATIENCE)
        assert ready, shown
        try:
            more = os.read(terminal, 1024)
        except OSError:
            more = b""  # What Linux says once the other side is closed.
        if not more:
            assert wanted is None, shown
            break
        shown += more
    return shown


def test_a_project_opens_at_its_documents_from_an_address(database: str, tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(LINES, encoding="utf-8")
    annotator("new", database)
    annotator("import", database, str(lines), "--as", "ann")

    from annotator.app.opening import open_desk

    desk = open_desk(database, "bea", "d1")
    try:
        assert [entry.id for entry in desk.workspace.entries()] == ["d2", "d1"]
    finally:
        desk.workspace.close()
    with ProjectStore.open(database) as store:
        assert "bea" in [one.name for one in store.annotators()]
