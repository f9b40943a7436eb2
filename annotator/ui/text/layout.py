"""Where each line, box, tag and pill of a block goes: plain geometry, no widget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.ui.text.arcs import Anchor, quiet_arc
from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.items import Arc, Item
from annotator.ui.text.lanes import plan
from annotator.ui.text.links import Link
from annotator.ui.text.looks import Look
from annotator.ui.text.marks import Lanes, Piece, Row, anchor_of, marks_of, units_of
from annotator.ui.text.metrics import Metrics
from annotator.ui.text.shaping import Shape
from annotator.ui.text.style import Style
from annotator.ui.text.tags import Placed, Unit, place_units

Units = tuple[tuple[int, Unit], ...]


class Made(NamedTuple):
    """What a layout is put together from: by span, and `tags` by the upper edge of their row."""

    pieces: dict[str, Piece]
    lanes: dict[int, Lanes]
    marks: dict[str, tuple[Item, ...]]
    units: dict[str, Units]
    tags: dict[int, Placed]
    links: tuple[Link, ...]


class BlockLayout(NamedTuple):
    """A laid-out block; equal inputs give equal `items`."""

    shape: Shape
    rows: list[Row]
    items: tuple[Item, ...]
    anchors: dict[str, Anchor]
    height: int
    made: Made

    def line_at(self, y: int) -> int:
        """The line at this distance from the top of the block, the nearest one beyond its ends."""
        return next((at for at, row in enumerate(self.rows) if y < row.bottom), len(self.rows) - 1)


def lay_out(
    shape: Shape,
    spans: Sequence[Span],
    links: Iterable[Link],
    look_of: Callable[[Span], Look],
    at_hand: AtHand,
    style: Style,
    room: tuple[int, int],
) -> BlockLayout:
    """Place the spans that share text with this block, in text order, and links between them.

    `room` is left free before the first line and after the last.
    """
    metrics = style.metrics
    pieces = {piece.span.id: piece for piece in _pieces(shape, spans, look_of)}
    lanes = _lane_heights(pieces.values(), metrics)
    rows = _rows(shape, lanes, metrics, room[0])
    for line, row in enumerate(rows):
        shape.move_line(line, row.baseline)
    ones = pieces.items()
    marks = {id: tuple(marks_of(one, rows, lanes, metrics, at_hand)) for id, one in ones}
    units = {id: tuple(units_of(one, rows, lanes, style, at_hand)) for id, one in ones}
    tags = {
        y: place_units(row, y, right_of(shape, style), style)
        for y, row in by_row(units.values()).items()
    }
    made = Made(pieces, lanes, marks, units, tags, tuple(links))
    anchors = anchors_of(made, rows, metrics)
    height = rows[-1].bottom + room[1]
    return BlockLayout(shape, rows, items_of(made, anchors), anchors, height, made)


def items_of(made: Made, anchors: Mapping[str, Anchor]) -> tuple[Item, ...]:
    """All there is to draw, with the quiet arcs between these anchors."""
    items: list[Item] = []
    for ones in made.marks.values():
        items += ones
    for placed in made.tags.values():
        items += placed.items
    if made.links:
        items += _quiet_arcs(made.links, anchors)
    return tuple(items)


def by_row(units: Iterable[Units], edges: Container[int] | None = None) -> dict[int, list[Unit]]:
    """The units of a block by the upper edge of the row they stand in: of all rows, or of these."""
    rows: defaultdict[int, list[Unit]] = defaultdict(list)
    for ones in units:
        for y, unit in ones:
            if edges is None or y in edges:
                rows[y].append(unit)
    return rows


def right_of(shape: Shape, style: Style) -> int:
    """How far tags may reach."""
    return shape.width + style.metrics.side // 2


def _pieces(
    shape: Shape, spans: Sequence[Span], look_of: Callable[[Span], Look]
) -> Iterator[Piece]:
    looks = [look_of(span) for span in spans]
    kept = [span for span, look in zip(spans, looks, strict=True) if look.takes_lane]
    given = plan((span.start_char, span.end_char) for span in kept)
    lanes = {span.id: lane for span, lane in zip(kept, given, strict=True)}
    for span, look in zip(spans, looks, strict=True):
        fragments = shape.fragments(span.start_char, span.end_char)
        yield Piece(span, look, lanes.get(span.id), fragments)


def _lane_heights(pieces: Iterable[Piece], metrics: Metrics) -> dict[int, Lanes]:
    """For each line the heights of the lanes under it; tags take more than lines.

    What is at hand does not alter them: text must not move when the focus does.
    """
    heights: defaultdict[int, Lanes] = defaultdict(dict)
    for piece in pieces:
        for fragment in piece.fragments if piece.lane else ():
            assert piece.lane is not None
            height = metrics.underline + (metrics.tag if fragment.begins else 0)
            lanes = heights[fragment.line]
            lanes[piece.lane] = max(height, lanes.get(piece.lane, 0))
    return heights


def _rows(shape: Shape, lanes: Mapping[int, Lanes], metrics: Metrics, top: int) -> list[Row]:
    rows: list[Row] = []
    for at, line in enumerate(shape.lines):
        higher = max(0, ceil(line.ascent() - metrics.font_ascent - 0.5))
        deeper = max(0, ceil(line.descent() - metrics.font_descent - 0.5))
        baseline = top + metrics.above + higher
        text_bottom = baseline + metrics.descent + deeper
        under = lanes.get(at)
        bottom = text_bottom + (sum(under.values()) if under else 0)
        rows.append(Row(top, baseline, text_bottom, bottom))
        top = bottom
    return rows


def anchors_of(
    made: Made, rows: Sequence[Row], metrics: Metrics, ids: Iterable[str] | None = None
) -> dict[str, Anchor]:
    """Where arcs meet the spans that begin in the block: all of them, or these."""
    # Of a span that has a tag under its line and a pill over it, the upper one counts.
    rows_up = sorted(made.tags, reverse=True)
    centres = {id: x for y in rows_up for id, x in made.tags[y].centres.items()}
    found = (
        (id, anchor_of(made.pieces[id], rows, centres.get(id), metrics))
        for id in (made.pieces if ids is None else ids)
    )
    return {id: anchor for id, anchor in found if anchor}


def _quiet_arcs(links: Iterable[Link], anchors: Mapping[str, Anchor]) -> Iterator[Arc]:
    for link in links:
        source, target = anchors.get(link.source), anchors.get(link.target)
        arc = quiet_arc(source, target, link) if source and target else None
        if arc:
            yield arc
