"""The ways of arcs: up from the trigger, along the track over its line, down to the filler.

To another line an arc goes through the margin, so that it never crosses text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.items import Arc, Key
from annotator.ui.text.looks import Standing

Points = tuple[tuple[int, int], ...]
_PAD, _ABOVE = 3, 2


class Anchor(NamedTuple):
    """Where an arc meets a span: x, the upper edge there, and the track over its line."""

    x: int
    y: int
    track: int

    def moved(self, dy: int) -> Anchor:
        return Anchor(self.x, self.y + dy, self.track + dy)


class Link(NamedTuple):
    """An argument of an event that is not at hand."""

    trigger: str
    filler: str
    label: str
    standing: Standing
    key: Key


def quiet_arc(trigger: Anchor, filler: Anchor, link: Link) -> Arc | None:
    """A shallow, pale arc of an event that is not at hand; None if it would leave its line."""
    if trigger.track != filler.track:
        return None
    points = ((trigger.x, trigger.y), (filler.x, filler.y))
    xs, ys = sorted((trigger.x, filler.x)), sorted((trigger.y, filler.y))
    # Not over the track by more: in the first line of a block that may be the block before.
    bounds = (xs[0] - _PAD, trigger.track - _ABOVE, xs[1] + _PAD, ys[1] + _PAD)
    return Arc(*bounds, points, link.label, link.standing, True, link.key)


def event_arcs(
    at_hand: AtHand, anchor_of: Callable[[str], Anchor | None], width: int, side: int
) -> Iterator[Arc]:
    """The arcs of the event at hand, in whatever place `anchor_of` gives its spans."""
    start = anchor_of(at_hand.event.id) if at_hand.event else None
    if at_hand.event is None or start is None:
        return
    found = (
        (argument.key, standing, anchor_of(argument.filler))
        for argument, standing in at_hand.arguments
    )
    ends = [(key, standing, end) for key, standing, end in found if end]
    elsewhere = [end.x for _, _, end in ends if end.track != start.track]
    # All ways to other lines take the margin that is nearer on the whole.
    left = sum(elsewhere) + len(elsewhere) * start.x < len(elsewhere) * width
    margin = -side // 2 if left else width + side // 2
    for key, standing, end in ends:
        yield arc_along(_way(start, end, margin), at_hand.event.label, standing, key)


def _way(start: Anchor, end: Anchor, margin: int) -> Points:
    """From start to end by the track of one line, or by both tracks and the margin."""
    if start.track == end.track:
        return ((start.x, start.y), (start.x, start.track), (end.x, end.track), (end.x, end.y))
    return (
        (start.x, start.y),
        (start.x, start.track),
        (margin, start.track),
        (margin, end.track),
        (end.x, end.track),
        (end.x, end.y),
    )


def arc_along(points: Points, label: str, standing: Standing, key: Key) -> Arc:
    """An arc in full along this way."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    bounds = (min(xs) - _PAD, min(ys) - _PAD, max(xs) + _PAD, max(ys) + _PAD)
    return Arc(*bounds, points, label, standing, False, key)
