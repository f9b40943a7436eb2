"""Markdown of other people, shown safely: no HTML, no pictures, no links, nothing loaded."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

LONGEST = 20_000
"""Characters; what comes after is left out, and the reader told."""
_MOST_CELLS = 60
_Feature = QTextDocument.MarkdownFeature


class PlainBrowser(QTextBrowser):
    """Shows text that may come from anybody; it loads nothing and goes nowhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing, whatever is asked for."""
        return None


def plain_words(text: str) -> str:
    """What the Markdown says, without any marks."""
    return _plain_words(_cut(text))


def insert_markdown(cursor: QTextCursor, text: str) -> None:
    """Put in what the Markdown says, as blocks of their own; pictures and links as their words."""
    source = QTextDocument()
    source.setDefaultFont(cursor.document().defaultFont())
    source.setMarkdown(_cut(text), _features(text))
    _keep_words_only(source)
    cursor.insertFragment(QTextDocumentFragment(source))


@lru_cache(maxsize=256)
def _plain_words(text: str) -> str:
    source = QTextDocument()
    source.setMarkdown(text, _features(text))
    _keep_words_only(source)
    return source.toPlainText().strip()


def _cut(text: str) -> str:
    return text if len(text) < LONGEST else f"{text[:LONGEST]}\n\n…"


def _features(text: str) -> QTextDocument.MarkdownFeature:
    """Without tables where one has so many columns that it would take seconds to lay out."""
    wide = any(line.count("|") >= _MOST_CELLS for line in text.splitlines())
    dialect = _Feature.MarkdownDialectCommonMark if wide else _Feature.MarkdownDialectGitHub
    return dialect | _Feature.MarkdownNoHTML


def _keep_words_only(document: QTextDocument) -> None:
    """Take out pictures, let links be plain words, and heads be bold words of the usual size."""
    pictures, links = [], []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            end = block.position() + block.length() - 1
            _selected(document, block.position(), end).mergeCharFormat(_head())
        each = block.begin()
        while not each.atEnd():
            fragment = each.fragment()
            place = (fragment.position(), fragment.position() + fragment.length())
            if fragment.charFormat().isImageFormat():
                pictures.append(place)
            elif fragment.charFormat().isAnchor():
                links.append(place)
            each += 1
        block = block.next()
    for start, end in links:
        _selected(document, start, end).setCharFormat(QTextCharFormat())
    for start, end in reversed(pictures):
        _selected(document, start, end).removeSelectedText()


def _head() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    return look


def _selected(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
