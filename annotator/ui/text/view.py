"""The article on screen: shows, scrolls, takes keys for caret and selection, tells what happened.

It owns no annotations: whoever alters the set says so by `refresh`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Relation, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.text import accessibility, canvas, caret
from annotator.ui.text.at_hand import AtHand, Offer, at_hand
from annotator.ui.text.caret_keys import CaretKeys, Step
from annotator.ui.text.copying import with_annotations
from annotator.ui.text.finding import Hits
from annotator.ui.text.flow import Flow
from annotator.ui.text.pointer import Pointer
from annotator.ui.text.searching import SearchableSurface
from annotator.ui.text.selection import Selection, caret_only
from annotator.ui.text.tooltips import AnswersOn, tooltip_of

Key = tuple[str, ...]


class ArticleView(SearchableSurface):
    """One document with one set of annotations; all offsets are code points, half-open."""

    span_clicked = Signal(str)
    span_double_clicked = Signal(str)
    argument_clicked = Signal(tuple)
    selection_changed = Signal()
    caret_moved = Signal(int)
    edges_dragged = Signal(str, int, int)
    link_dragged = Signal(str, str)
    context_menu_requested = Signal(str, QPoint)
    article_shown = Signal()
    refreshed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus: Key | None = None
        self._offer = Offer()
        self._words: Mapping[Key, str] = {}
        self._hovered = ""
        self._asked: frozenset[str] = frozenset()
        self.answers_on: AnswersOn = lambda one: ()
        self._place = caret.Place(0, 0.0)
        self.caret_keys = CaretKeys()
        self._pointer = Pointer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Article"))
        accessibility.install()
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)

    # What is shown

    def set_article(self, document: Document, annotations: AnnotationSet, schema: Schema) -> None:
        """Show this document from its beginning; the set is read whenever something is drawn."""
        self._focus, self._offer, self._hits, self._hovered = None, Offer(), Hits(), ""
        self._words = {}
        self._pointer.cancel()
        if schema != self._schema:
            self._schema = schema
            self._style = self._made_style()
        width, self.column = self._column()
        height = self.viewport().height()
        self._flow = Flow(document, annotations, schema, self._style, width, height)
        self._place = caret.place_at(self._flow, 0)
        self.selected = caret_only(self._place.char)
        self._sync_bar()
        self.viewport().update()
        self.article_shown.emit()

    def clear(self) -> None:
        """Show nothing."""
        self._flow, self._focus, self._offer, self._hits = None, None, Offer(), Hits()
        self.selected = caret_only(0)
        self._pointer.cancel()
        self._sync_bar()
        self.viewport().update()
        self.article_shown.emit()

    def refresh(self, change: Change) -> None:
        """Draw anew what this change, already made to the set, touched."""
        if self._flow:
            self._redraw(self._flow, change)
            self.refreshed.emit(change)

    def _redraw(self, flow: Flow, change: Change) -> None:
        changed = (*change.removed, *change.added)
        ids = [id for one in changed for id in _spans_of(one)]
        relinked = any(not isinstance(one, Span) for one in changed)
        if _keeps_places(change):
            event = flow.at_hand.event
            same = not relinked and (event is None or event.id not in ids)
            wanted = flow.at_hand if same else self._wanted(flow)
            if self._retouch(ids, wanted, relinked=relinked):
                return
        with self._redrawing():
            for one in changed:
                if isinstance(one, Span):
                    flow.drop(flow.blocks_between(one.start_char, one.end_char))
            flow.drop(flow.blocks_of_spans(ids))
            flow.hold(self._wanted(flow))

    def set_focus_annotation(self, key: Key | None) -> None:
        """Put this span or argument at hand and bring it on screen with some text around it."""
        self._focus = key
        flow = self._flow
        if flow is None:
            return
        self._hold(flow)
        shown = self._shown_span()
        if shown:
            self._reveal(flow, shown.start_char, context=3)
            self._announce(flow)

    def set_asked(self, spans: Iterable[str]) -> None:
        """Mark these spans: a question was left on each."""
        self._asked = frozenset(spans)
        if self._flow:
            self._hold(self._flow)

    def set_offer(self, role: str, fillers: Sequence[str], current: int) -> None:
        """Show which spans may fill the armed role; with no fillers, none."""
        self._offer = Offer(role, tuple(fillers), current)
        flow = self._flow
        if flow is None:
            return
        self._hold(flow)
        if 0 <= current < len(fillers):
            filler = flow.annotations.get(("span", fillers[current]))
            if isinstance(filler, Span):
                self._reveal(flow, filler.start_char, context=1)

    def set_words(self, words: Mapping[Key, str]) -> None:
        """Show these words in a pill at each span and before the role of each argument."""
        self._words = words
        if self._flow:
            self._hold(self._flow)

    def hover(self, span: str) -> None:
        """Show what means the same as the span with this id; nothing for an empty one."""
        if self._flow and span != self._hovered:
            self._hovered = span
            self._hold(self._flow)

    @property
    def focused_span(self) -> Span | None:
        """The span at hand, whose edges have grips."""
        found = self._flow.annotations.get(self._focus) if self._flow and self._focus else None
        return found if isinstance(found, Span) else None

    def links_from(self, span: Span) -> bool:
        """True if the schema has roles or relations that go out from such a span."""
        schema = self._schema
        return schema is not None and (
            schema.is_trigger(span.layer) or bool(schema.relations_from(span.label))
        )

    def preview(self, span: Span | None) -> None:
        """Draw a span with other edges for the time being; None for as it is."""
        if self._flow:
            with self._redrawing():
                self._flow.show_preview(span)

    # Caret and selection

    def selection(self) -> tuple[int, int] | None:
        """The selected text, None if nothing is."""
        return self.selected.range

    def select(self, start_char: int, end_char: int) -> None:
        """Select this text and bring its end on screen."""
        self.set_selection(Selection((start_char, start_char), end_char))
        self._reveal_caret()

    def clear_selection(self) -> None:
        self.set_selection(caret_only(self.selected.caret))

    def snap_selection(self) -> None:
        """Widen the selection to whole tokens."""
        selected = self.selected.range
        if self._flow and selected:
            start, end = self._flow.document.segmentation.snap(*selected)
            self.set_selection(Selection((start, start), end))

    def caret(self) -> int:
        return self.selected.caret

    def set_caret(self, char: int) -> None:
        """Put the caret before this character, with nothing selected, and bring it on screen."""
        if self._flow:
            self.set_selection(caret_only(caret.place_at(self._flow, char).char))
            self._reveal_caret()

    @property
    def fixed(self) -> tuple[int, int]:
        """The end of the selection that stays when it is extended."""
        return self.selected.fixed

    def set_selection(self, selection: Selection) -> None:
        """Select this, draw what differs and tell so; nothing is scrolled."""
        before = self.selected
        if self._flow is None or selection == before:
            return
        self._update_caret()
        self.selected = selection
        if selection.caret != self._place.char:
            self._place = caret.place_at(self._flow, selection.caret)
        self._update_caret()
        for start, end in canvas.altered(before, selection):
            width = self.viewport().width()
            self.update_part(canvas.rows_rect(self._flow, start, end, width))
        if selection.range != before.range:
            self.selection_changed.emit()
        if selection.caret != before.caret:
            self.caret_moved.emit(selection.caret)
            accessibility.tell_caret(self, selection.caret)

    def copy(self) -> None:
        """Put the selected text, as it stands in the document, on the clipboard."""
        selected = self.selected.range
        if self._flow and selected:
            text = self._flow.document.text[selected[0] : selected[1]]
            QGuiApplication.clipboard().setText(text)

    def copy_annotated(self) -> None:
        """Put the selected text on the clipboard with its labels in brackets."""
        flow, selected = self._flow, self.selected.range
        if flow and selected:
            spans = [one for one in flow.annotations.spans_between(*selected) if not one.rejected]
            text = with_annotations(flow.document.text, spans, *selected)
            QGuiApplication.clipboard().setText(text)

    def step(self, step: Step) -> None:
        """Do to caret or selection what the key of this step does."""
        if self._flow:
            self._step(self._flow, step, selects=False)

    # Keys, mouse and tooltips

    def keyPressEvent(self, press: QKeyEvent) -> None:
        """Takes the keys of caret and selection; all others are the window's."""
        if self._flow is None or not self._take(self._flow, press):
            press.ignore()

    def mousePressEvent(self, mouse: QMouseEvent) -> None:
        if self._flow and mouse.button() is Qt.MouseButton.LeftButton:
            self._pointer.press(mouse, self._flow)

    def mouseDoubleClickEvent(self, mouse: QMouseEvent) -> None:
        if self._flow and mouse.button() is Qt.MouseButton.LeftButton:
            self._pointer.double_click(mouse, self._flow)

    def mouseMoveEvent(self, mouse: QMouseEvent) -> None:
        if self._flow:
            self._pointer.move(mouse, self._flow)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hover("")

    def mouseReleaseEvent(self, mouse: QMouseEvent) -> None:
        if self._flow and mouse.button() is Qt.MouseButton.LeftButton:
            self._pointer.release(mouse, self._flow)

    def timerEvent(self, event: QTimerEvent) -> None:
        if self._flow and not self._pointer.tick(event.timerId(), self._flow):
            super().timerEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        flow = self._flow
        if flow is None:
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            focused = self.focused_span
            self.context_menu_requested.emit(focused.id if focused else "", self._below_caret())
        else:
            span = self._pointer.span_under(flow, event.pos())
            self.context_menu_requested.emit(span, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._flow and self._schema:
            assert isinstance(event, QHelpEvent)
            one = self._pointer.annotation_under(self._flow, event.pos())
            document = self._flow.document.text
            text = tooltip_of(one, self._schema, document, self.answers_on(one)) if one else ""
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _take(self, flow: Flow, press: QKeyEvent) -> bool:
        """Do what this key means; False if it is none of ours."""
        found = self.caret_keys.step(press.keyCombination())
        if found:
            self._step(flow, *found)
        return found is not None

    def _step(self, flow: Flow, step: Step, selects: bool) -> None:
        if step is Step.COPY:
            self.copy()
            return
        if step is Step.SELECT_ALL:
            self.set_selection(Selection((0, 0), len(flow.document.text)))
            return
        place = caret.moved(flow, self._place, step)
        if selects:
            # From a stretch, such as a token, the side away from the caret stays.
            fixed = self.selected.fixed
            end = fixed[1] if self.selected.caret < fixed[1] else fixed[0]
            selection = Selection((end, end), place.char)
        else:
            selection = caret_only(place.char)
        self._place = place
        self.set_selection(selection)
        self._reveal(flow, place.char, context=1)

    def _hold(self, flow: Flow) -> None:
        """Draw what is at hand now as such, and what was so before as the rest."""
        wanted = self._wanted(flow)
        if wanted != flow.at_hand and not self._retouch((), wanted, relinked=False):
            with self._redrawing():
                flow.hold(wanted)

    def _wanted(self, flow: Flow) -> AtHand:
        assert self._schema is not None
        focus, hovered = self._focus, self._hovered
        found = at_hand(flow.annotations, self._schema, focus, self._offer, hovered, self._words)
        return replace(found, asked=self._asked) if self._asked else found

    def _shown_span(self) -> Span | None:
        """The span to bring on screen: that at hand, or the filler of the argument at hand."""
        flow = self._flow
        one = flow.annotations.get(self._focus) if flow and self._focus else None
        if flow and isinstance(one, Argument):
            one = flow.annotations.get(("span", one.filler))
        return one if isinstance(one, Span) else None

    def _announce(self, flow: Flow) -> None:
        one = flow.annotations.get(self._focus) if self._focus else None
        if isinstance(one, Span | Argument) and QAccessible.isActive():
            words = accessibility.spoken(flow.document, flow.annotations, one)
            accessibility.announce(self, words)

    def _reveal_caret(self) -> None:
        if self._flow:
            self._reveal(self._flow, self.selected.caret, context=1)

    def _below_caret(self) -> QPoint:
        rect = canvas.caret_rect(self._flow, self.selected.caret) if self._flow else None
        point = rect.bottomLeft() + QPoint(self.column, 0) if rect else QPoint(self.column, 0)
        return self.viewport().mapToGlobal(point)


def _spans_of(one: Annotation) -> tuple[str, ...]:
    """The spans that look otherwise when this annotation comes, goes or changes."""
    match one:
        case Span():
            return (one.id,)
        case Argument():
            return one.trigger, one.filler
        case Relation():
            return one.source, one.target
        case _:
            return ()


def _keeps_places(change: Change) -> bool:
    """True if nothing came, went or moved: what the change removes, it adds again where it was."""
    return [_place(one) for one in change.removed] == [_place(one) for one in change.added]


def _place(one: Annotation) -> tuple[object, ...]:
    return (one.key, one.start_char, one.end_char) if isinstance(one, Span) else one.key
