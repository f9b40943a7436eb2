"""Whatever is stated about a document: spans, arguments, relations, chains.

An event is its trigger, a span of an event layer; its arguments point from that span to others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import uuid4


class Decision(StrEnum):
    """What a person did to an annotation; of several steps the furthest from accepting counts.

    A relabelled span whose edges were moved too stays `RELABELLED`; the log of changes has both.
    """

    NONE = ""
    ACCEPTED = "accepted"
    MOVED = "moved"
    RELABELLED = "relabelled"
    ADDED = "added"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where an annotation comes from and what was decided about it.

    `origin` is `pipeline@version` or the name of an annotator, `score` is from 0 to 1,
    `decided_at` is UTC in ISO 8601.
    """

    origin: str = ""
    score: float | None = None
    decision: Decision = Decision.NONE
    decided_by: str = ""
    decided_at: str = ""

    @property
    def undecided(self) -> bool:
        """True for a suggestion that nobody has decided yet."""
        return self.decision is Decision.NONE and self.origin != ""

    @property
    def rejected(self) -> bool:
        return self.decision is Decision.REJECTED

    @property
    def stands(self) -> bool:
        """True for what counts as annotated: neither undecided nor rejected."""
        return not self.undecided and not self.rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Provenance):
    """A labelled stretch of one document, `text[start_char:end_char]`."""

    id: str
    layer: str
    label: str
    start_char: int
    end_char: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    kb_id: str = ""
    note: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        return ("span", self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Provenance):
    """A role in one event with its filler; `trigger` and `filler` are ids of spans."""

    trigger: str
    filler: str
    role: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("argument", self.trigger, self.filler, self.role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Provenance):
    """A labelled arrow from one span to another; `source` and `target` are ids of spans."""

    source: str
    target: str
    label: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("relation", self.source, self.target, self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Mentions of one and the same entity or event, as ids of spans."""

    id: str
    mentions: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return ("chain", self.id)


Annotation = Span | Argument | Relation | Chain
Decidable = Span | Argument


def new_id() -> str:
    """An id that no annotation has."""
    return uuid4().hex[:12]
