"""Where the changes of one annotator go: into the project, or first into a journal here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import platformdirs

from annotator.app.delivering import Delivery
from annotator.errors import AwayError, ConflictError, SchemaConflictError
from annotator.model.adoption import SUGGEST
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change, LoggedChange
from annotator.model.differing import try_apply
from annotator.model.document_filter import TO_DO
from annotator.model.workflow import DocumentEntry, State
from annotator.store.entries import Origin
from annotator.store.journal import Basis, Entry, Journal, has_journal, journal_of
from annotator.store.project_store import ProjectStore
from annotator.store.sets import Standing
from annotator.store.steady_store import SteadyStore

AHEAD = 5
"""So many documents after the one at hand can be opened while the server is away."""
CLOSING_SECONDS = 2.0
Entries = tuple[DocumentEntry, ...]
Step = tuple[int, int | None]
"""A change and the one that it takes back. Above zero they are ids in the log of the project,
below it the numbers of entries in the journal."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many changes are here and not in the project: those that wait to be delivered, and
    those that were refused and wait for a decision. `trouble` is why nothing is delivered."""

    waiting: int = 0
    refused: int = 0
    away: bool = False
    trouble: BaseException | None = None


class Recording(Protocol):
    """Takes changes so that none is lost; `stirred` is called, from any thread, when the backlog
    is another."""

    stirred: Callable[[], None]
    reads_ahead: bool

    def history(self) -> tuple[Step, ...]:
        """All steps of this annotator but suggestions, oldest first."""

    def load(self, document_id: str) -> Standing:
        """What is stored, with what the journal will add to it."""

    def record(self, document_id: str, change: Change, basis: Basis, undoes: int | None) -> int:
        """Make a change durable; the step that it is. ConflictError if it is refused at once."""

    def logged(self, step: int) -> LoggedChange: ...

    def leave(self, document_id: str, standing: Standing) -> None:
        """Know what a document looked like, in case it is opened while the server is away."""

    def forget(self, document_id: str) -> None:
        """It was changed elsewhere."""

    def read_ahead(self, document_id: str) -> None:
        """Have what comes after this document at hand; may be called from any thread."""

    def beside(self, document_id: str | None, *, most: int, back: bool) -> Entries:
        """The documents next to one that can be opened while the server is away."""

    def heard(self, *, here: bool) -> None:
        """The project can be reached, or no longer."""

    def states(self) -> dict[str, State]:
        """Where documents stand by changes that are still to be delivered."""

    def backlog(self) -> Backlog: ...

    def refused(self, document_id: str | None = None) -> tuple[Entry, ...]:
        """What was refused and not decided on, oldest first."""

    def drop(self, entries: Sequence[Entry]) -> None:
        """It was decided on these."""

    def close(self) -> None: ...


def journals_folder() -> Path:
    """Where the journals of this workstation lie."""
    return Path(platformdirs.user_data_dir("annotator"), "journals")


class Direct:
    """Each change is in the project when it was recorded; a refused one is kept in a journal."""

    reads_ahead = False

    def __init__(self, store: ProjectStore, owner: str, name: str) -> None:
        self._store, self._owner, self._name = store, owner, name
        self._journal: Journal | None = None
        self.stirred: Callable[[], None] = lambda: None

    def history(self) -> tuple[Step, ...]:
        return self._store.history(self._owner)

    def load(self, document_id: str) -> Standing:
        return self._store.standing(document_id, self._owner)[0]

    def record(self, document_id: str, change: Change, basis: Basis, undoes: int | None) -> int:
        try:
            return self._store.apply(
                document_id,
                self._owner,
                change,
                undoes=undoes,
                within=basis.schema,
                origin=Origin(version=basis.version),
            )
        except SchemaConflictError:
            raise
        except ConflictError:
            if change.verb != SUGGEST and undoes is None:
                self._opened().add_refused(document_id, change, basis, undoes)
                self.stirred()
            raise

    def logged(self, step: int) -> LoggedChange:
        return self._store.logged(step)

    def leave(self, document_id: str, standing: Standing) -> None:
        """Nothing to do: the project can always be read."""

    def forget(self, document_id: str) -> None:
        """Nothing to do either."""

    def read_ahead(self, document_id: str) -> None:
        """Nor here."""

    def beside(self, document_id: str | None, *, most: int, back: bool) -> Entries:
        return ()

    def heard(self, *, here: bool) -> None:
        """A file is there or it is not."""

    def states(self) -> dict[str, State]:
        return {}

    def backlog(self) -> Backlog:
        return Backlog(refused=len(self.refused()))

    def refused(self, document_id: str | None = None) -> tuple[Entry, ...]:
        if self._journal is None and not has_journal(
            journals_folder(), self._store.uuid(), self._name
        ):
            return ()
        return self._opened().refused(document_id)

    def drop(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._opened().drop(entry)

    def close(self) -> None:
        if self._journal:
            self._journal.close()

    def _opened(self) -> Journal:
        if self._journal is None:
            self._journal = open_journal(self._store, self._name)
        return self._journal


class Journalled:
    """Each change is in the journal when it was recorded, and soon in the project.

    Nobody waits for the server, and what it does not take now it is given when it returns.
    """

    reads_ahead = True

    def __init__(self, store: SteadyStore, owner: str, journal: Journal) -> None:
        self._store, self._owner, self._journal = store, owner, journal
        self._shelf: dict[str, Standing] = {}
        self._at_hand: dict[str, DocumentEntry] = {}
        self.stirred: Callable[[], None] = lambda: None
        self._delivery = Delivery(store, owner, journal, lambda: self.stirred())
        self.settle = self._delivery.settle

    def history(self) -> tuple[Step, ...]:
        waiting = self._journal.waiting()
        past, known = self._store.history_and(self._owner, [one.id for one in waiting])
        for one in waiting:
            if one.id in known:
                self._journal.delivered(one, known[one.id])
        rest = [one for one in self._journal.waiting() if one.change.verb != SUGGEST]
        return (*past, *((-one.number, one.undoes) for one in rest))

    def load(self, document_id: str) -> Standing:
        # Before the set is read: what is delivered meanwhile is then among the known.
        waiting = self._journal.waiting(document_id)
        try:
            found, known = self._store.standing(
                document_id, self._owner, [one.id for one in waiting]
            )
        except AwayError:
            if document_id not in self._shelf:
                raise
            return self._shelf[document_id]
        return self._with(document_id, found, [one for one in waiting if one.id not in known])

    def record(self, document_id: str, change: Change, basis: Basis, undoes: int | None) -> int:
        entry = self._journal.add(document_id, change, basis, undoes)
        self._delivery.wake()
        return -entry.number

    def logged(self, step: int) -> LoggedChange:
        entry = self._journal.entry(-step) if step < 0 else self._journal.delivered_as(step)
        if entry is None:
            return self._store.logged(step)
        return LoggedChange(step, entry.document_id, self._owner, entry.change, entry.at)

    def leave(self, document_id: str, standing: Standing) -> None:
        self._shelf[document_id] = standing

    def forget(self, document_id: str) -> None:
        self._shelf.pop(document_id, None)

    def read_ahead(self, document_id: str) -> None:
        following = self._store.beside(self._owner, document_id, TO_DO, most=AHEAD)
        for entry in following:
            self._store.document(entry.id)
            self._store.newest_pipeline_set(entry.id)
            if entry.id not in self._shelf:
                self._shelf.setdefault(entry.id, self.load(entry.id))
            self._at_hand[entry.id] = entry

    def beside(self, document_id: str | None, *, most: int, back: bool) -> Entries:
        known = [*self._at_hand.values()]
        known = known[::-1] if back else known
        ids = [one.id for one in known]
        start = ids.index(document_id) + 1 if document_id in ids else 0
        return tuple(known[start : start + most])

    def heard(self, *, here: bool) -> None:
        if here:
            self._delivery.wake()
        self.stirred()

    def states(self) -> dict[str, State]:
        waiting = self._journal.waiting()
        return {one.document_id: one.change.state[1] for one in waiting if one.change.state}

    def backlog(self) -> Backlog:
        waiting, refused = self._journal.counts()
        return Backlog(waiting, refused, self._store.away, self._delivery.trouble)

    def refused(self, document_id: str | None = None) -> tuple[Entry, ...]:
        return self._journal.refused(document_id)

    def drop(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._journal.drop(entry)

    def close(self) -> None:
        self._delivery.close(0 if self._store.away else CLOSING_SECONDS)
        self._journal.close()

    def _with(self, document_id: str, found: Standing, waiting: Sequence[Entry]) -> Standing:
        annotations = AnnotationSet(document_id, self._owner, found.annotations, found.state)
        # What does not fit will be refused, and is then shown beside what is stored.
        taken = sum(try_apply(annotations, one.change) for one in waiting)
        return Standing(tuple(annotations), annotations.state, found.version + taken)


def open_journal(store: ProjectStore, name: str) -> Journal:
    """The journal of this person for this project, on this workstation."""
    return journal_of(journals_folder(), store.project, store.uuid(), name)
