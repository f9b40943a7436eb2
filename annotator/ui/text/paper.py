"""The annotated article as PDF or SVG, by the painter of the screen."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QRegion
from PySide6.QtSvg import QSvgGenerator

from annotator.errors import StoreError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.text.flow import Flow
from annotator.ui.text.layout import BlockLayout
from annotator.ui.text.legend import legend
from annotator.ui.text.reading import Mode, Reading
from annotator.ui.text.style import Style
from annotator.ui.text.vectors import VectorPainter, text_path
from annotator.ui.theme import LIGHT

PAPER = Reading(size=10.5)
_DPI = 96
_MARGIN_MM = 20.0
_WIDTH, _HEIGHT = 643, 971
"""What lies between the margins of an A4 page, in units of 1/96 inch."""
_FOOT = 30
_FRAME, _SIDE = 20, 34


@dataclass(frozen=True, slots=True)
class Article:
    """What is printed; whoever prints in slices makes sure that it does not change meanwhile."""

    document: Document
    annotations: AnnotationSet
    schema: Schema
    reading: Reading = PAPER


def write(path: Path, article: Article) -> None:
    """Write the article with a legend of its labels: one long picture for .svg, pages for .pdf.

    StoreError if the file cannot be written.
    """
    for _ in writing(path, article):
        pass


def writing(path: Path, article: Article) -> Generator[float, None, None]:
    """The same bit by bit; yields the share that is done. Left alone, it leaves half a file."""
    return _svg(path, article) if path.suffix.lower() == ".svg" else _pdf(path, article)


def _pdf(path: Path, article: Article) -> Generator[float, None, None]:
    _check(path)
    writer = QPdfWriter(str(path))
    writer.setTitle(article.document.title)
    writer.setCreator("Annotator")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    scale = writer.logicalDpiX() / _DPI
    painter.scale(scale, scale)
    sheet = _Sheet(painter, article, writer)
    try:
        yield from sheet.sections()
        sheet.foot()
    finally:
        painter.end()


def _svg(path: Path, article: Article) -> Generator[float, None, None]:
    _check(path)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(_DPI)
    generator.setTitle(article.document.title)
    measured = _Sheet(None, article)
    yield from (share / 2 for share in measured.sections())
    whole = QSize(_WIDTH + 2 * _FRAME, measured.y + 2 * _FRAME)
    generator.setSize(whole)
    generator.setViewBox(QRect(-_FRAME, -_FRAME, whole.width(), whole.height()))
    painter = QPainter(generator)
    painter.fillRect(generator.viewBox(), Qt.GlobalColor.white)
    try:
        yield from (0.5 + share / 2 for share in _Sheet(painter, article).sections())
    finally:
        painter.end()


class _Sheet:
    """Puts blocks one under the other: on pages where there is a writer, else on one long sheet.

    Without a painter it only measures.
    """

    def __init__(
        self, painter: QPainter | None, article: Article, writer: QPdfWriter | None = None
    ) -> None:
        self._painter, self._article, self._writer = painter, article, writer
        self.y = 0
        self._page = 1

    def sections(self) -> Iterator[float]:
        """Title, article and legend; yields the share that is done."""
        document, annotations, schema = (
            self._article.document,
            self._article.annotations,
            self._article.schema,
        )
        reading = self._article.reading
        yield from self._flow(_heading(document.title, reading, 1.5))
        yield from self._flow(_flow(document, annotations, schema, reading))
        labels, samples = legend(document, annotations, schema)
        if len(samples):
            yield from self._flow(_heading(labels.title, reading, 1.2))
            yield from self._flow(_flow(labels, samples, schema, reading))

    def foot(self) -> None:
        """Write the title and the number of the page under it."""
        assert self._painter is not None
        style = Style(LIGHT, self._article.reading, None, 1.0)
        title = self._article.document.title
        words = f"{title} — {self._page}" if title else str(self._page)
        metrics = QFontMetricsF(style.regular)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDTH)
        x = (_WIDTH - metrics.horizontalAdvance(words)) / 2
        path = text_path(style.regular, words, QPointF(x, _HEIGHT))
        self._painter.fillPath(path, style.brush(LIGHT.quiet))

    def _flow(self, flow: Flow) -> Iterator[float]:
        for index in range(len(flow.blocks)):
            layout = flow.layout(index)
            for first, last in self._parts(layout):
                self._draw(flow, layout, first, last)
            yield (index + 1) / len(flow.blocks)

    def _parts(self, layout: BlockLayout) -> Iterator[tuple[int, int]]:
        """The lines of a block, from first to last, as they fit on page after page."""
        rows = layout.rows
        first = 0
        while first < len(rows):
            last = len(rows) - 1
            if self._writer:
                room = _HEIGHT - _FOOT - self.y
                top = rows[first].top
                fitting = [at for at in range(first, len(rows)) if rows[at].bottom - top <= room]
                if not fitting and self.y:
                    self._turn()
                    continue
                last = fitting[-1] if fitting else first
            yield first, last
            first = last + 1

    def _draw(self, flow: Flow, layout: BlockLayout, first: int, last: int) -> None:
        side, whole = (_WIDTH - flow.width) // 2, last == len(layout.rows) - 1
        top = layout.rows[first].top if first else 0
        bottom = layout.rows[last].bottom + (flow.style.metrics.paragraph if whole else 0)
        part = QRect(-side, top, flow.width + 2 * side, bottom - top)
        if self._painter:
            self._painter.save()
            self._painter.translate(side, self.y - top)
            self._painter.setClipRect(part)
            outlines = self._writer is None
            painter = VectorPainter(self._painter, flow.style, QRegion(part), outlines=outlines)
            painter.block(layout, 0, ())
            self._painter.restore()
        self.y += bottom - top

    def _turn(self) -> None:
        assert self._writer is not None
        self.foot()
        self._writer.newPage()
        self._page += 1
        self.y = 0


def _flow(document: Document, annotations: AnnotationSet, schema: Schema, reading: Reading) -> Flow:
    style = Style(LIGHT, reading, schema, 1.0)
    # Arcs need some room at the sides; the headings keep to it.
    width = _WIDTH - 2 * _SIDE
    return Flow(document, annotations, schema, style, width, _HEIGHT)


def _heading(text: str, reading: Reading, larger: float) -> Flow:
    plain = replace(reading, size=reading.size * larger, mode=Mode.PLAIN)
    document = Document(id="heading", text=text, title=text)
    return _flow(document, AnnotationSet("", ""), Schema(name="", version=""), plain)


def _check(path: Path) -> None:
    try:
        path.open("wb").close()
    except OSError as error:
        raise StoreError(
            project=str(path),
            what="the file cannot be written.",
            do="Choose another folder.",
        ) from error
