"""Words by their first letter, roles from the filler, events and sentences, by real keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import press

TEXT = "Envoys of Lake Haven met in Lund. They left before lunch."


@pytest.fixture
def lake(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    project = str(tmp_path / "lake.annotator")
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        store.add(Document("lake", TEXT, segmentation=SpacyTokenizer().segment(TEXT, "en")))
    window.open_project(project)
    return window


def texts(window: MainWindow) -> list[tuple[str, str]]:
    spans: tuple[Span, ...] = window.desk.workspace.annotations.spans
    return [(one.label, TEXT[one.start_char : one.end_char]) for one in spans]


def look_for(window: MainWindow, letter: str) -> None:
    press(window, "'")
    press(window, letter)


def test_quote_letter_label_adds_a_name_and_the_keyboard_is_back(lake: MainWindow) -> None:
    look_for(lake, "h")

    assert lake.article.hasFocus()
    press(lake, "L")
    assert texts(lake) == [("LOC", "Lake Haven")]


def test_numbers_stand_on_all_words_that_begin_so_and_take_them(lake: MainWindow) -> None:
    look_for(lake, "l")
    assert [one.isEmpty() for one in lake.hints.places] == [False] * 4
    assert lake.hints.isVisible()

    press(lake, "2")

    assert lake.article.selection() == (TEXT.index("Lund"), TEXT.index("Lund") + 4)
    assert not lake.hints.isVisible()


def test_numbers_take_words_also_where_the_schema_has_no_roles(
    window: MainWindow, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "plain.annotator")
    with ProjectStore.create(project, replace(schema, roles=())) as store:
        store.set_setting("pipeline", "none")
        store.add(Document("lake", TEXT, segmentation=SpacyTokenizer().segment(TEXT, "en")))
    window.open_project(project)
    look_for(window, "l")

    press(window, "2")

    assert window.article.selection() == (TEXT.index("Lund"), TEXT.index("Lund") + 4)


def test_escape_leaves_the_prompt_and_then_the_numbers(lake: MainWindow) -> None:
    press(lake, "'")
    press(lake, "Escape")
    assert lake.article.hasFocus()
    assert not lake.hints.isVisible()

    look_for(lake, "l")
    press(lake, "Escape")
    assert (lake.article.selection(), lake.hints.isVisible()) == (None, False)


def test_the_name_at_the_caret_is_selected_by_one_key(lake: MainWindow) -> None:
    lake.article.set_caret(TEXT.index("Haven"))

    press(lake, ";")

    assert lake.article.selection() == (TEXT.index("Lake"), TEXT.index(" met"))
