"""An article as SVG for a page: drawn by the painter of the screen, its words as text.

The words are laid where the screen has them, each as wide as there, so that the boxes fit whatever
font a browser has, and so that they can be selected, searched and read aloud.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRegion
from PySide6.QtSvg import QSvgGenerator

from annotator.ui.text.items import Pill, Tag
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.paper import Article, draw_picture
from annotator.ui.text.vectors import VectorPainter

_WORD = re.compile(r"\S+")
_END = b"</svg>"
# A page is drawn on its own ground, and has one title, its own.
_PROLOG = re.compile(rb"\A.*?(?=<svg)", re.DOTALL)
_TITLE = re.compile(rb"<title>.*?</title>\s*|<desc>.*?</desc>\s*", re.DOTALL)
# Qt repeats the font with every shape, and keeps groups with nothing in them.
_FONT = re.compile(
    rb'\s+font-family="[^"]*" font-size="[^"]*" font-weight="[^"]*" font-style="[^"]*"'
)
_EMPTY = re.compile(rb"<g [^<>]*>\s*</g>\s*")


@dataclass(frozen=True, slots=True)
class _Word:
    """A piece of text with the left end of its baseline, its width, and the size in pixels."""

    text: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class _Line:
    """Words on one baseline, from left to right in text order unless `apart`."""

    words: tuple[_Word, ...]
    y: float
    size: float
    css: str
    color: str
    apart: bool = False


def svg_of(article: Article) -> str:
    """An `<svg>` element to stand in a page."""
    lines: list[_Line] = []
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    draw_picture(generator, article, partial(_WordPainter, lines=lines))
    buffer.close()
    drawn = bytes(content.data())
    for superfluous in (_PROLOG, _TITLE, _FONT, _EMPTY):
        drawn = superfluous.sub(b"", drawn)
    shapes = drawn[: drawn.rindex(_END)].decode()
    return f"{shapes}{''.join(map(_element, lines))}</svg>"


class _WordPainter(VectorPainter):
    """Draws all but the words, and keeps these for elements of their own."""

    def __init__(self, *args: object, lines: list[_Line], outlines: bool = True) -> None:
        super().__init__(*args, outlines=True)  # type: ignore[arg-type]
        self._lines = lines

    def _text(self, layout: BlockLayout, clip: QRect, region: QRegion | None) -> None:
        shape = layout.shape
        text = shape.layout.text()
        for number, row in enumerate(layout.rows):
            if not (row.top <= clip.bottom() and row.bottom > clip.top()):
                continue
            start, end = shape.line_range(number)
            words = []
            for found in _WORD.finditer(text, start - shape.start_char, end - shape.start_char):
                places = shape.fragments(
                    found.start() + shape.start_char, found.end() + shape.start_char
                )
                if places:
                    x0, x1 = min(one.x0 for one in places), max(one.x1 for one in places)
                    words.append(_Word(found[0], x0, x1 - x0))
            self._keep(words, row.baseline, "word", self._style.theme.ink, shape.bidirectional)

    def _write(self, item: Tag | Pill, text: str, x: int, ink: str, bold: bool) -> None:
        font = self._style.bold if bold else self._style.regular
        y = round(item.y0 + (item.y1 - item.y0 + self._style.tag_cap) / 2)
        word = _Word(text, x, QFontMetricsF(font).horizontalAdvance(text))
        self._keep([word], y, "tag strong" if bold else "tag", ink)

    def _keep(
        self, words: list[_Word], y: float, css: str, color: str, apart: bool = False
    ) -> None:
        """Keep them with their places on the whole sheet."""
        if not words:
            return
        font = self._style.font if css == "word" else self._style.bold
        here = self._painter.worldTransform()
        moved = tuple(_Word(one.text, one.x + here.dx(), one.width) for one in words)
        size = QFontInfo(font).pixelSize()
        self._lines.append(_Line(moved, y + here.dy(), size, css, color, apart))


def _element(line: _Line) -> str:
    """The line as an element; in mixed directions each word is one, since places would be moved."""
    if line.apart:
        alone = (_Line((word,), line.y, line.size, line.css, line.color) for word in line.words)
        return "".join(map(_element, alone))
    words = " ".join(
        f'<tspan x="{word.x:g}" textLength="{word.width:g}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(word.text)}</tspan>"
        for word in line.words
    )
    look = f'class="{line.css}" font-size="{line.size:g}" fill="{line.color}"'
    return f'<text xml:space="preserve" y="{line.y:g}" {look}>{words}</text>\n'
