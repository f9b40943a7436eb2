"""The page of adjudication beyond the verdicts: previews, reasons, names, places, finishing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.app.adjudicating import Adjudicating
from annotator.app.curating import Curating
from annotator.model.alignment import Link, Place
from annotator.model.annotations import Annotation, Argument, Chain, Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from annotator.ui.actions import COMMANDS, Scope
from annotator.ui.dialogs.picker import Picker
from annotator.ui.dialogs.shortcuts import ShortcutsDialog
from annotator.ui.differences import PlacesDialog
from annotator.ui.lead.adjudication import AdjudicationPage
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.places import open_disagreement
from annotator.ui.lead.taking import TakingDialog
from annotator.ui.main_window import MainWindow
from tests.app.conftest import TEXT, segmentation
from tests.ui.test_adjudication import open_first, pick, press

FINISHED = (State.NEW, State.FINISHED)


def _span(surface: str, label: str, layer: str = "entity") -> Span:
    start = TEXT.index(surface)
    end = start + len(surface)
    return Span(id=surface, layer=layer, label=label, start_char=start, end_char=end)


ANNA, OMAR, THEY = (_span(one, "PERSON") for one in ("Anna Berg", "Omar Said", "They"))
OSLO, MET = _span("Oslo", "GPE"), _span("met", "MEET", "event")
PLACE = Argument(trigger="met", filler="Oslo", role="Place")
ADA: tuple[Annotation, ...] = (
    *(ANNA, OMAR, THEY, OSLO, MET, PLACE),
    Chain(id="c", mentions=("Anna Berg", "They")),
)
BO = (ANNA, replace(OMAR, label="ORG"), THEY, OSLO, MET)
EVE = (ANNA, OMAR, THEY, OSLO, replace(MET, label="AGREEMENT"))


@pytest.fixture
def page(window: MainWindow, schema: Schema, tmp_path: Path, qtbot: QtBot) -> AdjudicationPage:
    """Two documents with the same text, at the first, with the keyboard."""
    target = str(tmp_path / "talks.annotator")
    with ProjectStore.create(target, schema) as store:
        for id in ("one", "two"):
            store.add(Document(id, TEXT, title=id.title(), segmentation=segmentation(TEXT)))
            for name, stated in (("ada", ADA), ("bo", BO), ("eve", EVE)):
                store.add_annotator(name, AnnotatorKind.PERSON)
                store.apply(id, name, Change("import", added=stated, state=FINISHED))
    window.annotator = "cy"
    window.open_project(target)
    page = show_page(window, "adjudication")
    assert isinstance(page, AdjudicationPage)
    open_first(page, qtbot, "one")
    return page


def _labels(page: AdjudicationPage) -> dict[str, str]:
    spans = page.sitting.curating.gold.spans
    return {TEXT[one.start_char : one.end_char]: one.label for one in spans if one.stands}


def test_documents_are_listed_with_what_is_left(page: AdjudicationPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.documents.rows.cell(1, 1) is not None)

    rows = [[page.documents.rows.cell(row, x) for x in range(4)] for row in range(2)]
    assert rows == [["One", 3, 3, "○"], ["Two", 3, 3, "○"]]


def test_what_all_agree_on_is_counted_and_taken_with_one_key(
    page: AdjudicationPage, qtbot: QtBot
) -> None:
    agreed = len(page.sitting.curating.agreed().added)
    press(page, "Space")

    assert len(page.sitting.curating.gold) == agreed
    assert str(agreed) in page.said.currentMessage()


def test_a_majority_is_previewed_by_label_before_it_is_taken(page: AdjudicationPage) -> None:
    press(page, "Ctrl+Shift+M")
    (dialog,) = page.findChildren(TakingDialog)
    rows = range(dialog.table.rows.rowCount())
    shown = {dialog.table.rows.cell(row, 1): dialog.table.rows.cell(row, 2) for row in rows}
    assert shown == {"PERSON": 3, "GPE": 1, "MEET": 1}
    assert len(page.sitting.curating.gold) == 0

    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert _labels(page)["Omar Said"] == "PERSON"
    page.sitting.undo()
    assert len(page.sitting.curating.gold) == 0


def test_all_from_one_annotator_is_picked_and_previewed(page: AdjudicationPage) -> None:
    press(page, "Ctrl+Shift+A")
    pick(page, "2  bo")
    (dialog,) = page.findChildren(TakingDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert _labels(page)["Omar Said"] == "ORG"


def test_a_reason_and_what_the_guidelines_do_not_say_are_kept_with_a_link(
    page: AdjudicationPage,
) -> None:
    press(page, "Space", "1")
    link = page.sitting.at_hand
    assert link
    assert isinstance(link.subject, Link)
    press(page, "Ctrl+D", "Ctrl+M")
    (dialog,) = page.findChildren(QInputDialog)
    edit = dialog.findChild(QPlainTextEdit)
    assert edit
    edit.setPlainText("where it was signed")
    dialog.accept()
    page.window().activateWindow()
    QApplication.processEvents()

    said = page.sitting.remark
    assert (said.reason, said.unclear) == ("where it was signed", True)
    assert page.versions.unclear.isChecked()
    press(page, "Ctrl+Z", "Ctrl+Z")
    assert page.sitting.curating.remark_on(link.subject).blank


def test_a_verdict_is_undone_and_redone_by_keys(page: AdjudicationPage) -> None:
    press(page, "Space")
    page.sitting.show_place(OMAR.start_char)
    press(page, "2")
    assert _labels(page)["Omar Said"] == "ORG"

    press(page, "Ctrl+Z")
    assert "Omar Said" not in _labels(page)
    press(page, "Ctrl+Shift+Z")
    assert _labels(page)["Omar Said"] == "ORG"


def test_names_are_hidden_everywhere_on_the_page(page: AdjudicationPage) -> None:
    page.sitting.show_place(OMAR.start_char)
    press(page, "Ctrl+H")

    tree = page.versions.tree
    items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    assert sorted(item.text(0)[3:] for item in items if item) == ["A", "B", "C"]
    assert not any(name in " ".join(page.sitting.shown.words.values()) for name in ("ada", "bo"))


def test_versions_never_come_into_gold_by_being_shown(page: AdjudicationPage) -> None:
    press(page, "Space")
    before = list(page.sitting.curating.gold)
    press(page, "Tab", "Tab", ".", ",", "Esc")

    assert list(page.sitting.curating.gold) == before


def test_other_pages_open_a_place(page: AdjudicationPage, window: MainWindow, qtbot: QtBot) -> None:
    open_disagreement(window, "two", OMAR.start_char)

    open_first(page, qtbot, "two")
    assert page.sitting.at_hand
    assert isinstance(page.sitting.at_hand.subject, Place)
    assert page.sitting.at_hand.subject.first.start_char == OMAR.start_char


def test_finishing_asks_where_disputes_are_open_and_opens_the_next_document(
    page: AdjudicationPage, window: MainWindow, qtbot: QtBot
) -> None:
    press(page, "Space", "Ctrl+Return")
    (box,) = page.findChildren(QMessageBox)
    box.defaultButton().click()

    open_first(page, qtbot, "two")
    store = window.desk.workspace.store
    assert store.annotation_set("one", "gold").state is State.FINISHED
    assert page.documents.rows.cell(0, 3) == "●"


def test_annotators_are_shown_where_they_differed_and_go_there(
    page: AdjudicationPage, window: MainWindow, qtbot: QtBot
) -> None:
    press(page, "Ctrl+Shift+A")
    pick(page, "1  ada")
    (taking,) = page.findChildren(TakingDialog)
    QTest.keyClick(taking, Qt.Key.Key_Return)
    page.sitting.finish()
    window.annotate_as("bo")
    window.perform(next(one for one in COMMANDS if one.name == "differences"))
    dialog = window.findChild(PlacesDialog)
    assert dialog
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 3)

    mine = [dialog.table.rows.cell(row, 2) for row in range(3)]
    assert "ORG “Omar Said”" in mine
    dialog.table.chosen.emit(("one", OMAR.start_char))
    assert window.desk.workspace.document
    assert window.desk.workspace.document.id == "one"
    assert window.article.caret() == OMAR.start_char


def test_the_keys_of_the_page_can_be_changed(page: AdjudicationPage, window: MainWindow) -> None:
    names = {one.name for one in COMMANDS if one.scope is Scope.ADJUDICATION}
    window.show_shortcuts()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog
    assert names <= set(dialog.edits)
    dialog.edits["adjudicate reject"].setKeySequence("Ctrl+9")
    dialog.edits["adjudicate reject"].editingFinished.emit()
    dialog.close()
    page.window().activateWindow()
    page.article.setFocus()
    page.sitting.show_place(OMAR.start_char)

    press(page, "Ctrl+9")

    assert [one.rejected for one in page.sitting.curating.gold.spans] == [True]


def test_a_document_that_only_one_has_finished_cannot_be_opened(
    page: AdjudicationPage, window: MainWindow
) -> None:
    page.open_place("three", 0)

    assert "Fewer than two" in page.said.currentMessage()
    assert page.findChildren(Picker) == []


def test_the_slower_of_two_curators_is_told_and_sees_what_the_other_did(
    page: AdjudicationPage, window: MainWindow
) -> None:
    press(page, "Space")
    page.sitting.show_place(OMAR.start_char)
    store = window.desk.workspace.store
    other = Adjudicating(Curating(store, "one", ("ada", "bo", "eve"), "di"))
    other.show_place(OMAR.start_char)
    other.say(reason="a person")
    other.take(1)

    press(page, "2")

    assert "another window" in page.said.currentMessage()
    assert _labels(page)["Omar Said"] == "PERSON"
    page.sitting.show_place(OMAR.start_char)
    assert page.sitting.remark.reason == "a person"


def test_with_another_schema_the_document_is_lined_up_again(
    page: AdjudicationPage, window: MainWindow, qtbot: QtBot
) -> None:
    workspace = window.desk.workspace
    label = replace(workspace.schema.labels[0], definition="Somebody.")
    before = page.sitting
    workspace.store.save_schema(
        replace(workspace.schema, labels=(label, *workspace.schema.labels[1:]))
    )
    workspace.follow_schema()

    page.refresh()

    qtbot.waitUntil(lambda: page.sitting is not before)
    assert page.sitting.curating.workspace.schema == workspace.schema


def test_the_lead_sees_all_places_on_which_the_guidelines_are_silent(
    page: AdjudicationPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.sitting.show_place(OMAR.start_char)
    press(page, "Ctrl+D")
    page.sitting.say(reason="a first name")
    window.perform(next(one for one in COMMANDS if one.name == "unclear"))
    dialog = window.findChild(PlacesDialog)
    assert dialog
    qtbot.waitUntil(lambda: dialog.table.rows.rowCount() == 1)

    assert [dialog.table.rows.cell(0, x) for x in range(3)] == [
        "One",
        "PERSON “Omar Said”",
        "a first name",
    ]


def test_a_double_click_takes_the_version_that_is_drawn_there(page: AdjudicationPage) -> None:
    page.sitting.show_place(OMAR.start_char)
    (second,) = (id for id, number in page.sitting.shown.numbers.items() if number == 2)

    page.article.span_double_clicked.emit(second)

    assert _labels(page)["Omar Said"] == "ORG"
