"""The window prints the article at hand while the annotator goes on."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.model.schema import Schema
from annotator.ui.main_window import MainWindow
from annotator.ui.printing import Printing
from tests.ui.articles import article_with_suggestions
from tests.ui.conftest import press


def test_the_article_is_printed_while_keys_are_taken(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "article.annotator")
    article_with_suggestions(project, schema)
    window.open_project(project)

    Printing(window, tmp_path / "article.pdf")
    press(window, "space")

    qtbot.waitUntil(lambda: "article.pdf" in window.status.currentMessage(), timeout=20_000)
    assert (tmp_path / "article.pdf").read_bytes().startswith(b"%PDF-")


def test_printing_can_be_stopped_and_leaves_nothing(
    window: MainWindow, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "article.annotator")
    article_with_suggestions(project, schema)
    window.open_project(project)
    printing = Printing(window, tmp_path / "article.svg")

    printing._progress.canceled.emit()

    assert not (tmp_path / "article.svg").exists()
    assert "stopped" in window.status.currentMessage()
