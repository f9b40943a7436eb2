"""The ways of arcs: up from the one span, along the track over its line, down to the other.

To another line an arc goes through the margin, so that it never crosses text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from annotator.ui.text.items import Arc
from annotator.ui.text.links import Link

Points = tuple[tuple[int, int], ...]
_PAD, _ABOVE = 3, 2


class Anchor(NamedTuple):
    """Where an arc meets a span: x, the upper edge there, and the track over its line."""

    x: int
    y: int
    track: int

    def moved(self, dy: int) -> Anchor:
        return Anchor(self.x, self.y + dy, self.track + dy)


def quiet_arc(source: Anchor, target: Anchor, link: Link) -> Arc | None:
    """A shallow, pale arc of what is not at hand; None if it would leave its line."""
    if source.track != target.track:
        return None
    points = ((source.x, source.y), (target.x, target.y))
    xs, ys = sorted((source.x, target.x)), sorted((source.y, target.y))
    # Not over the track by more: in the first line of a block that may be the block before.
    bounds = (xs[0] - _PAD, source.track - _ABOVE, xs[1] + _PAD, ys[1] + _PAD)
    return Arc(*bounds, points, link.label, link.standing, True, link.key, link.directed)


def loud_arcs(
    links: Sequence[Link], anchor_of: Callable[[str], Anchor | None], width: int, side: int
) -> Iterator[Arc]:
    """The arcs of what is at hand, in whatever place `anchor_of` gives its spans."""
    found = ((link, anchor_of(link.source), anchor_of(link.target)) for link in links)
    ways = [(link, start, end) for link, start, end in found if start and end]
    elsewhere = [start.x + end.x for _, start, end in ways if end.track != start.track]
    # All ways to other lines take the margin that is nearer on the whole.
    left = sum(elsewhere) < len(elsewhere) * width
    margin = -side // 2 if left else width + side // 2
    for link, start, end in ways:
        yield arc_along(_way(start, end, margin), link)


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


def arc_along(points: Points, link: Link) -> Arc:
    """An arc in full along this way."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    bounds = (min(xs) - _PAD, min(ys) - _PAD, max(xs) + _PAD, max(ys) + _PAD)
    return Arc(*bounds, points, link.label, link.standing, False, link.key, link.directed)
