"""The commands that go to words, and those that accept more than one suggestion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app.desk import Desk
from annotator.model.document import Document

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def ask_letter(window: MainWindow) -> None:
    """Ask for the first letter of the word to go to."""
    window.hints.ask()
    window.status.say(_tr("Go to a word: its first letter"))


def go_to_word(window: MainWindow, letter: str) -> None:
    """Look for this letter on screen, from the caret on."""
    article = window.article
    window.desk.go_to_word(letter, article.caret(), article.visible_range())
    if window.desk.hits:
        window.status.say(_tr("1–9 take another word by its number, Esc leaves"))


def select_word(window: MainWindow) -> None:
    window.desk.select_word(window.article.caret())


def accept_event(window: MainWindow) -> None:
    window.status.say(_accepted(window.desk.accept_event()))


def accept_sentence(window: MainWindow) -> None:
    window.status.say(_accepted(window.desk.accept_sentence()))


def follow(window: MainWindow, desk: Desk) -> None:
    """Show what this desk marks and found, and say why nothing is suggested."""

    def rearranged() -> None:
        if desk.selection and window.article.selection() != desk.selection:
            window.article.select(*desk.selection)
        window.hints.show_hits(desk.hits)

    def opened(_document: Document) -> None:
        if desk.workspace.unaided:
            window.status.say(_tr("This document is shown without suggestions, to compare."))

    desk.rearranged.add(rearranged)
    desk.workspace.opened.add(opened)


def _accepted(count: int) -> str:
    return QCoreApplication.translate("commands", "%n accepted", None, count).replace(
        "%n", str(count)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("word_commands", text)
