"""What stands on screen and what of it has to be drawn again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect

from annotator.ui.text.finding import Hits
from annotator.ui.text.flow import Flow
from annotator.ui.text.items import Arc, Item
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.painter import OVERHANG, Painter, Wash
from annotator.ui.text.selection import Selection

_CARET = 2
Bounds = tuple[int, int, int, int]


class Picture(NamedTuple):
    """The blocks on screen as (index, top, layout), and the arcs of the event at hand."""

    blocks: tuple[tuple[int, int, BlockLayout], ...]
    arcs: tuple[Arc, ...]


def picture_of(flow: Flow) -> Picture:
    return Picture(flow.visible(), flow.loud_arcs())


def damage(before: Picture, after: Picture, size: tuple[int, int], left: int) -> list[QRect]:
    """What differs between two pictures, in the viewport; `left` is where the column begins."""
    arcs = set(before.arcs) ^ set(after.arcs) if before.arcs != after.arcs else ()
    rects = [_rect(arc, left, 0) for arc in arcs]
    pairs = zip(before.blocks, after.blocks, strict=False)
    for (index, top, old), (other_index, other_top, new) in pairs:
        if (index, top) != (other_index, other_top):
            return [*rects, _below(min(top, other_top), size)]
        if old is new:
            continue
        if old.height != new.height:
            return [*rects, _below(top, size)]
        if old.rows != new.rows:
            rects.append(QRect(0, top - OVERHANG, size[0], new.height + 2 * OVERHANG))
        elif old.items != new.items:
            rects += [_rect(item, left, top) for item in set(old.items) ^ set(new.items)]
    if len(before.blocks) != len(after.blocks):
        shorter = min(before.blocks, after.blocks, key=len)
        last = shorter[-1] if shorter else None
        rects.append(_below(last[1] + last[2].height if last else 0, size))
    return rects


def touched(
    flow: Flow,
    differing: Mapping[int, Sequence[Item]],
    arcs_before: tuple[Arc, ...],
    left: int,
) -> Iterator[QRect]:
    """The places of what differs, by block, and of the arcs that do; nothing has moved."""
    arcs = flow.loud_arcs()
    if arcs != arcs_before:
        yield from (_rect(arc, left, 0) for arc in set(arcs) ^ set(arcs_before))
    for index, top, _ in flow.visible():
        for x0, y0, x1, y1 in _joined(differing.get(index, ())):
            yield QRect(left + x0, top + y0, x1 - x0, y1 - y0)


def _joined(items: Iterable[Item]) -> list[Bounds]:
    """The bounds of items, one for those that overlap: a span's ring, its grips and its tag.

    To draw one place anew costs less than to tell four within it apart.
    """
    joined: list[Bounds] = []
    for x0, y0, x1, y1 in sorted({item[:4] for item in items}):
        for at, (left, top, right, bottom) in enumerate(joined):
            if x0 <= right and left <= x1 and y0 <= bottom and top <= y1:
                joined[at] = (min(x0, left), min(y0, top), max(x1, right), max(y1, bottom))
                break
        else:
            joined.append((x0, y0, x1, y1))
    return joined


def strayed(flow: Flow, before: tuple[Arc, ...], moved: int, left: int) -> Iterator[QRect]:
    """The places of arcs that scrolling so far did not carry to where they are now.

    They end out of sight, at text that was measured in the meantime.
    """
    after = flow.loud_arcs()
    for arc in {one.moved(0, -moved) for one in before} ^ set(after) if before or after else ():
        yield _rect(arc, left, 0)


def draw(painter: Painter, flow: Flow, selection: Selection, hits: Hits, caret: int | None) -> None:
    """Draw what lies in the painter's region."""
    shown = picture_of(flow)
    for index, top, layout in shown.blocks:
        if painter.meets(layout, top):
            painter.block(layout, top, _washes(flow, index, selection, hits))
    painter.loud_arcs(shown.arcs)
    rect = caret_rect(flow, caret) if caret is not None else None
    if rect:
        painter.caret(rect)


def caret_rect(flow: Flow, char: int) -> QRect | None:
    """Where the caret stands, from the left of the column; None if that is not on screen."""
    index = flow.block_at(char)
    if not flow.is_visible(index):
        return None
    layout = flow.layout(index)
    row = layout.rows[layout.shape.line_of(char)]
    top = flow.top_of(index) + row.baseline - flow.style.metrics.ascent
    height = row.text_bottom - row.baseline + flow.style.metrics.ascent
    return QRect(round(layout.shape.x_of(char)) - 1, top, _CARET, height)


def rows_rect(flow: Flow, start: int, end: int, width: int) -> QRect:
    """The lines on screen in which a stretch stands, over the whole width."""
    rect = QRect()
    for index, top, layout in flow.visible():
        block = flow.blocks[index]
        if start <= block.end_char and block.start_char <= end:
            first = layout.rows[layout.shape.line_of(max(start, block.start_char))]
            last = layout.rows[layout.shape.line_of(min(end, block.end_char))]
            upper = top + first.baseline - flow.style.metrics.ascent
            rect = rect.united(QRect(0, upper, width, top + last.text_bottom - upper))
    return rect


def altered(before: Selection, after: Selection) -> Iterator[tuple[int, int]]:
    """The stretches that are selected in only one of the two."""
    one, other = before.range, after.range
    if one == other:
        return
    if one is None or other is None or one[1] < other[0] or other[1] < one[0]:
        yield from (stretch for stretch in (one, other) if stretch)
        return
    for edge in (0, 1):
        start, end = sorted((one[edge], other[edge]))
        if start < end:
            yield start, end


def _washes(flow: Flow, index: int, selection: Selection, hits: Hits) -> Sequence[Wash]:
    start, end, _ = flow.blocks[index]
    theme = flow.style.theme
    washes = [
        Wash(*hits.ranges[at], theme.hit, theme.hit_edge if at == hits.current else "")
        for at in hits.between(start, end)
    ]
    selected = selection.range
    if selected and selected[0] < end and start < selected[1]:
        washes.append(Wash(*selected, theme.selection))
    return washes


def _rect(item: Item, left: int, top: int) -> QRect:
    return QRect(left + item.x0, top + item.y0, item.x1 - item.x0, item.y1 - item.y0)


def _below(top: int, size: tuple[int, int]) -> QRect:
    top = max(0, top - OVERHANG)
    return QRect(0, top, size[0], size[1] - top)
