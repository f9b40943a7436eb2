"""The tabs beside the article: what is at hand, and the lists of its annotations."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.ui.item_models.chains import ChainsModel
from annotator.ui.item_models.events import EventsModel
from annotator.ui.panels.at_hand import AtHandPanel
from annotator.ui.panels.guidelines import GuidelinesPanel
from annotator.ui.panels.lines import LinesPanel
from annotator.ui.panels.spans import SpansPanel


class SideTabs(QTabWidget):
    """One tab each for what is at hand, events, spans, chains and guidelines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = AtHandPanel(self)
        self.events = LinesPanel(
            EventsModel(self),
            self.tr("Events"),
            self.tr("No events yet."),
            with_rest=True,
            parent=self,
        )
        self.spans = SpansPanel(self)
        self.chains = LinesPanel(
            ChainsModel(self),
            self.tr("Chains"),
            self.tr("No chains yet. “Means the same as …” joins the mention at hand to another."),
            with_rest=True,
            parent=self,
        )
        self.guidelines = GuidelinesPanel(self)
        self.lists: tuple[LinesPanel, ...] = (self.events, self.spans, self.chains)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Beside the article"))
        for panel, title in (
            (self.at_hand, self.tr("At hand")),
            (self.events, self.tr("Events")),
            (self.spans, self.tr("Spans")),
            (self.chains, self.tr("Chains")),
            (self.guidelines, self.tr("Guide")),
        ):
            self.addTab(panel, title)

    def go_to(self, panel: AtHandPanel | LinesPanel | GuidelinesPanel) -> None:
        """Show this tab and give it the keyboard."""
        self.setCurrentWidget(panel)
        panel.take_keyboard()
