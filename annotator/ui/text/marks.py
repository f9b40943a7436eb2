"""What is drawn for one span in a block: its box or line, its ring and note, its tag and pills."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.ui.text.arcs import Anchor
from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.items import Box, Handle, Item, Note, Ring, Underline
from annotator.ui.text.looks import Look
from annotator.ui.text.metrics import Metrics
from annotator.ui.text.shaping import Fragment
from annotator.ui.text.style import Style
from annotator.ui.text.tags import Unit, unit_of

MARGIN = 2
RING = 3
NOTE = 8

Lanes = dict[int, int]
"""The heights of the lanes under a line, by lane."""


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

    @property
    def first(self) -> Fragment | None:
        """Where the span begins, if it does so in this block; from the right it begins there."""
        first = self.fragments[0] if self.fragments else None
        if first and first.from_right:
            first = max((one for one in self.fragments if one.line == first.line), key=_right)
        return first if first and first.begins else None


def marks_of(
    piece: Piece,
    rows: Sequence[Row],
    lanes: Mapping[int, Lanes],
    metrics: Metrics,
    at_hand: AtHand,
) -> Iterator[Item]:
    """Box or line in each line of text, with ring and note."""
    id = piece.span.id
    ring = at_hand.rings.get(id)
    for fragment in piece.fragments:
        row = rows[fragment.line]
        x0, y0, x1, y1 = _box_of(fragment, row, metrics)
        ends = fragment.open_ends
        y = y0
        if piece.lane:
            y = _lane_top(row, lanes[fragment.line], piece.lane) + 1
            yield Underline(fragment.x0, y, fragment.x1, y + 3, piece.look, id)
        else:
            yield Box(x0, y0, x1, y1, piece.look, *ends, id)
        if (piece.span.note or id in at_hand.asked) and fragment.ends:
            x = fragment.x1 if piece.lane else x1
            yield Note(x - NOTE, y, x, y + NOTE, piece.look.label, id)
        if ring is not None:
            yield Ring(x0 - RING, y0 - RING, x1 + RING, y1 + RING, ring, *ends, id)
        if at_hand.focus == piece.span.key:
            for edge, goes_on in zip((x0 - RING, x1 + RING), ends, strict=True):
                if not goes_on:
                    yield _handle(edge, (y0 + y1) // 2, id)


def units_of(
    piece: Piece,
    rows: Sequence[Row],
    lanes: Mapping[int, Lanes],
    style: Style,
    at_hand: AtHand,
) -> Iterator[tuple[int, Unit]]:
    """The tag and the pills of a span, with the upper edge of the row they stand in."""
    first = piece.first
    if first is None:
        return
    metrics, row = style.metrics, rows[first.line]
    pills = at_hand.pills.get(piece.span.id, ())
    above = _tagged_above(piece, at_hand)
    held = above or piece.span.id in at_hand.rings
    under = piece.lane and not above
    if under:
        y = _lane_top(row, lanes[first.line], piece.lane or 0) + metrics.underline
        yield y, unit_of(piece.span, piece.look, (), first, style, at_hand=held)
    if not under or pills:
        look = None if under else piece.look
        y = row.baseline - metrics.ascent - metrics.tag
        yield y, unit_of(piece.span, look, pills, first, style, at_hand=held)


def anchor_of(
    piece: Piece, rows: Sequence[Row], centre: int | None, metrics: Metrics
) -> Anchor | None:
    """Where arcs meet a span: at the centre of its tag or pill, or else at its box."""
    first = piece.first
    if first is None:
        return None
    tags = rows[first.line].baseline - metrics.ascent - metrics.tag
    x = (first.x0 + first.x1) // 2 if centre is None else centre
    y = tags + metrics.tag if centre is None else tags
    return Anchor(x, y, tags - metrics.track + 2)


def _right(fragment: Fragment) -> int:
    return fragment.x1


def _handle(x: int, middle: int, id: str) -> Handle:
    return Handle(x - 2, middle - 6, x + 1, middle + 6, id)


def _tagged_above(piece: Piece, at_hand: AtHand) -> bool:
    """True for the trigger of the event at hand: its arcs begin at its tag, over the line."""
    return at_hand.event is not None and at_hand.event.id == piece.span.id


def _box_of(fragment: Fragment, row: Row, metrics: Metrics) -> tuple[int, int, int, int]:
    left = fragment.x0 - MARGIN
    right = max(fragment.x1 + MARGIN, left + 4)
    return left, row.baseline - metrics.ascent, right, row.text_bottom


def _lane_top(row: Row, lanes: Lanes, lane: int) -> int:
    return row.text_bottom + sum(height for one, height in lanes.items() if one < lane)
