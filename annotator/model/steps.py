"""Steps over several annotation sets, and perhaps over the schema, made and undone as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change

Rewrite = Callable[[AnnotationSet], Change]
"""What is to become of a set; an empty change leaves it as it is."""


@dataclass(frozen=True, slots=True)
class SetChange:
    """A change of what one annotator states about one document."""

    document_id: str
    annotator: str
    change: Change


@dataclass(frozen=True, slots=True)
class Names:
    """Labels, roles, relations and attributes that a set must have one of to be looked at."""

    labels: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """A step as the project keeps it; its changes are in the log.

    `undoes` is the step that it takes back, `versions` those of the schema before and after where
    it changed the schema, `undone` whether it was taken back and not done again.
    """

    id: int
    verb: str
    by: str
    at: str
    changes: int
    undoes: int | None = None
    versions: tuple[str, str] | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Revisit:
    """A span that somebody should look at again, since a step could only guess at it."""

    step: int
    document_id: str
    title: str
    annotator: str
    span_id: str


def marked_undone(steps: Sequence[tuple[int, int | None]]) -> frozenset[int]:
    """The steps that are undone now, of pairs of a step and of what it takes back, oldest first.

    >>> sorted(marked_undone([(1, None), (2, 1)]))
    [1]
    >>> sorted(marked_undone([(1, None), (2, 1), (3, 2)]))
    [2]
    """
    undone: set[int] = set()
    for step, undoes in reversed(steps):
        if undoes is not None and step not in undone:
            undone.add(undoes)
    return frozenset(undone)
