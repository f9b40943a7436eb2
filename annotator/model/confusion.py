"""Which label of one annotator meets which of the other, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.model.agreement import LevelAgreement
from annotator.model.disagreements import Disagreement, Kind
from annotator.model.statements import Level

NOTHING = ""
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Confusion:
    """Counts by the label of the first annotator and of the second; `NOTHING` where one has none.

    Several pairs are counted together, in each the annotator who comes first by name is first.
    """

    labels: tuple[str, ...]
    counts: Mapping[Cell, int]


def confusion(
    level: Level, agreed: LevelAgreement, disagreements: Iterable[Disagreement]
) -> Confusion:
    """Of a level with labels: what is the same on the diagonal, with what differs elsewhere."""
    counts = Counter({(label, label): one.both for label, one in agreed.by_label.items()})
    counts.update(cell_of(one) for one in disagreements if one.level is level)
    labels = {label for cell in counts for label in cell if label}
    nothing = (NOTHING,) if any(NOTHING in cell for cell in counts) else ()
    filled = {cell: count for cell, count in counts.items() if count}
    return Confusion((*sorted(labels), *nothing), filled)


def cell_of(one: Disagreement) -> Cell:
    """Where a disagreement is counted."""
    return one.label_of_first, one.label_of_second


def by_kind(disagreements: Iterable[Disagreement]) -> dict[Kind, tuple[Disagreement, ...]]:
    """The disagreements of each kind that there is, in the order of the kinds."""
    found: dict[Kind, list[Disagreement]] = {kind: [] for kind in Kind}
    for one in disagreements:
        found[one.kind].append(one)
    return {kind: tuple(ones) for kind, ones in found.items() if ones}
