"""What lies under a point is what is drawn there, at whatever width and place."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.ui import theme
from annotator.ui.text.flow import Flow
from annotator.ui.text.hit_test import hit_test
from annotator.ui.text.items import Pill, Tag, contains
from annotator.ui.text.reading import Reading
from annotator.ui.text.shaping import Shape
from annotator.ui.text.style import Style
from tests.ui.text.scene import TEXT, make_scene, news

WIDTHS, HEIGHTS, TOPS = st.integers(180, 900), st.integers(40, 700), st.integers(0, 1500)


@pytest.fixture(scope="module")
def style(qapp: QApplication) -> Style:
    return Style(theme.LIGHT, Reading(), news(), 1.0)


def flow_at(style: Style, width: int, height: int, top: int) -> Flow:
    scene = make_scene()
    flow = Flow(scene.document, scene.annotations, scene.schema, style, width, height)
    flow.scroll_by(top)
    return flow


def is_joined(shape: Shape, char: int) -> bool:
    """True for a mark or a joined emoji that stands with the character before it."""
    return char > shape.start_char and shape.step(char - 1, right=True) != char


@given(WIDTHS, st.integers(0, len(TEXT) - 1))
def test_the_middle_of_a_character_is_that_character(style: Style, width: int, char: int) -> None:
    flow = flow_at(style, width, 300, 0)
    flow.go_to(char, 100)
    index = flow.block_at(char)
    layout = flow.layout(index)
    pieces = layout.shape.fragments(char, char + 1)
    assume(pieces and not layout.shape.bidirectional and not is_joined(layout.shape, char))
    row = layout.rows[pieces[0].line]

    x = (pieces[0].x0 + pieces[0].x1) // 2

    hit = hit_test(flow, x, flow.top_of(index) + row.baseline - 1)

    assert hit.char == char
    near = abs(layout.shape.x_of(hit.caret) - x)
    assert near <= min(abs(pieces[0].x0 - x), abs(pieces[0].x1 - x)) + 1


@given(WIDTHS, HEIGHTS, TOPS, st.integers(-200, 1200), st.integers(-200, 900))
def test_every_point_has_a_place_for_the_caret_on_screen(
    style: Style, width: int, height: int, top: int, x: int, y: int
) -> None:
    flow = flow_at(style, width, height, top)

    hit = hit_test(flow, x, y)

    index = flow.block_at(hit.caret)
    assert index in [shown for shown, _, _ in flow.visible()]
    block = flow.blocks[index]
    assert block.start_char <= hit.caret <= block.end_char
    if hit.char is not None:
        assert block.start_char <= hit.char < block.end_char
    if hit.item:
        assert contains(hit.item, x, y - flow.top_of(index))


@given(WIDTHS, HEIGHTS, TOPS, st.data())
def test_a_tag_is_hit_wherever_it_is(
    style: Style, width: int, height: int, top: int, data: st.DataObject
) -> None:
    flow = flow_at(style, width, height, top)
    tags = [
        (above, item)
        for _, above, layout in flow.visible()
        for item in layout.items
        if isinstance(item, Tag | Pill)
    ]
    assume(tags)
    above, tag = data.draw(st.sampled_from(tags))
    x = data.draw(st.integers(tag.x0, tag.x1 - 1))
    y = data.draw(st.integers(tag.y0, tag.y1 - 1)) + above

    assert hit_test(flow, x, y).span == tag.span
