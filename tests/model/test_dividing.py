"""Parts keep groups whole and labels in proportion."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.dividing import Weighed, divide
from annotator.model.splitting import PARTS, split


def documents(count: int, seed: int = 1) -> list[Weighed]:
    """Each with one common label, and one of ten seldom; ten sources."""
    chance = random.Random(seed)
    return [
        Weighed(
            f"d{n}",
            {"COMMON": chance.randint(1, 9), **({f"RARE{n % 50}": 1} if n % 50 < 10 else {})},
            f"source {chance.randint(1, 10)}" if n % 2 else "",
        )
        for n in range(count)
    ]


def test_labels_are_nearer_to_their_shares_than_by_chance() -> None:
    some = [Weighed(one.id, one.labels) for one in documents(500)]

    def off(parts: dict[str, str]) -> float:
        found: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
        total: Counter[str] = Counter()
        for one in some:
            found[parts[one.id]].update(one.labels)
            total.update(one.labels)
        return sum(
            abs(found[part][name] / total[name] - share)
            for name in total
            for part, share in zip(PARTS, (0.6, 0.2, 0.2), strict=True)
        )

    stratified = divide(some, (60, 20, 20), 3)
    chance = split([one.id for one in some], (60, 20, 20), 3)

    assert off(stratified) < off(chance) / 3
    sizes = Counter(stratified.values())
    assert abs(sizes["train"] - 300) <= 3
    assert abs(sizes["dev"] - 100) <= 3


def test_the_seed_decides() -> None:
    some = documents(60)

    assert divide(some, (80, 10, 10), 1) == divide(some, (80, 10, 10), 1)
    assert divide(some, (80, 10, 10), 1) != divide(some, (80, 10, 10), 2)
    assert divide(list(reversed(some)), (80, 10, 10), 1) == divide(some, (80, 10, 10), 1)


@given(
    st.lists(st.sampled_from(["", "a", "b", "c"]), min_size=1, max_size=30),
    st.sampled_from([(80, 10, 10), (50, 50, 0), (100, 0, 0), (1, 0, 99), (34, 33, 33)]),
    st.integers(0, 5),
)
def test_groups_stay_whole_and_train_is_never_empty(
    groups: list[str], shares: tuple[int, int, int], seed: int
) -> None:
    some = [Weighed(f"d{n}", {"X": n % 3}, group) for n, group in enumerate(groups)]

    parts = divide(some, shares, seed)

    assert list(parts) == [one.id for one in some]
    for group in {"a", "b", "c"} & set(groups):
        assert len({parts[one.id] for one in some if one.group == group}) == 1
    alone = len({one.group or one.id for one in some}) == 1
    assert "train" in parts.values() or alone
    assert "dev" in parts.values() or not shares[1] or alone
    assert {PARTS[n] for n in range(3) if not shares[n]}.isdisjoint(parts.values())


def test_a_single_group_trains() -> None:
    some = [Weighed("a", group="x"), Weighed("b", group="x")]

    assert set(divide(some, (80, 10, 10), 0).values()) == {"train"}


@pytest.mark.parametrize("shares", [(80, 10, 10)])
def test_nothing_is_divided_into_nothing(shares: tuple[int, int, int]) -> None:
    assert divide([], shares, 0) == {}
