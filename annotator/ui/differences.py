"""Shows annotators where they differed from gold, with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from annotator.app.differing import OwnDifference
    from annotator.ui.main_window import MainWindow


class DifferencesDialog(QDialog):
    """A table beside the article; Return or a double click opens the place there."""

    def __init__(self, window: MainWindow) -> None:
        from annotator.ui.lead.tables import Column, Table  # The window starts without it.

        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Where I differed"))
        self._window = window
        self.words = QLabel(self.tr("Reading …"), self)
        self.words.setWordWrap(True)
        columns = (
            Column(self.tr("Document")),
            Column(self.tr("How")),
            Column(self.tr("Mine")),
            Column(self.tr("Gold")),
            Column(self.tr("Why"), tip=self.tr("§ the guidelines do not say")),
        )
        self.table = Table(self.tr("Where I differed"), columns, self)
        self.table.chosen.connect(self._open)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        self.resize(860, 520)

    def show_differences(self, found: tuple[OwnDifference, ...]) -> None:
        """One line each, in project order."""
        from annotator.ui.lead.adjudication_words import kinds_words

        rows = [
            (
                one.title,
                kinds_words((one.kind,)),
                one.own or None,
                one.gold or None,
                " ".join(filter(None, ("§" if one.unclear else "", one.reason))),
            )
            for one in found
        ]
        self.table.show_rows(rows, [(one.document_id, one.start_char) for one in found])
        documents = len({one.document_id for one in found})
        words = self.tr("%n difference(s)", "", len(found))
        where = self.tr("in %n document(s) whose gold is finished", "", documents)
        none = self.tr("Nothing differs in documents whose gold is finished.")
        self.words.setText(f"{words} {where}" if found else none)

    def _open(self, place: object) -> None:
        from annotator.ui.lead.places import open_article

        assert isinstance(place, tuple)
        document_id, start_char = place
        self._window.attempt(lambda: open_article(self._window, document_id, start_char))


def show_differences(window: MainWindow) -> QWidget:
    """Open the dialog, and read beside the window what it shows."""
    from annotator.app.differing import own_differences
    from annotator.ui.lead.loading import load

    workspace = window.desk.workspace
    store, annotator = workspace.store, workspace.annotator
    dialog = DifferencesDialog(window)
    dialog.show()
    load(window, dialog, lambda: own_differences(store, annotator), dialog.show_differences)
    return dialog
