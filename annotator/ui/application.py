"""The Qt application around the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QSize,
    QTimer,
)
from PySide6.QtWidgets import QApplication

from annotator.app.settings import Settings, load_settings
from annotator.app.suggesting import Phase
from annotator.errors import StoreError
from annotator.ui import failure, theme, translating
from annotator.ui.main_window import MainWindow
from annotator.ui.services import Services

_SETTLED_MS, _PATIENCE_MS = 300, 60_000
_PICTURE = QSize(1320, 860)


def make_application(language: str = "") -> QApplication:
    """The one QApplication of this process, with our looks and words."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    QCoreApplication.setApplicationName("annotator")
    application.setApplicationDisplayName("Annotator")
    application.setDesktopFileName("annotator")
    translating.install(application, language)
    dress(application)
    return application


def dress(application: QApplication) -> None:
    """Give the program our colours, light or dark as the desktop is."""
    application.setStyle("Fusion")
    looks = theme.theme_of(application.palette())
    application.setPalette(theme.palette_of(looks))
    application.setStyleSheet(theme.style_sheet(looks))


def run(
    services: Services,
    *,
    project: str | None,
    document: str | None,
    annotator: str | None,
    screenshot: Path | None,
    settings: Settings | None = None,
) -> int:
    """Show the window until it is closed, or until its picture is written; the exit status."""
    settings = settings or load_settings()
    application = make_application(settings.language)
    failure.install()
    window = MainWindow(services, settings, annotator or settings.annotator)
    known = "://" in settings.project or Path(settings.project).is_file()
    last = settings.project if known else ""
    target = project or (last if screenshot is None else "")
    if target:
        window.attempt(lambda: window.open_project(target, document))
    window.show()
    if screenshot is None:
        return application.exec()
    return _picture(window, screenshot)


def _picture(window: MainWindow, path: Path) -> int:
    """Let the window settle, suggestions included, and write its picture."""
    window.resize(_PICTURE)
    _wait_until(lambda: not _busy(window))
    _wait(_SETTLED_MS)
    written = window.grab().save(str(path))
    window.close()
    if not written:
        raise StoreError(
            project=str(path),
            what="the picture cannot be written.",
            do="Name a .png file in a folder that you may write to.",
        )
    return 0


def _busy(window: MainWindow) -> bool:
    suggesting = window.suggesting
    return suggesting is not None and suggesting.phase in (Phase.STARTING, Phase.WORKING)


def _wait_until(condition: Callable[[], bool]) -> None:
    loop, ticks, patience = QEventLoop(), QTimer(), QTimer()
    ticks.timeout.connect(lambda: loop.quit() if condition() else None)
    patience.timeout.connect(loop.quit)
    ticks.start(20)
    patience.start(_PATIENCE_MS)
    loop.exec()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
