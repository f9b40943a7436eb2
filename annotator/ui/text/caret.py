"""Where the caret goes: by character in visual order, by word, line, paragraph and screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from annotator.model.document import Document
from annotator.ui.text.caret_keys import Step
from annotator.ui.text.flow import Flow


class Place(NamedTuple):
    """The caret and the x to which it returns when it goes up and down."""

    char: int
    x: float


def moved(flow: Flow, place: Place, step: Step) -> Place:
    """Where this step takes the caret; those that move nothing leave it where it is."""
    char, document = place.char, flow.document
    match step:
        case Step.UP | Step.DOWN:
            return _line(flow, place, 1 if step is Step.DOWN else -1)
        case Step.SCREEN_UP | Step.SCREEN_DOWN:
            return _page(flow, place, 1 if step is Step.SCREEN_DOWN else -1)
        case Step.LEFT | Step.RIGHT:
            char = _character(flow, char, step is Step.RIGHT)
        case Step.WORD_LEFT | Step.WORD_RIGHT:
            char = _word(flow, char, step is Step.WORD_RIGHT)
        case Step.SENTENCE_BEFORE | Step.SENTENCE_AFTER:
            char = _sentence(document, char, step is Step.SENTENCE_AFTER)
        case Step.PARAGRAPH_BEFORE | Step.PARAGRAPH_AFTER:
            char = _paragraph(flow, char, step is Step.PARAGRAPH_AFTER)
        case Step.LINE_START | Step.LINE_END:
            char = _line_end(flow, char, step is Step.LINE_END)
        case Step.TEXT_START | Step.TEXT_END:
            char = len(document.text) if step is Step.TEXT_END else 0
    return place_at(flow, char)


def place_at(flow: Flow, char: int) -> Place:
    """The caret before this character, out of the middle of any line end."""
    block = flow.blocks[flow.block_at(char)]
    char = min(max(char, block.start_char), block.end_char)
    return Place(char, _shape_of(flow, char).x_of(char))


def _shape_of(flow: Flow, char: int):  # type: ignore[no-untyped-def]
    return flow.layout(flow.block_at(char)).shape


def _character(flow: Flow, char: int, right: bool) -> int:
    after = int(_shape_of(flow, char).step(char, right=right))
    return after if after != char else _over_edge(flow, char, right=right)


def _word(flow: Flow, char: int, right: bool) -> int:
    shape = _shape_of(flow, char)
    after = int(shape.step_word(char, forward=right is not shape.aligned_right))
    return after if after != char else _over_edge(flow, char, right=right)


def _over_edge(flow: Flow, char: int, *, right: bool) -> int:
    """Into the next block as the document runs, in at the edge on the side it came from.

    So a key that is held goes through paragraphs of either direction and never turns back.
    """
    step = 1 if right is not flow.right_to_left else -1
    index = flow.block_at(char) + step
    if not 0 <= index < len(flow.blocks):
        return char
    block = flow.blocks[index]
    at_start = right is not flow.layout(index).shape.aligned_right
    return block.start_char if at_start else block.end_char


def _sentence(document: Document, char: int, down: bool) -> int:
    """The beginning of the next sentence, or of this one and then of the one before."""
    starts = document.segmentation.sentence_starts
    if down:
        at = bisect_right(starts, char)
        return starts[at] if at < len(starts) else len(document.text)
    at = bisect_left(starts, char) - 1
    return starts[at] if at >= 0 else 0


def _paragraph(flow: Flow, char: int, down: bool) -> int:
    index = flow.block_at(char)
    if down:
        following = flow.blocks[index + 1 :]
        return following[0].start_char if following else flow.blocks[index].end_char
    start = flow.blocks[index].start_char
    return start if char > start or not index else flow.blocks[index - 1].start_char


def _line(flow: Flow, place: Place, step: int) -> Place:
    index = flow.block_at(place.char)
    shape = flow.layout(index).shape
    line = shape.line_of(place.char) + step
    if not 0 <= line < len(shape.lines):
        index += step
        if not 0 <= index < len(flow.blocks):
            return place
        shape = flow.layout(index).shape
        line = 0 if step > 0 else len(shape.lines) - 1
    return Place(shape.caret_at(line, place.x), place.x)


def _line_end(flow: Flow, char: int, to_end: bool) -> int:
    shape = _shape_of(flow, char)
    line = shape.line_of(char)
    start, end = shape.line_range(line)
    if not to_end:
        return int(start)
    return int(end if line == len(shape.lines) - 1 else shape.left_of_end(end))


def _page(flow: Flow, place: Place, step: int) -> Place:
    """As many lines on as fit on a screen, less one."""
    distance, limit = 0, flow.height - flow.style.metrics.row
    while True:
        after = _line(flow, place, step)
        if after.char == place.char:
            return place
        distance += flow.style.metrics.row
        place = after
        if distance >= limit:
            return place
