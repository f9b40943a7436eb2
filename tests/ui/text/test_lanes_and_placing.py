from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.text.heights import Heights
from annotator.ui.text.lanes import plan
from annotator.ui.text.placing import Wish, arrange

STRETCHES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=30,
).map(lambda found: sorted(found, key=lambda one: (one[0], -one[1])))


@given(STRETCHES)
def test_spans_in_one_lane_share_no_text(stretches: list[tuple[int, int]]) -> None:
    lanes = plan(stretches)

    for lane in set(lanes):
        members = [one for one, given in zip(stretches, lanes, strict=True) if given == lane]
        assert all(end <= start for (_, end), (start, _) in pairwise(members))


@given(STRETCHES)
def test_there_are_no_more_lanes_than_spans_on_one_character(
    stretches: list[tuple[int, int]],
) -> None:
    deepest = max((sum(s <= char < e for s, e in stretches) for char in range(100)), default=0)

    assert len(set(plan(stretches))) == deepest


@st.composite
def wishes(draw: st.DrawFn) -> list[Wish]:
    starts = sorted(draw(st.lists(st.integers(0, 500), max_size=15)))
    return [
        Wish(
            start,
            start + draw(st.integers(4, 120)),
            (*sorted(draw(st.sets(st.integers(10, 90), min_size=1, max_size=3)), reverse=True), 0),
            draw(st.integers(0, 2)),
        )
        for start in starts
    ]


@given(wishes())
def test_tags_never_overlap_and_stay_in_their_row(row: list[Wish]) -> None:
    places = arrange(row, -2, 640, 4)

    shown = [
        (place.x, place.x + wish.widths[place.face])
        for place, wish in zip(places, row, strict=True)
        if wish.widths[place.face]
    ]
    assert all(end + 4 <= start for (_, end), (start, _) in pairwise(shown))
    assert all(start >= -2 and end <= 640 for start, end in shown)


@given(wishes())
def test_a_tag_touches_its_own_box(row: list[Wish]) -> None:
    for place, wish in zip(arrange(row, -2, 640, 4), row, strict=True):
        width = wish.widths[place.face]
        assert not width or (place.x < wish.end and place.x + width > wish.start)


def test_tags_with_room_stand_at_their_boxes_in_full() -> None:
    row = [Wish(0, 40, (30, 0)), Wish(50, 90, (60, 20, 0))]

    assert [(place.x, place.face) for place in arrange(row, -2, 300, 4)] == [(0, 0), (50, 0)]


@given(st.lists(st.integers(1, 50), min_size=1), st.data())
def test_heights_find_what_stands_where(heights: list[int], data: st.DataObject) -> None:
    flow = Heights([10] * len(heights))
    for index, height in enumerate(heights):
        flow.set(index, height)
    y = data.draw(st.integers(0, sum(heights) - 1))

    index, inside = flow.at(y)

    assert flow.total == sum(heights)
    assert flow.top(index) + inside == y
    assert 0 <= inside < heights[index]
