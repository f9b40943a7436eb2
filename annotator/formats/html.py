"""Web pages: the article by trafilatura, without menus and advertisements.

Title, author, date, address and site go to the metadata. Nothing is fetched. Needs trafilatura.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from annotator.errors import RuleError
from annotator.formats.extras import needing, reading
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH
from annotator.model.document import Document

# What they wonder about on the way is not for annotators, and may quote the page.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    with needing("trafilatura", "html", "HTML"):
        from trafilatura import bare_extraction
        from trafilatura.utils import load_html
    with reading("HTML"):
        tree = load_html(content)
        if tree is None:
            raise RuleError(what="is no HTML that can be read.")
        stated = _LANGUAGE.match(tree.get("lang") or "")
        found = bare_extraction(tree, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict) or not found.text:
        raise RuleError(what="no article was found in the page.")
    facts = {
        key: getattr(found, key) for key in ("author", "date", "url", "sitename", "description")
    }
    language = stated[0].lower() if stated else ""
    title = (found.title or "")[:TITLE_LENGTH]
    yield Document(name, found.text, title=title, language=language, meta=meta_of(facts))


HTML = ReadingFormat(
    "html",
    "The article of a web page (needs trafilatura)",
    (".html", ".htm", ".xhtml"),
    documents_of,
)
