"""Qt's drawing where there may be no window and no display."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

_made: list[QApplication] = []


def start() -> None:
    """Let Qt draw, on a platform without a screen if nothing of Qt runs yet."""
    if QApplication.instance() is None:
        # Elsewhere there always is a screen, and the system's fonts come with it.
        options = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
        # With widgets, since whoever shows a window afterwards needs it to be of this kind.
        _made.append(QApplication(["annotator", *options]))
