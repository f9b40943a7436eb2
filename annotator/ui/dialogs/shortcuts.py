"""All keys on one page, where they can be changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import CARET, COMMANDS, GROUPS, Command, hold_at_once, keys_of


class ShortcutsDialog(QDialog):
    """`changed` carries the annotator's own keys, by command, only where they differ."""

    changed = Signal(dict)

    def __init__(
        self,
        chosen: Mapping[str, Sequence[str]],
        project_keys: Sequence[tuple[str, str]],
        parent: QWidget,
    ) -> None:
        """`project_keys` are the keys that the schema gives to labels and roles."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._chosen = {name: list(keys) for name, keys in chosen.items()}
        self.edits: dict[str, QKeySequenceEdit] = {}
        self._clash = QLabel(self)
        self._clash.setTextFormat(Qt.TextFormat.PlainText)
        page = QWidget(self)
        self._grid = QGridLayout(page)
        self._grid.setColumnStretch(0, 1)
        for group in GROUPS:
            self._add_group(group)
        self._add_project_keys(project_keys)
        area = QScrollArea(self)
        area.setWidget(page)
        area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        usual = QPushButton(self.tr("Usual keys"), self)
        buttons.addButton(usual, QDialogButtonBox.ButtonRole.ResetRole)
        usual.clicked.connect(self._reset)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(self._clash)
        layout.addWidget(buttons)
        self.resize(620, 640)

    def _add_group(self, group: str) -> None:
        words = QCoreApplication.translate("MainWindow", group).replace("&", "")
        hint = self.tr("together with Shift, these keys select")
        self._heading(f"{words} ({hint})" if group == CARET else words)
        for command in COMMANDS:
            if command.menu == group:
                self._add_command(command)

    def _add_command(self, command: Command) -> None:
        row = self._grid.rowCount()
        keys = keys_of(command, self._chosen)
        edit = QKeySequenceEdit(QKeySequence(keys[0] if keys else ""), self)
        edit.setMaximumSequenceLength(1)
        edit.setClearButtonEnabled(True)
        edit.setAccessibleName(command.shown_words())
        edit.editingFinished.connect(lambda: self._choose(command))
        self.edits[command.name] = edit
        self._grid.addWidget(QLabel(command.shown_words(), self), row, 0)
        self._grid.addWidget(edit, row, 1)
        others = "  ".join(_native(key) for key in command.keys[1:])
        self._grid.addWidget(QLabel(others, self), row, 2)

    def _add_project_keys(self, project_keys: Sequence[tuple[str, str]]) -> None:
        if project_keys:
            self._heading(self.tr("Labels and roles of this project"))
        for key, words in project_keys:
            row = self._grid.rowCount()
            for column, text in enumerate((words, key)):
                label = QLabel(text, self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                self._grid.addWidget(label, row, column)

    def _heading(self, words: str) -> None:
        label = QLabel(words, self)
        label.setObjectName("subtitle")
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 3)

    def _choose(self, command: Command) -> None:
        key = self.edits[command.name].keySequence().toString()
        current = keys_of(command, self._chosen)
        if key == (current[0] if current else ""):
            return
        others = (o for o in COMMANDS if o is not command and hold_at_once(o, command))
        taken = next((o for o in others if key and key in keys_of(o, self._chosen)), None)
        if taken:
            words = self.tr("{key} belongs to “{command}”; give that another key first.")
            self._clash.setText(words.format(key=_native(key), command=taken.shown_words()))
            self.edits[command.name].setKeySequence(QKeySequence(current[0] if current else ""))
            return
        self._clash.clear()
        self._chosen[command.name] = [key, *command.keys[1:]] if key else []
        if tuple(self._chosen[command.name]) == command.keys:
            del self._chosen[command.name]
        self.changed.emit(self._chosen)

    def _reset(self) -> None:
        self._chosen.clear()
        for command in COMMANDS:
            self.edits[command.name].setKeySequence(
                QKeySequence(command.keys[0] if command.keys else "")
            )
        self.changed.emit({})


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
