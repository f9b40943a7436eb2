"""One small value is our undo, our autosave and our refresh."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.annotations import Annotation
from annotator.model.workflow import State


@dataclass(frozen=True, slots=True)
class Remark:
    """What a curator says of a disputed place, beside the verdict that gold shows.

    `about` are the keys that the place has in gold or would have, one for each annotator who
    states it. `unclear` tells that the guidelines do not say; with `settled` it is decided also
    where gold has nothing of it.
    """

    about: tuple[tuple[str, ...], ...]
    reason: str = ""
    unclear: bool = False
    settled: bool = False

    @property
    def blank(self) -> bool:
        return not (self.reason or self.unclear or self.settled)


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable step on one document.

    Relabelling removes the old span and adds its successor under the same id, so every edit
    has the same shape, and undoing it is swapping the two sides. `state` holds the document's
    state before and after, where the step changes it; so does `remark` what is said of a place.
    """

    verb: str
    removed: tuple[Annotation, ...] = ()
    added: tuple[Annotation, ...] = ()
    state: tuple[State, State] | None = None
    remark: tuple[Remark, Remark] | None = None

    def inverse(self) -> Change:
        state = (self.state[1], self.state[0]) if self.state else None
        remark = (self.remark[1], self.remark[0]) if self.remark else None
        return Change(self.verb, removed=self.added, added=self.removed, state=state, remark=remark)

    @property
    def empty(self) -> bool:
        return self.removed == self.added and self.state is None and self.remark is None


def in_one(verb: str, changes: Iterable[Change]) -> Change:
    """Several steps that follow each other, none with a state or remark, as a single one."""
    before: dict[tuple[str, ...], Annotation] = {}
    after: dict[tuple[str, ...], Annotation] = {}
    for change in changes:
        for one in change.removed:
            if after.pop(one.key, None) is None:
                before[one.key] = one
        after.update((one.key, one) for one in change.added)
    same = [key for key, one in before.items() if after.get(key) == one]
    for key in same:
        del before[key], after[key]
    return Change(verb, removed=tuple(before.values()), added=tuple(after.values()))


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A change as the project keeps it: `undoes` is the id of the change that it takes back.

    `step` is the step over several sets that it was made in, if it was.
    """

    id: int
    document_id: str
    annotator: str
    change: Change
    at: str
    undoes: int | None = None
    step: int | None = None
