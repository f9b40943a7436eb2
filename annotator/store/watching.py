"""Tells of changes that were made from elsewhere: another window, another workstation."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from sqlalchemy import bindparam, select

from annotator.errors import AnnotatorError
from annotator.model.elsewhere import ChangedElsewhere
from annotator.store.database import Database
from annotator.store.tables import annotation_sets, annotators, changes, documents

logger = logging.getLogger(__name__)

# Seconds between two attempts to reach the server again.
_SHORTEST, _LONGEST = 0.25, 5.0


# None stands for anything: the connection was lost for a while.
Told = Callable[[ChangedElsewhere | None], None]
# Hears whether the project can be reached, each time that this changes.
Line = Callable[[bool], None]


class Watcher:
    """A thread with a connection of its own that calls `told` and `line` until it is closed.

    A server that falls silent is noticed within two seconds, and then nobody waits for it.
    """

    def __init__(self, database: Database, told: Told, line: Line = lambda here: None) -> None:
        self._database = database
        self._told = told
        self._line = line
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="changes elsewhere", daemon=True)
        self.listening = threading.Event()
        self._thread.start()

    def close(self) -> None:
        """Returns once `told` is called no more; not to be called by `told` itself."""
        self._closing.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = _SHORTEST
        while not self._closing.is_set():
            try:
                with self._database.listening() as more:
                    pause = _SHORTEST
                    self._begin()
                    while not self._closing.is_set():
                        self._tell(more())
            except AnnotatorError as error:
                logger.warning("Changes from elsewhere are not seen: %s", error.facts.get("what"))
                self._line(False)  # First, so that who is cut off does not try once more.
                self._database.cut()
                self._closing.wait(pause)
                pause = min(2 * pause, _LONGEST)

    def _begin(self) -> None:
        self._line(True)
        if self.listening.is_set():
            self._told(None)
        self.listening.set()

    def _tell(self, change_ids: list[int]) -> None:
        if not change_ids:
            return
        with self._database.reading() as connection:
            rows = connection.execute(_CHANGED, {"ids": change_ids}).all()
        for document_id, annotator in dict.fromkeys(tuple(row) for row in rows):
            self._told(ChangedElsewhere(document_id, annotator))


_CHANGED = (
    select(documents.c.id, annotators.c.name)
    .join_from(changes, annotation_sets)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(changes.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(changes.c.id)
)
