"""Which documents train, tune and test where groups stay whole and labels keep their shares."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model.splitting import PARTS

_DOCUMENTS = ""
"""Counted beside the labels, so that parts keep their sizes too; no label has this name."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A document with what it has of each label; those of one `group` are never parted."""

    id: str
    labels: Mapping[str, int] = field(default_factory=dict)
    group: str = ""


def divide(documents: Iterable[Weighed], shares: Sequence[int], seed: int) -> dict[str, str]:
    """The part of each document; the same documents and seed give the same parts.

    A document without a group is one of its own. Large groups are placed first, the rest in an
    order that follows from the seed, each where it brings the labels nearest to their shares.
    Train is never empty, and dev only where its share is nought or there is a single group.

    >>> divide([Weighed("a", group="x"), Weighed("b", group="x"), Weighed("c")], (50, 50, 0), 0)
    {'a': 'train', 'b': 'train', 'c': 'dev'}
    """
    documents = list(documents)
    groups: defaultdict[str, list[Weighed]] = defaultdict(list)
    for one in documents:
        groups[f"g:{one.group}" if one.group else f"d:{one.id}"].append(one)
    weights = {name: _weight(some) for name, some in groups.items()}
    order = sorted(groups, key=lambda name: (-len(groups[name]), _mixed(seed, name)))
    placed = _placed(order, weights, shares)
    _fill(placed, weights, shares)
    return {one.id: placed[f"g:{one.group}" if one.group else f"d:{one.id}"] for one in documents}


def _mixed(seed: int, name: str) -> bytes:
    return hashlib.sha256(f"{seed}:{name}".encode()).digest()


def _weight(documents: Sequence[Weighed]) -> Counter[str]:
    weight = Counter({_DOCUMENTS: len(documents)})
    for one in documents:
        weight.update({name: number for name, number in one.labels.items() if number})
    return weight


def _placed(
    order: Sequence[str], weights: Mapping[str, Counter[str]], shares: Sequence[int]
) -> dict[str, str]:
    total: Counter[str] = Counter()
    for weight in weights.values():
        total.update(weight)
    have: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
    open_parts = [(part, share / 100) for part, share in zip(PARTS, shares, strict=True) if share]
    placed = {}
    for name in order:
        costs = {part: _cost(weights[name], have[part], total, share) for part, share in open_parts}
        best = min(costs, key=lambda part: (costs[part], PARTS.index(part)))
        placed[name] = best
        have[best].update(weights[name])
    return placed


def _cost(
    weight: Mapping[str, int], have: Mapping[str, int], total: Mapping[str, int], share: float
) -> float:
    """How much farther from its share each label is with this in the part, of its total.

    Sizes count as much as all labels together: a part of the wrong size is of no use.
    """
    cost = 0.0
    for name, number in weight.items():
        over = have.get(name, 0) - share * total[name]
        farther = ((over + number) ** 2 - over**2) / (total[name] * share)
        cost += farther * (max(len(weight) - 1, 1) if name == _DOCUMENTS else 1)
    return cost


def _fill(
    placed: dict[str, str], weights: Mapping[str, Counter[str]], shares: Sequence[int]
) -> None:
    """Give train, and dev if it has a share, a group where they have none."""
    for wanted, share in zip(PARTS[:2], shares, strict=False):
        if not share or wanted in placed.values() or len(placed) < 2:
            continue
        filled = Counter(placed.values())
        rich = [name for name, part in placed.items() if filled[part] > 1]
        if rich:
            placed[min(rich, key=lambda name: (weights[name][_DOCUMENTS], name))] = wanted
        elif wanted == PARTS[0]:
            placed[min(placed, key=lambda name: (weights[name][_DOCUMENTS], name))] = wanted
