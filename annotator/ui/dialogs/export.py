"""Asks what to export, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)


class ExportDialog(QDialog):
    """`chosen` carries the path, the format and whose annotations."""

    chosen = Signal(Path, str, str)

    def __init__(self, formats: Sequence[str], annotators: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export a dataset"))
        self.format = QComboBox(self)
        self.format.addItems(list(formats))
        self.of = QComboBox(self)
        self.of.addItems(list(annotators))
        self.path = QLineEdit(self)
        browse = QPushButton(self.tr("Browse …"), self)
        browse.clicked.connect(self._browse)
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(browse)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.buttons.button(standard.Ok).setText(self.tr("&Export"))
        self.buttons.accepted.connect(self._choose)
        self.buttons.rejected.connect(self.reject)
        self.path.textChanged.connect(self._allow)
        form = QFormLayout(self)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Annotations of"), self.of)
        form.addRow(self.tr("&To"), line)
        form.addRow(self.buttons)
        self.resize(460, 0)
        self._allow("")

    def _allow(self, text: str) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(text.strip()))

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.path.setText)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _choose(self) -> None:
        self.accept()
        path = Path(self.path.text().strip()).expanduser()
        self.chosen.emit(path, self.format.currentText(), self.of.currentText())
