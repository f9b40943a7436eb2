"""Lists of places beside the article: where one differed from gold, where guidelines are silent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

if TYPE_CHECKING:
    from annotator.app.differing import OwnDifference
    from annotator.app.unclear import UnclearPlace
    from annotator.ui.main_window import MainWindow

Place = tuple[str, int]
_TITLE = 200
"""No title takes more room than this, in pixels."""


class PlacesDialog(QDialog):
    """A table under some words; Return or a double click opens the place of a line."""

    def __init__(
        self,
        window: MainWindow,
        title: str,
        columns: Sequence[str],
        open_place: Callable[[str, int], object],
    ) -> None:
        from annotator.ui.lead.tables import Column, Table  # The window starts without it.

        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.words = QLabel(_tr("Reading …"), self)
        self.words.setWordWrap(True)
        self.table = Table(title, [Column(words) for words in columns], self)
        self.table.chosen.connect(lambda place: window.attempt(lambda: open_place(*place)))
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        self.resize(900, 520)

    def show_lines(
        self, words: str, lines: Sequence[Sequence[str]], places: Sequence[Place]
    ) -> None:
        """Show these lines, each with its place."""
        self.words.setText(words)
        self.table.show_rows(lines, places)
        self.table.setColumnWidth(0, min(self.table.columnWidth(0), _TITLE))


def show_differences(window: MainWindow) -> PlacesDialog:
    """Show annotators where they differed from gold, with the reasons; read beside the window."""
    from annotator.app.differing import own_differences
    from annotator.ui.lead.loading import load
    from annotator.ui.lead.places import open_article

    workspace = window.desk.workspace
    store, annotator = workspace.store, workspace.annotator
    heads = (_tr("Document"), _tr("How"), _tr("Mine"), _tr("Gold"), _tr("Why"))
    dialog = PlacesDialog(
        window, _tr("Where I differed"), heads, lambda *place: open_article(window, *place)
    )
    dialog.show()
    load(
        window,
        dialog,
        lambda: own_differences(store, annotator),
        lambda found: _show_differences(dialog, found),
    )
    return dialog


def _show_differences(dialog: PlacesDialog, found: Sequence[OwnDifference]) -> None:
    from annotator.ui.lead.adjudication_words import kinds_words

    lines = [
        (
            one.title,
            kinds_words((one.kind,)),
            one.own,
            one.gold,
            " ".join(filter(None, ("§" if one.unclear else "", one.reason))),
        )
        for one in found
    ]
    words = _tr(
        "%n difference(s) from finished gold; § where the guidelines do not say", len(found)
    )
    none = _tr("Nothing differs in documents whose gold is finished.")
    places = [(one.document_id, one.start_char) for one in found]
    dialog.show_lines(words if found else none, lines, places)


def show_unclear(window: MainWindow) -> PlacesDialog:
    """Show the lead where curators marked that the guidelines do not say."""
    from annotator.app.unclear import unclear_places
    from annotator.ui.lead.loading import load
    from annotator.ui.lead.places import open_disagreement

    store = window.desk.workspace.store
    title = _tr("Where the guidelines do not say")
    heads = (_tr("Document"), _tr("Where"), _tr("Why"))
    dialog = PlacesDialog(window, title, heads, lambda *place: open_disagreement(window, *place))
    dialog.show()
    load(
        window,
        dialog,
        lambda: unclear_places(store),
        lambda found: _show_unclear(dialog, found),
    )
    return dialog


def _show_unclear(dialog: PlacesDialog, found: Sequence[UnclearPlace]) -> None:
    lines = [(one.title, one.words, one.reason) for one in found]
    words = _tr("%n place(s) were marked in adjudication.", len(found))
    dialog.show_lines(words, lines, [(one.document_id, one.start_char) for one in found])


def _tr(text: str, count: int = -1) -> str:
    said = QCoreApplication.translate("differences", text, None, count)
    return said.replace("%n", str(count)) if count >= 0 else said
