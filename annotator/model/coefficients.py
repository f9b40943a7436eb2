"""Agreement beyond chance on units that each have one value a rater.

Units come counted: a tuple holds the values that one unit was given, one a rater, and is counted
for each unit that was given just these. Where chance alone would agree always, or nothing can be
compared, a coefficient is undefined, and its figure says why.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Value = object
Units = Mapping[tuple[Value, ...], int]

NOTHING = "nothing was rated by two"
ONE_VALUE = "one value was given throughout, so that chance explains all agreement"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, or None and the reason why there is none."""

    value: float | None
    why: str = ""


def cohen_kappa(pairs: Units) -> Figure:
    """Of two raters, in their order, each with chances of their own (Cohen 1960).

    >>> round(cohen_kappa({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}).value, 2)
    0.4
    """
    total = sum(pairs.values())
    if not total:
        return Figure(None, NOTHING)
    first, second = Counter[Value](), Counter[Value]()
    for (one, other), count in pairs.items():
        first[one] += count
        second[other] += count
    agreed = sum(count for (one, other), count in pairs.items() if one == other)
    # Whole numbers, so that chance of just one is seen as such.
    by_chance = sum(count * second[value] for value, count in first.items())
    if by_chance == total * total:
        return Figure(None, ONE_VALUE)
    return Figure((agreed * total - by_chance) / (total * total - by_chance))


def krippendorff_alpha(units: Units) -> Figure:
    """Of any number of raters, with gaps, for nominal values (Krippendorff 2011).

    >>> krippendorff_alpha({("a", "a"): 3}).value is None
    True
    """
    totals, differing = Counter[Value](), 0.0
    for values, count in _rated_twice(units).items():
        given = Counter(values)
        for value, times in given.items():
            totals[value] += times * count
            differing += count * times * (len(values) - times) / (len(values) - 1)
    all_values = sum(totals.values())
    if not all_values:
        return Figure(None, NOTHING)
    if len(totals) == 1:
        return Figure(None, ONE_VALUE)
    by_chance = sum(times * (all_values - times) for times in totals.values())
    return Figure(1 - (all_values - 1) * differing / by_chance)


def gwet_ac1(units: Units) -> Figure:
    """Of any number of raters, with gaps; stable where one value dominates (Gwet 2008).

    The values that chance chooses from are those that were given.

    >>> round(gwet_ac1({("-", "-"): 118, ("-", "+"): 5, ("+", "-"): 2}).value, 4)
    0.9408
    """
    shares, rated = defaultdict[Value, float](float), 0
    for values, count in units.items():
        if values:
            rated += count
            for value, times in Counter(values).items():
                shares[value] += count * times / len(values)
    twice = _rated_twice(units)
    if not twice:
        return Figure(None, NOTHING)
    if len(shares) == 1:
        return Figure(None, ONE_VALUE)
    agreed = sum(count * _agreeing(values) for values, count in twice.items())
    observed = agreed / sum(twice.values())
    chances = [share / rated for share in shares.values()]
    by_chance = sum(p * (1 - p) for p in chances) / (len(chances) - 1)
    return Figure((observed - by_chance) / (1 - by_chance))


def _rated_twice(units: Units) -> dict[tuple[Value, ...], int]:
    return {values: count for values, count in units.items() if len(values) > 1 and count}


def _agreeing(values: Sequence[Value]) -> float:
    """The share of pairs of raters that agree on one unit."""
    pairs = len(values) * (len(values) - 1)
    return sum(times * (times - 1) for times in Counter(values).values()) / pairs
