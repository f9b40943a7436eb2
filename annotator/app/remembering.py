"""What one annotator decided in a project, and what is suggested from it elsewhere."""

from __future__ import annotations

from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.memory import Memory, decisions
from annotator.model.recalling import recalled
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore

SETTING, OFF = "memory", "off"


class Remembering:
    """The memory of one annotator: read from the project when it is first needed, then kept up.

    Nobody else's decisions are in it, so that those who annotate blind stay so.
    """

    def __init__(self, store: ProjectStore, annotator: str, schema: Schema) -> None:
        self._store = store
        self._annotator = annotator
        self._schema = schema
        self._memory: Memory | None = None

    @property
    def on(self) -> bool:
        """Whether this project wants suggestions from memory; it does unless it says otherwise."""
        return self._store.setting(SETTING) != OFF

    def turn(self, *, on: bool) -> None:
        self._store.set_setting(SETTING, "" if on else OFF)

    def learn(self, document: Document, annotations: AnnotationSet) -> None:
        """Take in what is decided in a document now, also what was taken back."""
        if self._memory is not None:
            self._memory.learn(document.id, decisions(document.text, annotations.spans))

    def put_right(self, document: Document, suggested: AnnotationSet) -> AnnotationSet:
        """The suggestions as the memory has them; as they are where it is turned off."""
        if not self.on:
            return suggested
        return recalled(document, suggested, self._read(), self._schema)

    def _read(self) -> Memory:
        if self._memory is None:
            self._memory = Memory()
            for id, found in self._store.decided_forms(self._annotator):
                self._memory.learn(id, found)
        return self._memory
