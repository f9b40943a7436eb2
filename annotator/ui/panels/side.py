"""The tabs beside the article: what is at hand, and the lists of its annotations."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.ui.item_models.events import EventsModel
from annotator.ui.panels.at_hand import AtHandPanel
from annotator.ui.panels.lines import LinesPanel
from annotator.ui.panels.spans import SpansPanel


class SideTabs(QTabWidget):
    """One tab each for what is at hand, events and spans."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at_hand = AtHandPanel(self)
        events = EventsModel()
        self.events = LinesPanel(
            events, self.tr("Events"), self.tr("No events yet."), with_rest=True, parent=self
        )
        events.setParent(self.events)
        self.spans = SpansPanel(self)
        self.lists: tuple[LinesPanel, ...] = (self.events, self.spans)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setAccessibleName(self.tr("Beside the article"))
        for panel, title in (
            (self.at_hand, self.tr("At hand")),
            (self.events, self.tr("Events")),
            (self.spans, self.tr("Spans")),
        ):
            self.addTab(panel, title)

    def go_to(self, panel: AtHandPanel | LinesPanel) -> None:
        """Show this tab and give it the keyboard."""
        self.setCurrentWidget(panel)
        panel.take_keyboard()
