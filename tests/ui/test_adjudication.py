"""Two annotators with planted differences are adjudicated by keys, in a real window."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app.gold import gold_of
from annotator.model.alignment import Link, Place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Chain, Span
from annotator.model.changes import Change
from annotator.model.curation import Dispute
from annotator.model.schema import Schema
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from annotator.ui.dialogs.picker import Picker
from annotator.ui.lead.adjudication import AdjudicationPage
from annotator.ui.lead.desk import show_page
from annotator.ui.main_window import MainWindow
from tests.planting import Planted, seed_records

FINISHED = (State.NEW, State.FINISHED)


def press(page: AdjudicationPage, *keys: str) -> None:
    """Press keys, one after another, where the keyboard is in the window of this page."""
    for key in keys:
        combination = QKeySequence.fromString(key)[0]  # type: ignore[index]
        target = page.window().focusWidget() or page
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def pick(page: AdjudicationPage, name: str) -> int:
    """Type the first letters that are enough, and Return; how many keys that took."""
    (picker,) = page.findChildren(Picker)
    typed = 0
    while picker.list.currentItem().text() != name:
        QTest.keyClicks(picker.edit, name[typed])
        typed += 1
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    page.window().activateWindow()  # As a window manager does when a dialog closes.
    QApplication.processEvents()
    return typed + 1


class Curator:
    """Knows the truth, looks at the dispute at hand, and presses keys."""

    def __init__(self, page: AdjudicationPage, planted: Planted, schema: Schema) -> None:
        self._page, self._planted, self._schema = page, planted, schema
        self.pressed: defaultdict[str, list[int]] = defaultdict(list)
        self.kinds: list[tuple[str, ...]] = []

    def adjudicate(self) -> None:
        sitting = self._page.sitting
        while sitting.disputes.open:
            dispute = sitting.at_hand
            assert dispute is not None
            assert sitting.disputes.is_open(dispute)
            kinds = tuple(map(str, dispute.kinds))
            self.kinds.append(kinds)
            self.pressed[", ".join(kinds)].append(self._decide(dispute))
            assert not sitting.disputes.is_open(dispute), dispute

    def add_what_both_lack(self) -> None:
        page, lost = self._page, self._planted.lost_span
        page.article.select(lost.start_char, lost.end_char)  # As the mouse does.
        press(page, self._schema.label(lost.label).key)
        argument = self._planted.lost_argument
        trigger, filler = (self._in_gold(id) for id in (argument.trigger, argument.filler))
        page.article.span_clicked.emit(trigger.id)
        press(page, "F4")
        typed = pick(page, argument.role)
        offer = page.sitting.desk.offer
        assert offer
        tabs = [one.id for one in offer.spans].index(filler.id)
        press(page, *["Tab"] * tabs, "Space")
        self.pressed["missed by both: a span"].append(1)
        self.pressed["missed by both: a role"].append(typed + tabs + 2)

    def _decide(self, dispute: Dispute) -> int:
        subject = dispute.subject
        if isinstance(subject, Place):
            return self._decide_place(subject)
        if isinstance(subject, Link):
            return self._decide_link(subject)
        return self._press(str(self._number("ada")))

    def _decide_place(self, place: Place) -> int:
        truth = self._true_span(place)
        if truth is None:
            return self._press("Backspace")
        for name, span in place.spans.items():
            if _value(span) == _value(truth):
                return self._press(str(self._number(name)))
        if place.first.label != truth.label:
            return self._press(self._schema.label(truth.label).key)
        return self._press("}", "Tab")

    def _decide_link(self, link: Link) -> int:
        places = self._page.sitting.curating.alignment.places
        trigger, filler = (self._true_span(places[n]) for n in (link.trigger, link.filler))
        assert trigger
        assert filler
        given = self._planted.truth.arguments_of(trigger.id)
        wanted = frozenset(one.role for one in given if one.filler == filler.id)
        for name in ("ada", "bo"):
            if link.roles.get(name, frozenset()) == wanted:
                return self._press(str(self._number(name)))
        typed = 0
        for role in sorted(link.roles["ada"] - wanted):
            typed += self._press("-") + pick(self._page, role)
        return typed + self._press(str(self._number("ada")))

    def _true_span(self, place: Place) -> Span | None:
        ids = {span.id for span in place.spans.values()}
        return next((one for one in self._planted.truth.spans if one.id in ids), None)

    def _in_gold(self, id: str) -> Span:
        gold, wanted = self._page.sitting.curating.gold, self._planted.truth.span(id)
        return next(one for one in gold.spans if one.stands and _value(one) == _value(wanted))

    def _number(self, annotator: str) -> int:
        return [name for name, _ in self._page.sitting.names].index(annotator) + 1

    def _press(self, *keys: str) -> int:
        press(self._page, *keys)
        return len(keys)


def _value(span: Span) -> tuple[str, int, int]:
    return (span.label, span.start_char, span.end_char)


def stated(annotations: AnnotationSet) -> set[object]:
    at = {one.id: _value(one) for one in annotations.spans if one.stands}
    links = {(at[a.trigger], at[a.filler], a.role) for a in annotations.arguments if a.stands}
    chains = {frozenset(at[id] for id in one.mentions) for one in annotations.chains}
    return {*at.values(), *links, *chains}


@pytest.fixture
def planted(tmp_path: Path, schema: Schema) -> dict[str, Planted]:
    """A project in which ada and bo finished the seed articles; what is true of each."""
    found = {}
    with ProjectStore.create(str(tmp_path / "seeds.annotator"), schema) as store:
        for name in ("ada", "bo"):
            store.add_annotator(name, AnnotatorKind.PERSON)
        for record in seed_records(schema):
            (gold,) = record.sets
            one = found[record.document.id] = Planted(record.document, gold, schema)
            store.add(record.document)
            for annotations in (one.ada, one.bo):
                change = Change("import", added=tuple(annotations), state=FINISHED)
                store.apply(record.document.id, annotations.annotator, change)
    return found


@pytest.fixture
def page(
    window: MainWindow, planted: dict[str, Planted], tmp_path: Path, qtbot: QtBot
) -> AdjudicationPage:
    """The page at the first article, with the keyboard."""
    window.annotator = "cy"
    window.open_project(str(tmp_path / "seeds.annotator"))
    page = show_page(window, "adjudication")
    assert isinstance(page, AdjudicationPage)
    open_first(page, qtbot, next(iter(planted)))
    return page


def open_first(page: AdjudicationPage, qtbot: QtBot, id: str) -> None:
    qtbot.waitUntil(lambda: page.has_sitting and page.sitting.curating.document_id == id)
    page.window().activateWindow()
    page.article.setFocus()


def test_all_planted_differences_are_found_and_adjudicated_by_keys_to_the_expected_gold(
    page: AdjudicationPage,
    planted: dict[str, Planted],
    schema: Schema,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pressed: defaultdict[str, list[int]] = defaultdict(list)
    for id, one in planted.items():
        open_first(page, qtbot, id)
        press(page, "Space")
        curator = Curator(page, one, schema)
        curator.adjudicate()
        curator.add_what_both_lack()
        for kinds, counts in curator.pressed.items():
            pressed[kinds] += counts
        assert sorted(curator.kinds) == sorted(one.kinds)
        assert stated(page.sitting.curating.gold) == stated(one.truth)
        press(page, "Ctrl+Return")

    store = page.sitting.curating.workspace.store
    for id, one in planted.items():
        gold = gold_of(store.sets_of(id))
        assert gold
        assert gold.state is State.FINISHED
        assert stated(gold) == stated(one.truth)
        decided = {a.decided_by for a in gold if not isinstance(a, Chain)}
        assert decided == {"cy"}
    lines = ["", "keys per disagreement"]
    for kinds, counts in sorted(pressed.items()):
        mean = sum(counts) / len(counts)
        lines.append(f"  {kinds:24}{len(counts):3} of {mean:.2f} keys, at most {max(counts)}")
    with capsys.disabled():
        sys.stdout.write("\n".join(lines) + "\n")
