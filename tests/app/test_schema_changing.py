"""Another schema in the middle of a project: previewed, done in one step, undone."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from annotator.app import editing, mapping, schema_changing
from annotator.app.desk import Desk
from annotator.app.workspace import Workspace
from annotator.commands import app
from annotator.errors import RuleError, SchemaConflictError
from annotator.model.annotations import Decision
from annotator.model.schema import Label, Role
from annotator.model.schema_edits import AddLabel, AddRole, Delete, Edit, Merge, Rename, Split
from annotator.model.schema_names import Kind
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore


@pytest.fixture
def work(desk: Desk) -> Workspace:
    """Ada accepted Anna, Oslo and the meeting between them; Omar she labelled herself."""
    workspace = desk.workspace
    for surface in ("Anna Berg", "Oslo", "met"):
        focus(desk, surface)
        desk.accept()
    for argument in workspace.annotations.arguments:
        desk.walk.focus(argument.key)
        desk.accept()
    focus(desk, "Omar")
    desk.label("PERSON")
    return workspace


def focus(desk: Desk, surface: str) -> None:
    text = editing.at_hand(desk.workspace).text
    for span in desk.workspace.annotations.spans:
        if text[span.start_char : span.end_char] == surface:
            desk.walk.focus(span.key)
            return
    raise LookupError(surface)


def labels(workspace: Workspace) -> dict[str, str]:
    text = editing.at_hand(workspace).text
    spans = workspace.annotations.spans
    return {text[s.start_char : s.end_char]: s.label for s in spans if s.stands}


def everything(store: ProjectStore) -> list[object]:
    return [
        store.schema(),
        *(list(one) for id in store.document_ids() for one in store.sets_of(id)),
    ]


EDITS = [
    Rename(Kind.LABEL, "PERSON", "HUMAN"),
    Rename(Kind.ROLE, "Participant", "Taking_part"),
    Rename(Kind.ATTRIBUTE, "mention_kind", "kind_of_mention"),
    Merge(Kind.LABEL, ("GPE", "LOC"), "LOC"),
    Merge(Kind.LABEL, ("MEET", "CONTACT"), "CONTACT"),
    Merge(Kind.ROLE, ("Participant", "Place"), "Place"),
    Split(Kind.LABEL, "PERSON", ("PERSON", "GROUP_OF_PEOPLE")),
    Split(Kind.ROLE, "Participant", ("Host", "Guest")),
    Delete(Kind.LABEL, "PERSON"),
    Delete(Kind.LABEL, "MEET"),
    Delete(Kind.LABEL, "PERSON", "ORG"),
    Delete(Kind.LABEL, "GPE", "DATE"),
    Delete(Kind.ROLE, "Participant"),
    AddLabel(Label(name="SHIP", layer="entity"), fills=("Participant",)),
    AddRole(Role(name="Vehicle", fillers=("entity",)), events=("MEET",)),
]


@pytest.mark.parametrize("edit", EDITS, ids=str)
def test_every_edit_leaves_a_sound_project_and_is_undone_whole(work: Workspace, edit: Edit) -> None:
    try:
        before = everything(work.store)
        found = schema_changing.preview(work.store, edit)
    except RuleError as error:
        pytest.fail(str(error))
    assert everything(work.store) == before

    after = schema_changing.change(work.store, edit, "lead")

    assert after == work.store.schema() == found.after
    assert after.version != found.before.version
    assert list(work.store.problems()) == []

    schema_changing.undo(work.store, "lead")

    assert everything(work.store) == before
    assert list(work.store.problems()) == []


def test_the_preview_counts_by_set_state_and_label_and_names_places(work: Workspace) -> None:
    found = schema_changing.preview(work.store, Rename(Kind.LABEL, "PERSON", "HUMAN"))

    rows = {(row.annotator, row.state, row.name, row.to): count for row, count in found.rows}
    assert rows == {
        ("ada", State.IN_PROGRESS, "PERSON", "HUMAN"): 2,
        ("tiny@1.0", State.NEW, "PERSON", "HUMAN"): 1,
    }
    assert found.documents == 1
    assert {(one.start_char, one.annotator) for one in found.places} == {
        (0, "ada"),
        (14, "ada"),
        (0, "tiny@1.0"),
    }


def test_a_renamed_label_keeps_who_decided_it(work: Workspace) -> None:
    before = {one.id: one for one in work.annotations.spans}

    schema_changing.change(work.store, Rename(Kind.LABEL, "PERSON", "HUMAN"), "lead")

    for span in work.store.annotation_set("talks", "ada").spans:
        assert span.decision is before[span.id].decision
        assert span.decided_by == before[span.id].decided_by


def test_a_deleted_label_takes_along_what_hung_on_it_or_becomes_another(work: Workspace) -> None:
    schema_changing.change(work.store, Delete(Kind.LABEL, "GPE"), "lead")
    gone = work.store.annotation_set("talks", "ada")
    schema_changing.undo(work.store, "lead")
    schema_changing.change(work.store, Delete(Kind.LABEL, "GPE", "DATE"), "lead")
    other = work.store.annotation_set("talks", "ada")

    assert [one.role for one in gone.arguments] == ["Participant"]
    assert all(one.label != "GPE" for one in gone.spans)
    oslo = next(one for one in other.spans if one.start_char == 27)
    assert oslo.label == "DATE"
    (place,) = other.arguments_filled_by(oslo.id)
    assert place.decision is Decision.REJECTED
    assert place.decided_by == "lead"


def test_after_a_split_the_places_wait_to_be_looked_at_again(work: Workspace) -> None:
    schema_changing.change(work.store, Split(Kind.LABEL, "PERSON", ("MAN", "WOMAN")), "lead")

    waiting = work.store.revisits()

    assert {(one.document_id, one.annotator) for one in waiting} == {
        ("talks", "ada"),
        ("talks", "tiny@1.0"),
    }
    assert {"MAN"} == {
        one.label
        for one in work.store.annotation_set("talks", "ada").spans
        if one.start_char in (0, 14)
    }


def test_another_window_takes_the_new_schema_before_it_writes(project: str) -> None:
    one = Workspace(ProjectStore.open(project), "ada")
    other = ProjectStore.open(project)
    one.open("talks")
    told = []
    one.schema_changed.add(lambda: told.append(one.schema.version))

    after = schema_changing.change(other, Rename(Kind.LABEL, "PERSON", "HUMAN"), "lead")
    anna = one.annotations.spans[0]
    with pytest.raises(SchemaConflictError, match="read again"):
        editing.relabel(one, anna, "ORG")

    assert told == [after.version]
    assert one.annotations.spans[0].label == "HUMAN"
    editing.relabel(one, one.annotations.spans[0], "ORG")
    assert one.can_undo
    one.close()
    other.close()


def test_where_only_words_of_the_schema_changed_work_goes_on(project: str) -> None:
    from dataclasses import replace

    one = Workspace(ProjectStore.open(project), "ada")
    one.open("talks")
    with ProjectStore.open(project) as other:
        said = other.schema()
        other.save_schema(replace(said, version="9", title="Said better"))

    editing.relabel(one, one.annotations.spans[0], "ORG")

    assert one.schema.title == "Said better"
    assert one.annotations.spans[0].label == "ORG"
    one.close()


def test_files_with_the_old_name_are_read_as_of_the_new(work: Workspace) -> None:
    after = schema_changing.change(work.store, Rename(Kind.LABEL, "PERSON", "HUMAN"), "lead")

    assert mapping.remembered(work.store, after).labels == {"PERSON": "HUMAN"}
    schema_changing.undo(work.store, "lead")
    assert mapping.remembered(work.store, work.store.schema()).labels == {}


def test_what_cannot_be_is_refused_and_alters_nothing(work: Workspace) -> None:
    before = everything(work.store)
    wrong = [
        Rename(Kind.LABEL, "PERSON", "ORG"),
        Rename(Kind.LABEL, "NOBODY", "X"),
        Rename(Kind.LABEL, "PERSON", " "),
        Merge(Kind.LABEL, ("PERSON",), "MEET"),
        Split(Kind.LABEL, "PERSON", ("ONE",)),
        Delete(Kind.ROLE, "Participant", "Nothing"),
        AddLabel(Label(name="PERSON", layer="entity")),
        AddRole(Role(name="Vehicle"), events=("PERSON",)),
    ]

    for edit in wrong:
        with pytest.raises(RuleError):
            schema_changing.change(work.store, edit, "lead")

    assert everything(work.store) == before
    with pytest.raises(RuleError):
        schema_changing.undo(work.store, "lead")


def test_the_command_shows_alters_and_undoes(project: str) -> None:
    def run(*words: str) -> str:
        result = CliRunner().invoke(app, ["schema", project, *words])
        assert result.exit_code == 0, result.output
        return result.output

    assert "PERSON" in run()
    seen = json.loads(run("--rename", "PERSON=HUMAN", "--preview", "--json"))
    assert (seen["done"], seen["annotations"]) == (False, 1)
    assert "version" in run("--rename", "PERSON=HUMAN")
    names = {one["name"] for one in json.loads(run("--json"))["names"]}
    assert "HUMAN" in names
    assert "PERSON" not in names
    assert "Undone" in run("--undo")
    for words in (["--rename", "PERSON"], ["--rename", "NOBODY=X"], ["--delete", "A", "--undo"]):
        assert CliRunner().invoke(app, ["schema", project, *words]).exit_code == 2
