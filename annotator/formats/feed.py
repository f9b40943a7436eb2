"""RSS and Atom files: each entry is a document. Needs feedparser; nothing is fetched."""

from __future__ import annotations

import io
from collections.abc import Iterator
from time import struct_time
from typing import Any

from annotator.errors import RuleError
from annotator.formats.extras import needing, reading
from annotator.formats.flowing_text import text_of_html
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH
from annotator.formats.xml_trees import check_xml
from annotator.model.document import Document


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    with needing("feedparser", "feeds", "RSS and Atom"):
        import feedparser  # type: ignore[import-untyped]
    check_xml(content)
    with reading("feed"):
        # Bytes as they are would be tried as the name of a file, text as an address.
        found = feedparser.parse(io.BytesIO(content))
        if not found.version:
            raise RuleError(what="is neither RSS nor Atom.")
        items = [_item(entry, found.feed, name, n) for n, entry in enumerate(found.entries, 1)]
    if not items:
        raise RuleError(what="the feed has no entries.")
    yield from items


def _item(entry: Any, feed: Any, name: str, number: int) -> Item:
    id = entry.get("id") or entry.get("link") or f"{name}-{number}"
    title = " ".join(text_of_html(entry.get("title", "")).split())
    text = _text(entry)
    if not text:
        return RuleError(what=f"entry {number} ({title or id}) has no text.")
    facts = {
        "author": entry.get("author"),
        "published": _date(entry.get("published_parsed")),
        "updated": _date(entry.get("updated_parsed") if "updated" in entry else None),
        "url": entry.get("link"),
        "keywords": [tag["term"] for tag in entry.get("tags", ()) if tag.get("term")],
        "source": feed.get("title"),
    }
    language = entry.get("language") or feed.get("language") or ""
    return Document(id, text, title[:TITLE_LENGTH], language, meta_of(facts))


def _text(entry: Any) -> str:
    """The longest of what the entry holds: a feed may give the whole text or a summary of it."""
    pieces = [*entry.get("content", ()), entry.get("summary_detail", {})]
    texts = (_plain(one.get("value", ""), one.get("type", "")) for one in pieces)
    return max(texts, key=len, default="")


def _plain(value: str, type: str) -> str:
    return value.strip() if type == "text/plain" and "<" not in value else text_of_html(value)


def _date(value: Any) -> str:
    """In UTC, as ISO 8601."""
    if not isinstance(value, struct_time):
        return ""
    year, month, day, hour, minute, second = value[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"


FEED = ReadingFormat(
    "feed", "RSS and Atom files, an entry a document (needs feedparser)", (".rss", ".atom"),
    documents_of,
)  # fmt: skip
