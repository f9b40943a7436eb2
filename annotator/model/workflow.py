"""Annotators, and the states a document passes through."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

GOLD = "gold"

# The part after @ of an e-mail address, unlike that of a pipeline: no version, but a domain.
_DOMAIN = re.compile(r"(?!v?\d+\.\d)([\w-]+\.)+[^\W\d_]{2,}")


class State(StrEnum):
    """How far one annotator is with one document."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    FINISHED = "finished"


class AnnotatorKind(StrEnum):
    PERSON = "person"
    PIPELINE = "pipeline"
    GOLD = "gold"


# The part after @ of an e-mail address, unlike that of a pipeline: no version, but a domain.
_DOMAIN = re.compile(r"(?!v?\d+\.\d)([\w-]+\.)+[^\W\d_]{2,}")


def kind_of(name: str) -> AnnotatorKind:
    """What a name tells: `gold`, `pipeline@version`, or else a person, also by e-mail address.

    >>> kind_of("ann@example.org").value, kind_of("news_sm@1.1.0").value
    ('person', 'pipeline')
    """
    if name == GOLD:
        return AnnotatorKind.GOLD
    _, at, version = name.rpartition("@")
    pipeline = at and not _DOMAIN.fullmatch(version)
    return AnnotatorKind.PIPELINE if pipeline else AnnotatorKind.PERSON


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
