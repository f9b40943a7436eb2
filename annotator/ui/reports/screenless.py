"""Qt's drawing where there may be no window and no display."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication

_made: list[QGuiApplication] = []


def start() -> None:
    """Let Qt draw, on a platform without a screen if nothing of Qt runs yet."""
    if QGuiApplication.instance() is None:
        # Elsewhere there always is a screen, and the system's fonts come with it.
        options = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
        _made.append(QGuiApplication(["annotator", *options]))
