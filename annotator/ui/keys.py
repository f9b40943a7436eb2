"""Makes the actions of the window from the table of commands and from the keys of a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.model.schema import Schema
from annotator.ui.actions import CARET, COMMANDS, STEPS, Command, Scope, keys_of
from annotator.ui.text.caret_keys import CaretKeys
from annotator.ui.text.view import ArticleView
from annotator.ui.theme import Theme, icon

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def command_actions(window: MainWindow, article: QWidget) -> dict[str, QAction]:
    """An action for every command; those of the article hold while it has the keyboard.

    Those of a page of its own are in no widget yet.
    """
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(command.shown_words(), window)
        action.setObjectName(command.name)
        _scope(action, command.scope)
        action.triggered.connect(_performer(window, command))
        if command.scope is not Scope.ADJUDICATION:
            (article if command.scope is Scope.ARTICLE else window).addAction(action)
        actions[command.name] = action
    return actions


def set_icons(actions: Mapping[str, QAction], looks: Theme) -> None:
    """Draw the icons of all actions in the ink of this theme."""
    for command in COMMANDS:
        if command.icon:
            actions[command.name].setIcon(icon(command.icon, looks))


def set_keys(
    actions: Mapping[str, QAction], article: ArticleView, chosen: Mapping[str, Sequence[str]]
) -> None:
    """Give every action its keys, and say the first of them in its tooltip.

    Those of the caret go to the article: Shift selects with whatever key they have.
    """
    for command in COMMANDS:
        if command.menu == CARET:
            continue
        keys = [QKeySequence(key) for key in keys_of(command, chosen)]
        action = actions[command.name]
        action.setShortcuts(keys)
        first = f" ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else ""
        action.setToolTip(command.shown_words().removesuffix(" …") + first)
    by_name = {command.name: command for command in COMMANDS}
    article.caret_keys = CaretKeys(
        {step: keys_of(by_name[f"caret {step}"], chosen) for step in STEPS}
    )


def schema_actions(window: MainWindow, article: QWidget, schema: Schema) -> QObject:
    """Actions for the label and role keys of a schema; they go with the object returned."""
    owner = QObject(window)
    keys = {label.key for label in schema.labels if label.key}
    add_label_keys(owner, article, keys, lambda key, shift: window.label_key(key, shifted=shift))
    # Digits take what is on offer by its number, so each has an action, with a role or without.
    digits = set("0123456789") - {label.key for label in schema.labels}
    for key in sorted(digits | {role.key for role in schema.roles if role.key}):
        _add(owner, article, key, partial(window.role_key, key))
    return owner


def add_label_keys(
    owner: QObject, article: QWidget, keys: Iterable[str], press: Callable[[str, bool], None]
) -> None:
    """Actions for the keys of labels, each also with Shift, which `press` is told."""
    for key in sorted(keys):
        _add(owner, article, key.upper(), partial(press, key, False))
        _add(owner, article, f"Shift+{key.upper()}", partial(press, key, True))


def _add(owner: QObject, article: QWidget, key: str, do: Callable[[], None]) -> None:
    action = QAction(owner)
    action.setShortcut(QKeySequence(key))
    _scope(action, Scope.ARTICLE)
    action.triggered.connect(lambda _checked=False: do())
    article.addAction(action)


def _performer(window: MainWindow, command: Command) -> Callable[[], None]:
    return lambda: window.perform(command)


def _scope(action: QAction, scope: Scope) -> None:
    action.setShortcutContext(
        Qt.ShortcutContext.WindowShortcut
        if scope is Scope.WINDOW
        else Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
