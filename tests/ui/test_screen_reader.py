"""A screen reader reads the running window over AT-SPI, from another process."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from tests.ui.articles import article_with_suggestions
from tests.ui.screen_reader import FOCUSED, READ_ONLY, ScreenReader, session_bus
from tests.ui.test_program import program
from tests.ui.virtual_screen import find_window, type_keys, virtual_screen, wait_until

pytestmark = [pytest.mark.xvfb, pytest.mark.atspi]


def test_the_running_window_is_read_from_outside(tmp_path: Path, schema: Schema) -> None:
    project = str(tmp_path / "heard.annotator")
    article_with_suggestions(project, schema)
    with ProjectStore.open(project) as store:
        text = store.document("article").text

    with (
        virtual_screen() as screen,
        session_bus(screen) as environment,
        program(environment, "open", project, "--annotator", "ada"),
    ):
        find_window(environment, "heard.annotator")
        reader = ScreenReader(environment)
        wait_until(lambda: reader.find("text", "Article") is not None)
        article = reader.find("text", "Article")
        assert article is not None

        assert reader.number(article, "CharacterCount") == len(text)
        assert reader.text(article, 0, 60) == text[:60]
        assert reader.word(article, 1).strip() == re.findall(r"\w+", text)[0]
        wait_until(lambda: {READ_ONLY, FOCUSED} <= reader.states(article))

        type_keys(environment, ["ctrl+Home", "Right", "Right", "Right"])
        wait_until(lambda: reader.number(article, "CaretOffset") == 3)

        type_keys(environment, ["ctrl+3"])
        spans = reader.find("table", "Spans")
        assert spans is not None
        # A heading and a corner are there from the beginning.
        wait_until(lambda: len(reader.children(spans)) > 2)
