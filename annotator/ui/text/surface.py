"""A scroll area that draws a flow of blocks and redraws only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.model.schema import Schema
from annotator.ui.text import canvas
from annotator.ui.text.at_hand import AtHand
from annotator.ui.text.finding import Hits
from annotator.ui.text.flow import Flow
from annotator.ui.text.painter import Painter
from annotator.ui.text.reading import LARGEST, SMALLEST, Mode, Reading
from annotator.ui.text.selection import caret_only
from annotator.ui.text.style import Style
from annotator.ui.theme import theme_of

_NARROWEST = 160
_NOTCH = 120
_RESTYLING = frozenset((QEvent.Type.PaletteChange, QEvent.Type.FontChange))


class Surface(QAbstractScrollArea):
    """Paints, scrolls and wraps one flow; what it shows is decided by its subclass."""

    reading_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.selected = caret_only(0)
        self.column = 0
        self.rubber: tuple[QPoint, QPoint] | None = None
        self._flow: Flow | None = None
        self._schema: Schema | None = None
        self._hits = Hits()
        self._style = self._made_style()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._scroll_to)

    def set_reading(
        self,
        *,
        family: str | None = None,
        size: float | None = None,
        line_height: float | None = None,
        measure: int | None = None,
        mode: Mode | None = None,
        layer: str | None = None,
    ) -> None:
        """Change how the article is set, in points and characters; what is None stays."""
        now = self.reading
        reading = replace(
            now,
            family=now.family if family is None else family,
            size=now.size if size is None else min(max(size, SMALLEST), LARGEST),
            line_height=now.line_height if line_height is None else line_height,
            measure=now.measure if measure is None else measure,
            mode=now.mode if mode is None else mode,
            layer=now.layer if layer is None else layer,
        )
        if reading != now:
            self.reading = reading
            self._restyle()
            self.reading_changed.emit()

    def scroll_by(self, distance: int) -> None:
        """Scroll down by so many pixels, as far as there is text."""
        if self._flow:
            arcs = self._flow.loud_arcs()
            moved = self._flow.scroll_by(distance)
            far = abs(moved) >= self.viewport().height()
            if far or self.rubber or not self._style.scale.is_integer():
                self.viewport().update()
            elif moved:
                self.viewport().scroll(0, -moved)
                for rect in canvas.strayed(self._flow, arcs, moved, self.column):
                    self.update_part(rect)
            self._sync_bar()

    def update_part(self, rect: QRect) -> None:
        """Have this part of the viewport drawn again; at a broken scale, the whole.

        There the edges of parts lie within pixels of the screen, and would show.
        """
        if self._style.scale.is_integer():
            self.viewport().update(rect)
        else:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.devicePixelRatioF() != self._style.scale:
            self._restyle()
        device = QPainter(self.viewport())
        device.fillRect(event.rect(), self._style.brush(self._style.theme.paper))
        if self._flow:
            device.translate(self.column, 0)
            region = event.region().translated(-self.column, 0)
            painter = Painter(device, self._style, region)
            caret = self.selected.caret if self.hasFocus() else None
            canvas.draw(painter, self._flow, self.selected, self._hits, caret)
            device.translate(-self.column, 0)
            if self.rubber:
                painter.rubber(*self.rubber)
        device.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._flow is None:
            return
        width, self.column = self._column()
        height = self.viewport().height()
        if width != self._flow.width:
            self._flow.resize(self._style, width, height)
        else:
            self._flow.height = height
            self._flow.scroll_by(0)
        self._sync_bar()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: Qt's own would redraw everything and undo the moving of pixels."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLING:
            self._restyle()

    def wheelEvent(self, wheel: QWheelEvent) -> None:
        if wheel.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_reading(size=self.reading.size + wheel.angleDelta().y() / _NOTCH)
            wheel.accept()
        else:
            super().wheelEvent(wheel)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_caret()

    @contextmanager
    def _redrawing(self) -> Iterator[None]:
        """Redraw what differs on screen between before and after the block."""
        flow = self._flow
        assert flow is not None
        caret = canvas.caret_rect(flow, self.selected.caret)
        before = canvas.picture_of(flow)
        yield
        flow.scroll_by(0)
        size = (self.viewport().width(), self.viewport().height())
        for rect in canvas.damage(before, canvas.picture_of(flow), size, self.column):
            self.update_part(rect)
        if caret != canvas.caret_rect(flow, self.selected.caret):
            if caret:
                self.update_part(caret.translated(self.column, 0))
            self._update_caret()
        self._sync_bar()

    def _retouch(self, ids: Iterable[str], at_hand: AtHand, *, relinked: bool) -> bool:
        """Hold this and redraw these spans where they are; False if more than looks differs."""
        flow = self._flow
        assert flow is not None
        arcs = flow.loud_arcs()
        differing = flow.retouch(ids, at_hand, relinked=relinked)
        if differing is None:
            return False
        for rect in canvas.touched(flow, differing, arcs, self.column):
            self.update_part(rect)
        return True

    def _reveal(self, flow: Flow, char: int, context: int) -> None:
        """Scroll if there are fewer than so many rows around the line of this character."""
        top, bottom = flow.line_bounds(char)
        room = min(context * flow.style.metrics.row, (flow.height - (bottom - top)) // 2)
        if top >= room and bottom <= flow.height - room:
            return
        if -flow.height < top < 2 * flow.height:
            target = flow.height // 3 if context > 1 else (room if top < room else None)
            goal = flow.height - room - (bottom - top) if target is None else target
            self.scroll_by(top - goal)
        else:
            flow.go_to(char, flow.height // 3)
            self.viewport().update()
            self._sync_bar()

    def _update_caret(self) -> None:
        """Have the place of the caret drawn again."""
        rect = canvas.caret_rect(self._flow, self.selected.caret) if self._flow else None
        if rect:
            self.update_part(rect.translated(self.column, 0))

    def _restyle(self) -> None:
        self._style = self._made_style()
        if self._flow:
            width, self.column = self._column()
            self._flow.resize(self._style, width, self.viewport().height())
            self._sync_bar()
        self.viewport().update()

    def _made_style(self) -> Style:
        return Style(theme_of(self.palette()), self.reading, self._schema, self.devicePixelRatioF())

    def _column(self) -> tuple[int, int]:
        """The width of the column of text and where it begins."""
        metrics, whole = self._style.metrics, self.viewport().width()
        measure = round(self.reading.measure * metrics.character)
        width = max(_NARROWEST, min(measure, whole - 2 * metrics.side))
        return width, max(metrics.side // 2, (whole - width) // 2)

    def _scroll_to(self, value: int) -> None:
        flow = self._flow
        if flow is None or value == flow.value:
            return
        if abs(value - flow.value) <= 2 * flow.height:
            self.scroll_by(value - flow.value)
        else:
            flow.scroll_to(value)
            self.viewport().update()
            self._sync_bar()

    def _sync_bar(self) -> None:
        bar, flow = self.verticalScrollBar(), self._flow
        furthest, value = (flow.furthest, flow.value) if flow else (0, 0)
        page = max(1, self.viewport().height() - self._style.metrics.row)
        if (bar.maximum(), bar.value(), bar.pageStep()) == (furthest, value, page):
            return
        blocked = bar.blockSignals(True)
        bar.setRange(0, furthest)
        bar.setPageStep(page)
        bar.setSingleStep(max(1, self._style.metrics.row // 2))
        bar.setValue(value)
        bar.blockSignals(blocked)
