"""Every dataset that was written is listed, and two are compared, away from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.app.exporting import export_documents
from annotator.formats.registry import BUILT_IN, named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.releases import ReleasesPage
from annotator.ui.main_window import MainWindow
from tests.app.conftest import TEXT

ANNA = Span(id="s1", layer="entity", label="PERSON", start_char=0, end_char=9)
ORG = Span(id="s1", layer="entity", label="ORG", start_char=0, end_char=9)
OSLO = Span(id="s2", layer="entity", label="GPE", start_char=27, end_char=31)


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, schema: Schema, qtbot: QtBot) -> ReleasesPage:
    project = str(tmp_path / "talks.annotator")
    jsonl = named("jsonl", BUILT_IN)
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        store.add(Document("talks", TEXT), [AnnotationSet("talks", GOLD, [ANNA], State.FINISHED)])
        export_documents(store, tmp_path / "1.jsonl", format=jsonl, by="ada")
        store.apply("talks", GOLD, Change("curate", (ANNA,), (ORG, OSLO)))
        export_documents(store, tmp_path / "2.jsonl", format=jsonl, by="bea")
        store.add(Document("more", "More."), [AnnotationSet("more", GOLD, (), State.FINISHED)])
        export_documents(store, tmp_path / "3.jsonl", format=jsonl, split=(50, 50, 0), by="bea")
    window.open_project(project)
    page = show_page(window, "releases")
    assert isinstance(page, ReleasesPage)
    qtbot.waitUntil(lambda: page.table.keys_shown() == [3, 2, 1])
    return page


def test_what_was_written_is_listed_with_all_that_was_asked_for(page: ReleasesPage) -> None:
    assert "split=50:50:0" in page.details.text()
    assert "sha256" in page.details.text()
    assert page.compare.text() == "&Compare 2 with 3"
    page.table.selectRow(2)
    assert not page.compare.isEnabled()


def test_a_release_is_compared_with_the_one_before(page: ReleasesPage, qtbot: QtBot) -> None:
    page.compare.click()

    qtbot.waitUntil(lambda: "1 added" in page.said.text())
    assert page.changes.keys_shown() == []
    page.table.selectRow(1)
    page.compare.click()

    qtbot.waitUntil(lambda: len(page.changes.keys_shown()) == 2)
    lines = page.changes.copied().splitlines()
    assert lines[1].split("\t") == ["talks", "added", "", "gold: GPE 27:31 “Oslo”"]
    assert lines[2].split("\t")[1:] == [
        *("changed", "gold: PERSON 0:9 “Anna Berg”", "gold: ORG 0:9 “Anna Berg”"),
    ]


def test_two_that_are_selected_are_compared_and_a_place_is_opened(
    page: ReleasesPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.table.selectAll()
    assert not page.compare.isEnabled()
    page.table.clearSelection()
    page.table.selectRow(0)
    page.table.selectionModel().select(
        page.table.model().index(2, 0),
        page.table.selectionModel().SelectionFlag.Select
        | page.table.selectionModel().SelectionFlag.Rows,
    )
    assert page.compare.text() == "&Compare 1 with 3"

    page.compare.click()
    qtbot.waitUntil(lambda: len(page.changes.keys_shown()) == 2)
    page.changes.chosen.emit(page.changes.keys_shown()[0])

    assert window.desk.workspace.document
    assert window.desk.workspace.document.id == "talks"
    assert window.article.caret() == 27


def test_a_project_without_releases_says_so(
    window: MainWindow, tmp_path: Path, schema: Schema, qtbot: QtBot
) -> None:
    ProjectStore.create(str(tmp_path / "new.annotator"), schema).close()
    window.open_project(str(tmp_path / "new.annotator"))

    page = show_page(window, "releases")

    assert isinstance(page, ReleasesPage)
    assert page.details.text() == "Nothing was exported yet."
