"""What one annotator decided in a project, and what is suggested from it elsewhere."""

from __future__ import annotations

import logging

from annotator.app.jobs import InlineRunner, Runner
from annotator.app.listeners import Listeners
from annotator.errors import AnnotatorError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.memory import Decided, Memory, decisions
from annotator.model.recalling import recalled
from annotator.model.schema import Schema
from annotator.model.second_look import overlooked
from annotator.store.project_store import ProjectStore

logger = logging.getLogger(__name__)
SETTING, OFF = "memory", "off"


class Remembering:
    """The memory of one annotator: read from the project when it is first needed, then kept up.

    Nobody else's decisions are in it, so that those who annotate blind stay so. `arrived` is
    called when it was read elsewhere, and suggestions went without it in the meantime.
    """

    def __init__(
        self, store: ProjectStore, annotator: str, schema: Schema, runner: Runner | None = None
    ) -> None:
        self._store = store
        self._annotator = annotator
        self._schema = schema
        self._runner = runner or InlineRunner()
        self._memory: Memory | None = None
        self._reading = self._waited_for = False
        self._meanwhile: dict[str, list[Decided]] = {}
        self.arrived: Listeners[[]] = Listeners()

    @property
    def on(self) -> bool:
        """Whether this project wants suggestions from memory; it does unless it says otherwise."""
        return self._store.setting(SETTING) != OFF

    @property
    def ready(self) -> bool:
        """True once it is read."""
        return self._memory is not None

    def turn(self, *, on: bool) -> None:
        self._store.set_setting(SETTING, "" if on else OFF)

    def learn(self, document: Document, annotations: AnnotationSet) -> None:
        """Take in what is decided in a document now, also what was taken back."""
        found = decisions(document.text, annotations.spans)
        if self._memory is not None:
            self._memory.learn(document.id, found)
        elif self._reading:
            self._meanwhile[document.id] = found

    def put_right(self, document: Document, suggested: AnnotationSet) -> AnnotationSet:
        """The suggestions as the memory has them; as they are until it is read, or turned off."""
        if not self.on:
            return suggested
        if self._memory is None and not self._reading:
            self._reading = self._waited_for = True
            self._runner.run(self._read, self._take, self._failed)
            self._waited_for = False
        if self._memory is None:
            return suggested
        return recalled(document, suggested, self._memory, self._schema)

    def overlooked(self, document: Document, annotations: AnnotationSet) -> tuple[Span, ...]:
        """Candidates for triggers that nobody marked in this document; none until it is read."""
        if self._memory is None:
            return ()
        self.learn(document, annotations)
        return overlooked(document, annotations, self._memory, self._schema)

    def _read(self) -> Memory:
        memory = Memory()
        for id, found in self._store.decided_forms(self._annotator):
            memory.learn(id, found)
        return memory

    def _take(self, memory: Memory) -> None:
        """Take the memory that was read, with what was decided while it was."""
        for id, found in self._meanwhile.items():
            memory.learn(id, found)
        self._memory, self._reading, self._meanwhile = memory, False, {}
        if not self._waited_for:
            self.arrived()

    def _failed(self, error: AnnotatorError) -> None:
        """Do without; the next document tries again."""
        logger.warning("the memory was not read: %s", type(error).__name__)
        self._reading, self._meanwhile = False, {}
