"""The line at the foot of the window: what is left to decide, the pipeline, the last message."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QStatusBar, QWidget

from annotator.app.desk import Desk
from annotator.app.suggesting import Phase, Suggesting
from annotator.errors import AwayError
from annotator.model.servers import Server
from annotator.model.suggestions import Suggestions
from annotator.ui.backlog import BacklogButton

_SHOWN_MS = 8_000


class StatusLine(QStatusBar):
    """Messages at the left go after some seconds; counts at the right stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.backlog = BacklogButton(self)
        self.addPermanentWidget(self.backlog)
        self.undecided = _label(self)
        self.pipeline = _label(self)
        self.server = _label(self)
        self.annotator = _label(self)
        for label in (self.undecided, self.pipeline, self.server, self.annotator):
            self.addPermanentWidget(label)

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a message for some seconds, with a beep where a key could do nothing."""
        self.showMessage(" ".join(text.split("\n")), _SHOWN_MS)
        if wrong:
            QApplication.beep()

    def show_desk(self, desk: Desk) -> None:
        count = desk.workspace.annotations.undecided
        left = self.tr("%n undecided", "", count) if count else self.tr("all decided")
        self.undecided.setText(left if desk.workspace.document else "")
        self.annotator.setText(desk.workspace.annotator)

    def show_server(self, server: Server | None) -> None:
        """Where the project lies, and whether what goes there can be read on the way."""
        self.server.setVisible(server is not None)
        if server is None:
            return
        words = self.tr("{server}, encrypted") if server.encrypted else self.tr("{server}, open")
        tip = self.tr("What goes to the server is encrypted.")
        if not server.name:
            words, tip = self.tr("server on this machine"), self.tr("Nothing goes over a network.")
        elif not server.encrypted:
            tip = self.tr("What goes to the server can be read on the way: see sslmode.")
        self.server.setText(words.format(server=server.name))
        self.server.setToolTip(tip)

    def show_suggesting(self, suggesting: Suggesting | None) -> None:
        if suggesting is None:
            self.pipeline.setText(self.tr("no pipeline"))
            return
        origin = suggesting.origin or self.tr("pipeline")
        words = {
            Phase.IDLE: self.tr("{origin} ready"),
            Phase.STARTING: self.tr("{origin} starts …"),
            Phase.WORKING: self.tr("{origin} reads ahead …"),
            Phase.FAILED: self.tr("{origin} failed"),
        }[suggesting.phase]
        if isinstance(suggesting.failure, AwayError):
            words = self.tr("{origin} waits for the server")
        elif suggesting.failure:
            self.say(str(suggesting.failure))
        self.pipeline.setText(words.format(origin=origin))
        self.pipeline.setToolTip("")

    def show_answer(self, answer: Suggestions) -> None:
        """Say what a pipeline proposed that the schema does not know, nothing else."""
        if answer.unknown:
            names = ", ".join(f"{name} ({count})" for name, count in sorted(answer.unknown.items()))
            words = self.tr("Not in the schema, left out: {names}")
            self.say(words.format(names=names))


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setContentsMargins(8, 0, 8, 0)
    return label
