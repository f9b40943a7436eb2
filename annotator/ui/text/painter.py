"""Draws laid-out blocks: boxes, selection, text, then what stands over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QRegion

from annotator.ui.text.boxes import draw_box
from annotator.ui.text.items import Arc, Box, Handle, Item, Note, Pill, Ring, Tag, Underline
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.looks import Standing
from annotator.ui.text.strokes import at_origin, stroke_of
from annotator.ui.text.style import Style

_SOLID, _DASH, _DOT = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
_ORIGIN = QPointF(0, 0)
# Rings reach out of their block, and text a little out of its line.
OVERHANG = 4

Drawn = TypeVar("Drawn", bound=Item)


class Wash(NamedTuple):
    """A colour laid under a stretch of text: the selection, or a place that was found."""

    start_char: int
    end_char: int
    color: str
    edge: str = ""


class Painter:
    """Draws with one style what meets a region; the origin is the left of the column."""

    def __init__(self, painter: QPainter, style: Style, region: QRegion) -> None:
        self._painter = painter
        self._style = style
        self._region = region
        self._clip = region.boundingRect()
        self._font = style.bold
        painter.setFont(style.bold)
        self._over: dict[type[Item], Callable[[Any], None]] = {
            Tag: self._tag,
            Underline: self._underline,
            Note: self._note,
            Pill: self._pill,
            Ring: self._ring,
            Handle: self._handle,
        }

    def meets(self, layout: BlockLayout, top: int) -> bool:
        """True if a block whose top is here may meet the region."""
        end = top + layout.height + OVERHANG
        return top - OVERHANG <= self._clip.bottom() and end > self._clip.top()

    def block(self, layout: BlockLayout, top: int, washes: Sequence[Wash]) -> None:
        """Draw a block whose top is here, as far as it meets the region."""
        reach = layout.height + 2 * OVERHANG
        band = QRect(self._clip.left(), top - OVERHANG, self._clip.width(), reach)
        region = self._region.intersected(band).translated(0, -top)
        if region.isEmpty():
            return
        clip = region.boundingRect()
        several = region if region.rectCount() > 1 else None
        self._painter.translate(0, top)
        seen = _in(clip, several, layout.items)
        for item in seen:
            if isinstance(item, Box):
                self._box(item)
        for wash in washes:
            self._wash(layout, wash)
        self._arcs([item for item in seen if isinstance(item, Arc)])
        self._painter.setPen(self._style.pen(self._style.theme.ink, 1.0))
        self._text(layout, clip, several)
        for item in seen:
            draw = self._over.get(type(item))
            if draw:
                draw(item)
        self._painter.translate(0, -top)

    def loud_arcs(self, arcs: Iterable[Arc]) -> None:
        """Draw the arcs of what is at hand."""
        self._arcs(_in(self._clip, self._region, arcs))

    def caret(self, rect: QRect) -> None:
        self._painter.fillRect(rect, self._style.brush(self._style.theme.ink))

    def rubber(self, start: QPoint, end: QPoint) -> None:
        """Draw the line that is being dragged from a trigger to a filler."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._painter.setPen(self._style.pen(self._style.theme.accent, 2.0, _DASH))
        self._painter.drawLine(start, end)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _text(self, layout: BlockLayout, clip: QRect, region: QRegion | None) -> None:
        """Draw the lines that meet the clip and, where one is given, the region."""
        above, left, width = self._style.metrics.ascent + OVERHANG, clip.left(), clip.width()
        for line, row in zip(layout.shape.lines, layout.rows, strict=True):
            top, bottom = row.baseline - above, row.text_bottom + OVERHANG
            if top <= clip.bottom() and bottom > clip.top():
                band = QRect(left, top, width, bottom - top)
                if region is None or region.intersects(band):
                    line.draw(self._painter, _ORIGIN)

    def _box(self, box: Box) -> None:
        x0, y0, x1, y1, look, open_left, open_right, _ = box
        pixmap = self._style.box(look, y1 - y0)
        draw_box(self._painter, pixmap, (x0, y0, x1, y1), not open_left, not open_right)

    def _note(self, note: Note) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._style.brush(self._style.colors(note.label).text))
        corner = QPoint(note.x1, note.y0)
        self._painter.drawPolygon([QPoint(note.x0, note.y0), corner, QPoint(note.x1, note.y1)])

    def _wash(self, layout: BlockLayout, wash: Wash) -> None:
        for fragment in layout.shape.fragments(wash.start_char, wash.end_char):
            row = layout.rows[fragment.line]
            top = row.baseline - self._style.metrics.ascent
            rect = QRect(fragment.x0, top, fragment.x1 - fragment.x0, row.text_bottom - top)
            self._painter.fillRect(rect, self._style.brush(wash.color))
            if wash.edge:
                self._painter.setPen(self._style.pen(wash.edge, 1.0))
                self._painter.setBrush(Qt.BrushStyle.NoBrush)
                self._painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _tag(self, tag: Tag) -> None:
        colors, look = self._style.colors(tag.look.label), tag.look
        ink, left = colors.text, tag.x0 + 1
        if look.trigger:
            left = tag.x0 + 4
            if look.standing in (Standing.DECIDED, Standing.GOLD):
                self._chip(tag, colors.text, colors.text, _SOLID)
                ink = colors.on_text
            elif look.standing is Standing.SUGGESTED:
                self._chip(tag, self._style.theme.paper, colors.outline, _SOLID)
        if look.standing is Standing.REJECTED:
            ink = self._style.theme.quiet
        self._write(tag, tag.text, left, ink, look.standing in (Standing.DECIDED, Standing.GOLD))
        if look.standing is Standing.REJECTED:
            middle = (tag.y0 + tag.y1) // 2
            self._painter.fillRect(left, middle, tag.x1 - left - 1, 1, self._style.brush(ink))

    def _pill(self, pill: Pill) -> None:
        colors, theme = self._style.colors(pill.label), self._style.theme
        line = {Standing.SUGGESTED: _DASH, Standing.REJECTED: _DOT}.get(pill.standing, _SOLID)
        if pill.strong:
            self._chip(pill, theme.accent, theme.accent, _SOLID, round_ends=True)
        else:
            self._chip(pill, theme.paper, colors.outline, line, round_ends=True)
        ink = theme.on_accent if pill.strong else colors.text
        self._write(pill, pill.text, pill.x0 + 6, ink, True)

    def _write(self, item: Tag | Pill, text: str, x: int, ink: str, bold: bool) -> None:
        static = self._style.static(text, bold)
        font = self._style.bold if bold else self._style.regular
        if self._font is not font:
            self._font = font
            self._painter.setFont(font)
        self._painter.setPen(self._style.pen(ink, 1.0))
        baseline = item.y0 + (item.y1 - item.y0 + self._style.tag_cap) / 2
        y = round(baseline) - self._style.tag_ascent
        self._painter.drawStaticText(QPointF(x, y), static)

    def _chip(
        self, item: Tag | Pill, fill: str, edge: str, line: Qt.PenStyle, *, round_ends: bool = False
    ) -> None:
        size = (item.x1 - item.x0, item.y1 - item.y0)
        chip = self._style.chip(*size, fill, edge, line, round_ends)
        self._painter.drawPixmap(item.x0, item.y0, chip)

    def _underline(self, line: Underline) -> None:
        x0, y0, x1, _, look, _ = line
        colors = self._style.colors(look.label)
        if look.standing is Standing.SUGGESTED:
            dashes = self._style.dashes(colors.outline)
            self._painter.drawTiledPixmap(QRect(x0, y0, x1 - x0, 2), dashes)
        elif look.standing is Standing.GOLD:
            self._painter.fillRect(x0, y0, x1 - x0, 1, self._style.brush(colors.text))
            self._painter.fillRect(x0, y0 + 2, x1 - x0, 1, self._style.brush(colors.text))
        else:
            self._painter.fillRect(x0, y0, x1 - x0, 3, self._style.brush(colors.text))

    def _ring(self, ring: Ring) -> None:
        x0, y0, x1, y1, strong, open_left, open_right, _ = ring
        pixmap = self._style.ring(strong, y1 - y0)
        draw_box(self._painter, pixmap, (x0, y0, x1, y1), not open_left, not open_right)

    def _handle(self, handle: Handle) -> None:
        x0, y0, x1, y1, _ = handle
        brush = self._style.brush(self._style.theme.accent)
        self._painter.fillRect(x0, y0, x1 - x0, y1 - y0, brush)

    def _arcs(self, arcs: Sequence[Arc]) -> None:
        for arc in arcs:
            # Where pixels of the screen are no whole part of ours, a picture would be blurred.
            if arc.quiet and self._style.scale.is_integer():
                self._quiet_arc(arc)
            else:
                color = self._style.quiet if arc.quiet else self._loud
                self._fill_arc(arc, color(arc.label))

    def _quiet_arc(self, arc: Arc) -> None:
        picture = self._style.quiet_arc(at_origin(arc), arc.label)
        self._painter.drawPixmap(arc.x0, arc.y0, picture)

    def _fill_arc(self, arc: Arc, color: str) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._painter.translate(arc.x0, arc.y0)
        self._painter.fillPath(stroke_of(at_origin(arc)), self._style.brush(color))
        self._painter.translate(-arc.x0, -arc.y0)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _loud(self, label: str) -> str:
        return self._style.colors(label).text


def _in(clip: QRect, region: QRegion | None, items: Iterable[Drawn]) -> list[Drawn]:
    """The items that meet the clip, and, where one is given, the region."""
    left, top, right, bottom = clip.left(), clip.top(), clip.right(), clip.bottom()
    # Not by a function for each: this is asked of all items of a block at every key.
    near = [
        item
        for item in items
        if item[1] <= bottom and item[3] > top and item[0] <= right and item[2] > left
    ]
    if region is None:
        return near
    return [
        item
        for item in near
        if region.intersects(QRect(item[0], item[1], item[2] - item[0], item[3] - item[1]))
    ]
