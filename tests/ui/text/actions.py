"""Things an annotator does to an article, taken at random but the same each time."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.annotations import Argument, Decision, Relation, Span, new_id
from annotator.model.changes import Change
from annotator.ui import theme
from annotator.ui.text.reading import Mode
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import Scene


class Actions:
    """Things an annotator does, taken at random but the same each time."""

    def __init__(self, view: ArticleView, scene: Scene, dice: random.Random) -> None:
        self._view, self._scene, self._dice = view, scene, dice
        self._done: list[Change] = []
        usual: tuple[Callable[[], None], ...] = (
            self.scroll,
            self.jump,
            self.key,
            self.drag,
            self.focus_span,
            self.focus_argument,
            self.decide,
            self.decide_argument,
            self.move_edge,
            self.add,
            self.remove,
            self.relate,
            self.part,
            self.undo,
            self.offer,
            self.find,
            self.preview,
        )
        self._actions = (*usual * 4, self.resize, self.theme, self.mode, self.size)

    def take_one(self) -> str:
        action = self._dice.choice(self._actions)
        action()
        return action.__name__

    def scroll(self) -> None:
        self._view.scroll_by(self._dice.randrange(-150, 151))

    def jump(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(self._dice.randrange(bar.maximum() + 1))

    def key(self) -> None:
        keys = Qt.Key
        key = self._dice.choice(
            (keys.Key_Left, keys.Key_Right, keys.Key_Up, keys.Key_Down, keys.Key_End, keys.Key_Home,
             keys.Key_PageDown, keys.Key_PageUp)
        )  # fmt: skip
        modifiers = Qt.KeyboardModifier
        modifier = self._dice.choice((modifiers.NoModifier, modifiers.ShiftModifier,
                                      modifiers.ControlModifier))  # fmt: skip
        QTest.keyClick(self._view, key, modifier)

    def drag(self) -> None:
        viewport, left = self._view.viewport(), Qt.MouseButton.LeftButton
        start, end = self._point(), self._point()
        QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, end)

    def focus_span(self) -> None:
        self._view.set_focus_annotation(self._some_span().key)

    def focus_argument(self) -> None:
        self._view.set_focus_annotation(self._some_argument().key)

    def decide(self) -> None:
        span = self._some_span()
        self._apply(Change("decide", (span,), (replace(span, decision=self._decision()),)))

    def decide_argument(self) -> None:
        one = self._some_argument()
        self._apply(Change("decide", (one,), (replace(one, decision=self._decision()),)))

    def move_edge(self) -> None:
        span = self._some_span()
        end = min(span.end_char + self._dice.randrange(1, 30), len(self._scene.document.text))
        self._apply(Change("move", (span,), (replace(span, end_char=end),)))

    def add(self) -> None:
        start = self._dice.randrange(len(self._scene.document.text) - 20)
        label = self._dice.choice(self._scene.schema.labels)
        end = start + self._dice.randrange(1, 20)
        added = Span(
            id=new_id(), layer=label.layer, label=label.name, start_char=start, end_char=end
        )
        self._apply(Change("add", added=(added,)))

    def remove(self) -> None:
        span = self._some_span()
        if len(self._scene.annotations.arguments) > 4 or not self._held(span):
            hanging = self._scene.annotations.dependants(span)
            self._apply(Change("delete", removed=(span, *hanging)))

    def relate(self) -> None:
        source, target = self._some_span(), self._some_span()
        one = Relation(
            source=source.id, target=target.id, label="FAMILY_OF", decision=Decision.ADDED
        )
        if source != target and self._scene.annotations.get(one.key) is None:
            self._apply(Change("relate", added=(one,)))

    def part(self) -> None:
        relations = self._scene.annotations.relations
        if len(relations) > 2:
            self._apply(Change("part", removed=(self._dice.choice(relations),)))

    def undo(self) -> None:
        if self._done:
            change = self._done.pop().inverse()
            self._scene.annotations.apply(change)
            self._view.refresh(change)

    def offer(self) -> None:
        ids = [self._some_span().id for _ in range(self._dice.randrange(4))]
        fillers = tuple(dict.fromkeys(ids))
        self._view.set_offer("Place", fillers, 0)

    def find(self) -> None:
        self._view.find(self._dice.choice(("", "the", "co", "Oslo")))
        self._view.find_next()

    def preview(self) -> None:
        span = self._some_span()
        self._view.preview(replace(span, end_char=span.end_char + 3))
        QApplication.processEvents()
        if self._dice.random() < 0.8:
            self._view.preview(None)

    def resize(self) -> None:
        self._view.resize(self._dice.randrange(360, 800), self._dice.randrange(200, 500))

    def theme(self) -> None:
        self._view.setPalette(theme.palette_of(self._dice.choice((theme.LIGHT, theme.DARK))))

    def mode(self) -> None:
        self._view.set_reading(mode=self._dice.choice(tuple(Mode)), layer="entity")

    def size(self) -> None:
        self._view.set_reading(size=self._dice.choice((11.0, 13.0, 16.0)))

    def _apply(self, change: Change) -> None:
        self._scene.annotations.apply(change)
        self._done.append(change)
        self._view.refresh(change)

    def _decision(self) -> Decision:
        return self._dice.choice((Decision.NONE, Decision.ACCEPTED, Decision.REJECTED))

    def _some_span(self) -> Span:
        return self._dice.choice(self._scene.annotations.spans)

    def _some_argument(self) -> Argument:
        return self._dice.choice(self._scene.annotations.arguments)

    def _held(self, span: Span) -> bool:
        return bool(self._scene.annotations.dependants(span))

    def _point(self) -> QPoint:
        size = self._view.viewport().size()
        return QPoint(self._dice.randrange(size.width()), self._dice.randrange(size.height()))
