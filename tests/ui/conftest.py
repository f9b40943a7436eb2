"""Real windows on the offscreen platform, with settings of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import bootstrap
from annotator.app.settings import Settings
from annotator.formats.schema_toml import read_schema
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.paths import RESOURCES
from annotator.ui.application import dress
from annotator.ui.main_window import MainWindow
from annotator.ui.services import Services

PATIENCE_MS = 30_000
QT_NAMES = {
    "space": "Space",
    "BackSpace": "Backspace",
    "period": ".",
    "comma": ",",
    "Escape": "Esc",
}


@dataclass
class FakeWorker:
    """Proposes nothing, and keeps what it was asked."""

    asked: list[str] = field(default_factory=list)

    def origin(self) -> str:
        return "fake@1.0"

    def suggest(self, documents: Iterable[Document]) -> Iterator[Suggestions]:
        for document in documents:
            self.asked.append(document.id)
            yield Suggestions(document.id, self.origin())

    def segment(self, text: str, language: str) -> Segmentation:
        return SpacyTokenizer().segment(text, language)

    def close(self) -> None:
        self.asked.append("closed")


@pytest.fixture(scope="session")
def schema() -> Schema:
    return read_schema(RESOURCES / "schemas" / "news.toml")


def services_for_tests(folder: Path) -> Services:
    """No pipeline but a fake one; documents come and go by the real functions."""
    return Services(
        make_worker=lambda _name, _schema: FakeWorker(),
        pipelines=lambda: ("fake",),
        schemas=bootstrap.shipped_schemas,
        make_sample=lambda: folder / "sample.annotator",
        preview_import=bootstrap.preview_import,
        import_documents=bootstrap.import_documents,
        formats=lambda: ("jsonl", "spacy"),
        export=bootstrap.export_dataset,
        preview_export=bootstrap.preview_export,
        make_training=bootstrap.make_training,
    )


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return services_for_tests(tmp_path)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    """A window without a project, on the screen and active."""
    dress(qapp)
    window = MainWindow(services, Settings(), "ada")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def press(window: MainWindow, key: str) -> None:
    """Press and release a key as xdotool names it, such as `alt+shift+Left`."""
    *modifiers, name = key.split("+")
    combination = QKeySequence("+".join([*modifiers, QT_NAMES.get(name, name)]))[0]
    target = window.focusWidget() or window
    QTest.keyClick(target, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits as long as a busy machine may need."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=PATIENCE_MS)
    return qtbot


@pytest.fixture(autouse=True)
def no_key_is_held(qapp: QApplication) -> None:
    """Let go what the test before held: Qt believes in its Ctrl until there is another event."""
    QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


def give_keyboard(widget: QWidget, qtbot: QtBot) -> None:
    """Put the keyboard where the next key is to go: keys of the window in front come first."""
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow)
    widget.setFocus()


def catch_up() -> None:
    """Let the window show beside the article what the last key did: it does so after the frame."""
    QApplication.processEvents()


@pytest.fixture
def keys(window: MainWindow) -> Callable[..., None]:
    """Presses keys in the window, one after another."""

    def press_all(*names: str) -> None:
        for name in names:
            press(window, name)

    return press_all
