"""A document as it was, and back to that as a change like any other."""

from __future__ import annotations

import pytest

from annotator.app.desk import Desk
from annotator.app.logbook import Texts, log_lines, log_table
from annotator.app.restoring import moment, restore, sets_at, state_at
from annotator.errors import ProjectError, UsageError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.changes import Change, LoggedChange
from annotator.model.document import Document
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import ORIGIN


def everything(found: AnnotationSet) -> tuple[object, ...]:
    return (*found, found.state)


def test_each_state_that_was_shown_is_found_again_and_can_be_restored(desk: Desk) -> None:
    store = desk.workspace.store
    shown = []
    for step in (desk.accept, desk.reject, desk.accept, desk.undo, desk.finish):
        step()
        newest = list(store.log("talks", "ada"))[-1]
        shown.append((newest.at, everything(store.annotation_set("talks", "ada"))))

    for at, stated in shown:
        assert everything(state_at(store, "talks", "ada", at)) == stated
        restore(store, "talks", "ada", at)
        assert everything(store.annotation_set("talks", "ada")) == stated


def test_a_restored_document_goes_back_by_undo_and_forth_by_redo(desk: Desk) -> None:
    workspace = desk.workspace
    store = workspace.store
    desk.accept()
    at = list(store.log())[-1].at
    desk.reject()
    desk.reject()
    before = everything(store.annotation_set("talks", "ada"))

    change = restore(store, "talks", "ada", at)

    assert change is not None
    restored = everything(store.annotation_set("talks", "ada"))
    assert restored != before
    again = type(workspace)(ProjectStore.open(workspace.project), "ada")
    again.open("talks")
    undone = again.undo()
    assert undone is not None
    assert undone.change == change
    assert everything(store.annotation_set("talks", "ada")) == before
    again.redo()
    assert everything(store.annotation_set("talks", "ada")) == restored
    again.close()


def test_nothing_is_logged_where_nothing_differs(desk: Desk) -> None:
    store = desk.workspace.store
    desk.accept()
    count = len(list(store.log()))

    assert restore(store, "talks", "ada", "9999") is None
    assert len(list(store.log())) == count


def test_before_the_first_change_nobody_had_stated_anything(desk: Desk) -> None:
    store = desk.workspace.store
    desk.accept()

    assert list(sets_at(store, "talks", "2000")) == []
    assert [one.annotator for one in sets_at(store, "talks", "9999")] == ["ada"]
    assert list(sets_at(store, "talks", "9999", "bob")) == []
    restore(store, "talks", "ada", "2000")
    assert everything(store.annotation_set("talks", "ada")) == (State.NEW,)


def test_a_set_that_the_log_does_not_lead_to_is_said(project: str) -> None:
    with ProjectStore.open(project) as store:
        store.apply("talks", "ada", Change("finish", state=(State.NEW, State.FINISHED)))
        store.add(Document("x", "X."), [AnnotationSet("x", "ada", (), State.FINISHED)])
        with store._database.writing() as connection:
            connection.exec_driver_sql("UPDATE annotation_sets SET state = 'in progress'")

        with pytest.raises(ProjectError, match="does not lead to"):
            state_at(store, "talks", "ada", "2000")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2024-05-01", "2024-05-01T00:00:00.000000+00:00"),
        ("2024-05-01 14:30", "2024-05-01T14:30:00.000000+00:00"),
        ("2024-05-01T14:30:01.5Z", "2024-05-01T14:30:01.500000+00:00"),
        ("2024-05-01T14:30-05:00", "2024-05-01T19:30:00.000000+00:00"),
    ],
)
def test_a_moment_is_written_as_in_the_log(typed: str, read: str) -> None:
    assert moment(typed) == read


@pytest.mark.parametrize("typed", ["yesterday", "", "2024-13-01", "0001-01-01T00:00+05:00"])
def test_no_moment_is_said(typed: str) -> None:
    with pytest.raises(UsageError):
        moment(typed)


def test_what_a_terminal_would_obey_is_escaped_and_texts_are_shown_only_if_asked(
    project: str,
) -> None:
    span = Span(id="\x1b[2J", layer="entity", label="<b>\n", start_char=0, end_char=9)
    logged = LoggedChange(7, "talks", "ada\x9b", Change("add", added=(span,)), "2024", 3)
    with ProjectStore.open(project) as store:
        lines = list(log_lines(logged, Texts(store, shown=False)))
        shown = list(log_lines(logged, Texts(store, shown=True)))
        tables = [log_table(logged, Texts(store, shown=one)) for one in (False, True)]

    assert lines == [
        r"7  2024  ada\x9b  talks  add, takes back 3",
        r"  + <b>\n 0:9 (\x1b[2J)",
    ]
    assert shown[1] == f'{lines[1]}  "Anna Berg"'
    assert [one["after"][0].get("text") for one in tables] == [None, "Anna Berg"]


def test_a_table_of_a_change_has_the_keys_of_jsonl(desk: Desk) -> None:
    store = desk.workspace.store
    first, *_ = store.log()

    table = log_table(first, Texts(store, shown=False))

    assert (table["verb"], table["annotator"], table["before"]) == ("suggest", "ada", [])
    kinds = [one["kind"] for one in table["after"]]
    assert set(kinds) == {"span", "argument"}
    assert {"kind", "origin", "score", "from", "to", "role"} == set(table["after"][-1])
    assert table["after"][0]["origin"] == ORIGIN
    assert {"start", "end", "label", "layer", "id"} < set(table["after"][0])
