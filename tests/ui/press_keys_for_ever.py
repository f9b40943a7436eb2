"""A program for the kill test: opens a real window, presses keys, and says what it has painted."""

from __future__ import annotations

import itertools
import json
import random
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings
from annotator.model.annotations import Argument, Span
from annotator.model.changes import Change
from annotator.ui.application import make_application
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import press, services_for_tests

KEYS = ("space", "BackSpace", "space", "alt+Right", "space", "ctrl+z", "space", "Tab", "o", "p")


class Painted(QObject):
    """Says on standard output what changes had been applied whenever the article was painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._waiting: dict[str, str] = {}
        window.desk.workspace.changed.add(self._changed)
        window.article.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            print(json.dumps(self._waiting), flush=True)  # noqa: T201
            self._waiting = {}
        return False

    def _changed(self, change: Change) -> None:
        for one in change.added:
            if isinstance(one, Span | Argument):
                self._waiting["|".join(one.key)] = one.decision


def main(project: str) -> None:
    make_application()
    window = MainWindow(services_for_tests(Path(project).parent), Settings(), "ada")
    window.open_project(project)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    painted = Painted(window)
    print("ready", flush=True)  # noqa: T201
    chance = random.Random()
    for _ in itertools.count():
        press(window, chance.choice(KEYS))
        QApplication.processEvents()
        assert painted.parent() is window


if __name__ == "__main__":
    main(sys.argv[1])
