"""How one annotator came to what they state about a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change, LoggedChange

Step = tuple[Change, str, int | None]
"""A logged change, when, and which step of the same trail it takes back, by its index."""


@dataclass(frozen=True, slots=True)
class Trail:
    """An annotation set with the changes, oldest first, that led to it.

    What came in with the document is in no change, and was there from the beginning.
    """

    present: AnnotationSet
    log: tuple[LoggedChange, ...]

    def beginning(self) -> AnnotationSet:
        """The set before all changes; ConflictError if they do not lead to what is present."""
        return _rewound(self.present, self.log)

    def at(self, moment: str) -> AnnotationSet:
        """The set at a time that is written as in the log; ConflictError as for `beginning`.

        Clocks of two workstations may differ, and then the order of the log counts: all before
        the last change that is not later than the moment was there.
        """
        return _rewound(self.present, self.log[self.length_at(moment) :])

    def after(self, count: int) -> AnnotationSet:
        """The set after so many of its changes; ConflictError as for `beginning`."""
        return _rewound(self.present, self.log[count:])

    def length_at(self, moment: str) -> int:
        """How many changes there were at that time."""
        return max((n for n, one in enumerate(self.log, 1) if one.at <= moment), default=0)

    def steps(self) -> tuple[Step, ...]:
        """The changes without their ids, which are others in every project."""
        places: dict[int | None, int] = {}
        found = []
        for place, one in enumerate(self.log):
            found.append((one.change, one.at, places.get(one.undoes)))
            places[one.id] = place
        return tuple(found)

    def goes_on_from(self, other: Trail) -> bool:
        """True if it begins as the other does, and takes all its steps first."""
        begun, theirs = self.beginning(), other.beginning()
        same = begun.state is theirs.state and tuple(begun) == tuple(theirs)
        return same and self.steps()[: len(other.log)] == other.steps()


def _rewound(present: AnnotationSet, changes: Sequence[LoggedChange]) -> AnnotationSet:
    earlier = AnnotationSet(present.document_id, present.annotator, present, present.state)
    for one in reversed(changes):
        earlier.apply(one.change.inverse())
    return earlier
