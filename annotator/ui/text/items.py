"""The things that are drawn, as values: comparing two lists of them tells what to redraw.

Each begins with its bounds `x0, y0, x1, y1` in whole pixels, half-open; in a block from the
left edge of the column and the top of the block.
"""

from __future__ import annotations

from typing import NamedTuple

from annotator.ui.text.looks import Look, Standing

Key = tuple[str, ...]


class Box(NamedTuple):
    """A soft box behind a span's text; open where the span goes on in another line."""

    x0: int
    y0: int
    x1: int
    y1: int
    look: Look
    open_left: bool
    open_right: bool
    span: str


class Underline(NamedTuple):
    """The line of a span that lies in or across another one."""

    x0: int
    y0: int
    x1: int
    y1: int
    look: Look
    span: str


class Note(NamedTuple):
    """A turned-down corner: somebody left a note or question on the span."""

    x0: int
    y0: int
    x1: int
    y1: int
    label: str
    span: str


class Tag(NamedTuple):
    """The label of a span, written over its box or under its line."""

    x0: int
    y0: int
    x1: int
    y1: int
    text: str
    look: Look
    span: str


class Pill(NamedTuple):
    """A role at its filler, or the number of an offered one; `key` is its argument's, if any."""

    x0: int
    y0: int
    x1: int
    y1: int
    text: str
    standing: Standing
    strong: bool
    label: str
    key: Key
    span: str


class Ring(NamedTuple):
    """A frame around what is at hand; a thin one around what belongs to it."""

    x0: int
    y0: int
    x1: int
    y1: int
    strong: bool
    open_left: bool
    open_right: bool
    span: str


class Handle(NamedTuple):
    """A bar at an edge of the span at hand, by which it can be dragged."""

    x0: int
    y0: int
    x1: int
    y1: int
    span: str


class Arc(NamedTuple):
    """A way from span to span: along `points`, or, of what is not at hand, quietly bent over two.

    `directed` ones end in an arrow's head.
    """

    x0: int
    y0: int
    x1: int
    y1: int
    points: tuple[tuple[int, int], ...]
    label: str
    standing: Standing
    quiet: bool
    key: Key
    directed: bool

    def moved(self, dx: int, dy: int) -> Arc:
        points = tuple((x + dx, y + dy) for x, y in self.points)
        x0, y0, x1, y1 = self[:4]
        return self._replace(x0=x0 + dx, y0=y0 + dy, x1=x1 + dx, y1=y1 + dy, points=points)


Item = Box | Underline | Note | Tag | Pill | Ring | Handle | Arc


def contains(item: Item, x: int, y: int) -> bool:
    return item.x0 <= x < item.x1 and item.y0 <= y < item.y1
