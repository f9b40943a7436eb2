"""Markdown: a file is a document, its marks included.

The text stays as it stands in the file, as with plain text: rendering would have to choose among
dialects, would alter what was written, and offsets would no longer fit the file. Whoever wants the
words alone exports HTML and imports that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.formats.files import decoded
from annotator.formats.reading_only import Item, ReadingFormat
from annotator.formats.text import TITLE_LENGTH, title_of
from annotator.model.document import Document

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"""^title:[ \t]*(["']?)(?P<title>.+?)\1[ \t]*\r?$""", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<title>.*?)(?:[ \t]+#+)?[ \t]*\r?$", re.MULTILINE)
_UNDERLINED = re.compile(
    r"^ {0,3}(?P<title>\S.*?)[ \t]*\r?\n {0,3}(?:=+|-+)[ \t]*\r?$", re.MULTILINE
)


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    text = decoded(content)
    yield Document(name, text, title=_title(text))


def _title(text: str) -> str:
    """That of the front matter, the first heading, or the first line with text."""
    front = _FRONT_MATTER.match(text)
    stated = _TITLE.search(front[1]) if front else None
    body = text[front.end() :] if front else text
    headings = [one for one in (_HEADING.search(body), _UNDERLINED.search(body)) if one]
    found = stated or min(headings, key=lambda one: one.start(), default=None)
    return found["title"].strip()[:TITLE_LENGTH] if found else title_of(body)


MARKDOWN = ReadingFormat(
    "markdown", "Markdown, one document a file, with its marks", (".md", ".markdown"), documents_of
)
