"""Word documents: paragraphs and cells of tables, each a line. Needs python-docx.

Read is what the body shows, insertions and text boxes included; deletions, headers, footers,
notes, comments and pictures are not.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from annotator.formats.archives import check_sizes
from annotator.formats.extras import needing, reading
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH, title_of
from annotator.model.document import Document

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

MOST_BYTES = 500_000_000
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_WORD}p"
# Word repeats text boxes for older programs.
_REPEATED = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    with needing("python-docx", "docx", "DOCX"):
        import docx
    with reading("DOCX"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = [(one.file_size, one.compress_size) for one in archive.infolist()]
            check_sizes(sizes, MOST_BYTES)
        opened = docx.Document(io.BytesIO(content))
        text = "\n".join(_paragraphs(opened.element.body))
        stated = opened.core_properties
        facts = {
            "author": stated.author,
            "created": _date(stated.created),
            "modified": _date(stated.modified),
            "subject": stated.subject,
            "keywords": stated.keywords,
        }
        title, language = stated.title.strip(), stated.language
    yield Document(name, text, (title or title_of(text))[:TITLE_LENGTH], language, meta_of(facts))


def _paragraphs(body: Element) -> Iterator[str]:
    for paragraph in body.iter(_PARAGRAPH):
        if next(paragraph.iterancestors(_REPEATED), None) is None:
            yield "".join(_words(paragraph))


def _words(paragraph: Element) -> Iterator[str]:
    """The words of this paragraph, without those of paragraphs in text boxes within it."""
    for element in paragraph.iter(*(f"{_WORD}{name}" for name in ("t", *_MARKS))):
        if next(element.iterancestors(_PARAGRAPH)) is paragraph and _is_shown(element):
            name = element.tag.removeprefix(_WORD)
            yield element.text or "" if name == "t" else _MARKS[name]


def _is_shown(element: Element) -> bool:
    """False for stops in the settings of a paragraph, and for what was moved elsewhere."""
    parent = element.getparent()
    in_run = parent is not None and parent.tag == f"{_WORD}r"
    return in_run and next(element.iterancestors(f"{_WORD}del", f"{_WORD}moveFrom"), None) is None


def _date(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else ""


DOCX = ReadingFormat("docx", "Word documents (needs python-docx)", (".docx",), documents_of)
