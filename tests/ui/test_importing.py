"""Documents come in by preview, by dropping and by pasting; names are mapped on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.app import opening
from annotator.app.mapping import remembered
from annotator.model.schema import Schema
from annotator.ui import importing
from annotator.ui.dialogs.import_preview import ImportPreviewDialog
from annotator.ui.main_window import MainWindow

TEXT = "Anna met Omar. They signed."


@pytest.fixture
def empty(window: MainWindow, tmp_path: Path, schema: Schema) -> MainWindow:
    project = str(tmp_path / "empty.annotator")
    opening.create_project(project, schema)
    window.open_project(project)
    return window


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    spans = [
        {"start": 0, "end": 4, "label": "Person"},
        {"start": 9, "end": 13, "label": "PER"},
        {"start": 15, "end": 19, "label": "MISC"},
    ]
    path = tmp_path / "foreign.jsonl"
    lines = [json.dumps({"id": "a", "text": TEXT, "spans": spans}), "{broken"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def previewed(window: MainWindow, qtbot: QtBot, *paths: Path) -> ImportPreviewDialog:
    importing.preview_files(window, [*paths])
    return shown(window, qtbot)


def shown(window: MainWindow, qtbot: QtBot) -> ImportPreviewDialog:
    qtbot.waitUntil(lambda: window.findChild(ImportPreviewDialog) is not None)
    dialog = window.findChild(ImportPreviewDialog)
    assert dialog is not None
    return dialog


def choose(dialog: ImportPreviewDialog, name: str, to: str | None) -> None:
    box = dialog.choices["labels", name]
    box.setCurrentIndex(box.findData(to) if to is not None else 0)


def rows(window: MainWindow) -> int:
    return window.documents_panel.model.rowCount()


def test_the_preview_tells_what_was_understood_and_what_is_refused(
    empty: MainWindow, qtbot: QtBot, foreign: Path
) -> None:
    dialog = previewed(empty, qtbot, foreign)

    assert "1 documents with 3 annotations" in dialog.summary.text()
    assert "1 cannot come in" in dialog.summary.text()
    assert [dialog.tabs.tabText(n) for n in range(3)] == [
        "Documents (1)", "Names (3)", "Refused (1)",
    ]  # fmt: skip
    assert dialog.tabs.currentIndex() == 1
    dialog.reject()
    assert rows(empty) == 0


def test_names_that_differ_in_case_are_mapped_and_others_wait_for_a_choice(
    empty: MainWindow, qtbot: QtBot, foreign: Path
) -> None:
    dialog = previewed(empty, qtbot, foreign)

    assert dialog.mapping().labels == {"Person": "PERSON"}
    dialog.reject()


def test_a_mapping_is_chosen_used_and_remembered(
    empty: MainWindow, qtbot: QtBot, foreign: Path, schema: Schema
) -> None:
    dialog = previewed(empty, qtbot, foreign)
    choose(dialog, "PER", "PERSON")
    choose(dialog, "MISC", "")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    qtbot.waitUntil(lambda: rows(empty) == 1)

    store = empty.desk.workspace.store
    assert [one.label for one in store.annotation_set("a", "gold").spans] == ["PERSON", "PERSON"]
    assert remembered(store, schema).labels == {"Person": "PERSON", "PER": "PERSON", "MISC": ""}
    box = empty.findChild(QMessageBox)
    assert box is not None
    assert "MISC left out" in box.informativeText()
    box.close()
    dialog = previewed(empty, qtbot, foreign)
    assert dialog.choices["labels", "MISC"].currentText() == "left out"
    choose(dialog, "MISC", None)
    assert "MISC" not in dialog.mapping().labels
    dialog.reject()


def test_a_label_is_added_to_the_schema_and_can_be_used_at_once(
    empty: MainWindow, qtbot: QtBot, foreign: Path
) -> None:
    dialog = previewed(empty, qtbot, foreign)
    box = dialog.choices["labels", "MISC"]
    box.setCurrentText("added to the layer Events")
    choose(dialog, "PER", "PERSON")
    assert "MISC" not in dialog.mapping().labels
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    qtbot.waitUntil(lambda: rows(empty) == 1)

    workspace = empty.desk.workspace
    assert workspace.schema.label("MISC").layer == "event"
    labels = [one.label for one in workspace.store.annotation_set("a", "gold").spans]
    assert labels == ["PERSON", "PERSON", "MISC"]
    message = empty.findChild(QMessageBox)
    assert message is not None
    message.close()


def test_nothing_can_be_imported_where_nothing_is_understood(
    empty: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    dialog = previewed(empty, qtbot, tmp_path / "photo.png")

    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert dialog.tabs.currentIndex() == 2
    dialog.reject()


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drag files in and let them fall; False if the window does not want them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    entering = QDragEnterEvent(window.rect().center(), copy, mime, left, none)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        place = QPointF(window.rect().center())
        QApplication.sendEvent(window, QDropEvent(place, copy, mime, left, none))
    return entering.isAccepted()


def test_dropped_files_are_previewed(empty: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "talks.txt").write_text(TEXT, encoding="utf-8")

    assert drop(empty, tmp_path / "in")
    dialog = shown(empty, qtbot)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    qtbot.waitUntil(lambda: rows(empty) == 1)
    assert empty.desk.workspace.store.document("talks").text == TEXT


def test_nothing_is_dropped_on_a_window_without_a_project(
    window: MainWindow, tmp_path: Path
) -> None:
    assert not drop(window, tmp_path)


def test_a_pasted_text_is_a_document_and_is_opened(empty: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    empty.actions_by_name["paste"].trigger()
    qtbot.waitUntil(lambda: empty.desk.workspace.document is not None)

    document = empty.desk.workspace.document
    assert document is not None
    assert (document.text, document.title) == (TEXT, TEXT)
    assert rows(empty) == 1


def test_an_empty_clipboard_pastes_nothing(empty: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    empty.actions_by_name["paste"].trigger()

    assert "no text" in empty.status.currentMessage()
    assert rows(empty) == 0
