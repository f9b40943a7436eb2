"""The heaviest pairing, against trying them all."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.matching import Weights, best_pairs

sides = st.integers(0, 4)


@given(st.dictionaries(st.tuples(sides, sides), st.integers(1, 9)))
def test_no_other_pairing_weighs_more(weights: Weights) -> None:
    found = best_pairs(weights)

    assert len(set(found.values())) == len(found)
    weight = sum(weights[pair] for pair in found.items())
    assert weight == max(
        sum(weights.get((left, right), 0) for left, right in enumerate(order))
        for order in permutations(range(5))
    )


def test_a_hundred_on_each_side() -> None:
    weights = {(i, j): 1 + (i * j) % 7 for i in range(100) for j in range(100)}

    found = best_pairs(weights)

    assert sorted(found) == sorted(found.values()) == list(range(100))


def test_nothing_gives_no_pairs() -> None:
    assert best_pairs({}) == {}


@pytest.mark.parametrize("weights", [{(0, 0): 1.0, (1, 0): 2.0}, {(0, 0): 1.0, (0, 1): 2.0}])
def test_the_longer_side_leaves_some_alone(weights: Weights) -> None:
    assert list(best_pairs(weights).items()) == [max(weights)]
