"""While the server is away one goes on; when it returns everything is there, in order, once."""

# ruff: noqa: F811 - fixtures of the store, by name

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import make_url

from annotator.app import editing, finishing
from annotator.app.desk import Desk
from annotator.app.opening import open_desk
from annotator.app.recording import Journalled
from annotator.errors import AwayError, StoreError
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.store.journal import waiting_for
from annotator.store.project_store import ProjectStore
from annotator.store.steady_store import SteadyStore
from tests.app.conftest import TEXT, segmentation
from tests.faults.network import Weather, network_to
from tests.store.conftest import (  # noqa: F401 - fixtures
    Databases,
    database,
    databases,
    server,
)

PATIENCE = 30


class Line:
    """Cuts a store off its server, as a pulled cable does, and joins it again."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self.is_cut = False
        apply, asked = ProjectStore.apply, SteadyStore._asked

        def cut_apply(store: ProjectStore, *args: object, **named: object) -> int:
            self._check(store)
            return apply(store, *args, **named)  # type: ignore[arg-type]

        def cut_asked(store: SteadyStore, ask: object) -> object:
            self._check(store)
            return asked(store, ask)  # type: ignore[arg-type]

        monkeypatch.setattr(ProjectStore, "apply", cut_apply)
        monkeypatch.setattr(SteadyStore, "_asked", cut_asked)

    def _check(self, store: ProjectStore) -> None:
        if self.is_cut and isinstance(store, SteadyStore):
            raise AwayError(project=store.project, what="the cable is pulled.", do="Wait.")


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Line:
    return Line(monkeypatch)


@pytest.fixture
def project(database: str, schema: Schema) -> str:
    with ProjectStore.create(database, schema) as store:
        for id in ("d1", "d2", "d3"):
            store.add(Document(id, TEXT, title=id, segmentation=segmentation(TEXT)))
    return database


@contextmanager
def opened(project: str, annotator: str = "ada") -> Iterator[Desk]:
    desk = open_desk(project, annotator)
    try:
        yield desk
    finally:
        desk.workspace.close()


def delivered(desk: Desk) -> bool:
    recording = desk.workspace._recording
    assert isinstance(recording, Journalled)
    recording.heard(here=True)
    return recording.settle(PATIENCE)


def add(desk: Desk, surface: str, label: str) -> str:
    start = TEXT.index(surface)
    return editing.add_span(desk.workspace, start, start + len(surface), label).id


def stored(project: str, document: str = "d1", annotator: str = "ada") -> set[str]:
    with ProjectStore.open(project) as store:
        assert list(store.problems()) == []
        return {span.id for span in store.annotation_set(document, annotator).spans}


def logged(project: str, annotator: str = "ada") -> list[Change]:
    with ProjectStore.open(project) as store:
        return [one.change for one in store.log(annotator=annotator)]


def test_what_is_done_while_the_server_is_there_is_in_the_project_at_once(project: str) -> None:
    with opened(project) as desk:
        anna = add(desk, "Anna Berg", "PERSON")

        assert delivered(desk)
        assert stored(project) == {anna}
        assert desk.workspace.backlog.waiting == 0


def test_one_goes_on_while_the_server_is_away_and_all_of_it_comes_in_order(
    project: str, line: Line
) -> None:
    with opened(project) as desk:
        line.is_cut = True
        anna, oslo = add(desk, "Anna Berg", "PERSON"), add(desk, "Oslo", "GPE")
        desk.undo()
        met = add(desk, "met", "MEET")
        assert desk.workspace.backlog.waiting == 4
        assert stored(project) == set()

        line.is_cut = False
        assert delivered(desk)

        assert stored(project) == {anna, met}
        assert [one.verb for one in logged(project)] == ["add"] * 4
        assert logged(project)[2] == logged(project)[1].inverse()
        desk.undo()
        assert delivered(desk)
    assert oslo not in stored(project)
    assert stored(project) == {anna}


def test_what_a_killed_program_left_here_comes_in_the_next_time_and_can_be_undone(
    project: str, line: Line
) -> None:
    with opened(project) as desk:
        line.is_cut = True
        anna = add(desk, "Anna Berg", "PERSON")
    assert stored(project) == set()
    line.is_cut = False

    with opened(project) as desk:
        assert {span.id for span in desk.workspace.annotations.spans} == {anna}
        assert delivered(desk)
        assert stored(project) == {anna}
        desk.undo()
        assert delivered(desk)

    assert stored(project) == set()
    assert [one.undoes is None for one in _log(project)] == [True, False]


def _log(project: str) -> list[object]:
    with ProjectStore.open(project) as store:
        return list(store.log(annotator="ada"))


def test_an_acknowledgement_that_was_lost_brings_nothing_in_twice(
    project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply, lost = ProjectStore.apply, Event()

    def forgetful(store: ProjectStore, *args: object, **named: object) -> int:
        change_id = apply(store, *args, **named)  # type: ignore[arg-type]
        if not lost.is_set():
            lost.set()
            raise AwayError(project=store.project, what="cut.", do="Wait.")
        return change_id

    with opened(project) as desk:
        monkeypatch.setattr(SteadyStore, "apply", forgetful, raising=False)
        anna = add(desk, "Anna Berg", "PERSON")
        assert delivered(desk)

    assert lost.is_set()
    assert stored(project) == {anna}
    assert len(logged(project)) == 1


def test_the_documents_that_come_next_open_and_are_finished_while_the_server_is_away(
    project: str, line: Line
) -> None:
    from annotator.app.jobs import InlineRunner

    desk = open_desk(project, "ada", runner=InlineRunner())
    try:
        line.is_cut = True
        assert desk.finish() == "d2"
        met = add(desk, "met", "MEET")
        assert desk.finish() == "d3"
        desk.workspace.open("d2")
        assert {span.id for span in desk.workspace.annotations.spans} == {met}
        assert finishing.next_document(desk.workspace) == "d3"
        with pytest.raises(StoreError):
            desk.workspace.open("never seen")

        line.is_cut = False
        assert delivered(desk)
    finally:
        desk.workspace.close()

    assert stored(project, "d2") == {met}
    with ProjectStore.open(project) as store:
        states = {one.id: one.state for one in store.entries("ada")}
    assert states == {"d1": State.FINISHED, "d2": State.FINISHED, "d3": State.NEW}


def test_who_cannot_reach_the_server_is_told_how_much_waits_here(project: str, line: Line) -> None:
    from annotator.app.recording import journals_folder

    with opened(project) as desk:
        line.is_cut = True
        add(desk, "Anna Berg", "PERSON")

    with ProjectStore.open(project) as store:
        assert waiting_for(journals_folder(), store.project, "ada") == 1
        assert waiting_for(journals_folder(), store.project, "bea") == 0


def test_what_another_window_was_faster_with_is_refused_and_kept(project: str, line: Line) -> None:
    with opened(project) as desk:
        line.is_cut = True
        mine = add(desk, "Omar Said", "ORG")
        kept = add(desk, "Oslo", "GPE")
        _add_elsewhere(project, "Omar Said", "PERSON")
        line.is_cut = False
        assert delivered(desk)

        (entry,) = desk.workspace.refused("d1")
        assert {one.id for one in entry.change.added} == {mine}
        assert kept in stored(project)
        desk.workspace.catch_up()
        labels = {span.label for span in desk.workspace.annotations.spans}
        assert labels == {"PERSON", "GPE"}


def _add_elsewhere(project: str, surface: str, label: str) -> None:
    from annotator.model.annotations import Span

    start = TEXT.index(surface)
    span = Span(
        id="theirs", layer="entity", label=label, start_char=start, end_char=start + len(surface)
    )
    with ProjectStore.open(project) as store:
        store.apply("d1", "ada", Change("add", added=(span,)))


def test_a_server_that_is_away_on_opening_is_said_with_what_is_kept_here(
    project: str, server: Path
) -> None:
    with network_to(server / ".s.PGSQL.5432") as network:
        url = make_url(project)
        there = f"postgresql+psycopg://{url.username}@127.0.0.1:{network.port}/{url.database}"
        with opened(there) as desk:
            network.turn(Weather.CUT)
            add(desk, "Anna Berg", "PERSON")

        with pytest.raises(AwayError, match="Kept here until then: 1 of your changes"):
            open_desk(there, "ada")
        with pytest.raises(AwayError) as caught:
            open_desk(there, "bea")
        assert "Kept here" not in str(caught.value)

        network.turn(Weather.FAIR)
        with opened(there) as desk:
            assert delivered(desk)
    assert len(stored(project)) == 1
