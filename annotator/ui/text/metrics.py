"""The measures of one line and what stands around it, in whole pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

_SAMPLE = "the presidents of both countries met again on Thursday"


@dataclass(frozen=True, slots=True)
class Metrics:
    """A row is, from top to bottom: leading, track, tags, text, and lanes where there are any."""

    font_ascent: float
    font_descent: float
    ascent: int
    descent: int
    leading: int
    track: int
    tag: int
    underline: int
    paragraph: int
    character: float
    side: int

    @property
    def above(self) -> int:
        """From the top of a row to its baseline."""
        return self.leading + self.track + self.tag + self.ascent

    @property
    def row(self) -> int:
        """The height of a row without lanes."""
        return self.above + self.descent


def measure(font: QFont, tag_font: QFont, line_height: float, *, plain: bool) -> Metrics:
    """The measures for this text font; plain text has no room for tags."""
    metrics = QFontMetricsF(font)
    pixels = QFontInfo(font).pixelSize()
    cap = QFontMetricsF(tag_font).capHeight()
    # Descenders stay inside: what stands out would be left over when a tag goes.
    tag = round(cap * 1.8) + 2
    return Metrics(
        font_ascent=metrics.ascent(),
        font_descent=metrics.descent(),
        ascent=round(pixels * 0.90),
        descent=round(pixels * 0.30),
        leading=round(pixels * (line_height - 1.0)) + (round(pixels * 0.25) if plain else 0),
        track=0 if plain else 6,
        tag=0 if plain else tag,
        underline=5,
        paragraph=round(pixels * 0.8),
        character=metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE),
        side=round(pixels * 2.4),
    )
