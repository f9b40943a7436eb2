"""Work by file: packed for one person, annotated like any project, and brought back."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app.desk import Desk
from annotator.app.merging import Merged, merge_pack
from annotator.app.opening import open_desk
from annotator.app.packing import pack
from annotator.errors import InputError, RuleError, StoreError, UsageError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document, text_hash
from annotator.model.handing_out import Order
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import ORIGIN, TEXT

FINISH = Change("finish", state=(State.NEW, State.FINISHED))


@pytest.fixture
def store(project: str) -> Iterator[ProjectStore]:
    """A project in which ada has begun, bea has finished, and there is gold."""
    gold = Span(id="g", layer="entity", label="GPE", start_char=27, end_char=31)
    with ProjectStore.open(project) as store:
        store.add(
            Document("flood", "It rained.", meta={"a": [1]}),
            [AnnotationSet("flood", "gold", [replace(gold, start_char=0, end_char=2)])],
        )
        store.apply("talks", "bea", FINISH)
        store.set_setting("pipeline", "tiny")
        yield store
    assert_whole(project)


def assert_whole(project: str) -> None:
    with ProjectStore.open(project) as store:
        assert list(store.problems()) == []


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "ada.annotator"


def annotated(path: Path, *steps: str, document: str = "talks", annotator: str = "ada") -> None:
    """Open a pack as a window does, and press keys there."""
    desk = open_desk(str(path), annotator, document)
    for step in steps:
        getattr(desk, step)()
    desk.workspace.close()


def stated(store: ProjectStore, annotator: str = "ada") -> dict[str, object]:
    return {
        id: (tuple(trail.present), trail.present.state, trail.steps())
        for id in store.document_ids()
        if id not in store.documents_without(annotator)
        for trail in [store.trail(id, annotator)]
    }


def altered(path: Path, script: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(script, values)


# Packing


def test_a_pack_has_all_that_one_needs_and_nothing_of_others(
    store: ProjectStore, out: Path
) -> None:
    desk_of(store).accept()

    packed = pack(store, out, "ada")

    assert (packed.documents, packed.begun) == (3, 1)
    with ProjectStore.open(str(out)) as other:
        assert other.document_ids() == store.document_ids()
        for id in store.document_ids():
            assert other.document(id) == store.document(id)
            assert {one.annotator for one in other.sets_of(id)} <= {"ada", ORIGIN}
        assert {one.name for one in other.annotators()} == {"ada", ORIGIN}
        assert (other.schema(), other.setting("pipeline")) == (store.schema(), "tiny")
        assert stated(other) == stated(store)
        assert [one.annotator for one in other.log()] == ["ada", "ada"]
        assert tuple(other.annotation_set("talks", ORIGIN)) == tuple(
            store.annotation_set("talks", ORIGIN)
        )
        assert other.uuid() != store.uuid()
        assert list(other.problems()) == []


def desk_of(store: ProjectStore) -> Desk:
    from annotator.app.workspace import Workspace

    desk = Desk(Workspace(store, "ada"))
    desk.workspace.open("talks")
    return desk


def test_once_documents_are_assigned_only_ones_own_are_packed(
    store: ProjectStore, out: Path
) -> None:
    given = store.assign(Order(("ada", "cem"), 0, 2))
    mine = [one.document_id for one in given if one.annotator == "ada"]

    assert pack(store, out, "ada").documents == len(mine)
    with ProjectStore.open(str(out)) as other:
        assert list(other.document_ids()) == mine
    with pytest.raises(RuleError, match="no document for dan"):
        pack(store, out.with_name("dan.annotator"), "dan")
    assert not out.with_name("dan.annotator").exists()


def test_the_newest_suggestions_are_the_newest_in_the_pack_too(
    store: ProjectStore, out: Path
) -> None:
    for origin in ("zeta@1", "alpha@1"):
        store.save_suggestions(Suggestions("talks", origin, (), ()))

    pack(store, out, "ada")

    with ProjectStore.open(str(out)) as other:
        newest = other.newest_pipeline_set("talks")
        assert newest is not None
        assert newest.annotator == "alpha@1"


def test_a_pack_that_fails_leaves_no_file(
    store: ProjectStore, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ProjectStore, "uuid", lambda self: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        pack(store, out, "ada")

    assert [one.name for one in out.parent.glob("ada*")] == []


def test_a_file_that_is_there_and_names_of_nobody_are_refused(
    store: ProjectStore, out: Path
) -> None:
    out.write_text("mine")

    with pytest.raises(StoreError, match="such a file"):
        pack(store, out, "ada")
    for name in ("gold", "tiny@1", " "):
        with pytest.raises(UsageError):
            pack(store, out.with_name("x"), name)

    assert out.read_text() == "mine"


# Merging


def test_what_was_done_comes_back_once_and_bit_by_bit(store: ProjectStore, out: Path) -> None:
    desk_of(store).accept()
    pack(store, out, "ada")
    early = out.with_name("early.annotator")
    annotated(out, "reject", "accept", "undo")
    shutil.copy(out, early)
    annotated(out, "accept", "finish")
    annotated(out, "finish", document="fire")

    assert merge_pack(store, early) == Merged("ada", 1, 3, ())
    middle = stated(store)
    assert merge_pack(store, early) == Merged("ada", 0, 0, ())
    assert stated(store) == middle
    last = merge_pack(store, out)
    assert (last.documents, last.left_out) == (2, ())
    assert merge_pack(store, early) == merge_pack(store, out) == Merged("ada", 0, 0, ())

    with ProjectStore.open(str(out)) as other:
        assert stated(store) == stated(other)
    assert store.annotation_set("talks", "bea").state is State.FINISHED


def test_packs_of_several_come_back_in_any_order(
    store: ProjectStore, tmp_path: Path, project: str
) -> None:
    packs = []
    for name in ("ada", "bob", "cem"):
        path = tmp_path / f"{name}.pack"
        pack(store, path, name)
        annotated(path, "accept", "finish", annotator=name)
        packs.append(path)
    results = []
    for number, order in enumerate((packs, packs[::-1])):
        copy = tmp_path / f"copy{number}.annotator"
        store.backup(copy)
        with ProjectStore.open(str(copy)) as other:
            for path in order:
                assert merge_pack(other, path).left_out == ()
            results.append([stated(other, name) for name in ("ada", "bob", "cem", "bea")])

    assert results[0] == results[1]


def test_one_goes_on_in_the_project_and_undoes_what_was_done_in_the_pack(
    store: ProjectStore, out: Path
) -> None:
    pack(store, out, "ada")
    annotated(out, "accept")
    merge_pack(store, out)

    undone = desk_of(store).undo()

    assert undone is not None
    assert undone.change.verb == "accept"


def test_a_set_that_went_on_in_both_is_left_as_it_is_and_said(
    store: ProjectStore, out: Path
) -> None:
    pack(store, out, "ada")
    annotated(out, "accept")
    annotated(out, "finish", document="fire")
    desk_of(store).reject()
    before = stated(store)

    merged = merge_pack(store, out)

    [said] = merged.left_out
    assert "ada went on with talks elsewhere too" in said
    assert merged.documents == 1
    assert stated(store)["talks"] == before["talks"]
    assert store.annotation_set("fire", "ada").state is State.FINISHED


def test_what_is_not_theirs_is_left_out_and_said(store: ProjectStore, out: Path) -> None:
    pack(store, out, "ada")
    annotated(out, "accept", "finish", annotator="eve")
    with ProjectStore.open(str(out)) as other:
        other.add(Document("new", "New."), [AnnotationSet("new", "ada", (), State.FINISHED)])
        other.save_suggestions(Suggestions("fire", "other@1", (), ()))

    merged = merge_pack(store, out)

    assert [one.split()[:3] for one in merged.left_out] == [
        ["Document", "new", "is"],
        ["What", "eve", "stated"],
    ]
    assert {one.name for one in store.annotators()} == {"ada", "bea", "gold", ORIGIN}


def test_a_pack_of_an_older_schema_comes_back(store: ProjectStore, out: Path) -> None:
    pack(store, out, "ada")
    annotated(out, "accept")
    store.save_schema(replace(store.schema(), version="2"))

    assert merge_pack(store, out).changes == 2


TEXT_OF_TALKS = "UPDATE documents SET text = ?, length = ?, text_hash = ? WHERE id = 'talks'"


@pytest.mark.parametrize(
    ("script", "values", "said"),
    [
        ("UPDATE documents SET text = replace(text, 'Oslo', 'Rome')", (), "text of talks"),
        (TEXT_OF_TALKS, (TEXT[:-1], len(TEXT) - 1, text_hash(TEXT[:-1])), "text of talks"),
        ("UPDATE settings SET value = 'x' WHERE name = 'packed from'", (), "another project"),
        ("UPDATE settings SET value = 'x' WHERE name = 'packed for'", (), "for x, who"),
        ("UPDATE settings SET value = 'gold' WHERE name = 'packed for'", (), "for gold, who"),
        (
            "UPDATE settings SET value = ? WHERE name = 'packed for'",
            ("\x1b[2J",),
            r"\\x1b\[2J, who",
        ),
        ("DELETE FROM settings WHERE name = 'packed from'", (), "not a pack"),
        ("UPDATE schema_versions SET schema = replace(schema, 'PERSON', 'X')", (), "schema"),
        ("CREATE TRIGGER t AFTER DELETE ON spans BEGIN SELECT 1; END", (), "triggers"),
        ("DELETE FROM schema_versions", (), "schema"),
    ],
)
def test_a_file_that_was_tampered_with_is_refused_whole(
    store: ProjectStore, out: Path, script: str, values: tuple[object, ...], said: str
) -> None:
    pack(store, out, "ada")
    annotated(out, "accept")
    altered(out, script, *values)

    with pytest.raises(InputError, match=said) as caught:
        merge_pack(store, out)

    assert str(caught.value).startswith(f"{out}: ")
    assert stated(store) == {}


def test_a_pack_of_another_project_is_refused(
    store: ProjectStore, out: Path, project: str, tmp_path: Path
) -> None:
    with ProjectStore.create(str(tmp_path / "twin"), store.schema()) as twin:
        twin.add(store.document("talks"))
        pack(twin, out, "ada")
    annotated(out, "finish")

    with pytest.raises(InputError, match="another project"):
        merge_pack(store, out)
    with pytest.raises(InputError, match=r"still open|not a pack"):
        merge_pack(store, Path(project))


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("UPDATE spans SET label = '<img src=x>' WHERE label = 'GPE'", "does not lead"),
        ("UPDATE spans SET start_char = start_char + 1", "does not lead"),
        ("UPDATE changes SET payload = replace(payload, '\"GPE\"', '\"DATE\"')", "does not lead"),
        ("UPDATE annotation_sets SET state = 'new'", "does not lead"),
        ("UPDATE changes SET at = 'soon'", "no time"),
        ("UPDATE changes SET undoes = 1", ""),
    ],
)
def test_a_set_whose_log_and_rows_differ_is_left_out(
    store: ProjectStore, out: Path, script: str, said: str
) -> None:
    pack(store, out, "ada")
    annotated(out, "accept", "finish")
    altered(out, script)

    merged = merge_pack(store, out)

    assert bool(merged.left_out) is bool(said)
    assert all(said in one for one in merged.left_out)


def test_labels_that_the_schema_does_not_have_are_left_out_and_never_read_as_anything(
    store: ProjectStore, out: Path
) -> None:
    odd = "<b onload=x>'; DROP TABLE spans; --\x1b[2J"
    pack(store, out, "ada")
    span = Span(id=odd, layer="entity", label=odd, start_char=0, end_char=4, note=odd)
    with ProjectStore.open(str(out)) as other:
        other.apply("fire", "ada", Change(odd, added=(span,)))
        other.apply("flood", "ada", Change(odd, added=(replace(span, label="GPE"),)))

    merged = merge_pack(store, out)

    [said] = merged.left_out
    assert odd.replace("\x1b", r"\x1b") in said
    assert merged.changes == 1
    assert store.annotation_set("flood", "ada").span(odd).note == odd


def test_the_window_opens_a_pack_as_theirs_for_whom_it_was_packed(
    store: ProjectStore, out: Path
) -> None:
    pack(store, out, "ada")

    desk = open_desk(str(out), "bea", theirs=True)
    desk.workspace.close()

    assert desk.workspace.annotator == "ada"
    with ProjectStore.open(str(out)) as packed:
        assert "bea" not in {one.name for one in packed.annotators()}


def test_questions_come_back_with_the_pack_and_answers_go_out_with_the_next(
    store: ProjectStore, out: Path, tmp_path: Path
) -> None:
    pack(store, out, "ada")
    desk = open_desk(str(out), "ada", "talks")
    desk.asking.ask(desk.workspace.annotations.spans[0], "With the title?")
    desk.workspace.close()

    merge_pack(store, out)
    merge_pack(store, out)

    (question,) = store.questions()
    assert (question.annotator, question.text) == ("ada", "With the title?")
    store.answer(question.id, "No.", "lea")
    again = tmp_path / "again.annotator"
    pack(store, again, "ada")
    with ProjectStore.open(str(again)) as packed:
        assert [one.answer for one in packed.questions()] == ["No."]
    for_bea = tmp_path / "bea.annotator"
    pack(store, for_bea, "bea")
    with ProjectStore.open(str(for_bea)) as packed:
        assert packed.questions() == ()
