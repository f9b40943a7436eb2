"""A fault of ours leaves the window open, and no text of an article in the log."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.app import logs
from annotator.ui import failure
from annotator.ui.main_window import MainWindow
from tests.ui.conftest import press


def test_a_fault_is_logged_and_shown_and_the_window_goes_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", failure.report)
    said = "cannot be\nThe minister said on Monday that"
    try:
        raise ValueError(said)
    except ValueError as error:
        failure.report(ValueError, error, None)

    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox)]
    assert any("ValueError" in box.detailedText() for box in boxes)
    assert "minister" not in caplog.text + "".join(box.detailedText() for box in boxes)
    assert str(logs.path()) in boxes[0].informativeText()
    for box in boxes:
        box.close()
    press(window, "F1")
    assert window.isVisible()
