"""What a screen reader is told of the article, asked inside this process."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from pytestqt.qtbot import QtBot

from annotator.ui.text import accessibility
from annotator.ui.text.offsets import OffsetMap
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import TEXT, Scene

UNITS = len(TEXT.encode("utf-16-le")) // 2


@pytest.fixture
def article(view: ArticleView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


@pytest.fixture
def text(article: QAccessibleInterface) -> QAccessibleTextInterface:
    return article.textInterface()


def test_the_article_is_a_text_that_is_read(article: QAccessibleInterface) -> None:
    assert article.isValid()
    assert article.role() == QAccessible.Role.EditableText
    assert article.state().readOnly
    assert article.text(QAccessible.Text.Name) == "Article"
    assert article.text(QAccessible.Text.Value) == TEXT
    assert article.childCount() == 0
    assert article.parent() is not None
    assert article.actionInterface() is None


def test_offsets_are_counted_as_qt_counts_them(text: QAccessibleTextInterface) -> None:
    after = OffsetMap(TEXT).to_unit(TEXT.index(" wrote: "))

    assert text.characterCount() == UNITS > len(TEXT)
    assert text.text(0, 14) == "Marta Oyelaran"
    assert text.text(after - 2, after + 6) == "😀 wrote"
    assert text.selectionCount() == 0


def test_the_caret_is_told_and_set(view: ArticleView, text: QAccessibleTextInterface) -> None:
    char = TEXT.index("and flew")
    unit = OffsetMap(TEXT).to_unit(char)
    view.set_caret(char)
    assert text.cursorPosition() == unit

    text.setCursorPosition(6)
    text.setSelection(0, 6, 14)

    assert view.selection() == (6, 14)


def test_a_place_on_screen_is_found_again(text: QAccessibleTextInterface) -> None:
    rect = text.characterRect(9)

    assert not rect.isEmpty()
    assert text.offsetAtPoint(rect.center()) == 9


def test_what_comes_to_hand_is_said(
    view: ArticleView, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(accessibility, "announce", lambda _view, words: said.append(words))

    view.set_focus_annotation(scene.span("harbour council").key)
    view.set_focus_annotation(("argument", "s1", "s2", "Participant"))

    assert said[0].startswith("harbour council, ORG, ")
    assert said[0].endswith(", Participant of MEET")
    assert "Participant" in said[1]
    assert "harbour council" in said[1]


def test_announcements_and_caret_moves_reach_qt(view: ArticleView) -> None:
    QAccessible.setActive(True)
    try:
        accessibility.announce(view, "something")
        view.set_caret(5)
    finally:
        QAccessible.setActive(False)


def test_views_come_and_go_while_they_are_listened_to(qtbot: QtBot, scene: Scene) -> None:
    for _ in range(20):
        view = ArticleView()
        view.set_article(scene.document, scene.annotations, scene.schema)
        view.show()
        made = QAccessible.queryAccessibleInterface(view)
        assert made.textInterface().characterCount() == UNITS
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
        del view, made
        gc.collect()


def test_a_program_that_was_listened_to_ends_well() -> None:
    program = (
        "import sys; from PySide6.QtGui import QAccessible;"
        "from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from annotator.ui.text.view import ArticleView; view = ArticleView(); view.show();"
        "print(QAccessible.queryAccessibleInterface(view).textInterface().characterCount())"
    )

    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )

    assert (ended.returncode, ended.stdout) == (0, "0\n")
