"""Alpha for unitizing gives the figures that are printed for its published example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.unitizing import (
    FILLED,
    NO_UNITS,
    Continuum,
    Unit,
    disagreement,
    krippendorff_alpha_u,
)

# Krippendorff 2004, Content Analysis, second edition, p. 254: two observers, a continuum of 300
# that begins at 150, the categories c and k. The figures are those that the tests of DKPro
# Statistics (class Krippendorff2004Test) cite from there.
OBSERVER_I = (("c", 75, 145), ("c", 220, 250), ("k", 30, 90), ("k", 150, 200))
OBSERVER_J = (
    *(("c", 70, 150), ("c", 205, 225), ("c", 250, 270)),
    *(("k", 30, 90), ("k", 150, 200)),
)
PRINTED = Continuum(300, (OBSERVER_I, OBSERVER_J))


def test_the_parts_are_as_printed_by_category() -> None:
    observed, expected = disagreement([PRINTED], "c")

    assert (round(observed, 4), round(expected, 4)) == (0.0144, 0.0532)
    assert round(1 - observed / expected, 4) == 0.7286
    observed, expected = disagreement([PRINTED], "k")
    assert (observed, round(expected, 4)) == (0.0, 0.0490)


def test_alpha_is_as_printed() -> None:
    value = krippendorff_alpha_u([PRINTED]).value

    # The book reckons with the rounded parts: 1 - 0.0144 / (0.0532 + 0.0490).
    assert round(1 - 0.0144 / (0.0532 + 0.0490), 4) == 0.8591
    assert value == pytest.approx(0.8591, abs=0.0005)


# The distances that are worked out in the same place, p. 254: of overlapping units by their
# edges, and of a unit that meets only a gap by its length.
@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ((225, 295), (220, 300), 50),
        ((370, 400), (355, 375), 850),
        ((), (400, 420), 400),
        ((5, 11), (4, 6), 26),
        ((5, 11), (6, 8), 10),
        ((5, 11), (6, 10), 2),
        ((3, 5), (3, 5), 0),
    ],
)
def test_distances_are_as_printed(
    first: tuple[int, ...], second: tuple[int, ...], distance: int
) -> None:
    raters = tuple((("x", *unit),) if unit else () for unit in (first, second))

    observed, _ = disagreement([Continuum(500, raters)], "x")  # type: ignore[arg-type]

    assert observed * 500**2 == pytest.approx(distance)


def test_what_is_undefined_says_why() -> None:
    assert krippendorff_alpha_u([]).why == NO_UNITS
    assert krippendorff_alpha_u([Continuum(9, ((), ()))]).why == NO_UNITS
    assert krippendorff_alpha_u([Continuum(1, ((("a", 0, 1),), (("a", 0, 1),)))]).why == FILLED


def test_no_gap_reaches_from_one_text_into_the_next() -> None:
    empty = Continuum(50, ((), ()))
    parts = [Continuum(100, ((("a", 0, 10),), (("a", 0, 12),))), empty, empty]
    whole = Continuum(200, parts[0].raters)

    (_, parted), (_, together) = disagreement(parts, "a"), disagreement([whole], "a")

    assert parted < together


units = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 20), st.integers(1, 5)), max_size=5
)


def made(found: list[tuple[str, int, int]]) -> tuple[Unit, ...]:
    return tuple((label, start, start + length) for label, start, length in found)


@given(st.lists(units, min_size=2, max_size=3))
def test_the_order_of_raters_does_not_matter(raters: list[list[tuple[str, int, int]]]) -> None:
    here = krippendorff_alpha_u([Continuum(30, tuple(map(made, raters)))])
    there = krippendorff_alpha_u([Continuum(30, tuple(map(made, raters[::-1])))])

    assert here.why == there.why
    assert here.value == pytest.approx(there.value)


@given(units.filter(bool))
def test_perfect_agreement_is_one(rater: list[tuple[str, int, int]]) -> None:
    value = krippendorff_alpha_u([Continuum(60, (made(rater), made(rater)))]).value

    assert value == pytest.approx(1)
