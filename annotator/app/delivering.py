"""Brings what the journal of a workstation holds into the project."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from time import monotonic, sleep

from annotator.errors import (
    AnnotatorError,
    ConflictError,
    ForbiddenError,
    RuleError,
)
from annotator.model.adoption import SUGGEST
from annotator.store.entries import Origin
from annotator.store.journal import Entry, Journal
from annotator.store.steady_store import SteadyStore

logger = logging.getLogger(__name__)

# Seconds between two attempts while the project takes nothing.
_SHORTEST, _LONGEST = 0.25, 5.0
_LOOK = 0.02


class Delivery:
    """A thread that delivers entry by entry, in order, each until the project has it for sure.

    What the project refuses stays in the journal for somebody to decide on, suggestions excepted:
    those are made anew. `changed` is called, from that thread, when there is less or more to
    deliver, or `trouble` is another: why nothing can be delivered just now.
    """

    def __init__(
        self, store: SteadyStore, owner: str, journal: Journal, changed: Callable[[], None]
    ) -> None:
        self._store, self._owner, self._journal = store, owner, journal
        self._changed = changed
        self._wake = threading.Event()
        self._closing = False
        self.trouble: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """There is something to deliver, or somewhere to deliver it."""
        self._wake.set()

    def settle(self, seconds: float) -> bool:
        """Wait until all is delivered, so long at most; True if it is."""
        end = monotonic() + seconds
        while (waiting := self._journal.counts()[0]) and monotonic() < end:
            sleep(_LOOK)
        return waiting == 0

    def close(self, seconds: float) -> None:
        """Deliver what can be delivered in this time; the rest stays in the journal."""
        end = monotonic() + seconds
        while self._journal.counts()[0] and self.trouble is None and monotonic() < end:
            sleep(_LOOK)
        self._closing = True
        self._wake.set()
        self._thread.join(0.2)
        if self._thread.is_alive():
            self._store.give_up()
            self._thread.join()

    def _run(self) -> None:
        pause = _SHORTEST
        while not self._closing:
            self._wake.clear()
            try:
                self._deliver_all()
            except AnnotatorError as error:
                self._turn(error)
                self._wake.wait(pause)
                pause = min(2 * pause, _LONGEST)
            except BaseException as error:
                self._turn(error)  # A fault of ours; what waits is safe in the journal.
                raise
            else:
                pause = _SHORTEST
                self._turn(None)
                self._wake.wait()

    def _deliver_all(self) -> None:
        while not self._closing and (entry := self._journal.next()):
            self._deliver(entry)
            self._turn(None)

    def _deliver(self, entry: Entry) -> None:
        # Below zero it is an entry that the project refused, and nothing takes that back.
        undoes = entry.undoes if (entry.undoes or 0) > 0 else None
        origin = Origin(entry.id, entry.basis.version, entry.basis.schema)
        try:
            change_id = self._store.apply(
                entry.document_id,
                self._owner,
                entry.change,
                undoes=undoes,
                at=entry.at,
                origin=origin,
            )
        except (ConflictError, RuleError, ForbiddenError) as error:
            logger.warning("entry %s is refused: %s", entry.id, type(error).__name__)
            self._refuse(entry)
        else:
            self._journal.delivered(entry, change_id)

    def _refuse(self, entry: Entry) -> None:
        if entry.change.verb == SUGGEST:
            self._journal.drop(entry)
        else:
            self._journal.refuse(entry)

    def _turn(self, trouble: BaseException | None) -> None:
        self.trouble = trouble
        self._changed()
