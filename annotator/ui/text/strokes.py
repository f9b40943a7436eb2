"""The outlines of arcs as shapes to fill.

A dashed pen will not do: Qt begins its dashes anew where it clips, so that an arc drawn in parts
would not be the arc drawn at once. And an outline is made once, for wherever the arc stands: made
anew in each place it would differ by a rounding, and so would a scrolled arc from one drawn there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPixmap,
    QPolygonF,
    QTransform,
)

from annotator.ui.text.boxes import empty_pixmap
from annotator.ui.text.items import Arc
from annotator.ui.text.looks import Standing

_CORNER = 5.0
# Pointing to the right, its tip in the origin; no wider than what arcs are clipped to.
_HEAD = QPolygonF([QPointF(0, 0), QPointF(-6.5, -3), QPointF(-6.5, 3)])
_DASHES = {Standing.SUGGESTED: [4.0, 2.5], Standing.REJECTED: [1.0, 2.5]}


def at_origin(arc: Arc) -> Arc:
    """The arc with its upper left corner at 0, 0: equal ones look alike but for the colour."""
    return arc.moved(-arc.x0, -arc.y0)._replace(label="", key=())


@lru_cache(maxsize=512)
def stroke_of(arc: Arc) -> QPainterPath:
    """The line of an arc at the origin: solid decided, dashed suggested, dotted rejected."""
    stroker = QPainterPathStroker()
    stroker.setWidth(1.0 if arc.quiet else 1.6)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if arc.standing in _DASHES:
        stroker.setDashPattern(_DASHES[arc.standing])
    path = _bent(arc) if arc.quiet else _rounded(arc.points)
    stroke = stroker.createStroke(path)
    if arc.directed:
        stroke = stroke.united(_head(path))
    stroke.setFillRule(Qt.FillRule.WindingFill)
    return stroke


def arc_pixmap(arc: Arc, color: str, scale: float) -> QPixmap:
    """The line of an arc at the origin in this colour: to fill it anew takes ten times as long."""
    pixmap = empty_pixmap(arc.x1, arc.y1, scale)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(stroke_of(arc), QColor(color))
    painter.end()
    return pixmap


def _bent(arc: Arc) -> QPainterPath:
    """A flat curve in the room above its ends, whose height grows a little with its reach."""
    (x0, y0), (x1, y1) = arc.points
    top = min(y0, y1)
    rise = (top - 1) * min(1.0, 0.5 + abs(x1 - x0) / 500)
    lean = min(30.0, abs(x1 - x0) / 3) * (1 if x1 > x0 else -1)
    path = QPainterPath(QPointF(x0, y0))
    apex = top - rise * 4 / 3
    path.cubicTo(QPointF(x0 + lean, apex), QPointF(x1 - lean, apex), QPointF(x1, y1))
    return path


def _head(path: QPainterPath) -> QPainterPath:
    """The head of the arrow at the end of this path."""
    head = QPainterPath()
    head.addPolygon(_HEAD)
    head.closeSubpath()
    turned = QTransform().translate(*path.pointAtPercent(1).toTuple())
    return turned.rotate(-path.angleAtPercent(1)).map(head)


def _rounded(points: Sequence[tuple[int, int]]) -> QPainterPath:
    """A way along right angles, its corners rounded."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(QPointF(*corner), _towards(corner, after, radius))
    path.lineTo(QPointF(*points[-1]))
    return path


def _towards(start: tuple[int, int], end: tuple[int, int], distance: float) -> QPointF:
    length = _length(start, end) or 1.0
    share = distance / length
    return QPointF(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _length(one: tuple[int, int], other: tuple[int, int]) -> float:
    return float(abs(one[0] - other[0]) + abs(one[1] - other[1]))
