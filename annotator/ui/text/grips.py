"""The grips at the edges of the span at hand, and where a drag of one would put it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.ui.text.flow import Flow

REACH = 4


class Grip(NamedTuple):
    """One edge of a span; `at_start` says which."""

    span: Span
    at_start: bool


def grip_at(flow: Flow, span: Span, x: int, y: int) -> Grip | None:
    """The grip under this point, x from the left of the column."""
    for at_start in (True, False):
        char = span.start_char if at_start else span.end_char - 1
        index = flow.block_at(char)
        layout = flow.peek(index)
        if layout is None:
            continue
        fragments = layout.shape.fragments(span.start_char, span.end_char)
        fragment = next((one for one in fragments if (one.begins if at_start else one.ends)), None)
        if fragment is None:
            continue
        row, top = layout.rows[fragment.line], flow.top_of(index)
        edge = fragment.x0 if at_start is not layout.shape.aligned_right else fragment.x1
        upper = top + row.baseline - flow.style.metrics.ascent
        if abs(x - edge) <= REACH and upper <= y < top + row.text_bottom:
            return Grip(span, at_start)
    return None


def dragged(document: Document, grip: Grip, caret: int, *, by_characters: bool) -> Span:
    """The span with its edge at the caret, or at the border of the token there; never empty."""
    start, end = grip.span.start_char, grip.span.end_char
    if grip.at_start:
        start = min(caret, end - 1)
    else:
        end = max(caret, start + 1)
    if not by_characters:
        snapped = document.segmentation.snap(start, end)
        start, end = (snapped[0], end) if grip.at_start else (start, snapped[1])
    return replace(grip.span, start_char=start, end_char=end)
