"""The coefficients give the figures that are printed for published examples."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.coefficients import (
    NOTHING,
    ONE_VALUE,
    cohen_kappa,
    gwet_ac1,
    krippendorff_alpha,
)

# Artstein and Poesio 2008, Inter-Coder Agreement for Computational Linguistics, table 2.
STAT_IREQ = {("s", "s"): 20, ("s", "i"): 20, ("i", "s"): 10, ("i", "i"): 50}
# Gwet 2002, Kappa Statistic Is Not Satisfactory for Assessing the Extent of Agreement.
DOMINATED = {("+", "+"): 118, ("+", "-"): 5, ("-", "+"): 2}
# Gwet's R package irrCAC, its overview, the data cont3x3abstractors.
ABSTRACTORS = {
    ("ectopic", "ectopic"): 13,
    ("aiu", "aiu"): 20,
    ("aiu", "niu"): 7,
    ("niu", "aiu"): 4,
    ("niu", "niu"): 56,
}


def units(*raters: str) -> Counter[tuple[str, ...]]:
    """A string a rater, a character a unit; a point where the rater gave nothing."""
    columns = zip(*raters, strict=True)
    return Counter(tuple(value for value in column if value != ".") for column in columns)


@pytest.mark.parametrize(
    ("pairs", "printed"),
    [(STAT_IREQ, 0.348), (DOMINATED, -0.0234), (ABSTRACTORS, 0.7964094)],
    ids=["Artstein and Poesio 2008", "Gwet 2002", "irrCAC"],
)
def test_kappa_is_as_printed(pairs: dict[tuple[str, ...], int], printed: float) -> None:
    assert_printed(cohen_kappa(pairs).value, printed)


# Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, examples A to C, and
# the example of three observers in Wikipedia's article on the coefficient.
ALPHAS = {
    "A, binary": (units("0100000010", "1110010000"), 0.095),
    "B, two observers": (units("aabbdcccedda", "babbbccceddd"), 0.692),
    "C, four observers": (
        units("123321412...", "1233224125..", ".33323422513", "12332441251."),
        0.743,
    ),
    "Wikipedia": (units(".....34121133.3", "1.213343.......", "..21344.21133.4"), 0.691),
}


@pytest.mark.parametrize(("given_units", "printed"), ALPHAS.values(), ids=ALPHAS)
def test_alpha_is_as_printed(given_units: Counter[tuple[str, ...]], printed: float) -> None:
    assert_printed(krippendorff_alpha(given_units).value, printed)


@pytest.mark.parametrize(
    ("pairs", "printed"),
    [(DOMINATED, 0.9408), (ABSTRACTORS, 0.8493305), (ALPHAS["C, four observers"][0], 0.77544)],
    ids=["Gwet 2002", "irrCAC", "irrCAC, cac.raw4raters"],
)
def test_ac1_is_as_printed(pairs: dict[tuple[str, ...], int], printed: float) -> None:
    assert_printed(gwet_ac1(pairs).value, printed)


def assert_printed(value: float | None, printed: float) -> None:
    assert value is not None
    digits = len(str(printed).partition(".")[2])
    assert round(value, digits) == printed


@given(st.dictionaries(st.text("abc", max_size=4).map(tuple), st.integers(1, 9)))
def test_the_order_of_raters_does_not_matter_where_they_are_taken_at_once(
    counted: dict[tuple[str, ...], int],
) -> None:
    turned = Counter({values[::-1]: count for values, count in counted.items()})

    for coefficient in (krippendorff_alpha, gwet_ac1):
        here, there = coefficient(counted), coefficient(turned)
        assert here.why == there.why
        assert here.value == pytest.approx(there.value)


@pytest.mark.parametrize("coefficient", [cohen_kappa, krippendorff_alpha, gwet_ac1])
def test_what_is_undefined_says_why(coefficient) -> None:
    assert coefficient({}) == coefficient({("a", "a"): 0})
    assert coefficient({}).why == NOTHING
    assert coefficient({("a", "a"): 9}).value is None
    assert coefficient({("a", "a"): 9}).why == ONE_VALUE


@given(st.dictionaries(st.tuples(*[st.sampled_from("abc")] * 2), st.integers(1, 50)))
def test_perfect_agreement_is_one_and_none_is_above_it(
    pairs: dict[tuple[str, ...], int],
) -> None:
    for coefficient in (cohen_kappa, krippendorff_alpha, gwet_ac1):
        value = coefficient(pairs).value
        if value is not None:
            same = all(one == other for one, other in pairs)
            assert value == pytest.approx(1) if same else value < 1
