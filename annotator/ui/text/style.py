"""Everything the painter draws with, made once for a theme, a font and a scale."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen, QPixmap, QStaticText

from annotator.model.schema import Schema
from annotator.ui.text.boxes import box_pixmap, chip_pixmap, dashes_pixmap, ring_pixmap
from annotator.ui.text.fonts import tag_font, text_font
from annotator.ui.text.items import Arc
from annotator.ui.text.looks import Look, Standing
from annotator.ui.text.metrics import Metrics, measure
from annotator.ui.text.reading import Mode, Reading
from annotator.ui.text.strokes import arc_pixmap
from annotator.ui.theme import LabelColors, Theme, mix

_NO_LABEL = "#666666"
_SHORTER = (5, 3)
PADDING = 4
_QUIET = 0.68
_ARCS = 128


class Face(NamedTuple):
    """One way to write a tag or pill."""

    text: str
    width: int


class Written(NamedTuple):
    """The ways to write a tag with its pills, widest first, and how wide each is."""

    faces: tuple[tuple[Face, ...], ...]
    widths: tuple[int, ...]


class Style:
    """Colours, fonts, pens and pictures; asks are answered from memory after the first time."""

    def __init__(self, theme: Theme, reading: Reading, schema: Schema | None, scale: float) -> None:
        self.theme = theme
        self.reading = reading
        self.scale = scale
        self.font = text_font(reading.family, reading.size)
        pixels = QFontMetricsF(self.font).capHeight() / 0.714
        self.bold = tag_font(pixels * 0.60, bold=True)
        self.regular = tag_font(pixels * 0.60, bold=False)
        self.metrics: Metrics = measure(
            self.font, self.bold, reading.line_height, plain=reading.mode is Mode.PLAIN
        )
        tags = QFontMetricsF(self.bold)
        self.tag_ascent, self.tag_cap = tags.ascent(), tags.capHeight()
        self._labels = {label.name: label.color for label in schema.labels} if schema else {}
        self.written: dict[object, Written] = {}
        self.colors = cache(self._colors)
        self.faces = cache(self._faces)
        self.pill_faces = cache(self._pill_faces)
        self.static = cache(self._static)
        self.pen = cache(_pen)
        self.brush = cache(_brush)
        self.box = cache(self._box)
        self.ring = cache(self._ring)
        self.chip = cache(self._chip)
        self.dashes = cache(self._dashes)
        self.quiet = cache(self._quiet)
        self.quiet_arc = lru_cache(maxsize=_ARCS)(self._quiet_arc)

    def tag_font_of(self, look: Look) -> QFont:
        """Suggestions are written in a lighter weight."""
        decided = look.standing in (Standing.DECIDED, Standing.GOLD)
        return self.bold if decided else self.regular

    def _colors(self, label: str) -> LabelColors:
        return self.theme.label(self._labels.get(label, _NO_LABEL))

    def _quiet(self, label: str) -> str:
        """The colour of what stands back, such as arcs of events that are not at hand."""
        return mix(self.colors(label).text, self.theme.paper, _QUIET)

    def _quiet_arc(self, arc: Arc, label: str) -> QPixmap:
        return arc_pixmap(arc, self.quiet(label), self.scale)

    def _faces(self, look: Look) -> tuple[Face, ...]:
        """The ways to write this tag, widest first, ending with nothing at all."""
        doubt = " ?" if look.strength == 0 and look.standing is Standing.SUGGESTED else ""
        metrics = QFontMetricsF(self.tag_font_of(look))
        padding = 2 * PADDING if look.trigger else 2
        texts = [look.label + doubt]
        texts += [f"{look.label[:n]}." for n in _SHORTER if len(look.label) > n + 1]
        faces = [Face(text, round(metrics.horizontalAdvance(text)) + padding) for text in texts]
        return (*faces, Face("", 0))

    def _pill_faces(self, text: str) -> tuple[Face, ...]:
        metrics = QFontMetricsF(self.bold)
        texts = [text, *(f"{text[:n]}." for n in _SHORTER if len(text) > n + 1)]
        width = metrics.horizontalAdvance
        return tuple(Face(text, round(width(text)) + 2 * PADDING + 4) for text in texts)

    def _static(self, text: str, bold: bool) -> QStaticText:
        made = QStaticText(text)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        made.prepare(font=self.bold if bold else self.regular)
        return made

    def _box(self, look: Look, height: int) -> QPixmap:
        return box_pixmap(self.colors(look.label), self.theme, look, height, self.scale)

    def _ring(self, strong: bool, height: int) -> QPixmap:
        return ring_pixmap(self.theme.accent, strong, height, self.scale)

    def _chip(
        self, width: int, height: int, fill: str, edge: str, line: Qt.PenStyle, round_ends: bool
    ) -> QPixmap:
        return chip_pixmap(width, height, fill, edge, line, round_ends, self.scale)

    def _dashes(self, color: str) -> QPixmap:
        return dashes_pixmap(color, self.scale)


def _pen(color: str, width: float, line: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(QColor(color), width, line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _brush(color: str) -> QBrush:
    return QBrush(QColor(color))
