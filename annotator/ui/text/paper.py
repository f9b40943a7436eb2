"""The annotated article as PDF or SVG, by the painter of the screen."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
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
from annotator.ui.text.paper_arcs import Place, Sheet, page_arcs, roles_shown
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
_FRAME, _SIDE = 75, 34
_SHEET = Sheet(_WIDTH - 2 * _SIDE, _HEIGHT - _FOOT)
Brush = Callable[..., VectorPainter]
"""Makes what draws the blocks; takes what VectorPainter takes."""


@dataclass(frozen=True, slots=True)
class Article:
    """What is printed; whoever prints in slices makes sure that it does not change meanwhile.

    `appendix` has headings with the lines under each, which come behind the legend.
    """

    document: Document
    annotations: AnnotationSet
    schema: Schema
    reading: Reading = PAPER
    appendix: Mapping[str, Sequence[str]] = field(default_factory=dict)


def write(path: Path, article: Article) -> None:
    """Write the article with a legend of its labels: one long picture for .svg, pages for .pdf.

    StoreError if the file cannot be written.
    """
    for _ in writing(path, article):
        pass


def writing(path: Path, article: Article) -> Generator[float, None, None]:
    """The same bit by bit; yields the share that is done. Left alone, it leaves half a file."""
    return _svg(path, article) if path.suffix.lower() == ".svg" else _pdf(path, article)


def draw_pages(writer: QPdfWriter, articles: Iterable[Article]) -> None:
    """Draw the articles one after the other, each from a new page on."""
    with _opened(writer) as painter:
        for number, article in enumerate(articles):
            if number:
                writer.newPage()
            for _ in _pages(writer, painter, article):
                pass


def draw_picture(generator: QSvgGenerator, article: Article, brush: Brush | None = None) -> None:
    """Draw the article as one long picture; `brush` is what draws its blocks."""
    for _ in _picture(generator, article, brush):
        pass


def _pdf(path: Path, article: Article) -> Generator[float, None, None]:
    _check(path)
    writer = QPdfWriter(str(path))
    writer.setTitle(article.document.title)
    writer.setCreator("Annotator")
    with _opened(writer) as painter:
        yield from _pages(writer, painter, article)


@contextmanager
def _opened(writer: QPdfWriter) -> Iterator[QPainter]:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    scale = writer.logicalDpiX() / _DPI
    painter.scale(scale, scale)
    try:
        yield painter
    finally:
        painter.end()


def _pages(writer: QPdfWriter, painter: QPainter, article: Article) -> Iterator[float]:
    measured = _Sheet(None, article, paged=True)
    yield from (share / 2 for share in measured.sections())
    sheet = _Sheet(painter, article, paged=True, turn=writer.newPage, places=measured.places)
    yield from (0.5 + share / 2 for share in sheet.sections())
    sheet.end_page()


def _svg(path: Path, article: Article) -> Generator[float, None, None]:
    _check(path)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    yield from _picture(generator, article)


def _picture(
    generator: QSvgGenerator, article: Article, brush: Brush | None = None
) -> Generator[float, None, None]:
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
        sheet = _Sheet(painter, article, places=measured.places, brush=brush)
        yield from (0.5 + share / 2 for share in sheet.sections())
        sheet.end_page()
    finally:
        painter.end()


class _Sheet:
    """Puts blocks one under the other: on pages, or else on one long sheet.

    Without a painter it only measures: `places` then tells where the article's spans came to stand.
    """

    def __init__(
        self,
        painter: QPainter | None,
        article: Article,
        *,
        paged: bool = False,
        turn: Callable[[], object] | None = None,
        places: Mapping[str, Place] | None = None,
        brush: Brush | None = None,
    ) -> None:
        self._painter, self._article = painter, article
        self._paged, self._new_page = paged, turn
        self._brush = brush or VectorPainter
        self.places: dict[str, Place] = dict(places or {})
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
        flow = _flow(document, annotations, schema, reading)
        flow.hold(roles_shown(annotations))
        yield from self._flow(flow, keep=True)
        labels, samples = legend(document, annotations, schema)
        if len(samples):
            yield from self._flow(_heading(labels.title, reading, 1.2))
            yield from self._flow(_flow(labels, samples, schema, reading))
        for title, lines in self._article.appendix.items():
            yield from self._flow(_heading(title, reading, 1.2))
            yield from self._flow(_plain("\n".join(lines), reading))

    def end_page(self) -> None:
        """Draw what stands over and under the text of a page: arcs, title and number."""
        if self._painter:
            self._arcs(self._painter)
            if self._paged:
                self._foot(self._painter)

    def _arcs(self, painter: QPainter) -> None:
        annotations, reading = self._article.annotations, self._article.reading
        sheet = _SHEET if self._paged else _SHEET._replace(height=self.y)
        arcs = page_arcs(annotations, self.places, self._page, sheet)
        style = Style(LIGHT, reading, self._article.schema, 1.0)
        everywhere = QRegion(-_SIDE, -_FOOT, _WIDTH, sheet.height + 2 * _FOOT)
        painter.translate(_SIDE, 0)
        VectorPainter(painter, style, everywhere).loud_arcs(arcs)
        painter.translate(-_SIDE, 0)

    def _foot(self, painter: QPainter) -> None:
        style = Style(LIGHT, self._article.reading, None, 1.0)
        title = self._article.document.title
        words = f"{title} — {self._page}" if title else str(self._page)
        metrics = QFontMetricsF(style.regular)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDTH)
        x = (_WIDTH - metrics.horizontalAdvance(words)) / 2
        path = text_path(style.regular, words, QPointF(x, _HEIGHT))
        painter.fillPath(path, style.brush(LIGHT.quiet))

    def _flow(self, flow: Flow, *, keep: bool = False) -> Iterator[float]:
        for index in range(len(flow.blocks)):
            layout = flow.layout(index)
            for first, last in self._parts(layout):
                if keep and self._painter is None:
                    self._keep(layout, first, last)
                self._draw(flow, layout, first, last)
            yield (index + 1) / len(flow.blocks)

    def _parts(self, layout: BlockLayout) -> Iterator[tuple[int, int]]:
        """The lines of a block, from first to last, as they fit on page after page."""
        rows = layout.rows
        first = 0
        while first < len(rows):
            last = len(rows) - 1
            if self._paged:
                room = _HEIGHT - _FOOT - self.y
                top = rows[first].top
                fitting = [at for at in range(first, len(rows)) if rows[at].bottom - top <= room]
                if not fitting and self.y:
                    self._turn()
                    continue
                last = fitting[-1] if fitting else first
            yield first, last
            first = last + 1

    def _keep(self, layout: BlockLayout, first: int, last: int) -> None:
        """Keep where the spans that begin in these lines stand."""
        top, bottom = layout.rows[first].top if first else 0, layout.rows[last].bottom
        for span, anchor in layout.anchors.items():
            if top <= anchor.y < bottom:
                self.places[span] = Place(self._page, anchor.moved(self.y - top))

    def _draw(self, flow: Flow, layout: BlockLayout, first: int, last: int) -> None:
        side, whole = (_WIDTH - flow.width) // 2, last == len(layout.rows) - 1
        top = layout.rows[first].top if first else 0
        bottom = layout.rows[last].bottom + (flow.style.metrics.paragraph if whole else 0)
        part = QRect(-side, top, flow.width + 2 * side, bottom - top)
        if self._painter:
            self._painter.save()
            self._painter.translate(side, self.y - top)
            self._painter.setClipRect(part)
            outlines = not self._paged
            painter = self._brush(self._painter, flow.style, QRegion(part), outlines=outlines)
            painter.block(layout, 0, ())
            self._painter.restore()
        self.y += bottom - top

    def _turn(self) -> None:
        self.end_page()
        if self._new_page:
            self._new_page()
        self._page += 1
        self.y = 0


def _flow(document: Document, annotations: AnnotationSet, schema: Schema, reading: Reading) -> Flow:
    style = Style(LIGHT, reading, schema, 1.0)
    # Arcs need some room at the sides; the headings keep to it.
    width = _WIDTH - 2 * _SIDE
    return Flow(document, annotations, schema, style, width, _HEIGHT)


def _heading(text: str, reading: Reading, larger: float) -> Flow:
    return _plain(text, replace(reading, size=reading.size * larger))


def _plain(text: str, reading: Reading) -> Flow:
    plain = replace(reading, mode=Mode.PLAIN)
    document = Document(id="plain", text=text, title="")
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
