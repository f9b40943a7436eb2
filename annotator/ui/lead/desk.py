"""The lead's desk: a window of pages beside the article, each made when it is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from annotator.ui.following import Following
from annotator.ui.lead.pages import PAGES, Page, refresh

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_LIVE = frozenset({"progress"})
"""Pages that show what others do while they do it."""
_PAUSE_MS = 1000


class LeadDesk(QMainWindow):
    """Shows one page at a time of the project in the window; goes away with that project."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{window.desk.workspace.project} — {self.tr('Lead')}")
        self._window = window
        self._made: dict[str, QWidget] = {}
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._places = [QWidget(self._tabs) for _ in PAGES]
        for page, place in zip(PAGES, self._places, strict=True):
            QVBoxLayout(place).setContentsMargins(0, 0, 0, 0)
            self._tabs.addTab(place, page.shown_words())
        self._tabs.currentChanged.connect(self._turn)
        self.setCentralWidget(self._tabs)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look_again)
        following = window.findChild(Following)
        if following:
            following.elsewhere.connect(self._wait)
        self.resize(1180, 760)

    def show_page(self, name: str) -> QWidget:
        """Bring this page to the front; the widget that shows it."""
        index = next(i for i, page in enumerate(PAGES) if page.name == name)
        if self._tabs.currentIndex() == index:
            self._turn(index)
        else:
            self._tabs.setCurrentIndex(index)
        self.show()
        self.raise_()
        self.activateWindow()
        return self._made[name]

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _look_again(self) -> None:
        """Show how far others are by now, where that is what is looked at."""
        index = self._tabs.currentIndex()
        if self.isVisible() and PAGES[index].name in _LIVE:
            self._turn(index)

    def _turn(self, index: int) -> None:
        page = PAGES[index]
        self._window.attempt(lambda: refresh(self._widget(page, index)))

    def _widget(self, page: Page, index: int) -> QWidget:
        if page.name not in self._made:
            widget = page.make(self._window)
            place = self._places[index]
            layout = place.layout()
            assert layout
            layout.addWidget(widget)
            place.setFocusProxy(widget)
            self._made[page.name] = widget
        return self._made[page.name]


def close_desk(window: MainWindow) -> None:
    """Close the lead's desk of this window at once, if it is open."""
    desk = window.findChild(LeadDesk)
    if desk:
        desk.close()
        desk.setParent(None)


def show_page(window: MainWindow, name: str) -> QWidget:
    """Show a page of the lead's desk, made if it is not open; RuleError without a project."""
    desk = window.findChild(LeadDesk) or LeadDesk(window)
    return desk.show_page(name)
