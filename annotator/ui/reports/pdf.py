"""Annotated articles as one PDF, whose bytes depend on nothing but the articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QUuid
from PySide6.QtGui import QPdfWriter

from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.ui.reports.lists import lists, title_of
from annotator.ui.text.paper import Article, draw_pages

# Qt states when the file was made, and has no word for another time.
_WHEN = re.compile(rb"(?<=Date \(D:)\d{14}")
_NEVER = b"19700101000000"
_HEAD = 65_536
_NAMELESS = QUuid("{00000000-0000-0000-0000-000000000001}")
_METADATA = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?>'
)


def write_pdf(
    articles: Iterable[tuple[Document, AnnotationSet]], schema: Schema, path: Path
) -> None:
    """Write pages with each article as it is seen on screen, and lists of what is stated."""
    writer = QPdfWriter(str(path))
    writer.setTitle(QCoreApplication.translate("report", "Annotated articles"))
    writer.setCreator("Annotator")
    writer.setDocumentId(_NAMELESS)
    writer.setDocumentXmpMetadata(QByteArray(_METADATA))
    draw_pages(writer, _drawn(articles, schema))
    with path.open("r+b") as file:
        head = file.read(_HEAD)
        file.seek(0)
        file.write(_WHEN.sub(_NEVER, head))


def _drawn(articles: Iterable[tuple[Document, AnnotationSet]], schema: Schema) -> Iterator[Article]:
    for document, stated in articles:
        titled = replace(document, title=title_of(document, stated))
        yield Article(titled, stated, schema, appendix=lists(document, stated))
