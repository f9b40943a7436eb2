"""One block of text wrapped into lines; where its characters stand in them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from annotator.ui.text.offsets import OffsetMap, Unit

_BETWEEN = QTextLine.CursorPosition.CursorBetweenCharacters
_ON = QTextLine.CursorPosition.CursorOnCharacter
_VISUAL = Qt.CursorMoveStyle.VisualMoveStyle
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_JOINED = 1.0
# Hebrew to Arabic with their presentation forms, the scripts beyond the first plane, and marks.
_RIGHT_TO_LEFT_CHAR = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Fragment(NamedTuple):
    """A piece of a stretch in one line, from x0 to x1; whether the stretch begins, ends in it."""

    line: int
    x0: int
    x1: int
    begins: bool
    ends: bool
    from_right: bool

    @property
    def open_ends(self) -> tuple[bool, bool]:
        """Whether the stretch goes on beyond its left and its right."""
        ends = (not self.begins, not self.ends)
        return ends[::-1] if self.from_right else ends


class Shape:
    """A wrapped block. Offsets are the document's, in code points; x is from the column's left.

    Nothing in it depends on annotations: these only move its lines up and down.
    """

    def __init__(self, text: str, start_char: int, font: QFont, width: int) -> None:
        self.start_char = start_char
        self.end_char = start_char + len(text)
        self.width = width
        self._fragments: dict[tuple[int, int], list[Fragment]] = {}
        self._offsets = OffsetMap(text)
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.bidirectional = _RIGHT_TO_LEFT_CHAR.search(text) is not None
        if self.bidirectional:
            towards = direction(text)
            option.setTextDirection(towards)
            if towards == _RIGHT_TO_LEFT:
                option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        self._layout.setCursorMoveStyle(_VISUAL)
        self._wrap(width)
        self.lines = [self._layout.lineAt(at) for at in range(self._layout.lineCount())]
        self._starts = [self._char(line.textStart()) for line in self.lines]
        self._over = [*self._starts[1:], self.end_char]
        self._ends = [*self._seen_ends(text), self.end_char]

    @property
    def layout(self) -> QTextLayout:
        return self._layout

    def move_line(self, line: int, baseline: int) -> None:
        """Put this line's baseline at this distance from the top of the block."""
        one = self.lines[line]
        one.setPosition(QPointF(one.x(), baseline - one.ascent()))

    def line_of(self, char: int) -> int:
        """The line in which this offset stands; at a soft line end, the line after it."""
        return max(0, bisect_right(self._starts, char) - 1)

    def line_range(self, line: int) -> tuple[int, int]:
        return self._starts[line], self._over[line]

    def x_of(self, char: int) -> float:
        """Where the caret stands before this character."""
        return _x(self.lines[self.line_of(char)], self._unit(char))

    def caret_at(self, line: int, x: float) -> int:
        """The place between two characters that is nearest; never behind a soft line end."""
        char = self._char(self.lines[line].xToCursor(x, _BETWEEN))
        _, end = self.line_range(line)
        return self.left_of_end(end) if line < len(self.lines) - 1 and char >= end else char

    def left_of_end(self, end: int) -> int:
        return self._char(self._layout.previousCursorPosition(self._unit(end)))

    def character_at(self, line: int, x: float) -> int | None:
        """The character under this place, None beside the text of the line."""
        one = self.lines[line]
        left = one.x() + (one.width() - one.naturalTextWidth() if self.aligned_right else 0.0)
        if not left <= x < left + one.naturalTextWidth():
            return None
        char = self._char(one.xToCursor(x, _ON))
        return char if self.bidirectional else self._in_ligature(line, char, x)

    def _in_ligature(self, line: int, char: int, x: float) -> int:
        """The character at this place, where Qt knows but the first one of those drawn as one."""
        one, following = self.lines[line], self.step(char, right=True)
        while char < following < self._over[line] and _x(one, self._unit(following)) <= x:
            char, following = following, self.step(following, right=True)
        return char

    @property
    def aligned_right(self) -> bool:
        return bool(self._layout.textOption().textDirection() == _RIGHT_TO_LEFT)

    def step(self, char: int, *, right: bool) -> int:
        """One character over on screen, a joined one at once; the same at the block's edge."""
        unit = self._unit(char)
        move = self._layout.rightCursorPosition if right else self._layout.leftCursorPosition
        return self._char(move(unit))

    def step_word(self, char: int, *, forward: bool) -> int:
        unit, words = self._unit(char), QTextLayout.CursorMode.SkipWords
        if forward:
            return self._char(self._layout.nextCursorPosition(unit, words))
        return self._char(self._layout.previousCursorPosition(unit, words))

    def fragments(self, start_char: int, end_char: int) -> list[Fragment]:
        """Where a stretch is seen in this block, line by line, without the blanks at line ends."""
        stretch = (start_char, end_char)
        if stretch not in self._fragments:
            self._fragments[stretch] = self._cut(start_char, end_char)
        return self._fragments[stretch]

    def _cut(self, start_char: int, end_char: int) -> list[Fragment]:
        first, last = max(start_char, self.start_char), min(end_char, self.end_char)
        if first >= last:
            return []
        found: list[Fragment] = []
        for line in range(self.line_of(first), self.line_of(last) + 1):
            start = self._starts[line]
            begin, stop = max(first, start), min(last, self._ends[line])
            if begin >= stop:
                continue
            begins, ends = begin == start_char, last == end_char and last <= self._over[line]
            for x0, x1 in self._extents(line, begin, stop):
                right = self.aligned_right
                found.append(Fragment(line, floor(x0), ceil(x1), begins, ends, right))
        return found

    def _seen_ends(self, text: str) -> Iterator[int]:
        """The ends of the lines but the last, before the blanks that hang over them."""
        for start, end in pairwise(self._starts):
            line = text[start - self.start_char : end - self.start_char]
            yield start + len(line.rstrip())

    def _extents(self, line: int, start: int, end: int) -> Sequence[tuple[float, float]]:
        one, first, last = self.lines[line], self._unit(start), self._unit(end)
        if self.bidirectional:
            return _ink(one, first, last)
        x0, x1 = _x(one, first), _x(one, last)
        return ((x0, x1),) if x1 > x0 else ()

    def _wrap(self, width: int) -> None:
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
        self._layout.endLayout()

    def _unit(self, char: int) -> Unit:
        return self._offsets.to_unit(char - self.start_char)

    def _char(self, unit: int) -> int:
        return self.start_char + self._offsets.to_char(unit)


def _x(line: QTextLine, unit: Unit) -> float:
    # The stub says float; what comes is the place and the position it is for.
    found: object = line.cursorToX(unit)
    return float(found[0]) if isinstance(found, tuple) else float(line.x())


def _ink(line: QTextLine, first: Unit, last: Unit) -> list[tuple[float, float]]:
    """The extents that glyphs of these characters cover: in mixed directions, several."""
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    joined: list[tuple[float, float]] = []
    for x0, x1 in sorted((box.left(), box.right()) for box in boxes if box.width() > 0):
        if joined and x0 - joined[-1][1] <= _JOINED:
            joined[-1] = (joined[-1][0], max(x1, joined[-1][1]))
        else:
            joined.append((x0, x1))
    return joined


def direction(text: str) -> Qt.LayoutDirection:
    """The direction of the first letter that has one; left to right if none has."""
    strong = (unicodedata.bidirectional(char) for char in text)
    first = next((one for one in strong if one in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else _RIGHT_TO_LEFT
