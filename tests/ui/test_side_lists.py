"""The lists of events and spans beside the article: in step with it, and a way into it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import deciding, editing
from annotator.model.annotations import Argument, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.store.project_store import ProjectStore
from annotator.ui.item_models.lines import KEY_ROLE, LinesModel
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.lines import LinesPanel
from tests.app.conftest import ORIGIN, TEXT, segmentation, suggestions
from tests.ui.conftest import catch_up, press

SENTENCE = "Anna met Omar.\n"


@pytest.fixture
def talks(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    """A window on one short article with eight suggestions."""
    document = Document("talks", TEXT, segmentation=segmentation(TEXT))
    return opened(window, tmp_path, schema, document, suggestions(document))


def opened(
    window: MainWindow, folder: Path, schema: Schema, document: Document, proposed: Suggestions
) -> MainWindow:
    project = str(folder / "lists.annotator")
    with ProjectStore.create(project, schema) as store:
        store.add(document)
        store.set_setting("pipeline", "none")
        store.save_suggestions(proposed)
    window.open_project(project)
    return window


def lines(panel: LinesPanel) -> list[str]:
    model = panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(panel: LinesPanel) -> str | None:
    catch_up()
    chosen = panel.list.selectionModel().selectedIndexes()
    return str(chosen[0].data()) if chosen else None


@dataclass
class Watch:
    """Counts what a model tells its view."""

    model: LinesModel
    resets: int = 0
    redrawn: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.model.modelReset.connect(self._reset)
        self.model.dataChanged.connect(self._redraw)

    def _reset(self) -> None:
        self.resets += 1

    def _redraw(self, first: QModelIndex, last: QModelIndex) -> None:
        self.redrawn.extend(range(first.row(), last.row() + 1))


def test_every_event_is_one_line_with_its_roles(talks: MainWindow) -> None:
    press(talks, "ctrl+2")

    assert lines(talks.side.events) == [
        "? MEET met Participant: Anna Berg? · Place: Oslo?",
        "? AGREEMENT signed",
    ]
    assert talks.focusWidget() is talks.side.events.list
    assert talks.side.events.list.accessibleName() == "Events"


def demanding(schema: Schema) -> Schema:
    """The schema, but an agreement without a participant is not complete."""
    labels = tuple(
        replace(
            label,
            roles=tuple(replace(use, required=use.name == "Participant") for use in label.roles),
        )
        if label.name == "AGREEMENT"
        else label
        for label in schema.labels
    )
    return replace(schema, labels=labels)


def test_an_empty_role_that_the_schema_requires_is_marked(
    window: MainWindow, tmp_path: Path, schema: Schema
) -> None:
    document = Document("talks", TEXT, segmentation=segmentation(TEXT))
    shown = opened(window, tmp_path, demanding(schema), document, suggestions(document))
    shown.desk.walk.focus(("span", "AGREEMENT-48"))
    catch_up()
    table = shown.side.at_hand.roles
    missing = [row for row in range(table.rowCount()) if table.index(row, 2).data() == "missing"]
    assert [table.index(row, 1).data() for row in missing] == ["Participant"]
    assert [table.index(row, 3).data() for row in missing] == ["!"]
    press(shown, "ctrl+2")

    assert lines(shown.side.events)[1] == "? AGREEMENT signed Participant: missing!"


def test_a_change_redraws_the_rows_of_its_event_alone(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    watch = Watch(talks.side.events.model)
    annotations = talks.desk.workspace.annotations
    deciding.accept(talks.desk.workspace, annotations.arguments[0])

    assert lines(talks.side.events)[0] == "✓ MEET met Participant: Anna Berg · Place: Oslo?"
    assert watch.resets == 0
    assert set(watch.redrawn) == {0}


def test_a_filler_with_other_edges_is_written_anew_in_its_event(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    workspace = talks.desk.workspace
    editing.move_edges(workspace, workspace.annotations.spans[0], 5, 9)

    assert "Participant: Berg?" in lines(talks.side.events)[0]


def test_rows_come_and_go_with_their_events(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    watch = Watch(talks.side.events.model)
    workspace = talks.desk.workspace
    deciding.reject(workspace, workspace.annotations.span("MEET-10"))
    editing.add_span(workspace, TEXT.index("deal"), TEXT.index("deal") + 4, "AGREEMENT")
    assert [line.split()[2] for line in lines(talks.side.events)] == ["signed", "deal"]
    talks.desk.undo()
    talks.desk.undo()

    assert [line.split()[2] for line in lines(talks.side.events)] == ["met", "signed"]
    assert watch.resets == 0


def test_the_event_in_focus_is_marked_and_no_other(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    talks.desk.walk.focus(("argument", "MEET-10", "GPE-27", "Place"))
    assert (current(talks.side.events) or "").startswith("? MEET")
    talks.desk.walk.focus(("span", "AGREEMENT-48"))
    assert (current(talks.side.events) or "").startswith("? AGREEMENT")
    talks.desk.walk.focus(("span", "GPE-27"))

    assert current(talks.side.events) is None


def test_return_and_a_click_jump_to_the_event(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    press(talks, "Down")
    press(talks, "Return")
    assert talks.desk.walk.key == ("span", "AGREEMENT-48")
    assert talks.focusWidget() is talks.article

    view = talks.side.events.list
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert talks.desk.walk.key == ("span", "MEET-10")


def test_a_screen_reader_finds_the_list_and_hears_its_lines(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    spoken = QAccessible.queryAccessibleInterface(talks.side.events.list)

    assert spoken.text(QAccessible.Text.Name) == "Events"
    names = {spoken.child(n).text(QAccessible.Text.Name) for n in range(spoken.childCount())}
    assert "? MEET met Participant: Anna Berg? · Place: Oslo?" in names


def test_spans_are_filtered_by_text_label_and_what_is_undecided(talks: MainWindow) -> None:
    press(talks, "ctrl+3")
    spans = talks.side.spans
    assert len(lines(spans)) == 6
    spans.filter.setText("bERG")
    assert lines(spans) == ["? PERSON Anna Berg"]
    spans.filter.setText("gpe")
    assert lines(spans) == ["? GPE Oslo"]
    spans.filter.clear()
    spans.only_undecided.setChecked(True)
    talks.desk.accept()

    assert len(lines(spans)) == 5
    assert not any("Anna" in line for line in lines(spans))
    assert current(spans) == "? MEET met"


def test_a_filter_that_leaves_nothing_says_so(talks: MainWindow) -> None:
    press(talks, "ctrl+3")
    spans = talks.side.spans
    assert not spans.nothing.isVisible()
    spans.filter.setText("nowhere")

    assert spans.nothing.isVisible()


def test_rejected_spans_stay_in_the_list_with_their_state(talks: MainWindow) -> None:
    press(talks, "ctrl+3")
    talks.desk.reject()

    assert lines(talks.side.spans)[0] == "✗ PERSON Anna Berg"
    assert current(talks.side.spans) == "? MEET met"


def test_a_list_that_was_hidden_shows_what_happened_meanwhile(talks: MainWindow) -> None:
    press(talks, "ctrl+3")
    press(talks, "ctrl+1")
    talks.desk.accept()
    press(talks, "ctrl+3")

    assert lines(talks.side.spans)[0] == "✓ PERSON Anna Berg"


def test_another_document_fills_the_lists_anew(talks: MainWindow) -> None:
    workspace = talks.desk.workspace
    press(talks, "ctrl+2")
    workspace.store.add(Document("fire", "A fire.", segmentation=segmentation("A fire.")))
    workspace.open("fire")
    assert lines(talks.side.events) == []
    editing.add_span(workspace, 2, 6, "DISASTER")

    assert lines(talks.side.events) == ["✓ DISASTER fire"]


def test_no_list_is_left_when_the_project_is_closed(talks: MainWindow) -> None:
    press(talks, "ctrl+2")
    talks.close()

    assert lines(talks.side.events) == []


@pytest.fixture
def long_article(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    """2,000 events with two arguments each."""
    text = SENTENCE * 2_000
    document = Document("long", text, segmentation=segmentation(text))
    spans, arguments = [], []
    for number in range(2_000):
        trigger, *names = (
            Span(
                id=f"{label}{number}", layer=layer, label=label, origin=ORIGIN, score=0.5,
                start_char=number * len(SENTENCE) + start, end_char=number * len(SENTENCE) + end,
            )
            for label, layer, start, end in (
                ("MEET", "event", 5, 8), ("PERSON", "entity", 0, 4), ("NORP", "entity", 9, 13)
            )
        )  # fmt: skip
        spans += [trigger, *names]
        arguments += [
            Argument(trigger=trigger.id, filler=one.id, role="Participant", origin=ORIGIN)
            for one in names
        ]
    proposed = Suggestions(document.id, ORIGIN, tuple(spans), tuple(arguments))
    return opened(window, tmp_path, schema, document, proposed)


@pytest.mark.parametrize(("key", "rows"), [("ctrl+2", 2_000), ("ctrl+3", 6_000)])
def test_a_long_list_follows_each_key_at_once(
    long_article: MainWindow, qtbot: QtBot, key: str, rows: int
) -> None:
    press(long_article, key)
    panel = long_article.side.currentWidget()
    assert isinstance(panel, LinesPanel)
    assert panel.model.rowCount() == rows
    change = long_article.desk.workspace.changed
    spent: list[float] = []
    follow = panel.follow

    def timed(*what: object) -> None:
        begun = time.process_time()
        follow(*what)  # type: ignore[arg-type]
        spent.append(time.process_time() - begun)

    change.remove(follow)
    change.add(timed)
    for _ in range(20):
        long_article.desk.accept()

    assert sorted(spent)[len(spent) // 2] < 0.004
    assert str(panel.model.index(0, 0).data(KEY_ROLE)) != ""
