"""When we are wrong: log it, show a report, keep the window open."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

logger = logging.getLogger(__name__)


def install() -> None:
    """From now on an exception that nobody caught is logged and shown, and the window stays."""
    sys.excepthook = report


def report(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    """Log an exception with its traceback, and show it to be copied; no document text in it."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    logger.error("unexpected failure", exc_info=(kind, error, where))
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(_tr("Something went wrong in Annotator"))
    box.setText(_tr("This is a fault of the program. What you had decided before is stored."))
    box.setDetailedText("".join(traceback.format_exception(kind, error, where)))
    box.setModal(False)
    box.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("failure", text)
