"""Where each line, box, tag and pill of a block goes: plain geometry, no widget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.ui.text.arcs import Anchor, Link, quiet_arc
from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.items import Arc, Box, Item, Note, Ring, Underline
from annotator.ui.text.lanes import plan
from annotator.ui.text.looks import Look, Standing
from annotator.ui.text.metrics import Metrics
from annotator.ui.text.shaping import Fragment, Shape
from annotator.ui.text.style import Style
from annotator.ui.text.tags import Placed, Unit, place_units, unit_of

MARGIN = 2
RING = 3
NOTE = 8


class Row(NamedTuple):
    """One line in its block: top, baseline, the text's lower edge, and where the next begins."""

    top: int
    baseline: int
    text_bottom: int
    bottom: int


class Piece(NamedTuple):
    """A span as it lies in a block; lane 0 is the box, None a rejected span, which takes none."""

    span: Span
    look: Look
    lane: int | None
    fragments: list[Fragment]


class BlockLayout(NamedTuple):
    """A laid-out block; equal inputs give equal `items`."""

    shape: Shape
    rows: list[Row]
    items: tuple[Item, ...]
    anchors: dict[str, Anchor]
    height: int

    def line_at(self, y: int) -> int:
        """The line at this distance from the top of the block, the nearest one beyond its ends."""
        return next((at for at, row in enumerate(self.rows) if y < row.bottom), len(self.rows) - 1)


def lay_out(
    shape: Shape,
    spans: Sequence[Span],
    links: Sequence[Link],
    look_of: Callable[[Span], Look],
    at_hand: AtHand,
    style: Style,
    room: tuple[int, int],
) -> BlockLayout:
    """Place the spans that share text with this block, in text order, and links between them.

    `room` is left free before the first line and after the last.
    """
    metrics = style.metrics
    pieces = _pieces(shape, spans, look_of)
    lanes = _lane_heights(pieces, metrics, at_hand)
    rows = _rows(shape, lanes, metrics, room[0])
    for line, row in enumerate(rows):
        shape.move_line(line, row.baseline)
    items: list[Item] = []
    for piece in pieces:
        items += _marks(piece, rows, lanes, metrics, at_hand)
    placed = _placed_tags(shape, pieces, rows, lanes, style, at_hand)
    items += placed.items
    anchors = _anchors(pieces, rows, placed.centres, metrics)
    items += _quiet_arcs(links, anchors)
    height = rows[-1].bottom + room[1]
    return BlockLayout(shape, rows, tuple(items), anchors, height)


def box_of(fragment: Fragment, row: Row, metrics: Metrics) -> tuple[int, int, int, int]:
    """The box around a fragment's text."""
    left = fragment.x0 - MARGIN
    right = max(fragment.x1 + MARGIN, left + 4)
    return left, row.baseline - metrics.ascent, right, row.text_bottom


def _pieces(shape: Shape, spans: Sequence[Span], look_of: Callable[[Span], Look]) -> list[Piece]:
    looks = [look_of(span) for span in spans]
    kept = [one for one, look in zip(spans, looks, strict=True) if not _rejected(look)]
    lanes = dict(
        zip(
            (span.id for span in kept),
            plan((span.start_char, span.end_char) for span in kept),
            strict=True,
        )
    )
    return [
        Piece(span, look, lanes.get(span.id), shape.fragments(span.start_char, span.end_char))
        for span, look in zip(spans, looks, strict=True)
    ]


def _rejected(look: Look) -> bool:
    return look.standing is Standing.REJECTED


def _lane_heights(
    pieces: Sequence[Piece], metrics: Metrics, at_hand: AtHand
) -> dict[int, dict[int, int]]:
    """For each line the heights of the lanes under it, by lane; tags take more than lines."""
    heights: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for piece in pieces:
        for fragment in piece.fragments if piece.lane else ():
            assert piece.lane is not None
            tagged = fragment.begins and not _tagged_above(piece, at_hand)
            height = metrics.underline + (metrics.tag if tagged else 0)
            lanes = heights[fragment.line]
            lanes[piece.lane] = max(height, lanes.get(piece.lane, 0))
    return heights


def _tagged_above(piece: Piece, at_hand: AtHand) -> bool:
    """True for the trigger of the event at hand: its arcs begin at its tag, over the line."""
    return bool(at_hand.event and at_hand.event.id == piece.span.id)


def _rows(shape: Shape, lanes: dict[int, dict[int, int]], metrics: Metrics, top: int) -> list[Row]:
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


def _lane_top(row: Row, lanes: dict[int, int], lane: int) -> int:
    return row.text_bottom + sum(height for one, height in lanes.items() if one < lane)


def _marks(
    piece: Piece,
    rows: list[Row],
    lanes: dict[int, dict[int, int]],
    metrics: Metrics,
    at_hand: AtHand,
) -> list[Item]:
    marks: list[Item] = []
    for fragment in piece.fragments:
        row, id = rows[fragment.line], piece.span.id
        box = box_of(fragment, row, metrics)
        ends = (not fragment.begins, not fragment.ends)
        if piece.lane:
            y = _lane_top(row, lanes[fragment.line], piece.lane) + 1
            marks.append(Underline(fragment.x0, y, fragment.x1, y + 3, piece.look, id))
        else:
            y = box[1]
            marks.append(Box(*box, piece.look, *ends, id))
        if piece.span.note and fragment.ends:
            x = fragment.x1 if piece.lane else box[2]
            marks.append(Note(x - NOTE, y, x, y + NOTE, piece.look.label, id))
        if id in at_hand.rings:
            x0, y0, x1, y1 = box
            ring = (x0 - RING, y0 - RING, x1 + RING, y1 + RING)
            marks.append(Ring(*ring, at_hand.rings[id], *ends, id))
    return marks


def _placed_tags(
    shape: Shape,
    pieces: Sequence[Piece],
    rows: list[Row],
    lanes: dict[int, dict[int, int]],
    style: Style,
    at_hand: AtHand,
) -> Placed:
    units: defaultdict[tuple[int, int], list[Unit]] = defaultdict(list)
    metrics = style.metrics
    for piece in pieces:
        first = next((one for one in piece.fragments if one.begins), None)
        if first is None:
            continue
        row = rows[first.line]
        above = row.baseline - metrics.ascent - metrics.tag
        pills = at_hand.pills.get(piece.span.id, ())
        held = piece.span.id in at_hand.rings or _tagged_above(piece, at_hand)
        under = piece.lane and not _tagged_above(piece, at_hand)
        if under:
            y = _lane_top(row, lanes[first.line], piece.lane or 0) + metrics.underline
            unit = unit_of(piece.span, piece.look, (), first, style, at_hand=held)
            units[first.line, y].append(unit)
        if not under or pills:
            look = None if under else piece.look
            unit = unit_of(piece.span, look, pills, first, style, at_hand=held)
            units[first.line, above].append(unit)
    placed = Placed([], {})
    for (_, y), row_units in units.items():
        place_units(row_units, y, shape.width + metrics.side // 2, style, placed)
    return placed


def _anchors(
    pieces: Sequence[Piece], rows: list[Row], centres: dict[str, int], metrics: Metrics
) -> dict[str, Anchor]:
    anchors: dict[str, Anchor] = {}
    for piece in pieces:
        first = next((one for one in piece.fragments if one.begins), None)
        if first is None:
            continue
        row = rows[first.line]
        tags = row.baseline - metrics.ascent - metrics.tag
        centre = centres.get(piece.span.id)
        x = (first.x0 + first.x1) // 2 if centre is None else centre
        y = tags + metrics.tag if centre is None else tags
        anchors[piece.span.id] = Anchor(x, y, tags - metrics.track + 2)
    return anchors


def _quiet_arcs(links: Sequence[Link], anchors: dict[str, Anchor]) -> Iterator[Arc]:
    for link in links:
        trigger, filler = anchors.get(link.trigger), anchors.get(link.filler)
        arc = quiet_arc(trigger, filler, link) if trigger and filler else None
        if arc:
            yield arc
