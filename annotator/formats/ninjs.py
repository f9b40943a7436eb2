"""ninjs of the IPTC, 1.x to 3.x: a JSON object is a news item, or an array of several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from annotator.errors import RuleError
from annotator.formats.files import decoded
from annotator.formats.flowing_text import text_of_html
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH
from annotator.model.document import Document

# What tells ninjs from other JSON: it needs an address, and one of these carries the news.
BODIES = ("body_text", "body_xhtml", "bodies", "body_nitf", "headlines")
_Table = dict[str, Any]


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    try:
        found = msgspec.json.decode(decoded(content))
    except (msgspec.DecodeError, RecursionError) as error:
        raise RuleError(what=f"not valid JSON: {error}.") from error
    items = found if isinstance(found, list) else [found]
    if not items:
        raise RuleError(what="there is no news item.")
    for number, item in enumerate(items, 1):
        own_name = name if len(items) == 1 else f"{name}-{number}"
        if isinstance(item, dict):
            yield _item(item, own_name)
        else:
            yield RuleError(what=f"{own_name}: a JSON object was expected.")


def _item(item: _Table, name: str) -> Item:
    id = _word(item.get("uri")) or name
    text = _text(item)
    if not text.strip():
        kind = _word(item.get("type")) or "item"
        return RuleError(what=f"{id}: this {kind} has no text.")
    headline = _said(item, "headline", "headlines")
    facts = {
        "headline": headline,
        "dateline": _word(item.get("dateline")) or _word(item.get("located")),
        "byline": _word(item.get("byline")) or _word(item.get("by")),
        "created": _word(item.get("contentcreated")) or _word(item.get("firstcreated")),
        "issued": _word(item.get("versioncreated")),
        "version": _word(item.get("version")),
        "urgency": item.get("urgency") if isinstance(item.get("urgency"), int) else None,
        "slugline": _word(item.get("slugline")),
        "description": _said(item, "description_text", "descriptions"),
        "keywords": [one for one in _list(item, "keywords", "keyword") if isinstance(one, str)],
        "subjects": [_coded(one) for one in _list(item, "subjects", "subject")],
        "provider": _provider(item),
        "copyright": _word(item.get("copyrightholder")) or _word(item.get("copyrightnotice")),
    }
    return Document(id, text, headline[:TITLE_LENGTH], _word(item.get("language")), meta_of(facts))


def _text(item: _Table) -> str:
    """The plain body if there is one, the words of the marked-up one otherwise."""
    if _word(item.get("body_text")):
        return _word(item["body_text"])
    bodies = [one for one in _list(item, "bodies") if isinstance(one, dict)]
    plain = [one for one in bodies if "html" not in _word(one.get("contenttype"))]
    for one in (*plain, *bodies):
        value = _word(one.get("value"))
        if value:
            return value if one in plain else text_of_html(value)
    return text_of_html(_word(item.get("body_xhtml")))


def _said(item: _Table, key: str, several: str) -> str:
    """Of several values the main one: that whose role says so, or the first."""
    if _word(item.get(key)):
        return _word(item[key])
    tables = [one for one in _list(item, several) if isinstance(one, dict)]
    main = [one for one in tables if one.get("role") == "main"]
    return next((_word(one.get("value")) for one in (*main, *tables)), "")


def _provider(item: _Table) -> _Table:
    sources = [one for one in _list(item, "infosources", "infosource") if isinstance(one, dict)]
    named = [one for one in sources if one.get("role") == "provider"] or sources
    if named:
        return _coded(named[0])
    return meta_of({"name": _word(item.get("provider"))})


def _coded(one: Any) -> _Table:
    table = one if isinstance(one, dict) else {}
    code = _word(table.get("uri")) or _word(table.get("code")) or _word(table.get("literal"))
    return meta_of({"code": code, "name": _word(table.get("name")), "scheme": table.get("scheme")})


def _list(item: _Table, *keys: str) -> list[Any]:
    return next((item[key] for key in keys if isinstance(item.get(key), list)), [])


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


NINJS = ReadingFormat(
    "ninjs", "ninjs of the IPTC, with headline, dates, subjects", (), documents_of
)
