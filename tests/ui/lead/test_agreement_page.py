"""The page of agreement, used as a lead uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import gamma
from annotator.model.agreement import agreement
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.confusion import cell_of, confusion
from annotator.model.disagreements import Kind
from annotator.model.schema import Schema
from annotator.model.statements import Level, Match
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.ui.lead import pages
from annotator.ui.lead.adjudication import AdjudicationPage
from annotator.ui.lead.agreement import AgreementPage
from annotator.ui.lead.agreement_words import reason_words
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.disagreement_list import in_context
from annotator.ui.lead.groups import KEY
from annotator.ui.lead.tables import ROW_KEY, Missing
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import give_keyboard
from tests.ui.lead.compared import compared_project, seed_articles


def shown(window: MainWindow, qtbot: QtBot) -> AgreementPage:
    page = show_page(window, "agreement")
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.said.text() not in ("", "Comparing …"))
    return page


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema) -> AgreementPage:
    project = str(tmp_path / "compared.annotator")
    compared_project(project, schema, documents=2)
    window.open_project(project)
    return shown(window, qtbot)


def go_to(page: AgreementPage, level: Level, column: int) -> None:
    model = page.levels.model()
    row = next(x for x in range(5) if model.index(x, 0).data(ROW_KEY) == level)
    page.levels.setCurrentIndex(model.index(row, column))


def listed(page: AgreementPage) -> list[object]:
    return [one for group in page.list.groups.groups for one in group.keys]


def first_line(page: AgreementPage) -> QModelIndex:
    return page.list.groups.index(0, 0, page.list.groups.index(0, 0))


def test_the_figures_are_those_of_the_model(page: AgreementPage) -> None:
    store = page._window.desk.workspace.store
    documents = [(store.document(id), store.sets_of(id)) for id in store.document_ids()]
    found = agreement(documents, store.schema())

    assert page.said.text() == "2 document(s) finished by two or more"
    for row, (_level, one) in enumerate(found.levels.items()):
        assert page.levels.rows.cell(row, 1) == one.score.f1.value
        assert page.levels.rows.cell(row, 5) == one.mean_f1.value
        assert page.levels.rows.cell(row, 6) == one.looser[Match.OVERLAPPING].f1.value
    entities = found.levels[Level.ENTITIES]
    assert page.levels.rows.cell(0, 10) == entities.coefficients["alpha_u"].value
    assert page.labels.rows.cell(0, 0) == next(iter(entities.by_label))


def test_each_figure_opens_the_disagreements_behind_it(page: AgreementPage) -> None:
    go_to(page, Level.ENTITIES, 1)
    exact = listed(page)
    go_to(page, Level.ENTITIES, 6)
    overlapping = listed(page)

    everything = page.disagreements()
    assert exact
    entities = [one for one in everything if one.level is Level.ENTITIES]
    assert len(exact) == len(entities)
    assert all(one in entities for one in exact)
    assert overlapping == [one for one in exact if Match.OVERLAPPING not in one.agreed]
    assert len(overlapping) < len(exact)
    assert f"{len(overlapping)} disagreement" in page.behind.text()
    assert "overlapping" in page.behind.text()


def test_disagreements_are_grouped_by_kind(page: AgreementPage) -> None:
    go_to(page, Level.ENTITIES, 1)

    kinds = [{one.kind for one in group.keys} for group in page.list.groups.groups]
    assert all(len(ones) == 1 for ones in kinds)
    assert [next(iter(ones)) for ones in kinds] == sorted(
        (next(iter(ones)) for ones in kinds), key=list(Kind).index
    )
    model = page.list.groups
    assert model.index(0, 0).data().endswith(f"({len(model.groups[0].rows)})")


def test_two_people_are_compared_alone_by_their_names(page: AgreementPage) -> None:
    page.pairs.setCurrentIndex(page.pairs.findText("bo and cy"))

    assert page.pair == ("bo", "cy")
    assert page.said.text() == "1 document(s) finished by both"
    assert {one.annotators for one in page.disagreements()} == {("bo", "cy")}
    heads = [
        page.list.groups.headerData(x, Qt.Orientation.Horizontal)
        for x in range(page.list.groups.columnCount())
    ]
    assert heads == ["Text", "Document", "bo", "cy"]
    assert "Only bo has it" in [group.words for group in page.list.groups.groups]


def test_a_pair_is_chosen_from_the_table_of_pairs(page: AgreementPage, qtbot: QtBot) -> None:
    names = [page.by_pair.rows.cell(row, 0) for row in range(3)]
    assert names == ["ada – bo", "ada – cy", "bo – cy"]
    everybody = page._found.agreement if page._found else None
    assert everybody
    assert page.by_pair.rows.cell(1, 2) == everybody.pairs[1].levels[Level.ENTITIES].score.f1.value
    page.views.setCurrentIndex(2)
    page.by_pair.setFocus()
    page.by_pair.setCurrentIndex(page.by_pair.model().index(1, 0))

    give_keyboard(page.by_pair, qtbot)
    QTest.keyClick(page.by_pair, Qt.Key.Key_Return)

    assert page.pair == ("ada", "cy")
    assert page.pairs.currentText() == "ada and cy"


def test_a_label_lists_what_touches_it(page: AgreementPage) -> None:
    go_to(page, Level.ENTITIES, 1)
    rows = page.labels.model()
    row = next(x for x in range(rows.rowCount()) if rows.index(x, 0).data() == "ORG")

    page.labels.setCurrentIndex(rows.index(row, 0))

    assert listed(page)
    assert all("ORG" in cell_of(one) for one in listed(page))
    assert rows.index(row, 5).data() == str(len(listed(page)))


def test_a_cell_of_the_confusion_matrix_opens_its_disagreements(page: AgreementPage) -> None:
    go_to(page, Level.ENTITIES, 1)
    page.views.setCurrentIndex(1)
    figures = page._figures()[Level.ENTITIES]
    found = confusion(Level.ENTITIES, figures, page.disagreements())
    first, second = next(cell for cell in found.counts if cell[0] != cell[1])
    index = page.matrix.model().index(found.labels.index(first), found.labels.index(second) + 1)

    QTest.mouseClick(
        page.matrix.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.matrix.visualRect(index).center(),
    )

    assert index.data() == str(found.counts[first, second])
    assert len(listed(page)) == found.counts[first, second]
    assert {cell_of(one) for one in listed(page)} == {(first, second)}
    assert page.views.currentIndex() == 0


def test_levels_without_labels_have_no_matrix(page: AgreementPage) -> None:
    go_to(page, Level.TRIGGER_IDENTIFICATION, 1)

    assert not page.views.isTabEnabled(1)
    assert page.labels.model().rowCount() == 0


def test_a_disagreement_opens_the_text_there(
    page: AgreementPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    others = tuple(one for one in pages.PAGES if one.name != "adjudication")
    monkeypatch.setattr(pages, "PAGES", others)
    one = first_line(page).data(KEY)
    page.list.setFocus()
    page.list.setCurrentIndex(first_line(page))

    give_keyboard(page.list, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_Return)

    document = window.desk.workspace.document
    assert document is not None
    assert document.id == one.document_id
    assert window.article.caret() == one.span.start_char


def test_a_disagreement_opens_where_it_can_be_adjudicated(
    page: AgreementPage, window: MainWindow, qtbot: QtBot
) -> None:
    one = first_line(page).data(KEY)
    page.list.setFocus()
    page.list.setCurrentIndex(first_line(page))

    give_keyboard(page.list, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_Return)

    shown_now = show_page(window, "adjudication")
    assert isinstance(shown_now, AdjudicationPage)
    qtbot.waitUntil(lambda: shown_now.has_sitting)
    assert shown_now.isVisible()
    assert shown_now.sitting.curating.document_id == one.document_id


def test_the_list_is_copied_as_a_table(page: AgreementPage, qtbot: QtBot) -> None:
    go_to(page, Level.ENTITIES, 1)

    page.list.setFocus()
    give_keyboard(page.list, qtbot)
    QTest.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "\tText\tDocument\tAnnotators\tthe first\tthe second"
    assert len(lines) == 1 + len(listed(page))


def test_what_is_undefined_says_why(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    document, _ = next(seed_articles(schema))
    with ProjectStore.create(str(tmp_path / "empty.annotator"), schema) as store:
        store.set_setting("pipeline", "none")
        empty = [AnnotationSet(document.id, name, (), State.FINISHED) for name in ("ada", "bo")]
        store.add(document, empty)
    window.open_project(str(tmp_path / "empty.annotator"))

    page = shown(window, qtbot)

    cells = [page.levels.rows.cell(0, column) for column in range(1, 13) if column != 4]
    assert all(isinstance(cell, Missing) and cell.why for cell in cells)
    assert page.levels.model().index(0, 1).data() == "–"
    go_to(page, Level.ENTITIES, 8)
    assert "chance alone explains all agreement" in page.behind.text()


def test_a_project_without_two_who_finished_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    document, gold = next(seed_articles(schema))
    with ProjectStore.create(str(tmp_path / "alone.annotator"), schema) as store:
        store.set_setting("pipeline", "none")
        store.add(document, [AnnotationSet(document.id, "ada", list(gold), State.FINISHED)])
    window.open_project(str(tmp_path / "alone.annotator"))

    assert shown(window, qtbot).said.text() == "No document is finished by two annotators."


def test_what_changes_in_between_is_compared_anew(page: AgreementPage, qtbot: QtBot) -> None:
    store = page._window.desk.workspace.store
    id = store.document_ids()[0]
    reopened = Change("reopen", state=(State.FINISHED, State.IN_PROGRESS))
    store.apply(id, "bo", reopened)

    page.refresh()

    qtbot.waitUntil(lambda: page.said.text() == "1 document(s) finished by two or more")


def test_gamma_is_reckoned_on_demand_or_says_what_it_needs(
    page: AgreementPage, qtbot: QtBot
) -> None:
    before = page.levels.rows.cell(0, 12)
    assert isinstance(before, Missing)

    QTest.mouseClick(page.gamma, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.levels.rows.cell(0, 12) != before, timeout=120_000)
    after = page.levels.rows.cell(0, 12)
    if gamma.installed():
        assert isinstance(after, float)
    else:
        assert after == Missing(reason_words(gamma.NOT_INSTALLED))
        assert "annotator[gamma]" in after.why


def test_a_window_that_closes_while_comparing_takes_no_harm(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, schema: Schema
) -> None:
    project = str(tmp_path / "compared.annotator")
    compared_project(project, schema, documents=1)
    window.open_project(project)
    show_page(window, "agreement")

    window.open_project(project)

    assert shown(window, qtbot).said.text() == "1 document(s) finished by both"


def test_a_place_stands_in_its_context(schema: Schema) -> None:
    document, gold = next(seed_articles(schema))
    span = gold.spans[3]

    words = in_context(document, span)

    assert f"‹{document.text[span.start_char : span.end_char]}›" in words
    assert "\n" not in words
