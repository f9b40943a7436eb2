"""Documents are handed out in even shares, the same each time."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.handing_out import Assignment, Order, hand_out

NAMES = ("ann", "bea", "cem", "dora")
orders = st.builds(
    Order,
    st.integers(2, 4).map(lambda count: NAMES[:count]),
    st.integers(0, 100),
    st.just(2),
)


def ids(count: int) -> list[str]:
    return [f"d{number}" for number in range(count)]


def by_document(given_out: tuple[Assignment, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in given_out:
        found.setdefault(one.document_id, []).append(one.annotator)
    return found


@given(st.integers(0, 60), orders)
def test_every_document_has_somebody_and_all_have_as_many(count: int, order: Order) -> None:
    given_out = hand_out(ids(count), order)

    names = by_document(given_out)
    load = Counter(one.annotator for one in given_out)
    assert list(names) == ids(count)
    assert all(len(set(people)) == len(people) for people in names.values())
    assert max(load[name] for name in order.to) - min(load[name] for name in order.to) <= 1
    assert given_out == hand_out(ids(count), order)


@given(st.integers(0, 60), orders)
def test_as_many_percent_as_asked_for_go_to_several_rounded_up(count: int, order: Order) -> None:
    names = by_document(hand_out(ids(count), order))

    overlapping = [len(people) for people in names.values() if len(people) > 1]
    assert len(overlapping) == -(-count * order.overlap // 100)
    assert set(overlapping) <= {order.times}


def test_those_who_overlap_meet_everybody() -> None:
    names = by_document(hand_out(ids(12), Order(NAMES, overlap=100)))

    met = Counter(frozenset(people) for people in names.values())
    assert met == {frozenset(pair): 2 for pair in combinations(NAMES, 2)}


def test_a_document_can_go_to_three() -> None:
    names = by_document(hand_out(ids(4), Order(NAMES, overlap=50, times=3)))

    assert [len(people) for people in names.values()] == [3, 1, 3, 1]


def test_who_has_less_gets_more() -> None:
    given_out = hand_out(ids(4), Order(("ann", "bea")), load={"ann": 2})

    assert Counter(one.annotator for one in given_out) == {"ann": 1, "bea": 3}


def test_a_document_goes_to_those_who_have_begun_it() -> None:
    begun = {"d0": {"bea", "eve"}, "d1": {"bea"}}

    given_out = hand_out(ids(2), Order(("ann", "bea"), overlap=50), begun=begun)

    assert by_document(given_out) == {"d0": ["bea", "ann"], "d1": ["bea"]}
