"""What is on this workstation and not in the project, in the words of the status line."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from annotator.app.recording import Backlog


class BacklogButton(QPushButton):
    """Hidden while everything is stored; to be pressed where something is to be decided on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.hide()

    def show_backlog(self, backlog: Backlog) -> None:
        words = self._words(backlog)
        self.setText(words)
        self.setToolTip(self._more(backlog))
        self.setVisible(bool(words))

    def _words(self, backlog: Backlog) -> str:
        waiting = self.locale().toString(backlog.waiting)
        if backlog.away and backlog.waiting:
            return self.tr("⚠ Server away; changes kept here: {count}").format(count=waiting)
        if backlog.away:
            return self.tr("⚠ Server away")
        if backlog.waiting and backlog.trouble:
            return self.tr("⚠ Not stored yet; changes kept here: {count}").format(count=waiting)
        if backlog.refused:
            refused = self.locale().toString(backlog.refused)
            return self.tr("⚠ Changes to decide on: {count}").format(count=refused)
        if backlog.waiting:
            return self.tr("Changes being stored: {count}").format(count=waiting)
        return ""

    def _more(self, backlog: Backlog) -> str:
        if backlog.away:
            return self.tr(
                "Go on: what you do is kept on this workstation and stored, in order, "
                "as soon as the server answers again."
            )
        if backlog.trouble and backlog.waiting:
            return str(backlog.trouble)
        if backlog.refused:
            return self.tr("They do not go with what was stored meanwhile; nothing is lost.")
        return ""
