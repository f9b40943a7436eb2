"""Stretches of stored texts with what stands around them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, Text, case, func

from annotator.model.passages import AROUND, Passage
from annotator.store.tables import documents

_LONGEST = 300


def window(start_char: ColumnElement[int]) -> tuple[ColumnElement[str], ColumnElement[str]]:
    """The columns `document` and `window` that `passage_of` asks for."""
    first = case((start_char < AROUND, 0), else_=start_char - AROUND)
    # SQL counts from 1.
    text = func.substr(documents.c.text, first + 1, _LONGEST, type_=Text)
    return documents.c.id.label("document"), text.label("window")


def passage_of(row: Row[Any]) -> Passage:
    """Of a row with start_char, end_char and those two; a very long surface is cut."""
    text, start, end = row.window, row.start_char, row.end_char
    at = min(start, AROUND)
    last = at + end - start
    return Passage(row.document, start, end, text[:at], text[at:last], text[last : last + AROUND])
