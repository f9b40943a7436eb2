"""One small value is our undo, our autosave and our refresh."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.annotations import Annotation
from annotator.model.workflow import State


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable step on one document.

    Relabelling removes the old span and adds its successor under the same id, so every edit
    has the same shape, and undoing it is swapping the two sides. `state` holds the document's
    state before and after, where the step changes it.
    """

    verb: str
    removed: tuple[Annotation, ...] = ()
    added: tuple[Annotation, ...] = ()
    state: tuple[State, State] | None = None

    def inverse(self) -> Change:
        state = (self.state[1], self.state[0]) if self.state else None
        return Change(self.verb, removed=self.added, added=self.removed, state=state)

    @property
    def empty(self) -> bool:
        return self.removed == self.added and self.state is None


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change as the project keeps it: `undoes` is the id of the change that it takes back."""

    id: int
    document_id: str
    annotator: str
    change: Change
    at: str
    undoes: int | None = None
