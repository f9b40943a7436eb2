"""Chains, relations and attributes by keys, in a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from annotator.app import editing, relating
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.dialogs.picker import Picker
from annotator.ui.main_window import MainWindow
from tests.app.conftest import segmentation
from tests.ui.conftest import catch_up, press
from tests.ui.test_side_lists import current, lines

TEXT = "Anna Berg met Omar Said of Berg Oil. Berg thanked Oslo. Anna Berg left."
MARKS = (
    ("anna", 0, "Anna Berg", "PERSON"),
    ("met", 10, "met", "MEET"),
    ("omar", 14, "Omar Said", "PERSON"),
    ("firm", 27, "Berg Oil", "ORG"),
    ("berg", 37, "Berg", "PERSON"),
    ("thanked", 42, "thanked", "SUPPORT"),
    ("oslo", 50, "Oslo", "GPE"),
    ("again", 56, "Anna Berg", "PERSON"),
)


@pytest.fixture
def thanks(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    """An article in which all names and triggers are marked, and no more."""
    project = str(tmp_path / "thanks.annotator")
    with ProjectStore.create(project, schema) as store:
        store.add(Document("thanks", TEXT, segmentation=segmentation(TEXT)))
        store.set_setting("pipeline", "none")
    window.open_project(project)
    for _, start, surface, label in MARKS:
        editing.add_span(window.desk.workspace, start, start + len(surface), label)
    return window


def at(window: MainWindow, name: str) -> Span:
    start = next(start for known, start, _, _ in MARKS if known == name)
    spans = window.desk.workspace.annotations.spans
    return next(span for span in spans if span.start_char == start)


def focus(window: MainWindow, name: str) -> None:
    window.desk.walk.focus(at(window, name).key)


def picked(window: MainWindow, letters: str, qtbot: QtBot) -> list[str]:
    """What a picker offers; then what these letters find is taken."""
    picker = window.findChild(Picker)
    assert picker is not None
    qtbot.waitUntil(picker.isActiveWindow)
    offered = [picker.list.item(row).text() for row in range(picker.list.count())]
    QTest.keyClicks(picker.edit, letters)
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return offered


def test_mentions_are_joined_by_keys_and_listed(thanks: MainWindow) -> None:
    focus(thanks, "again")
    press(thanks, "ctrl+j")
    press(thanks, "space")
    focus(thanks, "berg")
    press(thanks, "ctrl+j")
    press(thanks, "space")
    press(thanks, "ctrl+4")

    assert lines(thanks.side.chains) == ["✓ PERSON Anna Berg 3 mentions: Anna Berg, Berg"]
    assert (current(thanks.side.chains) or "").startswith("✓ PERSON Anna Berg")
    assert thanks.focusWidget() is thanks.side.chains.list


def test_the_list_of_chains_follows_and_goes_from_mention_to_mention(thanks: MainWindow) -> None:
    focus(thanks, "again")
    press(thanks, "ctrl+j")
    press(thanks, "space")
    focus(thanks, "omar")
    press(thanks, "ctrl+4")
    press(thanks, "Down")
    seen = []
    for _ in range(3):
        press(thanks, "Return")
        seen.append(thanks.desk.walk.key)
    assert seen == [at(thanks, name).key for name in ("anna", "again", "anna")]
    press(thanks, "F6")
    press(thanks, "ctrl+period")
    assert thanks.desk.walk.key == at(thanks, "again").key
    press(thanks, "ctrl+shift+j")

    assert lines(thanks.side.chains) == []
    assert thanks.side.chains.nothing.isVisible()


def test_the_tab_at_hand_tells_the_chain_of_a_mention(thanks: MainWindow) -> None:
    focus(thanks, "again")
    press(thanks, "ctrl+j")
    press(thanks, "space")

    catch_up()
    assert "= 2 mentions: Anna Berg" in thanks.side.at_hand.details.text()


def test_an_argument_goes_to_the_best_mention_by_a_key(thanks: MainWindow) -> None:
    focus(thanks, "berg")
    press(thanks, "ctrl+j")
    press(thanks, "space")
    argument = editing.add_argument(
        thanks.desk.workspace, at(thanks, "thanked"), at(thanks, "berg"), "Agent"
    )
    thanks.desk.walk.focus(argument.key)
    press(thanks, "ctrl+b")

    one = thanks.desk.walk.at_hand
    assert one == thanks.desk.workspace.annotations.arguments[0]
    assert one.filler != at(thanks, "berg").id  # type: ignore[union-attr]


def test_only_roles_that_the_filler_may_fill_are_picked_for_an_argument(
    thanks: MainWindow, qtbot: QtBot
) -> None:
    workspace = thanks.desk.workspace
    argument = editing.add_argument(workspace, at(thanks, "met"), at(thanks, "omar"), "Participant")
    thanks.desk.walk.focus(argument.key)
    press(thanks, "F4")
    offered = picked(thanks, "ag", qtbot)

    assert offered == list(workspace.schema.roles_between("MEET", "PERSON"))
    assert {"Agent", "Participant"} <= set(offered)
    assert not {"Place", "Time"} & set(offered)
    assert workspace.annotations.arguments[0].role == "Agent"


def test_a_drag_offers_only_roles_that_the_pair_may_have(thanks: MainWindow) -> None:
    trigger, filler = at(thanks, "met"), at(thanks, "firm")
    thanks.article.link_dragged.emit(trigger.id, filler.id)
    menu = thanks.article.findChild(QMenu)
    assert menu is not None
    offered = [action.text() for action in menu.actions()]
    allowed = thanks.desk.workspace.schema.roles_between("MEET", "ORG")
    assert offered == list(allowed)
    assert "Time" not in offered
    menu.actions()[0].trigger()
    menu.close()

    assert [one.role for one in thanks.desk.workspace.annotations.arguments] == [allowed[0]]


def test_a_drag_to_what_fills_no_role_says_so(thanks: MainWindow) -> None:
    thanks.article.link_dragged.emit(at(thanks, "oslo").id, at(thanks, "met").id)

    assert thanks.article.findChild(QMenu) is None
    assert "fills no role" in thanks.status.currentMessage()


def test_a_drag_between_entities_offers_their_relations(thanks: MainWindow) -> None:
    thanks.article.link_dragged.emit(at(thanks, "omar").id, at(thanks, "firm").id)
    menu = thanks.article.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["→ EMPLOYED_BY", "→ MEMBER_OF"]
    menu.actions()[0].trigger()
    menu.close()

    assert [one.label for one in thanks.desk.workspace.annotations.relations] == ["EMPLOYED_BY"]


def test_a_relation_is_armed_taken_shown_and_deleted_by_keys(
    thanks: MainWindow, qtbot: QtBot
) -> None:
    focus(thanks, "omar")
    press(thanks, "ctrl+r")
    offered = picked(thanks, "em", qtbot)
    assert offered == [one.name for one in thanks.desk.workspace.schema.relations_from("PERSON")]
    assert thanks.desk.offer is not None
    assert [one.label for one in thanks.desk.offer.spans] == ["ORG", "GPE"]
    press(thanks, "space")
    catch_up()
    assert "✓ EMPLOYED_BY → Berg Oil" in thanks.side.at_hand.details.text()
    focus(thanks, "firm")
    catch_up()
    assert "✓ EMPLOYED_BY ← Omar Said" in thanks.side.at_hand.details.text()
    press(thanks, "ctrl+shift+r")

    assert thanks.desk.workspace.annotations.relations == ()
    catch_up()
    assert "EMPLOYED_BY" not in thanks.side.at_hand.details.text()


def test_of_several_relations_one_is_picked_to_be_deleted(thanks: MainWindow, qtbot: QtBot) -> None:
    workspace, omar = thanks.desk.workspace, at(thanks, "omar")
    relating.add_relation(workspace, omar, at(thanks, "firm"), "EMPLOYED_BY")
    relating.add_relation(workspace, omar, at(thanks, "oslo"), "CITIZEN_OF")
    focus(thanks, "omar")
    press(thanks, "ctrl+shift+r")
    offered = picked(thanks, "empl", qtbot)

    assert [line[3:] for line in offered] == ["EMPLOYED_BY → Berg Oil", "CITIZEN_OF → Oslo"]
    assert [one.label for one in workspace.annotations.relations] == ["CITIZEN_OF"]


def test_what_no_relation_goes_out_from_says_so(thanks: MainWindow) -> None:
    focus(thanks, "met")
    press(thanks, "ctrl+r")
    assert "no relation that goes out from MEET" in thanks.status.currentMessage()
    press(thanks, "ctrl+shift+r")

    assert "no relation" in thanks.status.currentMessage()


def test_attributes_go_round_by_keys_and_stand_in_the_list_of_events(thanks: MainWindow) -> None:
    press(thanks, "ctrl+2")
    press(thanks, "F6")
    focus(thanks, "met")
    press(thanks, "alt+1")
    press(thanks, "alt+2")
    press(thanks, "alt+2")
    press(thanks, "alt+3")
    assert thanks.status.currentMessage() == "modality: planned"
    assert "met [negative, present, planned]" in lines(thanks.side.events)[0]
    assert at(thanks, "met").attributes == {
        "polarity": "negative", "tense": "present", "modality": "planned"
    }  # fmt: skip
    press(thanks, "alt+1")
    assert "met [present, planned]" in lines(thanks.side.events)[0]
    thanks.desk.undo()

    assert "negative" in lines(thanks.side.events)[0]


def test_an_argument_at_hand_lends_its_events_attributes(thanks: MainWindow) -> None:
    workspace = thanks.desk.workspace
    one = editing.add_argument(workspace, at(thanks, "met"), at(thanks, "omar"), "Participant")
    thanks.desk.walk.focus(one.key)
    press(thanks, "alt+1")
    assert at(thanks, "met").attributes == {"polarity": "negative"}
    focus(thanks, "omar")
    press(thanks, "alt+2")

    assert "1 attribute" in thanks.status.currentMessage()
