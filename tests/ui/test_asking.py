"""Questions are asked by a key, marked in the article, and their answers stand at the label."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.app.asking import answer, put_into_guidelines
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from annotator.ui.main_window import MainWindow
from annotator.ui.text.items import Note
from tests.app.conftest import TEXT, segmentation, suggestions
from tests.ui.conftest import catch_up, press

HOSTILE = (
    "Read **this**. ![x](file:///etc/hostname) [click](https://example.org) "
    "<script>alert(1)</script> <img src='http://example.org/x.png'>"
)


@pytest.fixture
def talks(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    """A window on one article with suggestions; gold of another has two persons."""
    project = str(tmp_path / "talks.annotator")
    document = Document("talks", TEXT, segmentation=segmentation(TEXT))
    told = "Ana came. Ben came. Ana left."
    people = [_person(told, 0), _person(told, 10), _person(told, 20)]
    with ProjectStore.create(project, schema) as store:
        store.add(document)
        store.add(Document("g", told), [AnnotationSet("g", GOLD, people, State.FINISHED)])
        store.set_setting("pipeline", "none")
        store.save_suggestions(suggestions(document))
    window.open_project(project)
    window.desk.workspace.open("talks")
    return window


def _person(text: str, start: int) -> Span:
    return Span(
        id=f"p{start}", layer="entity", label="PERSON", start_char=start, end_char=start + 3
    )


def focus(window: MainWindow, label: str) -> Span:
    span = next(one for one in window.desk.workspace.annotations.spans if one.label == label)
    window.desk.walk.focus(span.key)
    catch_up()
    return span


def ask(window: MainWindow, text: str) -> None:
    press(window, "ctrl+shift+M")
    dialog = window.findChild(QInputDialog)
    assert dialog
    box = dialog.findChild(QPlainTextEdit)
    assert box
    box.setPlainText(text)
    dialog.accept()
    window.activateWindow()
    window.article.setFocus()
    catch_up()


def store_of(window: MainWindow) -> ProjectStore:
    return window.desk.workspace.store


def marked(window: MainWindow) -> set[str]:
    flow = window.article._flow
    assert flow
    found = set()
    for index in range(len(flow.blocks)):
        found |= {one.span for one in flow.layout(index).items if isinstance(one, Note)}
    return found


def test_a_question_is_kept_marked_and_shown_at_its_span(talks: MainWindow) -> None:
    person = focus(talks, "PERSON")

    ask(talks, "With the title?")

    (question,) = store_of(talks).questions()
    assert (question.text, question.annotator, question.about) == (
        *("With the title?", "ada"),
        "PERSON",
    )
    assert question.passage.surface == "Anna Berg"
    assert "? With the title?" in talks.side.at_hand.details.text()
    assert person.id in marked(talks)
    assert "PERSON" in talks.status.currentMessage()


def test_a_question_on_an_argument_is_about_its_role(talks: MainWindow) -> None:
    argument = talks.desk.workspace.annotations.arguments[0]
    talks.desk.walk.focus(argument.key)

    ask(talks, "Also who was absent?")

    (question,) = store_of(talks).questions()
    assert (question.role, question.about) == (argument.role, argument.role)
    assert question.span_id == argument.filler


def test_without_words_or_a_span_nothing_is_asked(talks: MainWindow) -> None:
    talks.desk.walk.focus(None)
    press(talks, "ctrl+shift+M")
    assert talks.findChild(QInputDialog) is None

    focus(talks, "PERSON")
    ask(talks, "   ")

    assert store_of(talks).questions() == ()


def test_an_answer_stands_at_the_label_from_then_on(talks: MainWindow) -> None:
    focus(talks, "PERSON")
    ask(talks, "With the title?")
    answer(store_of(talks), store_of(talks).questions()[0], "Only the **name**.", "lead")

    talks.desk.asking.refresh()
    catch_up()

    assert "→ Only the name." in talks.side.at_hand.details.text()
    other = focus(talks, "DATE")
    assert talks.article.answers_on(other) == []
    person = focus(talks, "PERSON")
    assert talks.article.answers_on(person) == [("With the title?", "Only the name.")]
    model = talks.labels_panel.model
    assert model.answers_on("PERSON") == [("With the title?", "Only the name.")]


def test_what_others_asked_is_seen_only_with_its_answer(talks: MainWindow, tmp_path: Path) -> None:
    focus(talks, "PERSON")
    ask(talks, "With the title?")
    talks.annotate_as("bob")
    talks.desk.workspace.open("talks")
    person = focus(talks, "PERSON")

    assert talks.desk.asking.own == ()
    assert marked(talks) == set()
    assert talks.article.answers_on(person) == []

    answer(store_of(talks), store_of(talks).questions()[0], "No.", "lead")
    talks.desk.asking.refresh()

    assert talks.article.answers_on(person) == [("With the title?", "No.")]


def test_guidelines_show_how_to_decide_with_answers_and_examples_from_gold(
    talks: MainWindow, qtbot: QtBot
) -> None:
    focus(talks, "PERSON")
    ask(talks, "With the title?")
    answer(store_of(talks), store_of(talks).questions()[0], "Only the **name**.", "lead")
    talks.desk.asking.refresh()

    press(talks, "ctrl+5")
    panel = talks.side.guidelines
    qtbot.waitUntil(lambda: "Ben" in panel.browser.toPlainText())

    text = panel.browser.toPlainText()
    definition = talks.desk.workspace.schema.label("PERSON").definition
    assert text.startswith("PERSON\n")
    assert definition in text
    assert "With the title?" in text
    assert "Only the name." in text
    assert text.count("\n… ") == 2  # A form that stands twice in gold is shown once.
    focus(talks, "MEET")
    qtbot.waitUntil(lambda: panel.browser.toPlainText().startswith("MEET"))
    argument = talks.desk.workspace.annotations.arguments[0]
    talks.desk.walk.focus(argument.key)
    catch_up()
    assert panel.browser.toPlainText().startswith(f"{argument.role} (role)")


def test_an_answer_in_the_guidelines_is_shown_to_all_as_markdown(talks: MainWindow) -> None:
    focus(talks, "PERSON")
    ask(talks, "With the title?")
    store = store_of(talks)
    before = store.schema()
    answer(store, store.questions()[0], "Only the **name**.", "lead")

    put_into_guidelines(store, store.questions()[0])
    talks.desk.workspace.follow_schema()

    schema = talks.desk.workspace.schema
    assert schema.label("PERSON").guidelines == "Only the **name**.\n"
    assert schema.version != before.version
    assert store.schemas()[-2:] == (before, schema)


def test_hostile_markdown_loads_nothing_and_leads_nowhere(talks: MainWindow) -> None:
    focus(talks, "PERSON")
    ask(talks, "With the title?")
    answer(store_of(talks), store_of(talks).questions()[0], HOSTILE, "lead")
    talks.desk.asking.refresh()
    press(talks, "ctrl+5")
    catch_up()

    browser = talks.side.guidelines.browser
    html = browser.document().toHtml()
    assert "Read this." in browser.toPlainText()
    assert "<script>alert(1)</script>" in browser.toPlainText()
    for sign in ("<img", "<a ", "href", "/etc/hostname"):
        assert sign not in html
    for y in range(0, browser.viewport().height(), 7):
        assert browser.anchorAt(QPoint(40, y)) == ""


@pytest.mark.parametrize(
    "text",
    [">" * 20_000, "[" * 20_000, "|a" * 9_000 + "|\n" + "|-" * 9_000 + "|\n", "<b>" * 9_000, "\0`"],
    ids=["quotes", "brackets", "columns", "tags", "odd"],
)
def test_odd_markdown_is_shown_soon(talks: MainWindow, text: str, qtbot: QtBot) -> None:
    from PySide6.QtGui import QTextCursor

    from annotator.ui.markdown import PlainBrowser, insert_markdown

    browser = PlainBrowser(talks)
    insert_markdown(QTextCursor(browser.document()), text)
    browser.resize(300, 400)
    browser.grab()

    assert len(browser.toPlainText()) < 21_000
