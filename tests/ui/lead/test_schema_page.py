"""The page of the schema, used as a lead uses it, and windows that are open meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.app import schema_changing
from annotator.model.schema import Schema
from annotator.model.schema_edits import Rename
from annotator.model.schema_names import Kind
from annotator.store.project_store import ProjectStore
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.schema import SchemaPage
from annotator.ui.lead.schema_form import ADD_LABEL, ADD_ROLE, DELETE, MERGE, RENAME, SPLIT
from annotator.ui.main_window import MainWindow
from tests.ui.lead.compared import compared_project


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema) -> SchemaPage:
    project = str(tmp_path / "compared.annotator")
    compared_project(project, schema, documents=2)
    with ProjectStore.open(project) as store:
        store.set_setting("memory", "off")
    window.open_project(project)
    found = show_page(window, "schema")
    assert isinstance(found, SchemaPage)
    qtbot.waitUntil(lambda: "version" in found.version.text())
    return found


def count(window: MainWindow, label: str) -> int:
    store = window.desk.workspace.store
    sets = (one for id in store.document_ids() for one in store.sets_of(id))
    return sum(span.label == label for one in sets for span in one.spans)


def looked_at(page: SchemaPage, qtbot: QtBot) -> None:
    page.preview.click()
    qtbot.waitUntil(page.apply.isEnabled)


def applied(page: SchemaPage, qtbot: QtBot) -> None:
    version = page.version.text()
    page.apply.click()
    qtbot.waitUntil(lambda: page.version.text() != version)


def test_a_rename_is_previewed_applied_shown_and_undone(
    window: MainWindow, page: SchemaPage, qtbot: QtBot
) -> None:
    before = count(window, "GPE")
    page.tree.choose(Kind.LABEL, "GPE")
    page.form.what.setCurrentIndex(RENAME)
    page.form.new_name.setText("PLACE")

    looked_at(page, qtbot)
    assert page.said.text().startswith(f"{before} annotations in 2 documents")
    assert (
        sum(int(page.rows.rows.cell(row, 4)) for row in range(page.rows.rows.rowCount())) == before
    )  # type: ignore[arg-type]
    assert count(window, "GPE") == before
    applied(page, qtbot)

    assert count(window, "PLACE") == before
    assert window.desk.workspace.schema.has_label("PLACE")
    assert any(one.label == "PLACE" for one in window.desk.workspace.annotations.spans)
    page.back.click()
    qtbot.waitUntil(lambda: count(window, "GPE") == before)
    qtbot.waitUntil(lambda: page.history.rows.rowCount() == 2)
    assert window.desk.workspace.schema.has_label("GPE")


def test_what_is_asked_anew_must_be_previewed_anew(page: SchemaPage, qtbot: QtBot) -> None:
    page.tree.choose(Kind.LABEL, "GPE")
    page.form.what.setCurrentIndex(DELETE)
    looked_at(page, qtbot)

    page.form.becomes.setCurrentIndex(1)

    assert not page.apply.isEnabled()
    assert page.rows.rows.rowCount() == 0


def test_after_a_split_the_places_are_looked_at_again(
    window: MainWindow, page: SchemaPage, qtbot: QtBot
) -> None:
    before = count(window, "GPE")
    page.tree.choose(Kind.LABEL, "GPE")
    page.form.what.setCurrentIndex(SPLIT)
    page.form.parts.setText("CITY, LAND")
    looked_at(page, qtbot)
    applied(page, qtbot)
    table = page.again.table
    qtbot.waitUntil(lambda: table.rows.rowCount() == before)

    table.rows.tick([0], on=True)
    page.again.label.setCurrentText("LAND")
    page.again.relabel.click()
    qtbot.waitUntil(lambda: count(window, "LAND") == 1)
    qtbot.waitUntil(lambda: table.rows.rowCount() == before - 1)
    table.tick_all(on=True)
    page.again.right.click()
    qtbot.waitUntil(lambda: page.again.said.text() == "None left.")


def test_labels_are_merged_and_labels_and_roles_added(
    window: MainWindow, page: SchemaPage, qtbot: QtBot
) -> None:
    page.tree.choose(Kind.LABEL, "GPE", "LOC")
    page.form.what.setCurrentIndex(MERGE)
    page.form.into.setCurrentText("LOC")
    looked_at(page, qtbot)
    applied(page, qtbot)
    page.form.what.setCurrentIndex(ADD_LABEL)
    page.form.label_name.setText("SHIP")
    page.form.fills.setText("Instrument")
    looked_at(page, qtbot)
    applied(page, qtbot)
    page.form.what.setCurrentIndex(ADD_ROLE)
    page.form.role_name.setText("Captain")
    page.form.fillers.setText("PERSON")
    page.form.events.setText("ATTACK, MOVEMENT")
    looked_at(page, qtbot)
    applied(page, qtbot)

    schema = window.desk.workspace.schema
    assert not schema.has_label("GPE")
    assert count(window, "GPE") == 0
    assert "SHIP" in schema.fillers("ATTACK", "Instrument")
    assert schema.fillers("MOVEMENT", "Captain") == {"PERSON"}


def test_what_says_too_little_is_answered(window: MainWindow, page: SchemaPage) -> None:
    page.form.what.setCurrentIndex(RENAME)
    page.preview.click()

    assert "Choose names" in window.status.currentMessage()


def test_an_open_window_takes_the_schema_that_another_changed(
    window: MainWindow, page: SchemaPage, qtbot: QtBot
) -> None:
    with ProjectStore.open(window.target) as other:
        schema_changing.change(other, Rename(Kind.LABEL, "GPE", "PLACE"), "lead")
    span = next(one for one in window.desk.workspace.annotations.spans if one.label == "GPE")
    window.desk.walk.focus(span.key)

    window.label_key("p")  # PERSON

    now = window.desk.workspace.annotations.span(span.id)
    assert now.label == "PLACE"
    assert window.desk.workspace.schema.has_label("PLACE")
    window.label_key("p")
    assert window.desk.workspace.annotations.span(span.id).label == "PERSON"
