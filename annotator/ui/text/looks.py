"""How an annotation stands, as far as it is drawn."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from annotator.model.annotations import Provenance, Span
from annotator.model.workflow import GOLD

DOUBTFUL, SURE = 0.5, 0.8


class Standing(StrEnum):
    DECIDED = "decided"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    GOLD = "gold"


class Look(NamedTuple):
    """What decides how a span is drawn; `strength` tells a suggestion's score, from 0 to 2."""

    label: str
    standing: Standing
    trigger: bool
    strength: int = 2

    @property
    def takes_lane(self) -> bool:
        """False for what is rejected: it lies under the rest."""
        return self.standing is not Standing.REJECTED


def standing_of(one: Provenance, annotator: str) -> Standing:
    """How an annotation in this annotator's set stands."""
    if one.rejected:
        return Standing.REJECTED
    if one.undecided:
        return Standing.SUGGESTED
    return Standing.GOLD if GOLD in (annotator, one.decided_by) else Standing.DECIDED


def look_of(span: Span, annotator: str, trigger: bool) -> Look:
    standing = standing_of(span, annotator)
    strength = strength_of(span.score) if standing is Standing.SUGGESTED else 2
    return Look(span.label, standing, trigger, strength)


def strength_of(score: float | None) -> int:
    if score is None or score >= SURE:
        return 2
    return 1 if score >= DOUBTFUL else 0
