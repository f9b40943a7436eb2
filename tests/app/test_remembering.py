"""What was decided in one document is suggested alike in the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from annotator.app import deciding, editing
from annotator.app.workspace import Workspace
from annotator.errors import AnnotatorError
from annotator.model.annotations import Decision, Span
from annotator.model.document import Document
from annotator.model.memory import ORIGIN
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import ORIGIN as PIPELINE
from tests.app.conftest import segmentation, suggested

Result = TypeVar("Result")
FIRST = "Ziva Orn met Omar in Oslo."
SECOND = "In Oslo Ziva Orn spoke."


@pytest.fixture
def workspace(tmp_path: Path, schema: Schema) -> Iterator[Workspace]:
    """Two documents; of the first the pipeline got a name wrong, of the second as well."""
    with ProjectStore.create(str(tmp_path / "p.annotator"), schema) as store:
        for id, text in (("first", FIRST), ("second", SECOND)):
            store.add(Document(id, text, segmentation=segmentation(text)))
            wrong = suggested(text, "Oslo", "PERSON", "entity", 0.4)
            store.save_suggestions(Suggestions(id, PIPELINE, (wrong,)))
        found = Workspace(store, "ada")
        found.open("first")
        yield found


def shown(workspace: Workspace) -> list[tuple[str, str, str]]:
    assert workspace.document is not None
    text = workspace.document.text
    return [
        (text[one.start_char : one.end_char], one.label, one.origin)
        for one in workspace.annotations.spans
    ]


def decide_first(workspace: Workspace) -> None:
    editing.add_span(workspace, 0, 8, "PERSON")
    (oslo,) = (one for one in workspace.annotations.spans if one.undecided)
    editing.relabel(workspace, oslo, "GPE")


def test_the_next_document_has_it_at_once_and_the_pipelines_own_set_stays(
    workspace: Workspace,
) -> None:
    before = list(workspace.store.sets_of("second")[0])
    decide_first(workspace)
    workspace.open("second")

    assert shown(workspace) == [("Oslo", "GPE", ORIGIN), ("Ziva Orn", "PERSON", ORIGIN)]
    assert list(workspace.store.newest_pipeline_set("second") or ()) == before


def test_a_program_started_anew_remembers_the_same(workspace: Workspace) -> None:
    decide_first(workspace)
    again = Workspace(workspace.store, "ada")
    again.open("second")

    assert [one[:2] for one in shown(again)] == [("Oslo", "GPE"), ("Ziva Orn", "PERSON")]


def test_nobody_sees_what_another_decided(workspace: Workspace) -> None:
    decide_first(workspace)
    other = Workspace(workspace.store, "bea")
    other.open("second")

    assert shown(other) == [("Oslo", "PERSON", PIPELINE)]


def test_what_is_undone_is_forgotten_and_remembering_is_no_step(workspace: Workspace) -> None:
    decide_first(workspace)
    workspace.open("second")
    workspace.undo()
    workspace.undo()
    assert workspace.document is not None
    assert workspace.document.id == "first"
    workspace.open("second")

    assert shown(workspace) == [("Oslo", "PERSON", PIPELINE)]
    assert not workspace.can_undo


def test_an_accepted_memory_counts_as_accepted_also_when_opened_again(
    workspace: Workspace,
) -> None:
    decide_first(workspace)
    workspace.open("second")
    deciding.accept(workspace, workspace.annotations.spans[0])
    workspace.open("first")
    workspace.open("second")
    deciding.accept(workspace, workspace.annotations.spans[1])

    assert [one.decision for one in workspace.annotations.spans] == [Decision.ACCEPTED] * 2


def test_decided_annotations_are_not_touched_by_a_new_answer(workspace: Workspace) -> None:
    decide_first(workspace)
    workspace.open("second")
    deciding.reject(workspace, workspace.annotations.spans[0])
    decided: Span = workspace.annotations.spans[0]
    workspace.adopt(Suggestions("second", "tiny@2"))

    assert decided in workspace.annotations.spans
    assert len(workspace.annotations.spans) == 2


def test_a_project_can_do_without(workspace: Workspace) -> None:
    decide_first(workspace)
    workspace.open("second")
    workspace.remember(on=False)
    assert shown(workspace) == [("Oslo", "PERSON", PIPELINE)]

    workspace.remember(on=True)
    assert ("Oslo", "GPE", ORIGIN) in shown(workspace)
    assert workspace.annotations.state is State.NEW


class LateRunner:
    """Keeps the work until somebody says go."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        self.waiting.append(lambda: done(work()))


def test_a_memory_that_is_still_read_holds_nobody_up_and_is_used_when_it_arrives(
    workspace: Workspace,
) -> None:
    decide_first(workspace)
    late = LateRunner()
    other = Workspace(workspace.store, "ada", late)
    other.open("second")
    assert [one[:2] for one in shown(other)] == [("Oslo", "PERSON")]

    (go,) = late.waiting
    go()

    assert {one[:2] for one in shown(other)} == {("Oslo", "GPE"), ("Ziva Orn", "PERSON")}


def test_what_is_decided_while_the_memory_is_read_is_in_it(workspace: Workspace) -> None:
    late = LateRunner()
    other = Workspace(workspace.store, "ada", late)
    other.open("first")
    editing.add_span(other, 0, 8, "PERSON")
    other.open("second")
    (go,) = late.waiting
    go()

    assert ("Ziva Orn", "PERSON") in {one[:2] for one in shown(other)}
