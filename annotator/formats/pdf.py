"""PDF with a text layer: its pages one after another, lines as they are set. Needs pypdf."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from annotator.errors import RuleError
from annotator.formats.extras import needing, reading
from annotator.formats.reading_only import Item, ReadingFormat, meta_of
from annotator.formats.text import TITLE_LENGTH
from annotator.model.document import Document

# What it mends on the way is not for annotators, and may quote the file.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def documents_of(content: bytes, name: str) -> Iterator[Item]:
    with needing("pypdf", "pdf", "PDF"):
        from pypdf import PasswordType, PdfReader
    with reading("PDF"):
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise RuleError(what="is locked by a password; save a copy without it.")
        pages = [_clean(page.extract_text()) for page in reader.pages]
        stated = reader.metadata
        title = _clean((stated and stated.title) or "")
        facts = {
            "author": _clean((stated and stated.author) or ""),
            "created": _date(stated and stated.creation_date),
            "pages": len(pages),
        }
    text = "\n\n".join(page for page in pages if page.strip())
    if not text:
        raise RuleError(what="there is no text layer; scanned pages have to be recognized first.")
    yield Document(name, text, title=title.strip()[:TITLE_LENGTH], meta=meta_of(facts))


def _clean(text: str) -> str:
    """What fonts without a map to characters left behind becomes U+FFFD, which can be stored."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd")


def _date(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else ""


PDF = ReadingFormat("pdf", "PDF with a text layer (needs pypdf)", (".pdf",), documents_of)
