"""Soft boxes: their outline is stroked once, then put together from two ends and a middle.

Stroking an antialiased dashed outline anew for each box costs ten times as much at scale 2.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from annotator.ui.text.looks import Look, Standing
from annotator.ui.theme import LabelColors, Theme

END = 6
MIDDLE = 120
_RADIUS, _RING_RADIUS = 4.0, 5.0
_DASH = 8
_DASHES = [3.0, 2.0]
_DOTS = [1.0, 3.0]


def box_pixmap(colors: LabelColors, theme: Theme, look: Look, height: int, scale: float) -> QPixmap:
    """A box of this height: an end, a middle that can be repeated, an end."""
    width = 2 * END + MIDDLE
    pixmap = empty_pixmap(width, height, scale)
    painter = QPainter(pixmap)
    stroke_box(painter, QRectF(0, 0, width, height), colors, theme, look)
    painter.end()
    return pixmap


def stroke_box(
    painter: QPainter, rect: QRectF, colors: LabelColors, theme: Theme, look: Look
) -> None:
    """Draw the box: solid decided, dashed suggested, dotted rejected, with a thick foot gold."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    if look.standing is not Standing.REJECTED:
        suggested = look.standing is Standing.SUGGESTED
        painter.setBrush(QColor(colors.soft[look.strength] if suggested else colors.fill))
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colors, theme, look.standing))
    painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
    if look.standing is Standing.GOLD:
        _double_foot(painter, inner)


def ring_pixmap(color: str, strong: bool, height: int, scale: float) -> QPixmap:
    """A frame around what is at hand, put together like a box."""
    width = 2 * END + MIDDLE
    pixmap = empty_pixmap(width, height, scale)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 2.5 if strong else 1.5))
    inner = QRectF(0, 0, width, height).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawRoundedRect(inner, _RING_RADIUS, _RING_RADIUS)
    painter.end()
    return pixmap


def draw_box(
    painter: QPainter, pixmap: QPixmap, rect: tuple[int, int, int, int], left: bool, right: bool
) -> None:
    """Put a box together at x0, y0, x1, y1; without its left or right end where it goes on."""
    x0, y0, x1, y1 = rect
    height, scale = y1 - y0, pixmap.devicePixelRatio()
    part = _whole_part if scale.is_integer() else _broken_part
    end = min(END, (x1 - x0) // 2)
    last = x1 - end if right else x1
    # The left end and the middle lie side by side in the pixmap: most boxes take two pieces.
    first, source, most = (x0, 0, END + MIDDLE) if left else (x0, END, MIDDLE)
    while first < last:
        piece = min(most, last - first)
        part(painter, pixmap, first, y0, source, piece, height, scale)
        first += piece
        source, most = END, MIDDLE
    if right:
        part(painter, pixmap, x1 - end, y0, 2 * END + MIDDLE - end, end, height, scale)


def chip_pixmap(
    width: int,
    height: int,
    fill: str,
    edge: str,
    line: Qt.PenStyle,
    round_ends: bool,
    scale: float,
) -> QPixmap:
    """The ground of a tag or pill."""
    pixmap = empty_pixmap(width, height, scale)
    painter = QPainter(pixmap)
    stroke_chip(painter, QRectF(0, 0, width, height), fill, edge, line, round_ends)
    painter.end()
    return pixmap


def stroke_chip(
    painter: QPainter, rect: QRectF, fill: str, edge: str, line: Qt.PenStyle, round_ends: bool
) -> None:
    """Draw the ground of a tag or pill."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(edge), 1.0, line)
    if line is Qt.PenStyle.DashLine:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    radius = (rect.height() - 1) / 2 if round_ends else 3.0
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def dashes_pixmap(color: str, scale: float) -> QPixmap:
    """A dashed line to be laid end to end."""
    pixmap = empty_pixmap(10 * _DASH, 2, scale)
    painter = QPainter(pixmap)
    fill_dashes(painter, 0, 0, 10 * _DASH, color)
    painter.end()
    return pixmap


def fill_dashes(painter: QPainter, x0: int, y: int, x1: int, color: str) -> None:
    """Draw a dashed line from x0 to x1."""
    for x in range(x0, x1, _DASH):
        painter.fillRect(x, y, min(_DASH - 3, x1 - x), 2, QColor(color))


def empty_pixmap(width: int, height: int, scale: float) -> QPixmap:
    """A pixmap of this size on which nothing has been drawn."""
    pixmap = QPixmap(ceil(width * scale), ceil(height * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _double_foot(painter: QPainter, rect: QRectF) -> None:
    """A second edge along the bottom; all around it would run through the letters."""
    painter.save()
    foot = rect.adjusted(-1, rect.height() - 5, 1, 1)
    painter.setClipRect(foot, Qt.ClipOperation.IntersectClip)
    painter.drawRoundedRect(rect.adjusted(0, 0, 0, -1.5), _RADIUS, _RADIUS)
    painter.drawRoundedRect(rect.adjusted(0, 0, 0, -2.5), _RADIUS, _RADIUS)
    painter.restore()


def _whole_part(
    painter: QPainter, pixmap: QPixmap, x: int, y: int, source: int, w: int, h: int, scale: float
) -> None:
    times = int(scale)
    painter.drawPixmap(x, y, w, h, pixmap, source * times, 0, w * times, h * times)


def _broken_part(
    painter: QPainter, pixmap: QPixmap, x: int, y: int, source: int, w: int, h: int, scale: float
) -> None:
    part = QRectF(source * scale, 0, w * scale, h * scale)
    painter.drawPixmap(QRectF(x, y, w, h), pixmap, part)


def _pen(colors: LabelColors, theme: Theme, standing: Standing) -> QPen:
    pen = QPen(QColor(colors.outline), 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if standing is Standing.SUGGESTED:
        pen.setDashPattern(_DASHES)
    elif standing is Standing.REJECTED:
        pen.setColor(QColor(theme.faint))
        pen.setDashPattern(_DOTS)
    return pen
