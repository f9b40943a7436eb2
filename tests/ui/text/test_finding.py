import re

import pytest

from annotator.ui.text.finding import find_all


def test_all_places_are_found_whatever_their_case() -> None:
    assert find_all("Oslo, OSLO, oslo", "oslo", regex=False, case=False).ranges == (
        (0, 4),
        (6, 10),
        (12, 16),
    )


def test_letters_that_grow_when_folded_do_not_shift_offsets() -> None:
    assert find_all("İstanbul straße Oslo", "oslo", regex=False, case=False).ranges == ((16, 20),)


def test_a_regular_expression_finds_no_empty_places() -> None:
    assert find_all("aab", "a*", regex=True, case=True).ranges == ((0, 2),)


def test_a_broken_expression_says_so() -> None:
    with pytest.raises(re.error):
        find_all("text", "(", regex=True, case=False)


def test_hits_go_round() -> None:
    hits = find_all("x.x.x", "x", regex=False, case=True).from_char(3)

    assert hits.current == 2
    assert hits.step(1).current == 0
    assert list(hits.between(1, 3)) == [1]
