"""The reader sets the article as they like it, and gives the caret other keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.app.settings import load_settings
from annotator.model.schema import Schema
from annotator.ui.actions import COMMANDS, CONTEXT, TEXT_CONTEXT
from annotator.ui.dialogs.shortcuts import ShortcutsDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.text.caret_keys import Step
from annotator.ui.text.reading import Mode
from tests.ui.articles import article_with_suggestions
from tests.ui.conftest import press


@pytest.fixture
def article(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    project = str(tmp_path / "article.annotator")
    article_with_suggestions(project, schema)
    window.open_project(project)
    return window


def do(window: MainWindow, name: str) -> None:
    window.perform(next(one for one in COMMANDS if one.name == name))


def test_every_key_of_the_caret_is_on_the_page_and_can_be_changed(
    article: MainWindow, qtbot: QtBot
) -> None:
    press(article, "F1")
    dialog = article.findChild(ShortcutsDialog)
    assert dialog is not None
    assert {f"caret {step}" for step in Step} <= set(dialog.edits)
    edit = dialog.edits["caret right"]
    edit.setKeySequence("Ctrl+L")
    edit.editingFinished.emit()
    dialog.close()
    article.activateWindow()
    qtbot.waitUntil(article.isActiveWindow)
    article.article.setFocus()
    article.article.set_caret(0)

    press(article, "Right")
    assert article.article.caret() == 0
    press(article, "Ctrl+L")
    assert article.article.caret() == 1
    press(article, "Ctrl+Shift+L")
    assert article.article.selection() == (1, 2)
    assert load_settings().shortcuts == {"caret right": ["Ctrl+L"]}


def test_a_key_of_the_caret_is_not_given_to_a_command(article: MainWindow) -> None:
    press(article, "F1")
    dialog = article.findChild(ShortcutsDialog)
    assert dialog is not None
    dialog.edits["accept"].setKeySequence("Home")
    dialog.edits["accept"].editingFinished.emit()

    assert dialog.edits["accept"].keySequence().toString() == "Space"
    dialog.close()


def test_every_mode_of_reading_is_reached_by_its_key(article: MainWindow) -> None:
    modes = []
    for _ in range(4):
        press(article, "F7")
        modes.append(article.article.reading.mode)

    assert modes == [Mode.LAYER, Mode.UNDECIDED, Mode.PLAIN, Mode.ALL]


def test_lines_and_measure_are_the_readers_and_are_kept(article: MainWindow) -> None:
    do(article, "looser")
    do(article, "looser")
    do(article, "tighter")
    do(article, "narrower")

    assert article.article.reading.line_height == pytest.approx(1.1)
    kept = load_settings()
    assert (kept.line_height, kept.measure) == (pytest.approx(1.1), 68)


def test_what_the_context_menu_offers_has_a_name_in_the_table() -> None:
    names = {command.name for command in COMMANDS}

    assert {name for name in (*CONTEXT, *TEXT_CONTEXT) if name} <= names


def test_the_menu_over_bare_text_copies_what_is_selected(article: MainWindow) -> None:
    article.article.select(0, 5)
    article.article.context_menu_requested.emit("", QPoint(50, 50))
    menu = article.findChildren(QMenu)[-1]
    copy = next(action for action in menu.actions() if action.objectName() == "caret copy")
    copy.trigger()
    menu.close()

    text = article.desk.workspace.document.text  # type: ignore[union-attr]
    assert QGuiApplication.clipboard().text() == text[:5]
