"""From a point of the viewport to what lies there; x from the left of the column."""

from __future__ import annotations

from typing import NamedTuple

from annotator.ui.text.flow import Flow
from annotator.ui.text.items import Item, Key, Pill, Tag, contains
from annotator.ui.text.layout import BlockLayout


class Hit(NamedTuple):
    """`caret` is the nearest place between characters, `char` the character under the point,
    if any, `item` the tag or pill under it."""

    caret: int
    char: int | None
    item: Item | None

    @property
    def span(self) -> str:
        return self.item.span if isinstance(self.item, Tag | Pill) else ""

    @property
    def argument(self) -> Key:
        key = self.key
        return key if key[:1] == ("argument",) else ()

    @property
    def key(self) -> Key:
        """Of the argument or relation whose pill this is."""
        return self.item.key if isinstance(self.item, Pill) else ()


def hit_test(flow: Flow, x: int, y: int) -> Hit:
    """What lies at this point; beyond the text, what is nearest to it."""
    top, layout = _block_at(flow, y)
    line = layout.line_at(y - top)
    row = layout.rows[line]
    inside = row.baseline - flow.style.metrics.ascent <= y - top < row.text_bottom
    item = next(
        (
            item
            for item in layout.items
            if isinstance(item, Tag | Pill) and contains(item, x, y - top)
        ),
        None,
    )
    char = layout.shape.character_at(line, x) if inside else None
    return Hit(layout.shape.caret_at(line, x), char, item)


def _block_at(flow: Flow, y: int) -> tuple[int, BlockLayout]:
    found = None
    for _, top, layout in flow.visible():
        found = top, layout
        if y < top + layout.height:
            break
    assert found is not None, "a flow always has a block"
    return found
