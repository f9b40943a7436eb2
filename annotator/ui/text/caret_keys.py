"""The keys of caret and selection, by what they do; each can be changed on the page of keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence


class Step(StrEnum):
    """What a key does to caret or selection; together with Shift, all but the last two select."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    WORD_LEFT = "word left"
    WORD_RIGHT = "word right"
    SENTENCE_BEFORE = "sentence before"
    SENTENCE_AFTER = "sentence after"
    PARAGRAPH_BEFORE = "paragraph before"
    PARAGRAPH_AFTER = "paragraph after"
    LINE_START = "line start"
    LINE_END = "line end"
    SCREEN_UP = "screen up"
    SCREEN_DOWN = "screen down"
    TEXT_START = "text start"
    TEXT_END = "text end"
    COPY = "copy"
    SELECT_ALL = "select all"


USUAL: Mapping[Step, tuple[str, ...]] = {
    Step.LEFT: ("Left",),
    Step.RIGHT: ("Right",),
    Step.UP: ("Up",),
    Step.DOWN: ("Down",),
    Step.WORD_LEFT: ("Ctrl+Left",),
    Step.WORD_RIGHT: ("Ctrl+Right",),
    Step.SENTENCE_BEFORE: ("Alt+Up",),
    Step.SENTENCE_AFTER: ("Alt+Down",),
    Step.PARAGRAPH_BEFORE: ("Ctrl+Up",),
    Step.PARAGRAPH_AFTER: ("Ctrl+Down",),
    Step.LINE_START: ("Home",),
    Step.LINE_END: ("End",),
    Step.SCREEN_UP: ("PgUp",),
    Step.SCREEN_DOWN: ("PgDown",),
    Step.TEXT_START: ("Ctrl+Home",),
    Step.TEXT_END: ("Ctrl+End",),
    Step.COPY: ("Ctrl+C", "Ctrl+Ins"),
    Step.SELECT_ALL: ("Ctrl+A",),
}
_MOVED = (Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier)


class CaretKeys:
    """Which key does what; the usual ones unless others are given."""

    def __init__(self, keys: Mapping[Step, Sequence[str]] = USUAL) -> None:
        self._steps = {
            QKeySequence(key)[0].toCombined(): step  # type: ignore[index]
            for step, chosen in keys.items()
            for key in chosen
        }

    def step(self, pressed: QKeyCombination) -> tuple[Step, bool] | None:
        """What this key does, and whether it selects; None if it is none of ours."""
        keypad, shift = _MOVED
        modifiers = pressed.keyboardModifiers() & ~keypad
        found = self._steps.get(QKeyCombination(modifiers, pressed.key()).toCombined())
        if found:
            return found, False
        alone = QKeyCombination(modifiers & ~shift, pressed.key()).toCombined()
        found = self._steps.get(alone) if modifiers & shift else None
        selects = found not in (None, Step.COPY, Step.SELECT_ALL)
        return (found, True) if found and selects else None
