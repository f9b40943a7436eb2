"""The program in the hands of each user of a real server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app import claiming, deciding, editing, finishing
from annotator.app.assigning import hand_out_documents
from annotator.app.curating import Curating
from annotator.app.desk import Desk
from annotator.app.exporting import export_documents
from annotator.app.gold_records import gold_records
from annotator.app.opening import open_desk
from annotator.app.suggesting import Suggesting
from annotator.app.transfer import import_documents
from annotator.errors import ForbiddenError, StoreError
from annotator.formats.registry import BUILT_IN, named
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.handing_out import Claims
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.model.users import User
from annotator.model.workflow import GOLD, State
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.store.project_store import ProjectStore
from tests.app.conftest import ORIGIN, TEXT, segmentation, suggestions
from tests.store.conftest import (  # noqa: F401 - fixtures
    Databases,
    database,
    databases,
    server,
)
from tests.store.team import PASSWORD, PEOPLE, Team, forget

WRITTEN = Span(id="x", layer="entity", label="PERSON", start_char=0, end_char=4)
ANYTHING = Change("add", added=(WRITTEN,))


@pytest.fixture
def team(
    database: str,  # noqa: F811
    databases: Databases,  # noqa: F811
    schema: Schema,
) -> Iterator[Team]:
    """Four documents; d1 is ann's and bea's, d2 ann's, and what else there is can be claimed."""
    try:
        with ProjectStore.create(database, schema) as store:
            for id in ("d1", "d2"):
                store.add(document(id))
            for name, role in PEOPLE.items():
                store.add_user(User(name, role), PASSWORD)
            hand_out_documents(store, ["ann", "bea"], overlap=50)
            for id in ("d3", "d4"):
                store.add(document(id))
            store.save_suggestions(suggestions(document("d1")))
            yield Team(store, database)
    finally:
        forget(databases, database)


def document(id: str) -> Document:
    return Document(id, TEXT, title=id, segmentation=segmentation(TEXT))


@contextmanager
def at_work(team: Team, name: str, document_id: str | None = None) -> Iterator[Desk]:
    desk = open_desk(team.address(name), "somebody", document_id, theirs=True)
    try:
        yield desk
    finally:
        desk.workspace.close()


def test_an_annotator_opens_annotates_undoes_and_goes_on(team: Team) -> None:
    with at_work(team, "ann") as desk:
        assert desk.workspace.annotator == "ann"
        assert [one.id for one in desk.workspace.entries()] == ["d1", "d2"]
        assert desk.workspace.document == document("d1")
        assert desk.workspace.annotations.undecided > 0
        desk.accept()
        desk.accept()
        desk.undo()
        desk.redo()
        editing.add_span(desk.workspace, 43, 47, "PERSON")
        assert desk.finish() == "d2"
        editing.add_span(desk.workspace, 0, 9, "PERSON")
        assert desk.finish() == "d3"
        assert [one.id for one in desk.workspace.entries()] == ["d1", "d2", "d3"]

    sets = [team.store.annotation_set(id, "ann") for id in ("d1", "d2", "d3")]
    assert [one.state for one in sets] == [State.FINISHED, State.FINISHED, State.NEW]
    assert 43 in {span.start_char for span in sets[0].spans}
    assert list(team.store.problems()) == []


def test_an_annotator_opens_again_where_they_were_and_can_undo_it(team: Team) -> None:
    with at_work(team, "bea") as desk:
        desk.accept()
        before = tuple(desk.workspace.annotations)
        desk.accept()

    with at_work(team, "bea") as desk:
        assert desk.workspace.document == document("d1")
        desk.undo()
        assert tuple(desk.workspace.annotations) == before


def test_who_has_nothing_left_gets_the_next_document_until_there_is_none(team: Team) -> None:
    with at_work(team, "ann") as one, at_work(team, "bea") as other:
        desks = [one, other]
        finished = [list(_finish_all(desk)) for desk in desks]

    assert sorted({*finished[0], *finished[1]}) == ["d1", "d2", "d3", "d4"]
    assert set(finished[0]) & set(finished[1]) == {"d1"}


def _finish_all(desk: Desk) -> Iterator[str]:
    while desk.workspace.document and desk.workspace.annotations.state is not State.FINISHED:
        yield desk.workspace.document.id
        desk.finish()


def test_a_lead_may_turn_claims_off(team: Team) -> None:
    team.store.set_claims(Claims(on=False))

    with at_work(team, "bea") as desk:
        assert list(_finish_all(desk)) == ["d1"]


def test_what_a_pipeline_proposes_to_an_annotator_is_theirs_for_the_sitting(team: Team) -> None:
    class Pipeline:
        def origin(self) -> str:
            return ORIGIN

        def suggest(self, documents: list[Document]) -> Iterator[Suggestions]:
            yield from (suggestions(one) for one in documents)

    class Inline:
        def run(self, work, done, failed):  # type: ignore[no-untyped-def]
            done(work())

    with at_work(team, "ann", "d2") as desk:
        assert desk.workspace.annotations.undecided == 0
        suggesting = Suggesting(desk.workspace, Pipeline(), Inline())  # type: ignore[arg-type]
        suggesting.restart()
        assert suggesting.failure is None
        assert desk.workspace.annotations.undecided > 0
        desk.accept()
        desk.workspace.open("d1")
        desk.workspace.open("d2")
        assert desk.workspace.annotations.undecided > 0

    assert [one.annotator for one in team.store.sets_of("d2")] == ["ann"]


def test_a_curator_makes_gold(team: Team) -> None:
    for name in ("ann", "bea"):
        with at_work(team, name, "d1") as desk:
            desk.accept()
            desk.finish()

    with at_work(team, "cur") as desk:
        assert [one.id for one in desk.workspace.entries()] == ["d1", "d2", "d3", "d4"]
        curating = Curating(desk.workspace.store, "d1", ["ann", "bea"], "cur")
        curating.apply(curating.agreed())
        finishing.finish(curating.workspace)

    gold = team.store.annotation_set("d1", GOLD)
    assert gold.state is State.FINISHED
    assert len(gold.spans) > 0
    with at_work(team, "ann", "d1") as desk:
        seen = [one.annotator for one in desk.workspace.store.sets_of("d1")]
        assert seen == [GOLD, "ann", ORIGIN]


def test_a_trainer_looks_at_gold_and_takes_it_out(team: Team, tmp_path: Path) -> None:
    with at_work(team, "lea", "d1") as desk:
        curating = Curating(desk.workspace.store, "d1", ["ann", "bea"], "lea")
        span = editing.add_span(curating.workspace, 0, 9, "PERSON")
        finishing.finish(curating.workspace)

    with at_work(team, "tra") as desk:
        assert [one.id for one in desk.workspace.entries()] == ["d1"]
        (first, *_) = desk.workspace.annotations.spans
        assert (first.start_char, first.label) == (span.start_char, span.label)
        with pytest.raises(StoreError):
            deciding.reject(desk.workspace, first)
        out = tmp_path / "gold.jsonl"
        store = desk.workspace.store
        assert export_documents(store, out, format=named("jsonl", BUILT_IN)).documents == 1
        assert [record.document.id for record in gold_records(store)] == ["d1"]
    assert '"PERSON"' in out.read_text()


def test_a_lead_imports_hands_out_and_exports(team: Team, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Omar Said met Anna Berg.")
    with team.as_("lea") as store:
        report = import_documents(
            store, [tmp_path / "new.txt"], formats=BUILT_IN, tokenizer=SpacyTokenizer()
        )
        assert report.added == 1
        assert hand_out_documents(store, ["bea", "eve"]).documents == 3
        store.set_claims(Claims(hours=8))
        store.save_suggestions(suggestions(document("d2")))
        out = tmp_path / "all.jsonl"
        export_documents(store, out, format=named("jsonl", BUILT_IN), of="all")
        assert len(store.releases()) == 1


@pytest.mark.parametrize("name", ["ann", "cur", "tra"])
def test_what_is_not_theirs_is_refused_in_two_lines(team: Team, name: str) -> None:
    with team.as_(name) as store:
        for do in (
            lambda: store.set_setting("a", "b"),
            lambda: store.save_schema(replace(store.schema(), version="9")),
            lambda: store.add(document("d9")),
            lambda: store.apply("d1", "lea", ANYTHING),
            lambda: hand_out_documents(store, ["eve"]),
        ):
            with pytest.raises(ForbiddenError) as caught:
                do()
            assert len(str(caught.value).splitlines()) == 2


def test_claims_are_off_where_everybody_sees_everything(tmp_path: Path, schema: Schema) -> None:
    with ProjectStore.create(str(tmp_path / "one.annotator"), schema) as store:
        store.add(document("d1"))
        assert not claiming.claims_are_on(store)
        hand_out_documents(store, ["ann"])
        assert claiming.claims_are_on(store)
