"""Goes from a line of the lead's desk to the text it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from annotator.ui.lead import desk, pages

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_ADJUDICATION = "adjudication"


class _Places(Protocol):
    def open_place(self, document_id: str, start_char: int) -> object: ...


def open_disagreement(window: MainWindow, document_id: str, start_char: int) -> None:
    """Show this place where it can be adjudicated."""
    if any(page.name == _ADJUDICATION for page in pages.PAGES):
        page = cast("_Places", desk.show_page(window, _ADJUDICATION))
        page.open_place(document_id, start_char)
    else:
        open_article(window, document_id, start_char)


def open_article(window: MainWindow, document_id: str, start_char: int) -> None:
    """Show this place in the article of the window, with the caret there."""
    workspace = window.desk.workspace
    if workspace.document is None or workspace.document.id != document_id:
        workspace.open(document_id)
    window.article.set_caret(start_char)
    window.activateWindow()
    window.article.setFocus()
