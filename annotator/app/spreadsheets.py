"""Tables for spreadsheets: onto the clipboard and into files, and nothing in them calculates."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.formats.files import BOM, replacing
from annotator.formats.spreadsheet import safe

Cell = str | int | float | None


def tab_separated(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as spreadsheets paste them; a cell with a tab or a line break stands in quotes.

    >>> tab_separated([["label", "n"], ["=1", 2]])
    "label\\tn\\n'=1\\t2\\n"
    """
    return _written(rows, "\t", "\n")


def write_csv(path: Path, rows: Iterable[Sequence[Cell]]) -> None:
    """Write rows as CSV, UTF-8 with a byte order mark, in the place of what was there."""
    with replacing(path) as file:
        file.write(BOM + _written(rows, ",", "\r\n").encode())


def _written(rows: Iterable[Sequence[Cell]], delimiter: str, ending: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=ending)
    for row in rows:
        writer.writerow([safe(cell) for cell in row])
    return text.getvalue()
