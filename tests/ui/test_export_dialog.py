"""The export dialog shows what would be written while one chooses, and the window goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from annotator.app.export_preview import ExportPreview
from annotator.app.exporting import LICENCE, Division, ExportOrder
from annotator.app.selecting import Condition, Selection
from annotator.errors import UsageError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Chain, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.main_window import MainWindow

FOUND = ExportPreview(3, (("GPE", 2), ("PERSON", 5)), (("train", 2), ("dev", 1)), (), 3)


class Previews:
    """Keeps what was asked, and answers when it is told to."""

    def __init__(
        self, answer: Callable[[ExportOrder], ExportPreview] = lambda order: FOUND
    ) -> None:
        self.asked: list[ExportOrder] = []
        self._answer = answer

    def __call__(self, order: ExportOrder) -> ExportPreview:
        self.asked.append(order)
        return self._answer(order)


def shown(window: MainWindow, previews: Previews) -> ExportDialog:
    dialog = ExportDialog(
        ["jsonl", "brat"], [GOLD, "ada", "all"], "CC0", previews, window.runner, window
    )
    dialog.open()
    return dialog


def test_what_is_chosen_is_ordered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(window, Previews())
    dialog.of.setCurrentText("ada")
    dialog.state.setCurrentIndex(dialog.state.findData(State.FINISHED))
    dialog.since.setText("2026-05-01")
    dialog.where.setText("source=AFP; words>3")
    dialog.split.setText("80:10:10")
    dialog.seed.setValue(7)
    dialog.stratify.setChecked(True)
    dialog.group_by.setText("source")
    dialog.card.setChecked(True)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.path.setText(str(tmp_path / "out"))

    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.buttons.accepted.emit()

    where = (Condition("source", "=", "AFP"), Condition("words", ">", "3"))
    assert chosen.args == [
        tmp_path / "out",
        ExportOrder(
            format="jsonl",
            of="ada",
            selection=Selection(states=(State.FINISHED,), since="2026-05-01", where=where),
            split=(80, 10, 10),
            seed=7,
            division=Division(stratified=True, group_by="source"),
            licence="CC0",
            carded=True,
        ),
    ]


def test_counts_follow_what_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    previews = Previews()
    dialog = shown(window, previews)

    qtbot.waitUntil(lambda: "3 documents, 7 annotations" in dialog.counts.summary.text())
    assert "train: 2, dev: 1" in dialog.counts.summary.text()
    assert dialog.counts.table.copied().splitlines()[1:] == ["GPE\t2", "PERSON\t5"]
    assert "a place for everything" in dialog.counts.left_out.toPlainText()
    dialog.format.setCurrentText("brat")
    qtbot.waitUntil(lambda: len(previews.asked) == 2)
    assert previews.asked[1].format == "brat"
    dialog.reject()


def test_what_cannot_be_understood_is_said_and_not_ordered(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = shown(window, Previews())
    dialog.path.setText("out")
    dialog.where.setText("source")
    ordered: list[object] = []
    dialog.chosen.connect(lambda *what: ordered.append(what))

    dialog.buttons.accepted.emit()

    assert "no condition" in dialog.counts.summary.text()
    assert ordered == []
    assert dialog.isVisible()
    dialog.reject()


def test_why_there_is_no_preview_is_said(window: MainWindow, qtbot: QtBot) -> None:
    def refuse(order: ExportOrder) -> ExportPreview:
        raise UsageError(what="Groups need a split.", do="Split it.")

    dialog = shown(window, Previews(refuse))

    qtbot.waitUntil(lambda: "Groups need a split" in dialog.counts.summary.text())
    dialog.reject()


def test_a_preview_that_comes_too_late_is_seen_by_nobody(window: MainWindow, qtbot: QtBot) -> None:
    begun, go_on = Event(), Event()

    def slow(order: ExportOrder) -> ExportPreview:
        begun.set()
        go_on.wait(20)
        return FOUND

    dialog = shown(window, Previews(slow))
    qtbot.waitUntil(begun.is_set)
    assert dialog.counts.summary.text() == "Counting …"

    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    go_on.set()
    done: list[int] = []
    window.runner.run(lambda: 1, done.append, window.show_error)

    qtbot.waitUntil(lambda: done == [1])


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> str:
    project = str(tmp_path / "talks.annotator")
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        for number in range(4):
            text, meta = f"Ana met Ben {number}.", {"source": "AFP" if number < 3 else "AP"}
            ana = Span(id="a", layer="entity", label="PERSON", start_char=0, end_char=3)
            ben = Span(id="b", layer="entity", label="PERSON", start_char=8, end_char=11)
            stated: list[Annotation] = [ana, ben, Chain(id="c", mentions=("a", "b"))]
            document = Document(f"d{number}", text, meta=meta)
            store.add(document, [AnnotationSet(document.id, GOLD, stated, State.FINISHED)])
    return project


def test_a_real_project_is_previewed_and_written_with_its_card(
    window: MainWindow, project: str, qtbot: QtBot, tmp_path: Path
) -> None:
    window.open_project(project)
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog
    formats = window.services.formats()
    dialog.format.setCurrentIndex(formats.index("jsonl"))
    dialog.where.setText("source=AFP")
    dialog.licence.setText("CC BY 4.0")
    dialog.card.setChecked(True)
    dialog.path.setText(str(tmp_path / "out.jsonl"))
    qtbot.waitUntil(
        lambda: "3 documents, 6 annotations" in dialog.counts.summary.text(), timeout=60_000
    )

    dialog.buttons.accepted.emit()

    store = window.desk.workspace.store
    qtbot.waitUntil(lambda: len(store.releases()) == 1, timeout=60_000)
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["d0", "d1", "d2"]
    assert "CC BY 4.0" in (tmp_path / "out.jsonl.card.md").read_text()
    assert store.setting(LICENCE) == "CC BY 4.0"
    assert store.releases()[0].made_by == "ada"
    qtbot.waitUntil(lambda: "3 documents" in window.status.currentMessage(), timeout=60_000)
