"""The blocks of one document laid out, each when it is first asked for.

Which spans, links and looks each of them has follows from the set of annotations, from what is at
hand and from what is being dragged; where the blocks stand on screen is of no account here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.blocks import blocks_of
from annotator.ui.text.heights import Heights
from annotator.ui.text.items import Item
from annotator.ui.text.layout import BlockLayout, lay_out
from annotator.ui.text.links import Link, link_of
from annotator.ui.text.looks import Look, look_of
from annotator.ui.text.reading import Mode
from annotator.ui.text.retouching import Retouched, retouched
from annotator.ui.text.shaping import Shape, direction
from annotator.ui.text.style import Style

_KEPT = 400
_BEGINNING = 2_000
Value = TypeVar("Value")


class LaidOut:
    """The blocks of a document with its annotations, wrapped to some width.

    `heights` are estimates until a block is laid out; `version` differs from an earlier one
    whenever something may look otherwise.
    """

    def __init__(self, document: Document, annotations: AnnotationSet, schema: Schema) -> None:
        self.document = document
        self.annotations = annotations
        self.at_hand = AtHand()
        self.preview: Span | None = None
        self.blocks = blocks_of(document)
        self._starts = [block.start_char for block in self.blocks]
        sizes = [(end - start, ends) for start, end, ends in self.blocks]
        # Estimating is done at every resize: of many blocks of one size, once.
        self._distinct = list(dict.fromkeys(sizes))
        known = {size: at for at, size in enumerate(self._distinct)}
        self._sizes = [known[size] for size in sizes]
        self._triggers = {one.name for one in schema.layers if schema.is_trigger(one.name)}
        self._order = {layer.name: at for at, layer in enumerate(schema.layers)}

    def wrap(self, style: Style, width: int) -> None:
        """Wrap the text anew; all that was laid out is forgotten."""
        self.style, self.width = style, width
        self._shapes: OrderedDict[int, Shape] = OrderedDict()
        self._layouts: OrderedDict[int, BlockLayout] = OrderedDict()
        self.version = 0
        self.heights = Heights(self._estimates())

    def layout(self, index: int) -> BlockLayout:
        """The layout of a block, made if it has not been seen lately."""
        found = _recall(self._layouts, index)
        if found is None:
            spans = self._spans(index)
            found = lay_out(
                self._shape(index),
                spans,
                self._links(spans, self.at_hand),
                self.look_of,
                self.at_hand,
                self.style,
                self._room(index),
            )
            _remember(self._layouts, index, found)
            self.heights.set(index, found.height)
        return found

    def peek(self, index: int) -> BlockLayout | None:
        """The layout of a block if it is at hand."""
        return self._layouts.get(index)

    def drop(self, indices: Iterable[int]) -> None:
        """Forget where annotations are in these blocks; how the text wraps is kept."""
        for index in indices:
            self._layouts.pop(index, None)
        self.version += 1

    def hold(self, at_hand: AtHand) -> None:
        """Emphasise this from now on; what it and the last one touch is laid out anew."""
        if at_hand != self.at_hand:
            ids = self._concerned((), at_hand)
            self.at_hand = at_hand
            self.drop(self.blocks_of_spans(ids))
            if self.preview:
                self.drop(self.blocks_between(self.preview.start_char, self.preview.end_char))

    def retouch(
        self, ids: Iterable[str], at_hand: AtHand, *, relinked: bool
    ) -> dict[int, tuple[Item, ...]] | None:
        """Hold this, and let these spans look as they do now, each where it was before.

        `relinked` says that arguments or relations have changed. Returns the items that differ by
        block. None if more than looks has changed: then nothing is done.
        """
        touched = self._by_block(self._concerned(ids, at_hand))
        if touched is None or self.preview or self.style.reading.mode is not Mode.ALL:
            return None
        if not relinked:
            relinked = self.at_hand.linked != at_hand.linked
        made: dict[int, Retouched] = {}
        for index, spans in touched.items():
            before = self._layouts.get(index)
            if before:
                links = self._links(_shown(before, spans), at_hand) if relinked else None
                after = retouched(before, spans, links, self.look_of, at_hand, self.style)
                if after is None:
                    return None
                made[index] = after
        self.at_hand = at_hand
        self.version += 1
        self._layouts.update((index, one.layout) for index, one in made.items())
        return {index: one.differing for index, one in made.items()}

    def show_preview(self, span: Span | None) -> None:
        """Draw a span as this one while its edge is dragged; None for as it is."""
        for one in (self.preview, span):
            if one:
                self.drop(self.blocks_between(one.start_char, one.end_char))
                self.drop(self.blocks_of_spans([one.id]))
        self.preview = span

    def block_at(self, char: int) -> int:
        """The block that holds this offset; in a line end, the one before it."""
        return max(0, bisect_right(self._starts, char) - 1)

    @cached_property
    def right_to_left(self) -> bool:
        """True if the first letters of the document are written from right to left."""
        return direction(self.document.text[:_BEGINNING]) == Qt.LayoutDirection.RightToLeft

    def blocks_between(self, start_char: int, end_char: int) -> range:
        """The blocks that a stretch touches."""
        last = self.block_at(max(start_char, end_char - 1))
        return range(self.block_at(start_char), last + 1)

    def blocks_of_spans(self, ids: Iterable[str]) -> set[int]:
        """The blocks that these spans touch; of spans that are gone, none."""
        found: set[int] = set()
        for id in ids:
            span = self.annotations.get(("span", id))
            if isinstance(span, Span):
                found.update(self.blocks_between(span.start_char, span.end_char))
        return found

    def look_of(self, span: Span) -> Look:
        return look_of(span, self.annotations.annotator, span.layer in self._triggers)

    def is_trigger(self, span: Span) -> bool:
        return span.layer in self._triggers

    def spans_at(self, char: int) -> list[Span]:
        """The spans on this character, innermost first, rejected ones last."""
        reading = self.style.reading
        found = [
            one for one in self.annotations.spans_between(char, char + 1) if reading.shows(one)
        ]
        return sorted(found, key=lambda one: (one.rejected, one.end_char - one.start_char, one.id))

    def _concerned(self, ids: Iterable[str], at_hand: AtHand) -> set[str]:
        """These spans, and those that look otherwise when this is held."""
        events = (self.at_hand.event, at_hand.event)
        held = (*self.at_hand.pills, *self.at_hand.rings, *at_hand.pills, *at_hand.rings)
        asked = self.at_hand.asked ^ at_hand.asked
        return {*ids, *held, *asked, *(one.id for one in events if one)}

    def _by_block(self, ids: Iterable[str]) -> dict[int, dict[str, Span]] | None:
        """These spans by the blocks that they touch; None if one of them has gone."""
        found: defaultdict[int, dict[str, Span]] = defaultdict(dict)
        for id in ids:
            span = self.annotations.get(("span", id))
            if not isinstance(span, Span):
                return None
            for index in self.blocks_between(span.start_char, span.end_char):
                found[index][id] = span
        return found

    def _estimates(self) -> list[int]:
        """A height for each block from its number of characters; all of them in one pass."""
        metrics = self.style.metrics
        row, after = metrics.row, metrics.paragraph
        a_line = max(1, round(self.width / metrics.character))
        distinct = [(1 + count // a_line) * row + after * ends for count, ends in self._distinct]
        heights = list(map(distinct.__getitem__, self._sizes))
        heights[0] += self._room(0)[0]
        heights[-1] += 2 * row
        return heights

    def _room(self, index: int) -> tuple[int, int]:
        metrics = self.style.metrics
        last = index == len(self.blocks) - 1
        before = 0 if index else metrics.paragraph
        after = metrics.paragraph if self.blocks[index].ends_paragraph else 0
        return before, after + (2 * metrics.row if last else 0)

    def _shape(self, index: int) -> Shape:
        found = _recall(self._shapes, index)
        if found is None:
            start, end, _ = self.blocks[index]
            found = Shape(self.document.text[start:end], start, self.style.font, self.width)
            _remember(self._shapes, index, found)
        return found

    def _spans(self, index: int) -> list[Span]:
        start, end, _ = self.blocks[index]
        found = [
            span
            for span in self.annotations.spans_between(start, end)
            if self._shows(span) and not self._is_previewed(span)
        ]
        moved = self.preview
        if moved and self._shows(moved) and moved.start_char < end and start < moved.end_char:
            found.append(moved)
        return sorted(found, key=self._text_order)

    def _shows(self, span: Span) -> bool:
        """What is at hand is shown whatever else is left out, but not in plain text."""
        reading = self.style.reading
        held = span.id in self.at_hand.spans or span == self.at_hand.event
        return reading.shows(span) or (held and reading.mode is not Mode.PLAIN)

    def _is_previewed(self, span: Span) -> bool:
        return self.preview is not None and self.preview.id == span.id

    def _text_order(self, span: Span) -> tuple[int, int, int, str]:
        return (span.start_char, -span.end_char, self._order.get(span.layer, 0), span.id)

    def _links(self, spans: Iterable[Span], at_hand: AtHand) -> list[Link]:
        """What goes out from these spans and is to be drawn quietly: all that is not at hand."""
        at_hand_now = at_hand.linked
        return [
            link_of(one, self.annotations)
            for span in spans
            for one in self.annotations.going_out(span.id)
            if not one.rejected and one.key not in at_hand_now
        ]


def _shown(layout: BlockLayout, spans: Mapping[str, Span]) -> Iterator[Span]:
    """The spans of a block, with these in the place of what they were."""
    return (spans.get(id, piece.span) for id, piece in layout.made.pieces.items())


def _recall(kept: OrderedDict[int, Value], index: int) -> Value | None:
    found = kept.get(index)
    if found is not None:
        kept.move_to_end(index)
    return found


def _remember(kept: OrderedDict[int, Value], index: int, value: Value) -> None:
    kept[index] = value
    if len(kept) > _KEPT:
        kept.popitem(last=False)
