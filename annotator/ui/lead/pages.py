"""The pages of the lead's desk in one table: name, words, keys, and what makes each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class PageWidget(Protocol):
    """What the desk asks of the widget of a page."""

    def refresh(self) -> None:
        """Read anew what is shown; called whenever the page comes to the front."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `make` is called when it is first looked at, and imports what only it needs."""

    name: str
    words: str
    keys: tuple[str, ...]
    make: Callable[[MainWindow], QWidget]

    def shown_words(self) -> str:
        return QCoreApplication.translate("actions", self.words)


def _progress(window: MainWindow) -> QWidget:
    from annotator.ui.lead.progress import ProgressPage

    return ProgressPage(window)


def _agreement(window: MainWindow) -> QWidget:
    from annotator.ui.lead.agreement import AgreementPage

    return AgreementPage(window)


def _adjudication(window: MainWindow) -> QWidget:
    from annotator.ui.lead.adjudication import AdjudicationPage

    return AdjudicationPage(window)


def _replacing(window: MainWindow) -> QWidget:
    from annotator.ui.lead.replacing import ReplacingPage

    return ReplacingPage(window)


def _schema(window: MainWindow) -> QWidget:
    from annotator.ui.lead.schema import SchemaPage

    return SchemaPage(window)


def _questions(window: MainWindow) -> QWidget:
    from annotator.ui.lead.questions import QuestionsPage

    return QuestionsPage(window)


def _releases(window: MainWindow) -> QWidget:
    from annotator.ui.lead.releases import ReleasesPage

    return ReleasesPage(window)


def _handing_out(window: MainWindow) -> QWidget:
    from annotator.ui.lead.handing_out import HandingOutPage

    return HandingOutPage(window)


PAGES: tuple[Page, ...] = (
    Page("progress", "Progress", ("Alt+F9",), _progress),
    Page("handing out", "Handing out", (), _handing_out),
    Page("agreement", "Agreement", ("Shift+F9",), _agreement),
    Page("adjudication", "Adjudication", ("Ctrl+F9",), _adjudication),
    Page("schema", "Schema", (), _schema),
    Page("replacing", "Find and replace", ("Ctrl+Shift+H",), _replacing),
    Page("questions", "Questions", ("Ctrl+Shift+F9",), _questions),
    Page("releases", "Releases", (), _releases),
)


def refresh(page: QWidget) -> None:
    """Let a page read anew what it shows."""
    cast("PageWidget", page).refresh()
