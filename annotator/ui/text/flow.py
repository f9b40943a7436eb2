"""The blocks of one document one under the other: where they stand, scrolled by the pixel.

The place is kept as a block and the pixels of it that are hidden above, never as a distance from
the top: when an estimated height turns out otherwise, nothing on screen moves.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.text.arcs import Anchor, loud_arcs
from annotator.ui.text.items import Arc
from annotator.ui.text.laid_out import LaidOut
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.style import Style


class Flow(LaidOut):
    """Where the text of a document and its annotations stand, in a column of some width."""

    def __init__(
        self,
        document: Document,
        annotations: AnnotationSet,
        schema: Schema,
        style: Style,
        width: int,
        height: int,
    ) -> None:
        super().__init__(document, annotations, schema)
        self.first, self.hidden = 0, 0
        self.resize(style, width, height)

    def resize(self, style: Style, width: int, height: int) -> None:
        """Wrap anew; the character at the top stays there."""
        kept = self._top_char() if hasattr(self, "heights") else None
        self.height = height
        self._arcs: tuple[object, tuple[Arc, ...]] = (None, ())
        self._shown: tuple[object, tuple[tuple[int, int, BlockLayout], ...]] = (None, ())
        self.wrap(style, width)
        if kept is not None:
            self.first, self.hidden = self._place_of(kept)
        self.scroll_by(0)

    def visible(self) -> tuple[tuple[int, int, BlockLayout], ...]:
        """The blocks on screen from above: index, top in the viewport, layout."""
        place = self.place
        if self._shown[0] != place:
            self._shown = place, tuple(self._visible())
        return self._shown[1]

    @property
    def place(self) -> tuple[int, ...]:
        """Differs from an earlier one whenever something on screen may be elsewhere or other."""
        return self.first, self.hidden, self.height, self.version

    def is_visible(self, index: int) -> bool:
        return self.first <= index and self.top_of(index) < self.height

    def top_of(self, index: int) -> int:
        """The top of a block in the viewport; far away it is an estimate."""
        return self.heights.top(index) - self.value

    @property
    def value(self) -> int:
        """How far the document is scrolled, for the scroll bar."""
        return self.heights.top(self.first) + self.hidden

    @property
    def furthest(self) -> int:
        return max(0, self.heights.total - self.height)

    def scroll_to(self, value: int) -> None:
        """Go to a place of the scroll bar, by estimates."""
        self.first, self.hidden = self.heights.at(min(max(value, 0), self.furthest))
        self.scroll_by(0)

    def scroll_by(self, distance: int) -> int:
        """Move down by so many pixels, as far as there is text; returns how far it went."""
        self.hidden += distance
        moved = distance + self._normalize()
        below = -self.hidden
        for index in range(self.first, len(self.blocks)):
            below += self.layout(index).height
            if below >= self.height:
                return moved
        self.hidden -= self.height - below
        moved -= self.height - below
        return moved + self._normalize()

    def go_to(self, char: int, above: int) -> None:
        """Put the line of this character so many pixels under the upper edge, if there is text."""
        self.first, self.hidden = self._place_of(char)
        self.scroll_by(-above)

    def line_bounds(self, char: int) -> tuple[int, int]:
        """The upper and lower edge, in the viewport, of the row in which this character stands."""
        index = self.block_at(char)
        layout = self.layout(index)
        row = layout.rows[layout.shape.line_of(char)]
        top = self.top_of(index)
        return top + row.top, top + row.bottom

    def loud_arcs(self) -> tuple[Arc, ...]:
        """The arcs of what is at hand, in the viewport."""
        if self._arcs[0] != self.place:
            # All of them first: to lay out one block may move the estimated place of another.
            for start in self.at_hand.starts.values():
                self.layout(self.block_at(start))
            side = self.style.metrics.side
            arcs = tuple(loud_arcs(self.at_hand.links, self.anchor_of, self.width, side))
            self._arcs = self.place, arcs
        return self._arcs[1]

    def anchor_of(self, id: str) -> Anchor | None:
        """Where arcs meet this span at hand, in the viewport; None if not shown."""
        start = self.at_hand.starts.get(id)
        if start is None:
            return None
        index = self.block_at(start)
        anchor = self.layout(index).anchors.get(id)
        return anchor.moved(self.top_of(index)) if anchor else None

    def _normalize(self) -> int:
        """Carry the hidden pixels over to the block they lie in; returns what was too much."""
        while self.hidden < 0 and self.first > 0:
            self.first -= 1
            self.hidden += self.layout(self.first).height
        while self.first < len(self.blocks) - 1:
            height = self.layout(self.first).height
            if self.hidden < height:
                break
            self.hidden -= height
            self.first += 1
        beyond = -self.hidden if self.hidden < 0 else 0
        self.hidden += beyond
        return beyond

    def _visible(self) -> Iterator[tuple[int, int, BlockLayout]]:
        index, top = self.first, -self.hidden
        while index < len(self.blocks) and top < self.height:
            layout = self.layout(index)
            yield index, top, layout
            top += layout.height
            index += 1

    def _top_char(self) -> int:
        layout = self.layout(self.first)
        return layout.shape.line_range(layout.line_at(self.hidden))[0]

    def _place_of(self, char: int) -> tuple[int, int]:
        index = self.block_at(char)
        layout = self.layout(index)
        line = layout.shape.line_of(char)
        return index, layout.rows[line].top if line else 0
