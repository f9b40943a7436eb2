"""Where each line, box, tag and pill of a block goes: plain geometry, no widget."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.ui.text.arcs import Anchor, Link, quiet_arc
from annotator.ui.text.at_hand import AtHand, PillWish
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


class Made(NamedTuple):
    """What a layout was put together from; the next one takes over what is still the same."""

    pieces: dict[str, Piece]
    stretches: tuple[tuple[str, int, int], ...]
    lanes: dict[int, dict[int, int]]
    marks: dict[str, tuple[bool | None, tuple[Item, ...]]]
    units: dict[str, tuple[object, list[tuple[int, Unit]]]]
    tags: dict[int, tuple[tuple[Unit, ...], Placed]]


_NOTHING = Made({}, (), {}, {}, {}, {})


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
    links: Sequence[Link],
    look_of: Callable[[Span], Look],
    at_hand: AtHand,
    style: Style,
    room: tuple[int, int],
    before: BlockLayout | None = None,
) -> BlockLayout:
    """Place the spans that share text with this block, in text order, and links between them.

    `room` is left free before the first line and after the last. `before` is an earlier layout
    of the same shape in the same style and room: it saves time and changes nothing.
    """
    metrics = style.metrics
    old = before.made if before else _NOTHING
    pieces, stretches = _pieces(shape, spans, look_of, old)
    lanes = _lane_heights(pieces, metrics, at_hand)
    if before and lanes == old.lanes:
        rows = before.rows
    else:
        old = old._replace(marks={}, units={}, tags={})
        rows = _rows(shape, lanes, metrics, room[0])
        for line, row in enumerate(rows):
            shape.move_line(line, row.baseline)
    marks = _all_marks(pieces, rows, lanes, metrics, at_hand, old)
    units = _units(pieces, rows, lanes, style, at_hand, old)
    tags = _placed_tags(units, shape.width + metrics.side // 2, style, old)
    centres = {id: x for _, placed in tags.values() for id, x in placed.centres.items()}
    anchors = _anchors(pieces, rows, centres, metrics)
    items = (
        *(item for _, made in marks.values() for item in made),
        *(item for _, placed in tags.values() for item in placed.items),
        *_quiet_arcs(links, anchors),
    )
    by_id = {piece.span.id: piece for piece in pieces}
    made = Made(by_id, stretches, lanes, marks, units, tags)
    return BlockLayout(shape, rows, items, anchors, rows[-1].bottom + room[1], made)


def box_of(fragment: Fragment, row: Row, metrics: Metrics) -> tuple[int, int, int, int]:
    """The box around a fragment's text."""
    left = fragment.x0 - MARGIN
    right = max(fragment.x1 + MARGIN, left + 4)
    return left, row.baseline - metrics.ascent, right, row.text_bottom


def _pieces(
    shape: Shape, spans: Sequence[Span], look_of: Callable[[Span], Look], old: Made
) -> tuple[list[Piece], tuple[tuple[str, int, int], ...]]:
    """The pieces in text order, and the stretches that take lanes."""
    looks = [
        known.look if (known := old.pieces.get(span.id)) and known.span is span else look_of(span)
        for span in spans
    ]
    stretches = tuple(
        (span.id, span.start_char, span.end_char)
        for span, look in zip(spans, looks, strict=True)
        if look.standing is not Standing.REJECTED
    )
    lanes: dict[str, int | None]
    if stretches == old.stretches:
        lanes = {id: old.pieces[id].lane for id, _, _ in stretches}
    else:
        given = plan((start, end) for _, start, end in stretches)
        lanes = {id: lane for (id, _, _), lane in zip(stretches, given, strict=True)}
    pieces: list[Piece] = []
    for span, look in zip(spans, looks, strict=True):
        known, lane = old.pieces.get(span.id), lanes.get(span.id)
        if known is None or known.span is not span or known.lane != lane:
            fragments = shape.fragments(span.start_char, span.end_char)
            known = Piece(span, look, lane, fragments)
        pieces.append(known)
    return pieces, stretches


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


def _all_marks(
    pieces: Sequence[Piece],
    rows: list[Row],
    lanes: dict[int, dict[int, int]],
    metrics: Metrics,
    at_hand: AtHand,
    old: Made,
) -> dict[str, tuple[bool | None, tuple[Item, ...]]]:
    """The marks of each span, with the ring that they were made for."""
    marks: dict[str, tuple[bool | None, tuple[Item, ...]]] = {}
    for piece in pieces:
        id = piece.span.id
        ring, known = at_hand.rings.get(id), old.marks.get(id)
        if known is None or known[0] is not ring or old.pieces.get(id) is not piece:
            known = ring, tuple(_marks(piece, rows, lanes, metrics, ring))
        marks[id] = known
    return marks


def _marks(
    piece: Piece,
    rows: list[Row],
    lanes: dict[int, dict[int, int]],
    metrics: Metrics,
    ring: bool | None,
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
        if ring is not None:
            x0, y0, x1, y1 = box
            marks.append(Ring(x0 - RING, y0 - RING, x1 + RING, y1 + RING, ring, *ends, id))
    return marks


def _units(
    pieces: Sequence[Piece],
    rows: list[Row],
    lanes: dict[int, dict[int, int]],
    style: Style,
    at_hand: AtHand,
    old: Made,
) -> dict[str, tuple[object, list[tuple[int, Unit]]]]:
    """The units of each span with their upper edges, and what at hand they were made for."""
    units: dict[str, tuple[object, list[tuple[int, Unit]]]] = {}
    for piece in pieces:
        id = piece.span.id
        above = _tagged_above(piece, at_hand)
        wanted = (at_hand.pills.get(id, ()), above, above or id in at_hand.rings)
        known = old.units.get(id)
        if known is None or known[0] != wanted or old.pieces.get(id) is not piece:
            known = wanted, list(_units_of(piece, rows, lanes, style, *wanted))
        units[id] = known
    return units


def _units_of(
    piece: Piece,
    rows: list[Row],
    lanes: dict[int, dict[int, int]],
    style: Style,
    pills: tuple[PillWish, ...],
    tagged_above: bool,
    held: bool,
) -> Iterator[tuple[int, Unit]]:
    first = next((one for one in piece.fragments if one.begins), None)
    if first is None:
        return
    metrics, row = style.metrics, rows[first.line]
    under = piece.lane and not tagged_above
    if under:
        y = _lane_top(row, lanes[first.line], piece.lane or 0) + metrics.underline
        yield y, unit_of(piece.span, piece.look, (), first, style, at_hand=held)
    if not under or pills:
        look = None if under else piece.look
        y = row.baseline - metrics.ascent - metrics.tag
        yield y, unit_of(piece.span, look, pills, first, style, at_hand=held)


def _placed_tags(
    units: dict[str, tuple[object, list[tuple[int, Unit]]]], right: int, style: Style, old: Made
) -> dict[int, tuple[tuple[Unit, ...], Placed]]:
    """The tags of each row of units, by its upper edge."""
    rows: defaultdict[int, list[Unit]] = defaultdict(list)
    for _, ones in units.values():
        for y, unit in ones:
            rows[y].append(unit)
    placed: dict[int, tuple[tuple[Unit, ...], Placed]] = {}
    for y, row in rows.items():
        known, all_of_row = old.tags.get(y), tuple(row)
        if known is None or known[0] != all_of_row:
            known = all_of_row, place_units(all_of_row, y, right, style)
        placed[y] = known
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
