"""What the mouse does: clicks, selecting by drag, edges by their grips, links from a tag."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBasicTimer, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.model.annotations import Argument, Relation, Span
from annotator.ui.text.flow import Flow
from annotator.ui.text.grips import Grip, dragged, grip_at
from annotator.ui.text.hit_test import Hit, hit_test
from annotator.ui.text.items import Tag
from annotator.ui.text.selection import Selection, Unit, unit_at
from annotator.ui.text.tooltips import Told

if TYPE_CHECKING:
    from annotator.ui.text.view import ArticleView

SCROLL_INTERVAL = 30


class Press(NamedTuple):
    """Where a button went down; `moved` is True once it is a drag."""

    at: QPoint
    hit: Hit
    unit: Unit
    grip: Grip | None
    link: str
    moved: bool = False


class Pointer:
    """Follows the mouse over one view."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._press: Press | None = None
        self._last: tuple[int, int] | None = None
        self._doubled = (0.0, QPoint())
        self._timer = QBasicTimer()

    def press(self, mouse: QMouseEvent, flow: Flow) -> None:
        at = mouse.position().toPoint()
        hit = self._hit(flow, at)
        if self._is_third(at):
            self._begin(flow, at, hit, Unit.SENTENCE)
            return
        grip = self._grip(flow, at)
        self._press = Press(at, hit, Unit.CHARACTER, grip, self._source(flow, hit))
        if grip is None and hit.item is None:
            extend = bool(mouse.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            fixed = self._view.fixed if extend else (hit.caret, hit.caret)
            self._view.set_selection(Selection(fixed, fixed[0]).to(hit.caret, hit.caret))

    def double_click(self, mouse: QMouseEvent, flow: Flow) -> None:
        at = mouse.position().toPoint()
        hit = self._hit(flow, at)
        self._doubled = (monotonic(), at)
        if hit.item is None:
            self._begin(flow, at, hit, Unit.TOKEN)
        span = self.span_under(flow, at)
        if span:
            self._view.span_double_clicked.emit(span)

    def move(self, mouse: QMouseEvent, flow: Flow) -> None:
        at = mouse.position().toPoint()
        press = self._press
        if press is None:
            self._hover(flow, at)
            return
        distance = (at - press.at).manhattanLength()
        far = distance >= QApplication.startDragDistance()
        if not press.moved and not far and press.unit is Unit.CHARACTER:
            return
        self._press = press._replace(moved=True)
        self._drag(flow, at, mouse.modifiers())
        outside = not 0 <= at.y() < flow.height
        if outside and not self._timer.isActive():
            self._timer.start(SCROLL_INTERVAL, self._view)
        elif not outside:
            self._timer.stop()

    def tick(self, timer: int, flow: Flow) -> bool:
        """Scroll on while a drag is held beyond the upper or lower edge; False if not our timer."""
        if timer != self._timer.timerId():
            return False
        at = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        beyond = min(at.y(), 0) + max(at.y() - flow.height, 0)
        if self._press is None or not beyond:
            self._timer.stop()
            return True
        self._view.scroll_by(max(-60, min(60, beyond)))
        self._drag(flow, at, QGuiApplication.keyboardModifiers())
        return True

    def release(self, mouse: QMouseEvent, flow: Flow) -> None:
        at = mouse.position().toPoint()
        press, self._press = self._press, None
        self._timer.stop()
        if press is None:
            return
        if not press.moved:
            self._click(flow, press)
        elif press.grip:
            self._drop_edge(flow)
        elif press.link:
            self._drop_link(flow, press.link, at)

    def span_under(self, flow: Flow, at: QPoint) -> str:
        """The id of the tag's or the innermost span under this point, or nothing."""
        hit = self._hit(flow, at)
        return hit.span or self._innermost(flow, hit)

    def annotation_under(self, flow: Flow, at: QPoint) -> Told | None:
        """The argument, relation or span under this point."""
        key = self._hit(flow, at).key
        found = flow.annotations.get(key or ("span", self.span_under(flow, at)))
        return found if isinstance(found, Span | Argument | Relation) else None

    def cancel(self) -> None:
        """Forget a drag that has not ended: its article has gone."""
        self._press, self._view.rubber = None, None
        self._timer.stop()

    def _begin(self, flow: Flow, at: QPoint, hit: Hit, unit: Unit) -> None:
        char = hit.caret if hit.char is None else hit.char
        start, end = unit_at(flow.document, char, unit)
        self._press = Press(at, hit, unit, None, "", moved=True)
        self._view.set_selection(Selection((start, end), end))

    def _drag(self, flow: Flow, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        press = self._press
        assert press is not None
        hit = self._hit(flow, at)
        if press.grip:
            characters = bool(modifiers & Qt.KeyboardModifier.AltModifier)
            moved = dragged(flow.document, press.grip, hit.caret, by_characters=characters)
            self._view.preview(moved)
        elif press.link:
            self._view.rubber = (press.at, at)
            self._view.viewport().update()
        elif press.hit.item is None:
            char = hit.caret if press.unit is Unit.CHARACTER or hit.char is None else hit.char
            start, end = unit_at(flow.document, char, press.unit)
            self._view.set_selection(self._view.selected.to(start, end))

    def _drop_edge(self, flow: Flow) -> None:
        moved = flow.preview
        self._view.preview(None)
        found = flow.annotations.get(moved.key) if moved else None
        if moved and isinstance(found, Span) and found != moved:
            self._view.edges_dragged.emit(moved.id, moved.start_char, moved.end_char)

    def _drop_link(self, flow: Flow, source: str, at: QPoint) -> None:
        self._view.rubber = None
        self._view.viewport().update()
        hit = self._hit(flow, at)
        filler = hit.span or self._innermost(flow, hit, but=source)
        if filler and filler != source:
            self._view.link_dragged.emit(source, filler)

    def _click(self, flow: Flow, press: Press) -> None:
        hit = press.hit
        if hit.argument:
            self._view.argument_clicked.emit(hit.argument)
        elif hit.span:
            self._view.span_clicked.emit(hit.span)
        elif hit.char is not None:
            self._click_char(flow, hit.char)

    def _click_char(self, flow: Flow, char: int) -> None:
        spans = flow.spans_at(char)
        if not spans:
            self._last = None
            return
        again = self._last is not None and self._last[0] == char
        depth = (self._last[1] + 1) % len(spans) if again and self._last else 0
        self._last = (char, depth)
        self._view.span_clicked.emit(spans[depth].id)

    def _hover(self, flow: Flow, at: QPoint) -> None:
        hit = self._hit(flow, at)
        self._view.hover(hit.span or self._innermost(flow, hit))
        shape = Qt.CursorShape.IBeamCursor
        if self._grip(flow, at):
            shape = Qt.CursorShape.SizeHorCursor
        elif hit.item is not None:
            shape = Qt.CursorShape.PointingHandCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    def _hit(self, flow: Flow, at: QPoint) -> Hit:
        return hit_test(flow, at.x() - self._view.column, at.y())

    def _grip(self, flow: Flow, at: QPoint) -> Grip | None:
        span = self._view.focused_span
        return grip_at(flow, span, at.x() - self._view.column, at.y()) if span else None

    def _source(self, flow: Flow, hit: Hit) -> str:
        """The trigger, or source of a relation, whose tag this is: a drag from it is a link."""
        span = flow.annotations.get(("span", hit.span)) if isinstance(hit.item, Tag) else None
        return span.id if isinstance(span, Span) and self._view.links_from(span) else ""

    def _innermost(self, flow: Flow, hit: Hit, but: str = "") -> str:
        spans = flow.spans_at(hit.char) if hit.char is not None else []
        return next((span.id for span in spans if span.id != but), "")

    def _is_third(self, at: QPoint) -> bool:
        when, where = self._doubled
        soon = monotonic() - when < QApplication.doubleClickInterval() / 1000
        return soon and (at - where).manhattanLength() < QApplication.startDragDistance()
