"""A project as the window reads it: it goes on being read while its server is away."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Sequence
from threading import Lock
from typing import TypeVar, cast

from annotator.errors import AwayError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import LoggedChange
from annotator.model.document import Document
from annotator.model.document_filter import EVERY_DOCUMENT, DocumentFilter
from annotator.model.questions import Question
from annotator.model.workflow import DocumentEntry
from annotator.store.database import Database
from annotator.store.project_store import ProjectStore
from annotator.store.sets import Standing
from annotator.store.watching import Line, Told, Watcher

Answer = TypeVar("Answer")
_KEPT = 2000


class SteadyStore(ProjectStore):
    """Answers as it did last while the server does not answer; AwayError for what is new then.

    Once a watcher has found the server silent nothing waits for it, until the watcher hears it
    again. Files are never away.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._answers: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()
        self._away = False
        database.hurry()

    @property
    def remote(self) -> bool:
        """True if the project lies on a server."""
        return self._database.remote

    @property
    def away(self) -> bool:
        """True while the server is known not to answer."""
        return self._away

    def watch(self, told: Told, line: Line = lambda here: None) -> Watcher:
        def heard(here: bool) -> None:
            self._away = not here
            line(here)

        return super().watch(told, heard)

    def document(self, id: str) -> Document:
        return self._steady(("document", id), lambda: super(SteadyStore, self).document(id))

    def newest_pipeline_set(self, document_id: str) -> AnnotationSet | None:
        key = ("newest", document_id)
        return self._steady(key, lambda: super(SteadyStore, self).newest_pipeline_set(document_id))

    def standing(
        self, document_id: str, annotator: str, wanted: Collection[str] = ()
    ) -> tuple[Standing, dict[str, int]]:
        """Never an old answer: what the journal holds belongs on a new one."""
        return self._asked(
            lambda: super(SteadyStore, self).standing(document_id, annotator, wanted)
        )

    def logged(self, change_id: int) -> LoggedChange:
        key = ("logged", change_id)
        return self._steady(key, lambda: super(SteadyStore, self).logged(change_id))

    def give_up(self) -> None:
        """Let go of all that is being waited for just now."""
        self._database.cut()

    def sets_of(self, document_id: str) -> tuple[AnnotationSet, ...]:
        key = ("sets", document_id)
        return self._steady(key, lambda: super(SteadyStore, self).sets_of(document_id))

    def entries(self, annotator: str) -> tuple[DocumentEntry, ...]:
        key = ("entries", annotator)
        return self._steady(key, lambda: super(SteadyStore, self).entries(annotator))

    def schema_number(self) -> int:
        return self._steady("schema number", super().schema_number)

    def numbers(self, annotator: str, wanted: DocumentFilter = EVERY_DOCUMENT) -> tuple[int, ...]:
        key = ("numbers", annotator, wanted)
        return self._steady(key, lambda: super(SteadyStore, self).numbers(annotator, wanted))

    def entries_at(self, annotator: str, numbers: Sequence[int]) -> dict[int, DocumentEntry]:
        """Nothing of what is new while the server is away, as of what can no longer be seen."""
        key = ("entries at", annotator, tuple(numbers))
        try:
            return self._steady(
                key, lambda: super(SteadyStore, self).entries_at(annotator, numbers)
            )
        except AwayError:
            return {}

    def number_of(self, document_id: str) -> int | None:
        key = ("number", document_id)
        try:
            return self._steady(key, lambda: super(SteadyStore, self).number_of(document_id))
        except AwayError:
            return None

    def questions(self, **wanted: str) -> tuple[Question, ...]:
        key = ("questions", tuple(sorted(wanted.items())))
        return self._steady(key, lambda: super(SteadyStore, self).questions(**wanted))

    def setting(self, name: str, default: str = "") -> str:
        """All are read at once: which will be asked for while the server is away, nobody knows."""
        return self._steady("settings", self.settings).get(name, default)

    def _steady(self, key: Hashable, ask: Callable[[], Answer]) -> Answer:
        if not self._database.remote:
            return ask()
        try:
            answer = self._asked(ask)
        except AwayError:
            if key not in self._answers:
                raise
            return cast("Answer", self._answers[key])
        self._keep(key, answer)
        return answer

    def _keep(self, key: Hashable, answer: object) -> None:
        with self._lock:
            self._answers[key] = answer
            self._answers.move_to_end(key)
            if len(self._answers) > _KEPT:
                self._answers.popitem(last=False)

    def _asked(self, ask: Callable[[], Answer]) -> Answer:
        """Ask twice: a connection alone may have been lost, and the server be there."""
        if self._away:
            raise AwayError(
                project=self.project,
                what="the server is away, and this was not read from it before.",
                do="Go on with what is at hand; it is looked for all the time.",
            )
        try:
            return ask()
        except AwayError:
            if self._away:
                raise
            return ask()
