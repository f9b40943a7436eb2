"""The lead reads questions, answers them, and puts answers into the guidelines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotator.model.document import Document
from annotator.model.passages import Passage
from annotator.model.questions import Question
from annotator.model.schema import Schema
from annotator.model.workflow import AnnotatorKind
from annotator.store.project_store import ProjectStore
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.questions import QuestionsPage
from annotator.ui.main_window import MainWindow
from tests.app.conftest import TEXT, segmentation, suggestions


def asked(id: str, label: str, text: str, start: int, end: int, **more: str) -> Question:
    passage = Passage("talks", start, end, TEXT[:start], TEXT[start:end], TEXT[end:])
    return Question(
        id=id,
        annotator="bea",
        passage=passage,
        span_id="s1",
        label=label,
        text=text,
        asked_at=f"2026-05-01T10:0{id}:00.000000+00:00",
        **more,
    )


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, schema: Schema, qtbot: QtBot) -> QuestionsPage:
    project = str(tmp_path / "talks.annotator")
    document = Document("talks", TEXT, segmentation=segmentation(TEXT))
    with ProjectStore.create(project, schema) as store:
        store.add(document)
        store.set_setting("pipeline", "none")
        store.save_suggestions(suggestions(document))
        store.add_annotator("bea", AnnotatorKind.PERSON)
        store.ask(asked("1", "PERSON", "With the title?", 0, 9))
        store.ask(asked("2", "GPE", "A city too?", 27, 31))
        store.ask(asked("3", "PERSON", "Who was absent?", 0, 9, role="Participant"))
        store.answer("2", "Yes.", "ada")
    window.open_project(project)
    page = show_page(window, "questions")
    assert isinstance(page, QuestionsPage)
    qtbot.waitUntil(lambda: page.table.keys_shown() == ["3", "1"])
    return page


def go_to(page: QuestionsPage, id: str) -> None:
    row = page.table.keys_shown().index(id)
    page.table.setCurrentIndex(page.table.model().index(row, 0))


def questions(window: MainWindow) -> dict[str, Question]:
    return {one.id: one for one in window.desk.workspace.store.questions()}


def test_open_questions_come_first_and_others_are_filtered(page: QuestionsPage) -> None:
    assert page.asked.text() == "Participant: Who was absent?"
    assert "Anna Berg met Omar" in page.place.text()
    assert "2" in page.count.text()

    page.which.setCurrentIndex(page.which.findData("answered"))
    assert page.table.keys_shown() == ["2"]
    assert page.answer.toPlainText() == "Yes."
    page.which.setCurrentIndex(page.which.findData("all"))
    assert page.table.keys_shown() == ["3", "2", "1"]
    page.words.setText("city")
    assert page.table.keys_shown() == ["2"]


def test_an_answer_is_kept_and_the_next_question_comes_to_hand(
    page: QuestionsPage, window: MainWindow, qtbot: QtBot
) -> None:
    go_to(page, "1")
    page.answer.setPlainText("Only the **name**.")

    page.give.click()

    qtbot.waitUntil(lambda: page.table.keys_shown() == ["3"])
    one = questions(window)["1"]
    assert (one.answer, one.answered_by) == ("Only the **name**.", "ada")
    assert window.desk.asking.answered(label="PERSON") == (one,)
    assert page.asked.text() == "Participant: Who was absent?"
    assert page.answer.toPlainText() == ""


def test_an_answer_goes_into_the_guidelines_of_a_label_and_of_a_role(
    page: QuestionsPage, window: MainWindow, qtbot: QtBot
) -> None:
    def put(id: str, answer: str) -> None:
        go_to(page, id)
        page.answer.setPlainText(answer)
        page.put.click()
        qtbot.waitUntil(lambda: id not in page.table.keys_shown())
        assert not questions(window)[id].is_open

    put("1", "Only the **name**.")
    put("3", "Who *came*.")

    schema = window.desk.workspace.schema
    assert schema.label("PERSON").guidelines == "Only the **name**.\n"
    assert schema.role("Participant").guidelines == "Who *came*.\n"
    page.which.setCurrentIndex(page.which.findData("answered"))
    go_to(page, "1")
    assert page.guidelines.toPlainText() == "Only the **name**.\n"
    assert page.preview.toPlainText().strip() == "Only the name."


def test_guidelines_are_written_as_a_whole(
    page: QuestionsPage, window: MainWindow, qtbot: QtBot
) -> None:
    go_to(page, "1")
    page.guidelines.setPlainText("# Names\n\n- one\n")

    page.keep.click()

    store = window.desk.workspace.store
    qtbot.waitUntil(lambda: store.schema().label("PERSON").guidelines == "# Names\n\n- one\n")
    qtbot.waitUntil(lambda: window.desk.workspace.schema == store.schema())


def test_the_place_is_opened_in_the_article(page: QuestionsPage, window: MainWindow) -> None:
    page.which.setCurrentIndex(page.which.findData("all"))
    go_to(page, "2")

    page.go.click()

    assert window.desk.workspace.document
    assert window.desk.workspace.document.id == "talks"
    assert window.article.caret() == 27


def test_what_cannot_be_done_is_said(page: QuestionsPage, window: MainWindow, qtbot: QtBot) -> None:
    go_to(page, "1")
    page.answer.setPlainText(" ")

    page.put.click()

    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box
    assert "Answer the question first" in box.text()
    assert questions(window)["1"].is_open


def test_a_question_on_a_label_that_is_gone_can_be_answered(
    page: QuestionsPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.workspace.store.ask(asked("4", "ALIEN", "What is it?", 0, 9))
    page.refresh()
    qtbot.waitUntil(lambda: "4" in page.table.keys_shown())
    go_to(page, "4")

    assert not page.put.isEnabled()
    assert page.give.isEnabled()
    assert "ALIEN" in page.guidelines_of.text()
