"""When we are wrong: log it, show a report, keep the window open."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.app import logs


def install() -> None:
    """From now on an exception that nobody caught is logged and shown, and the window stays."""
    sys.excepthook = report


def report(kind: type[BaseException], error: BaseException, _where: TracebackType | None) -> None:
    """Log an exception and show where it arose, to be copied; no document text is in it."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    said = logs.failure(error)
    box = QMessageBox(QApplication.activeWindow())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(_tr("Something went wrong in Annotator"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_tr("This is a fault of the program. What you had decided before is stored."))
    box.setInformativeText(said)
    box.setDetailedText(logs.report(error))
    box.setModal(False)
    box.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("failure", text)
