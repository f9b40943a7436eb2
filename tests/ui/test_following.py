"""Two windows on one project: each shows what the other did, and a conflict shows both versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.app.recording import Backlog
from annotator.errors import AwayError
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from annotator.ui.dialogs.reconciling import ReconcilingDialog
from annotator.ui.main_window import MainWindow
from tests.ui.articles import article_with_suggestions

PATIENCE = 20_000


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> str:
    target = str(tmp_path / "two.annotator")
    article_with_suggestions(target, schema)
    return target


@pytest.fixture
def other(project: str, window: MainWindow) -> Iterator[ProjectStore]:
    """Another window of the same person, without a screen."""
    window.open_project(project)
    with ProjectStore.open(project) as store:
        yield store


def first_span(window: MainWindow) -> Span:
    return window.desk.workspace.annotations.spans[0]


def relabelled(span: Span) -> tuple[Change, Span]:
    """Another label of its layer, as somebody else would give it."""
    label = "ORG" if span.label != "ORG" else "GPE"
    new = replace(span, label=label)
    return Change("relabel", (span,), (new,)), new


def store_elsewhere(window: MainWindow, other: ProjectStore, change: Change) -> None:
    document = window.desk.workspace.document
    assert document
    other.apply(document.id, "ada", change)


def test_what_another_window_does_is_shown_quietly(
    window: MainWindow, other: ProjectStore, qtbot: QtBot
) -> None:
    span = first_span(window)
    window.article.set_caret(40)
    window.desk.walk.focus(window.desk.workspace.annotations.spans[-1].key)
    key, caret = window.desk.walk.key, window.article.caret()
    change, new = relabelled(span)

    store_elsewhere(window, other, change)

    qtbot.waitUntil(lambda: new in window.desk.workspace.annotations, timeout=PATIENCE)
    assert window.desk.walk.key == key
    assert window.article.caret() == caret


def test_others_are_heard_of(window: MainWindow, other: ProjectStore, qtbot: QtBot) -> None:
    assert window._following
    document = window.desk.workspace.document
    assert document
    with qtbot.waitSignal(window._following.elsewhere, timeout=PATIENCE):
        other.apply(document.id, "bea", Change("add", added=(first_span(window),)))


def refused(window: MainWindow, other: ProjectStore, qtbot: QtBot) -> tuple[Span, Span, Span]:
    """A span as it was, as another window has stored it, and as this one wanted it."""
    span = first_span(window)
    change, theirs = relabelled(span)
    store_elsewhere(window, other, change)
    mine = replace(span, label="LOC")
    window.attempt(lambda: window.desk.workspace.apply(Change("relabel", (span,), (mine,))))
    qtbot.waitUntil(lambda: window.findChild(ReconcilingDialog) is not None, timeout=PATIENCE)
    return span, theirs, mine


def dialog_of(window: MainWindow) -> ReconcilingDialog:
    found = window.findChild(ReconcilingDialog)
    assert found
    return found


def test_a_conflict_shows_both_and_mine_can_be_made_again(
    window: MainWindow, other: ProjectStore, qtbot: QtBot
) -> None:
    _, theirs, mine = refused(window, other, qtbot)
    annotations = window.desk.workspace.annotations
    assert theirs in annotations
    row = dialog_of(window).rows.topLevelItem(0)
    assert row
    assert row.text(0).startswith("LOC “")
    assert row.text(1).startswith(f"{theirs.label} “")

    qtbot.mouseClick(dialog_of(window).again, Qt.MouseButton.LeftButton)

    assert mine in window.desk.workspace.annotations
    assert window.desk.workspace.backlog == Backlog()
    window.desk.undo()
    assert theirs in window.desk.workspace.annotations


def test_of_a_conflict_what_is_stored_can_be_kept(
    window: MainWindow, other: ProjectStore, qtbot: QtBot
) -> None:
    _, theirs, _ = refused(window, other, qtbot)

    qtbot.mouseClick(dialog_of(window).keep, Qt.MouseButton.LeftButton)

    assert theirs in window.desk.workspace.annotations
    assert window.desk.workspace.backlog == Backlog()


def test_what_is_not_decided_is_asked_again_in_the_next_sitting(
    window: MainWindow, other: ProjectStore, qtbot: QtBot, project: str
) -> None:
    refused(window, other, qtbot)
    dialog_of(window).reject()
    button = window.status.backlog
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    assert "1" in button.text()
    QApplication.processEvents()

    window.open_project(project)

    qtbot.waitUntil(lambda: window.findChild(ReconcilingDialog) is not None, timeout=PATIENCE)
    assert window.desk.workspace.backlog.refused == 1
    dialog_of(window).reject()


@pytest.mark.parametrize(
    ("backlog", "said"),
    [
        (Backlog(), ""),
        (Backlog(waiting=2, away=True), "Server away; changes kept here: 2"),
        (Backlog(away=True), "Server away"),
        (Backlog(waiting=3), "being stored: 3"),
        (
            Backlog(waiting=1, trouble=AwayError(project="p", what="full.", do="Wait.")),
            "Not stored",
        ),
        (Backlog(refused=1), "to decide on: 1"),
    ],
)
def test_the_status_line_says_what_is_still_here(
    window: MainWindow, backlog: Backlog, said: str
) -> None:
    button = window.status.backlog

    button.show_backlog(backlog)

    assert said in button.text()
    assert button.isVisible() is bool(said)


def test_the_progress_on_the_leads_desk_follows_what_others_do(
    window: MainWindow, other: ProjectStore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.ui.lead import desk as lead

    seen: list[object] = []
    lead.show_page(window, "progress")
    monkeypatch.setattr(lead, "refresh", seen.append)
    document = window.desk.workspace.document
    assert document

    other.apply(document.id, "bea", Change("add", added=(first_span(window),)))

    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)
