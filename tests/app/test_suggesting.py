"""A pipeline that stays a few documents ahead, or fails, beside an annotator who goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.app.desk import Desk
from annotator.app.jobs import InlineRunner
from annotator.app.suggesting import Phase, Suggesting
from annotator.errors import PipelineError
from annotator.model.document import Document
from annotator.model.suggestions import Suggestions
from tests.app.conftest import TEXT, suggestions


class Newer:
    """Proposes what the older pipeline did, under a new version."""

    def __init__(self, failing: bool = False) -> None:
        self.asked: list[str] = []
        self.failing = failing

    def origin(self) -> str:
        return "tiny@2.0"

    def suggest(self, documents: Iterable[Document]) -> Iterator[Suggestions]:
        for document in documents:
            if self.failing:
                raise PipelineError(pipeline="tiny", what="raised an error.", do="Mend it.")
            self.asked.append(document.id)
            found = suggestions(document) if document.text == TEXT else Suggestions(document.id, "")
            yield Suggestions(document.id, self.origin(), found.spans, found.arguments)


def test_the_document_at_hand_comes_first_and_nothing_is_asked_twice(desk: Desk) -> None:
    newer = Newer()
    suggesting = Suggesting(desk.workspace, newer, InlineRunner())
    suggesting.restart()
    desk.workspace.open("fire")
    desk.workspace.open("talks")

    assert newer.asked == ["talks", "fire"]
    assert suggesting.phase is Phase.IDLE


def test_what_was_decided_is_left_alone_by_new_suggestions(desk: Desk) -> None:
    desk.accept()
    desk.reject()
    decided = {repr(one) for one in desk.workspace.annotations.spans if not one.undecided}
    Suggesting(desk.workspace, Newer(), InlineRunner()).restart()

    assert decided <= {repr(one) for one in desk.workspace.annotations.spans}
    assert desk.walk.at_hand is not None


def test_a_pipeline_that_fails_stops_nothing_and_can_be_tried_again(desk: Desk) -> None:
    broken = Newer(failing=True)
    suggesting = Suggesting(desk.workspace, broken, InlineRunner())
    suggesting.restart()
    assert suggesting.phase is Phase.FAILED
    assert "raised an error" in str(suggesting.failure)
    desk.accept()

    broken.failing = False
    suggesting.restart()

    assert suggesting.phase is Phase.IDLE
    assert broken.asked == ["talks", "fire"]
