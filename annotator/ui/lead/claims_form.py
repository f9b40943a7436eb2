"""By which rules whoever is done takes the next document, as a lead sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QPushButton, QSpinBox

from annotator.model.handing_out import Claims

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_HOURS = 24 * 365


class ClaimsForm(QGroupBox):
    """Shows the rules of the project; they change when the button is pressed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.setTitle(self.tr("Whoever is done"))
        self._window = window
        self.on = QComboBox(self)
        self.on.addItem(self.tr("takes the next one once anything was handed out"), None)
        self.on.addItem(self.tr("takes the next one that nobody has"), True)
        self.on.addItem(self.tr("takes nothing"), False)
        self.hours = QSpinBox(self)
        self.hours.setRange(0, _HOURS)
        self.hours.setSpecialValueText(self.tr("never"))
        self.hours.setSuffix(self.tr(" hours"))
        self.overlap = QSpinBox(self)
        self.overlap.setRange(0, 100)
        self.overlap.setSuffix(" %")
        self.times = QSpinBox(self)
        self.times.setRange(2, 20)
        self.keep = QPushButton(self.tr("&Keep"), self)
        form = QFormLayout(self)
        form.addRow(self.on)
        form.addRow(self.tr("Goes back untouched after"), self.hours)
        form.addRow(self.tr("Of them to several"), self.overlap)
        form.addRow(self.tr("That is to how many"), self.times)
        form.addRow(self.keep)
        self.on.currentIndexChanged.connect(lambda _index: self._show_difference())
        for box in (self.hours, self.overlap, self.times):
            box.valueChanged.connect(lambda _value: self._show_difference())
        self.keep.clicked.connect(lambda: window.attempt(self._keep))
        self._kept = Claims()

    def refresh(self) -> None:
        """Show the rules that hold."""
        self._kept = self._window.desk.workspace.store.claims()
        self.on.setCurrentIndex((None, True, False).index(self._kept.on))
        self.hours.setValue(self._kept.hours)
        self.overlap.setValue(self._kept.overlap)
        self.times.setValue(self._kept.times)
        self._show_difference()

    def chosen(self) -> Claims:
        """The rules as they stand in the form."""
        on: bool | None = (None, True, False)[self.on.currentIndex()]
        return Claims(on, self.overlap.value(), self.times.value(), self.hours.value())

    def _keep(self) -> None:
        self._window.desk.workspace.store.set_claims(self.chosen())
        self.refresh()

    def _show_difference(self) -> None:
        self.times.setEnabled(self.overlap.value() > 0)
        self.keep.setEnabled(self.chosen() != self._kept)
