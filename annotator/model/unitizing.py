"""Agreement beyond chance on where units begin and end: Krippendorff's alpha for unitizing.

After Krippendorff 1995, On the Reliability of Unitizing Continuous Data. Several texts make one
continuum, in which no unit and no gap reaches from one text into the next.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from annotator.model.coefficients import Figure

NO_UNITS = "nobody marked anything that could be placed otherwise"
FILLED = "no other way of placing these units is thinkable, so that nothing is by chance"

Unit = tuple[str, int, int]
"""A label, and half-open offsets."""
_Units = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Continuum:
    """A text of this length, and the units of each rater; the raters are the same in all."""

    length: int
    raters: tuple[tuple[Unit, ...], ...]


def krippendorff_alpha_u(continua: Sequence[Continuum]) -> Figure:
    """Of any number of raters; units of one label that overlap in one rater count as one.

    >>> apart = Continuum(10, ((("a", 0, 4),), (("a", 6, 10),)))
    >>> krippendorff_alpha_u([apart]).value < 0
    True
    """
    labels = sorted({unit[0] for one in continua for units in one.raters for unit in units})
    observed, expected = 0.0, 0.0
    for label in labels:
        found = disagreement(continua, label)
        observed += found[0]
        expected += found[1]
    if not labels:
        return Figure(None, NO_UNITS)
    return Figure(1 - observed / expected) if expected else Figure(None, FILLED)


def disagreement(continua: Sequence[Continuum], label: str) -> tuple[float, float]:
    """How far the raters differ in the units of one label, and how far they would by chance."""
    length = sum(one.length for one in continua)
    raters = len(continua[0].raters)
    placed = [[_joined(units, label) for units in one.raters] for one in continua]
    differing = sum(
        _distance(first, second) for units in placed for first, second in combinations(units, 2)
    )
    observed = 2 * differing / (raters * (raters - 1) * length**2)
    lengths = [end - start for units in placed for own in units for start, end in own]
    gaps = [
        gap
        for one, units in zip(continua, placed, strict=True)
        for own in units
        for gap in _gaps(own, one.length)
    ]
    return observed, _expected(lengths, gaps, raters * length, length)


def _joined(units: Iterable[Unit], label: str) -> _Units:
    """The units of a label in order, those that overlap made one."""
    found: _Units = []
    for start, end in sorted((start, end) for own, start, end in units if own == label):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _distance(first: _Units, second: _Units) -> float:
    """Squares of how far edges lie apart, and of the length of what meets only a gap."""
    found, met_first, met_second = 0.0, set[int](), set[int]()
    here = 0
    for number, (start, end) in enumerate(first):
        while here < len(second) and second[here][1] <= start:
            here += 1
        there = here
        while there < len(second) and second[there][0] < end:
            found += (start - second[there][0]) ** 2 + (end - second[there][1]) ** 2
            met_first.add(number)
            met_second.add(there)
            there += 1
    for units, met in ((first, met_first), (second, met_second)):
        found += sum(
            (end - start) ** 2 for number, (start, end) in enumerate(units) if number not in met
        )
    return found


def _gaps(units: _Units, length: int) -> list[int]:
    starts = [0, *(end for _, end in units)]
    ends = [*(start for start, _ in units), length]
    return [end - start for start, end in zip(starts, ends, strict=True) if start < end]


def _expected(lengths: Sequence[int], gaps: Sequence[int], places: int, length: int) -> float:
    """The mean over all ways in which any two of the units, or unit and gap, may come to lie."""
    ordered = sorted(gaps, reverse=True)
    sums = [0, *accumulate(ordered)]
    found = 0.0
    for own, times in Counter(lengths).items():
        wide = bisect_right(ordered, -own, key=lambda gap: -gap)
        found += times * (len(lengths) - 1) * (2 * own**3 - 3 * own**2 + own) / 3
        found += times * own**2 * (sums[wide] - wide * (own - 1))
    ways = places * (places - 1) - sum(own * (own - 1) for own in lengths)
    return 2 * found / length / ways if ways else 0.0
