"""Plots in the colours of the palette that can be read without colour: bars, lines and stacks.

The library of plots brings numpy and is loaded when the first plot is made, not before. A plot
takes no mouse: the table beside it has the same figures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.theme import Theme, theme_of

Values = Sequence[float | None]
_SYMBOLS = ("o", "s", "t", "d", "x")
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
)
_HATCHES = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.HorPattern,
)
_MOST_TICKS = 7
_HEADROOM = 1.05
_ENTRIES = 3
_BESIDE = 14
_THICKNESS = 0.7
_SWATCH = QSize(30, 14)


@dataclass(frozen=True, slots=True)
class Series:
    """A name in the legend, and a value for each place along the axis; None where there is none."""

    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class Drawing:
    """What draws a plot in the colours of a theme, and the names for its legend, if it has one."""

    draw: Callable[[Any, Theme], None]
    names: Sequence[str] = ()
    of_lines: bool = False


class Plot(QWidget):
    """Shows one drawing, under its legend, and draws it anew when the palette changes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._plot: Any = None
        self._drawing: Drawing = Drawing(lambda _plot, _theme: None)
        self._legend = QGridLayout()
        self._legend.setHorizontalSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._legend)

    def draw(self, drawing: Drawing) -> None:
        """Show this drawing, now and under any palette to come.

        The first time it comes after what is on screen already: plots take longer than tables.
        """
        self._drawing = drawing
        if self._plot is None:
            QTimer.singleShot(0, self, self._redraw)
        else:
            self._redraw()

    @property
    def drawn(self) -> bool:
        """True once something is on screen."""
        return self._plot is not None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            self._redraw()
        super().changeEvent(event)

    def _make(self) -> Any:
        import pyqtgraph

        plot = pyqtgraph.PlotWidget(self)
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(self._name)
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        layout = self.layout()
        assert layout
        layout.addWidget(plot)
        return plot

    def _redraw(self) -> None:
        if self._plot is None:
            self._plot = self._make()
        theme = theme_of(self.palette())
        plot = self._plot.getPlotItem()
        plot.clear()
        self._plot.setBackground(theme.paper)
        for name in ("left", "bottom"):
            axis = plot.getAxis(name)
            axis.setPen(theme.quiet)
            axis.setTextPen(theme.ink)
            axis.setTicks(None)
        plot.showGrid(x=False, y=False)
        self._drawing.draw(plot, theme)
        self._show_legend(theme)

    def _show_legend(self, theme: Theme) -> None:
        while (item := self._legend.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.deleteLater()
        for number, name in enumerate(self._drawing.names):
            words = QLabel(name, self)
            swatch = QLabel(self)
            swatch.setPixmap(_swatch(number, theme, lines=self._drawing.of_lines))
            row, column = divmod(number, _ENTRIES)
            self._legend.addWidget(swatch, row, 2 * column)
            self._legend.addWidget(words, row, 2 * column + 1)
            self._legend.setColumnStretch(2 * column + 1, 1)


def bars(names: Sequence[str], values: Sequence[float], decimals: int = 0) -> Drawing:
    """Bars that lie, the first on top, each with its name before it and its value behind it."""

    def draw(plot: Any, theme: Theme) -> None:
        import pyqtgraph

        rows = [-number for number in range(len(names))]
        bar = pyqtgraph.BarGraphItem(
            x0=[0.0] * len(names),
            y=rows,
            width=list(values),
            height=_THICKNESS,
            brush=_brush(theme.accent, _HATCHES[0]),
            pen=_pen(theme.accent),
        )
        plot.addItem(bar)
        largest = max(values, default=0) or 1
        for row, value in zip(rows, values, strict=True):
            text = pyqtgraph.TextItem(_number(value, decimals), color=theme.ink, anchor=(0, 0.5))
            text.setPos(value, row)
            plot.addItem(text)
        plot.getAxis("left").setTicks([list(zip(rows, names, strict=True))])
        plot.getAxis("left").setStyle(tickLength=0)
        # Left to itself it has room for the names that stood there before, and omits the longer.
        metrics = QFontMetrics(QGuiApplication.font())
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        plot.getAxis("left").setWidth(widest + _BESIDE)
        plot.hideAxis("bottom")
        plot.setXRange(0, largest * 1.18, padding=0)
        plot.setYRange(-len(names) + 0.4, 0.6, padding=0)

    return Drawing(draw)


def lines(places: Sequence[str], series: Sequence[Series]) -> Drawing:
    """A line from 0 to 1 for each series, told apart by dashes and the shape of its points."""

    def draw(plot: Any, theme: Theme) -> None:
        for number, one in enumerate(series):
            color = _colors(theme)[number]
            there = [(x, value) for x, value in enumerate(one.values) if value is not None]
            plot.plot(
                [x for x, _ in there],
                [value for _, value in there],
                pen=_pen(color, _DASHES[number], 2),
                symbol=_SYMBOLS[number],
                symbolSize=8,
                symbolBrush=color,
                symbolPen=color,
            )
        plot.showGrid(x=False, y=True, alpha=0.25)
        tenths = [(x / 5, _number(x / 5, 1)) for x in range(6)]
        plot.getAxis("left").setTicks([tenths])
        _along(plot, places)
        plot.setYRange(0, _HEADROOM, padding=0)

    return Drawing(draw, [one.name for one in series], of_lines=True)


def stacks(places: Sequence[str], series: Sequence[Series]) -> Drawing:
    """Bars that stand, made of a piece for each series, told apart by its hatching."""

    def draw(plot: Any, theme: Theme) -> None:
        import pyqtgraph

        heights = [0.0] * len(places)
        for number, one in enumerate(series):
            color = _colors(theme)[number]
            values = [value or 0.0 for value in one.values]
            bar = pyqtgraph.BarGraphItem(
                x=list(range(len(places))),
                y0=list(heights),
                height=values,
                width=_THICKNESS,
                brush=_brush(color, _HATCHES[number]),
                pen=_pen(color),
            )
            plot.addItem(bar)
            heights = [low + value for low, value in zip(heights, values, strict=True)]
        largest = max(heights, default=0) or 1
        plot.getAxis("left").setTicks([_whole_ticks(largest)])
        _along(plot, places)
        plot.setYRange(0, largest * _HEADROOM, padding=0)

    return Drawing(draw, [one.name for one in series])


def _swatch(number: int, theme: Theme, *, lines: bool) -> QPixmap:
    """How the legend shows a series: hatched as its bars, or dashed as its line."""
    pixmap = QPixmap(_SWATCH)
    pixmap.fill(Qt.GlobalColor.transparent)
    color = _colors(theme)[number]
    painter = QPainter(pixmap)
    if lines:
        from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol

        middle = QPointF(_SWATCH.width() / 2, _SWATCH.height() / 2)
        painter.setPen(_pen(color, _DASHES[number], 2))
        painter.drawLine(QPointF(0, middle.y()), QPointF(_SWATCH.width(), middle.y()))
        painter.translate(middle)
        drawSymbol(painter, _SYMBOLS[number], 8, _pen(color), QBrush(QColor(color)))
    else:
        painter.setPen(_pen(color))
        painter.setBrush(_brush(color, _HATCHES[number]))
        painter.drawRect(1, 1, _SWATCH.width() - 3, _SWATCH.height() - 3)
    painter.end()
    return pixmap


def _along(plot: Any, places: Sequence[str]) -> None:
    step = max(1, -(-len(places) // _MOST_TICKS))
    ticks = [(x, words) for x, words in enumerate(places) if x % step == 0]
    plot.getAxis("bottom").setTicks([ticks])
    plot.setXRange(-0.6, max(len(places), 2) - 0.4, padding=0)


def _whole_ticks(largest: float) -> list[tuple[float, str]]:
    """A few round numbers from nought to about the largest."""
    rough = largest / 4
    power = 10.0 ** (len(str(int(rough))) - 1) if rough >= 1 else 1.0
    step = next(x * power for x in (1, 2, 5, 10) if x * power >= rough)
    return [(x * step, _number(x * step, 0)) for x in range(int(largest / step) + 1)]


def _number(value: float, decimals: int) -> str:
    return QLocale().toString(float(value), "f", decimals)


def _colors(theme: Theme) -> tuple[str, ...]:
    return theme.good, theme.accent, theme.hit_edge, theme.bad, theme.quiet


def _brush(color: str, hatch: Qt.BrushStyle) -> QBrush:
    return QBrush(QColor(color), hatch)


def _pen(color: str, dash: Qt.PenStyle = Qt.PenStyle.SolidLine, width: int = 1) -> QPen:
    # Cosmetic, since a plot is scaled to its own units.
    pen = QPen(QColor(color), width, dash)
    pen.setCosmetic(True)
    return pen
