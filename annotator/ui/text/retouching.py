"""Lays out anew only what looks otherwise, when nothing moves by it: the way of most keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.items import Arc, Item
from annotator.ui.text.layout import (
    BlockLayout,
    Made,
    anchors_of,
    by_row,
    items_of,
    right_of,
)
from annotator.ui.text.links import Link
from annotator.ui.text.looks import Look
from annotator.ui.text.marks import Piece, marks_of, units_of
from annotator.ui.text.style import Style
from annotator.ui.text.tags import Placed, place_units

_NOTHING = Placed([], {})


class Retouched(NamedTuple):
    """A layout made from an earlier one, and the items that only one of the two has."""

    layout: BlockLayout
    differing: tuple[Item, ...]


def retouched(
    before: BlockLayout,
    spans: Mapping[str, Span],
    links: Iterable[Link] | None,
    look_of: Callable[[Span], Look],
    at_hand: AtHand,
    style: Style,
) -> Retouched | None:
    """The layout when these spans look otherwise and stand where they stood.

    None if a line or a lane would move, or if a span is not in the block. Links that are None
    are as before.
    """
    old, rows, metrics = before.made, before.rows, style.metrics
    touched = _touched(old, spans, look_of)
    if touched is None:
        return None
    pieces = old.pieces | touched
    lanes = old.lanes
    ones = touched.items()
    marks = {id: tuple(marks_of(one, rows, lanes, metrics, at_hand)) for id, one in ones}
    units = {id: tuple(units_of(one, rows, lanes, style, at_hand)) for id, one in ones}
    all_units = old.units | units
    edges = {y for id in touched for y, _ in (*old.units[id], *units[id])}
    row_units, right = by_row(all_units.values(), edges), right_of(before.shape, style)
    tags = {y: place_units(row_units.get(y, ()), y, right, style) for y in edges}
    now = old.links if links is None else tuple(links)
    made = Made(pieces, lanes, old.marks | marks, all_units, old.tags | tags, now)
    moved = {id for y in edges for id in _moved(old.tags.get(y, _NOTHING), tags[y])}
    anchors = before.anchors
    if moved:
        anchors = anchors | anchors_of(made, rows, metrics, moved)
    layout = BlockLayout(before.shape, rows, items_of(made, anchors), anchors, before.height, made)
    return Retouched(layout, tuple(_differing(before, layout, touched, edges)))


def _moved(before: Placed, after: Placed) -> Iterator[str]:
    """The spans at whose tags arcs ended elsewhere before."""
    if before.centres != after.centres:
        yield from before.centres
        yield from after.centres


def _touched(
    old: Made, spans: Mapping[str, Span], look_of: Callable[[Span], Look]
) -> dict[str, Piece] | None:
    """The pieces of these spans as they look now; None if one of them takes another place."""
    touched: dict[str, Piece] = {}
    for id, span in spans.items():
        piece = old.pieces.get(id)
        if piece is None or _place(piece.span) != _place(span):
            return None
        look = look_of(span)
        if look.takes_lane is not piece.look.takes_lane:
            return None
        touched[id] = Piece(span, look, piece.lane, piece.fragments)
    return touched


def _differing(
    before: BlockLayout, after: BlockLayout, ids: Iterable[str], edges: Iterable[int]
) -> Iterator[Item]:
    old, new = before.made, after.made
    for id in ids:
        yield from set(old.marks[id]) ^ set(new.marks[id])
    for y in edges:
        yield from set(old.tags.get(y, _NOTHING).items) ^ set(new.tags[y].items)
    if old.links or new.links:
        yield from _arcs(before) ^ _arcs(after)


def _arcs(layout: BlockLayout) -> set[Item]:
    return {item for item in layout.items if isinstance(item, Arc)}


def _place(span: Span) -> tuple[int, int, str]:
    return span.start_char, span.end_char, span.layer
