"""Asks for the password of a server, and opens the project with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout

from annotator.app import passwords
from annotator.app.desk import Desk
from annotator.app.secrets import without_passwords
from annotator.errors import AwayError, StoreError

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def opened(
    open_desk: Callable[[str, str, str | None], Desk],
    window: MainWindow,
    target: str,
    document_id: str | None,
) -> Desk | None:
    """The project; None where a password is asked for first, after which it is opened."""
    try:
        return open_desk(target, window.annotator, document_id)
    except StoreError as error:
        if isinstance(error, AwayError) or not passwords.wanted(target):
            raise
    if passwords.provided(target):
        return open_desk(target, window.annotator, document_id)
    PasswordDialog(window, target, document_id).open()
    return None


class PasswordDialog(QDialog):
    """Stays until the server takes the password, or nobody wants to give one."""

    def __init__(self, window: MainWindow, target: str, document_id: str | None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password"))
        self._window, self._target, self._document_id = window, target, document_id
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        words = self.tr("{project} wants a password.")
        self.said.setText(words.format(project=without_passwords(target)))
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self.keep = QCheckBox(self.tr("&Keep it in the keyring of this desktop"), self)
        self.keep.setVisible(passwords.can_keep())
        buttons = QDialogButtonBox(self)
        buttons.setStandardButtons(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        layout = QVBoxLayout(self)
        for widget in (self.said, self.password, self.keep, buttons):
            layout.addWidget(widget)
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)

    def _try(self) -> None:
        password = self.password.text()
        passwords.use(password)
        if not passwords.provided(self._target):
            self.said.setText(self.tr("The server does not take this password."))
            self.password.selectAll()
            return
        if self.keep.isChecked() and not passwords.keep(self._target, password):
            self._window.status.say(self.tr("The keyring did not take the password."))
        self.accept()
        window, target, document_id = self._window, self._target, self._document_id
        window.attempt(lambda: window.open_project(target, document_id))
