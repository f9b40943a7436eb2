"""Draws laid-out blocks in vectors, for paper and files: the same picture without pixmaps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QImage, QPainter, QPainterPath, QRawFont, QRegion

from annotator.ui.text.boxes import fill_dashes, stroke_box, stroke_chip
from annotator.ui.text.items import Arc, Box, Pill, Tag, Underline
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.looks import Standing
from annotator.ui.text.painter import Painter
from annotator.ui.text.style import Style

_BEYOND = 6
# How many pixels of a picture of a glyph make one of the sheet.
_SHARPER = 4
_COLOR_TABLES = ("CBDT", "COLR", "sbix", "SVG ")
# By family; to ask means to copy a whole table, which may have megabytes.
_colored: dict[str, bool] = {}


class VectorPainter(Painter):
    """With `outlines`, letters become shapes: where the fonts may be missing, they keep place.

    Glyphs that have no outline, such as emoji, become small pictures.
    """

    def __init__(
        self, painter: QPainter, style: Style, region: QRegion, *, outlines: bool = False
    ) -> None:
        super().__init__(painter, style, region)
        self._outlines = outlines

    def _box(self, box: Box) -> None:
        x0, y0, x1, y1, look, open_left, open_right, _ = box
        inside = QRect(x0, y0, x1 - x0, y1 - y0)
        left, right = _BEYOND * open_left, _BEYOND * open_right
        self._painter.save()
        if not self._outlines:
            self._painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
        whole = QRectF(inside.adjusted(-left, 0, right, 0))
        stroke_box(self._painter, whole, self._style.colors(look.label), self._style.theme, look)
        if self._outlines:
            # SVG as Qt writes it has no clips: the end of an open box is covered instead.
            self._painter.fillRect(x0 - left, y0, left, y1 - y0, Qt.GlobalColor.white)
            self._painter.fillRect(x1, y0, right, y1 - y0, Qt.GlobalColor.white)
        self._painter.restore()

    def _chip(
        self, item: Tag | Pill, fill: str, edge: str, line: Qt.PenStyle, *, round_ends: bool = False
    ) -> None:
        rect = QRectF(item.x0, item.y0, item.x1 - item.x0, item.y1 - item.y0)
        stroke_chip(self._painter, rect, fill, edge, line, round_ends)

    def _quiet_arc(self, arc: Arc) -> None:
        self._fill_arc(arc, self._style.quiet(arc.label))

    def _underline(self, line: Underline) -> None:
        if line.look.standing is Standing.SUGGESTED:
            colors = self._style.colors(line.look.label)
            fill_dashes(self._painter, line.x0, line.y0, line.x1, colors.outline)
        else:
            super()._underline(line)

    def _text(self, layout: BlockLayout, clip: QRect, region: QRegion | None) -> None:
        if not self._outlines:
            super()._text(layout, clip, region)
        for line, row in zip(layout.shape.lines, layout.rows, strict=True):
            if row.top <= clip.bottom() and row.bottom > clip.top():
                for run in line.glyphRuns():
                    self._glyphs(run)

    def _glyphs(self, run: QGlyphRun) -> None:
        path, font = QPainterPath(), run.rawFont()
        colored = _is_colored(font)
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            if colored:
                self._picture(run, glyph, at)
            elif self._outlines:
                path.addPath(font.pathForGlyph(glyph).translated(at))
        path.setFillRule(Qt.FillRule.WindingFill)
        self._painter.fillPath(path, self._style.brush(self._style.theme.ink))

    def _picture(self, run: QGlyphRun, glyph: int, at: QPointF) -> None:
        """Draw one glyph as a picture."""
        font = run.rawFont()
        size = QSizeF(font.advancesForGlyphIndexes([glyph])[0].x(), font.ascent() + font.descent())
        rect = QRectF(QPointF(at.x(), at.y() - font.ascent()), size)
        alone = QGlyphRun()
        alone.setRawFont(font)
        alone.setGlyphIndexes([glyph])
        alone.setPositions([at])
        picture = QImage((size * _SHARPER).toSize(), QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        inside = QPainter(picture)
        inside.scale(_SHARPER, _SHARPER)
        inside.translate(-rect.topLeft())
        inside.drawGlyphRun(QPointF(0, 0), alone)
        inside.end()
        self._painter.drawImage(rect, picture)

    def _write(self, item: Tag | Pill, text: str, x: int, ink: str, bold: bool) -> None:
        """As shapes on any device: the spacing of letters is lost on some."""
        baseline = item.y0 + (item.y1 - item.y0 + self._style.tag_cap) / 2
        font = self._style.bold if bold else self._style.regular
        path = text_path(font, text, QPointF(x, round(baseline)))
        self._painter.fillPath(path, self._style.brush(ink))


def _is_colored(font: QRawFont) -> bool:
    """True for a font whose glyphs are pictures in colour."""
    family = font.familyName()
    if family not in _colored:
        _colored[family] = any(font.fontTable(table).size() for table in _COLOR_TABLES)
    return _colored[family]


def text_path(font: QFont, text: str, at: QPointF) -> QPainterPath:
    """A text as a shape to fill, its baseline beginning here."""
    path = QPainterPath()
    path.addText(at, font, text)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
