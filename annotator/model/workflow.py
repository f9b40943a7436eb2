"""Annotators, and the states a document passes through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

GOLD = "gold"


class State(StrEnum):
    """How far one annotator is with one document."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    FINISHED = "finished"


class AnnotatorKind(StrEnum):
    PERSON = "person"
    PIPELINE = "pipeline"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Annotator:
    """Who states annotations: a person, a pipeline (`name@version`), or gold."""

    name: str
    kind: AnnotatorKind


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One line of a list of documents, as one annotator sees it; counts are of spans.

    `undecided` counts suggestions, spans and arguments alike.
    """

    id: str
    title: str
    state: State
    undecided: int = 0
