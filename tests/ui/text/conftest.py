"""An article of a few paragraphs with all kinds of spans, and a view that shows it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.text.view import ArticleView
from tests.ui.text.scene import Scene, make_scene


@pytest.fixture
def scene() -> Scene:
    return make_scene()


@pytest.fixture
def view(qtbot: QtBot, scene: Scene) -> ArticleView:
    shown = ArticleView()
    qtbot.addWidget(shown)
    shown.setPalette(theme.palette_of(theme.LIGHT))
    shown.resize(700, 420)
    shown.set_article(scene.document, scene.annotations, scene.schema)
    shown.show()
    qtbot.waitExposed(shown)
    return shown
