"""The known formats: by name, and guessed from a file's name and content."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.errors import RuleError, UsageError
from annotator.formats.brat import BratFormat
from annotator.formats.columns import COLUMNS
from annotator.formats.doccano import DOCCANO
from annotator.formats.docx import DOCX
from annotator.formats.feed import FEED
from annotator.formats.html import HTML
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.label_studio import LabelStudioFormat
from annotator.formats.markdown import MARKDOWN
from annotator.formats.newsml import NEWSML
from annotator.formats.ninjs import NINJS
from annotator.formats.nitf import NITF
from annotator.formats.parquet import ParquetFormat
from annotator.formats.pdf import PDF
from annotator.formats.prodigy import ProdigyFormat
from annotator.formats.protocol import (
    Format,
    Record,
    Refusal,
    WriteOptions,
    WriteReport,
    Written,
)
from annotator.formats.recognizing import ENOUGH, recognized
from annotator.formats.spreadsheet import CSV
from annotator.formats.text import TextFormat
from annotator.formats.uima_cas import UIMA_CAS
from annotator.formats.webanno_tsv import WebAnnoTsvFormat

__all__ = [
    "BUILT_IN",
    "Format",
    "Record",
    "Refusal",
    "WriteOptions",
    "WriteReport",
    "Written",
    "guessed",
    "named",
]

BUILT_IN: tuple[Format, ...] = (
    JsonlFormat(),
    TextFormat(),
    BratFormat(),
    *COLUMNS,
    LabelStudioFormat(),
    *DOCCANO,
    ProdigyFormat(),
    WebAnnoTsvFormat(),
    *UIMA_CAS,
    ParquetFormat(),
    *CSV,
    MARKDOWN,
    HTML,
    DOCX,
    PDF,
    FEED,
    NEWSML,
    NITF,
    NINJS,
)


def named(name: str, formats: Iterable[Format]) -> Format:
    """The format of this name; UsageError if there is none."""
    formats = tuple(formats)
    for one in formats:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in formats)
    raise UsageError(what=f"There is no format {name}.", do=f"Choose one of: {known}.")


def guessed(path: Path, formats: Iterable[Format]) -> Format:
    """The format that reads this file, by its suffix or else by how it begins.

    RuleError if none does.
    """
    readers = [one for one in formats if one.reads]
    suffix = path.suffix.lower()
    for one in readers:
        if suffix in one.suffixes:
            return one
    head = _head(path)
    told = recognized(suffix, head)
    if told:
        return named(told, readers)
    if suffix in ("", ".json") and head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return named("jsonl", readers)
    if suffix == "":
        return named("text", readers)
    if suffix == ".xml":
        raise RuleError(what="no format is known for this XML; state one by its name.")
    raise RuleError(what=f"no format is known for files named {suffix}; state one by its name.")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(ENOUGH)
    except OSError:
        return b""
