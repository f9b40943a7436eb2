"""The window around the article: lists, dialogs and messages, used as a person uses them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import opening
from annotator.app.extending import Additions
from annotator.app.settings import load_settings
from annotator.app.suggesting import Phase
from annotator.model.annotations import Decision, Span
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.ui import importing, projects
from annotator.ui.actions import COMMANDS, hold_at_once
from annotator.ui.dialogs.picker import Picker
from annotator.ui.dialogs.shortcuts import ShortcutsDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.text.canvas import caret_rect
from annotator.ui.theme import DARK, palette_of
from tests.ui.articles import article_with_suggestions
from tests.ui.conftest import press


@pytest.fixture
def article(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    project = str(tmp_path / "article.annotator")
    article_with_suggestions(project, schema)
    window.open_project(project)
    return window


Kind = TypeVar("Kind", bound=QWidget)


def opened(window: MainWindow, kind: type[Kind], qtbot: QtBot) -> Kind:
    """The dialog of this kind, once it has the keyboard."""
    dialog = window.findChild(kind)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_window_without_a_project_welcomes(window: MainWindow) -> None:
    assert not window.has_project
    assert not window.actions_by_name["accept"].isEnabled()
    assert window.actions_by_name["open"].isEnabled()


def test_space_accepts_and_is_stored_before_the_next_key(article: MainWindow) -> None:
    first = article.desk.walk.key
    press(article, "space")

    with_store = article.desk.workspace.store.annotation_set("article", "ada")
    assert first is not None
    assert with_store.get(first).decision is Decision.ACCEPTED  # type: ignore[union-attr]
    assert article.desk.walk.key != first


def point_of(window: MainWindow, char: int) -> QPoint:
    """Where a character stands in the article, a little behind its left edge."""
    flow = window.article._flow
    assert flow is not None
    rect = caret_rect(flow, char)
    assert rect is not None
    return rect.center() + QPoint(window.article.column + 3, 0)


def test_a_click_puts_the_focus_on_a_span(article: MainWindow) -> None:
    span = article.desk.workspace.annotations.spans[4]
    QTest.mouseClick(
        article.article.viewport(),
        Qt.MouseButton.LeftButton,
        pos=point_of(article, span.start_char + 1),
    )

    assert article.desk.walk.key == span.key


def test_a_span_is_made_by_double_click_drag_and_a_key(article: MainWindow) -> None:
    text = article.desk.workspace.document.text  # type: ignore[union-attr]
    start = text.index("former miners")
    here, there = point_of(article, start + 1), point_of(article, start + 9)
    viewport, left = article.article.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=here)
    QTest.mouseRelease(viewport, left, pos=here)
    QTest.mouseDClick(viewport, left, pos=here)
    QTest.mouseRelease(viewport, left, pos=here)
    assert article.desk.selection == (start, start + len("former"))
    send_drag(viewport, here, there)
    press(article, "n")

    span = article.desk.walk.at_hand
    assert isinstance(span, Span)
    assert text[span.start_char : span.end_char] == "former miners"
    assert (span.label, span.decision) == ("NORP", Decision.ADDED)


def send_drag(viewport: QWidget, here: QPoint, there: QPoint) -> None:
    """A double click that is held and drawn to another place."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, place, button, held in (
        (QEvent.Type.MouseButtonPress, here, left, left),
        (QEvent.Type.MouseButtonRelease, here, left, none),
        (QEvent.Type.MouseButtonDblClick, here, left, left),
        (QEvent.Type.MouseMove, there, none, left),
        (QEvent.Type.MouseButtonRelease, there, left, none),
    ):
        globally = QPointF(viewport.mapToGlobal(place))
        mouse = QMouseEvent(
            kind, QPointF(place), globally, button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(viewport, mouse)


def test_the_menu_over_a_span_offers_verdicts(article: MainWindow) -> None:
    span = article.desk.workspace.annotations.spans[2]
    article.article.context_menu_requested.emit(span.id, QPoint(5, 5))

    menu = article.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()

    assert article.desk.workspace.annotations.span(span.id).stands


def test_a_label_is_picked_by_its_first_letters(article: MainWindow, qtbot: QtBot) -> None:
    key = article.desk.walk.key
    press(article, "F2")
    picker = opened(article, Picker, qtbot)
    QTest.keyClicks(picker.edit, "fa")
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)

    assert key is not None
    assert article.desk.workspace.annotations.get(key).label == "FAC"  # type: ignore[union-attr]


def test_a_document_with_undecided_suggestions_asks_once(article: MainWindow, qtbot: QtBot) -> None:
    press(article, "ctrl+Return")
    box = opened(article, QMessageBox, qtbot)
    assert str(article.desk.workspace.annotations.undecided) in box.text()
    assert article.desk.workspace.annotations.state is State.NEW
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert article.desk.workspace.annotations.state is State.FINISHED


def test_the_keys_of_letters_go_to_a_line_edit_that_has_the_keyboard(article: MainWindow) -> None:
    before = set(map(repr, article.desk.workspace.annotations))
    press(article, "ctrl+f")
    QTest.keyClicks(article.find_bar.edit, "op ")

    assert article.find_bar.edit.text() == "op "
    assert set(map(repr, article.desk.workspace.annotations)) == before


def test_keys_can_be_changed_and_stay_changed(article: MainWindow, qtbot: QtBot) -> None:
    press(article, "F1")
    dialog = opened(article, ShortcutsDialog, qtbot)
    edit = dialog.edits["accept"]
    QTest.keyClick(edit, Qt.Key.Key_F9)
    edit.editingFinished.emit()
    dialog.close()
    article.activateWindow()
    qtbot.waitUntil(article.isActiveWindow)
    first = article.desk.walk.key
    article.article.setFocus()
    press(article, "F9")

    assert article.desk.walk.key != first
    assert load_settings().shortcuts["accept"][0] == "F9"


def test_a_key_that_is_taken_is_not_given_twice(article: MainWindow) -> None:
    press(article, "F1")
    dialog = article.findChild(ShortcutsDialog)
    assert dialog is not None
    QTest.keyClick(dialog.edits["accept"], Qt.Key.Key_Tab)
    dialog.edits["accept"].setKeySequence("Ctrl+Z")
    dialog.edits["accept"].editingFinished.emit()

    assert dialog.edits["accept"].keySequence().toString() == "Space"
    assert load_settings().shortcuts == {}
    dialog.close()


def test_no_two_commands_share_a_key() -> None:
    for one in COMMANDS:
        others = (o for o in COMMANDS if o is not one and hold_at_once(o, one))
        assert not set(one.keys) & {key for other in others for key in other.keys}


def test_documents_are_imported_and_the_pipeline_is_asked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    project = tmp_path / "new.annotator"
    opening.create_project(str(project), schema)
    (tmp_path / "one.txt").write_text("Police arrested Anna Berg in Oslo.", encoding="utf-8")
    (tmp_path / "two.txt").write_bytes(b"\xff\xfe\x00")
    window.open_project(str(project))
    importing.import_files(window, [tmp_path / "one.txt", tmp_path / "two.txt"], Additions())

    qtbot.waitUntil(lambda: window.documents_panel.model.rowCount() == 1)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "two.txt" in box.informativeText()
    suggesting = window.suggesting
    assert suggesting is not None
    qtbot.waitUntil(lambda: suggesting.phase is Phase.IDLE)
    qtbot.waitUntil(lambda: not window.desk.workspace.lacks_suggestions("one", "fake@1.0"))
    assert window.desk.workspace.document is not None
    box.close()


def test_a_gold_dataset_is_exported_from_the_window(
    article: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(article, "ctrl+Return")
    box = opened(article, QMessageBox, qtbot)
    QTest.keyClick(box, Qt.Key.Key_Return)
    article.actions_by_name["export"].trigger()
    dialog = article.findChild(projects.ExportDialog)
    assert dialog is not None
    dialog.path.setText(str(tmp_path / "out.jsonl"))
    dialog.buttons.accepted.emit()

    qtbot.waitUntil((tmp_path / "out.jsonl").exists, timeout=20_000)
    qtbot.waitUntil(lambda: "1 documents" in article.status.currentMessage(), timeout=20_000)


def test_a_project_that_cannot_be_opened_leaves_the_window_as_it_was(
    article: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.annotator"
    broken.write_bytes(b"SQLite format 3\x00" + b"\x00" * 40)
    article.attempt(lambda: article.open_project(str(broken)))

    box = article.findChild(QMessageBox)
    assert box is not None
    assert "broken.annotator" in box.text()
    assert article.desk.workspace.document is not None
    box.close()


def test_the_window_is_closed_and_opened_where_it_was(article: MainWindow) -> None:
    project = article.desk.workspace.project
    article.close()

    assert load_settings().project == project
    assert not article.has_project


def test_the_icons_follow_the_palette(window: MainWindow) -> None:
    before = window.actions_by_name["accept"].icon().cacheKey()
    window.setPalette(palette_of(DARK))

    assert window.actions_by_name["accept"].icon().cacheKey() != before
