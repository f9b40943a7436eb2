"""From suggestions to full gold by real key events, then out into a dataset."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.app.exporting import export_documents
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from tests.ui.articles import article_with_suggestions
from tests.ui.conftest import press
from tests.ui.gold_driver import GoldDriver, statements

MOST_KEYS = 6_000


def test_an_article_goes_from_suggestions_to_gold_by_keys_alone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "article.annotator")
    gold = article_with_suggestions(project, schema)
    window.open_project(project)
    driver = GoldDriver(window.desk, gold, window.article.caret)

    for pressed, key in enumerate(driver.presses()):
        assert pressed < MOST_KEYS, f"{key} leads nowhere"
        press(window, key)
    assert statements(window.desk.workspace.annotations) == statements(gold)
    press(window, "ctrl+Return")

    assert window.desk.workspace.annotations.state is State.FINISHED
    assert statements(exported(project, tmp_path, schema)) == statements(gold)


def exported(project: str, folder: Path, schema: Schema) -> AnnotationSet:
    """The gold of the only document, as the native export states it."""
    out = folder / "gold.jsonl"
    with ProjectStore.open(project) as store:
        export_documents(store, out, format=JsonlFormat())
    (record,) = JsonlFormat().read(out, schema=schema)
    assert isinstance(record, Record)
    assert record.sets[0].annotator == "gold"
    return record.sets[0]
