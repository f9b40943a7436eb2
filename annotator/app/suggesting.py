"""Asks a pipeline for the document at hand and for those that come after it."""

from __future__ import annotations

import logging
from enum import Enum

from annotator.app.jobs import Runner
from annotator.app.listeners import Listeners
from annotator.app.workspace import Workspace
from annotator.errors import AnnotatorError
from annotator.model.document import Document
from annotator.model.document_filter import TO_DO
from annotator.model.suggestions import Suggester, Suggestions

logger = logging.getLogger(__name__)

AHEAD = 3


class Phase(Enum):
    """What the pipeline is doing: nothing asked, starting, at work, or out of order."""

    IDLE = "idle"
    STARTING = "starting"
    WORKING = "working"
    FAILED = "failed"


class Suggesting:
    """Keeps the pipeline a few documents ahead of the annotator, one document at a time.

    `changed` is called when the phase changes; `answered` with each answer. After a failure it
    rests until `restart`, and annotating goes on without it.
    """

    def __init__(self, workspace: Workspace, suggester: Suggester, runner: Runner) -> None:
        self._workspace = workspace
        self._suggester = suggester
        self._runner = runner
        self._origin = ""
        self._stopped = False
        self.phase = Phase.IDLE
        self.failure: AnnotatorError | None = None
        self.changed: Listeners[[]] = Listeners()
        self.answered: Listeners[[Suggestions]] = Listeners()
        workspace.opened.add(self._opened)

    @property
    def origin(self) -> str:
        """`name@version` once the pipeline has started."""
        return self._origin

    def restart(self) -> None:
        """Start the pipeline, or try again after a failure."""
        self.failure = None
        self._turn(Phase.STARTING)
        self._runner.run(self._suggester.origin, self._started, self._failed)

    def stop(self) -> None:
        """Take no notice of answers that are still to come."""
        self._stopped = True
        self._workspace.opened.remove(self._opened)

    def _opened(self, _document: Document) -> None:
        if self.phase is Phase.IDLE and self._origin:
            self._ask_next()

    def _started(self, origin: str) -> None:
        if self._stopped:
            return
        self._origin = origin
        self._turn(Phase.IDLE)
        self._ask_next()

    def _ask_next(self) -> None:
        try:
            document = self._next_wanted()
        except AnnotatorError as error:
            self._failed(error)
            return
        if document is None:
            self._turn(Phase.IDLE)
            return
        self._turn(Phase.WORKING)

        def ask() -> Suggestions:
            (suggestions,) = self._suggester.suggest([document])
            self._workspace.keep(suggestions)
            return suggestions

        self._runner.run(ask, self._answer, self._failed)

    def _answer(self, suggestions: Suggestions) -> None:
        if self._stopped:
            return
        try:
            self._workspace.adopt(suggestions)
        except AnnotatorError as error:
            self._failed(error)
            return
        self.answered(suggestions)
        self._ask_next()

    def _next_wanted(self) -> Document | None:
        here = self._workspace.document.id if self._workspace.document else None
        ahead = [one.id for one in self._workspace.beside(here, TO_DO, most=AHEAD)]
        for id in ahead if here is None else (here, *ahead):
            if self._workspace.lacks_suggestions(id, self._origin):
                return self._workspace.read(id)
        return None

    def _failed(self, error: AnnotatorError) -> None:
        if self._stopped:
            return
        logger.warning("suggesting stopped: %s", type(error).__name__)
        self.failure = error
        self._turn(Phase.FAILED)

    def _turn(self, phase: Phase) -> None:
        self.phase = phase
        self.changed()
