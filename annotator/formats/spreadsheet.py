"""Spans and arguments as CSV for spreadsheets: out only, a row for each.

A cell that a spreadsheet would take for a formula begins with an apostrophe. The files are UTF-8
with a byte order mark, by which Excel knows them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.errors import UsageError
from annotator.formats.files import BOM, replacing
from annotator.formats.losses import Losses, Part, carried, place
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Provenance
from annotator.model.document import Document
from annotator.model.schema import Schema

_FORMULA = tuple("=+-@\t\r＝＋－＠")
_INVISIBLE = " \n\u200b\u200c\u200d\u2060\ufeff\u00a0"
_SET = ("document", "title", "annotator", "state")
_DECIDED = ("origin", "score", "decision", "decided_by", "decided_at")
_SPAN = ("id", "layer", "label", "start", "end", "text", "kb_id", "note")
_ARGUMENT = (
    *("event_id", "event", "trigger", "trigger_start", "trigger_end", "role"),
    *("filler_id", "filler_label", "filler", "filler_start", "filler_end"),
)
_PARTS = frozenset(
    {Part.TITLE, Part.SETS, Part.ANNOTATOR, Part.STATE, Part.PROVENANCE, Part.ARGUMENTS}
)
_SPAN_PARTS = _PARTS - {Part.ARGUMENTS} | {Part.ATTRIBUTES, Part.KB_IDS, Part.NOTES}
_Row = Sequence[Any]
_RowsOf = Callable[[Document, AnnotationSet, Schema, Losses], Iterator[_Row]]


def safe(cell: Any) -> Any:
    """The cell so that no spreadsheet calculates it; numbers stay numbers.

    >>> safe("=1+1"), safe("Oslo"), safe(3)
    ("'=1+1", 'Oslo', 3)
    """
    if isinstance(cell, str) and cell.lstrip(_INVISIBLE).startswith(_FORMULA):
        return f"'{cell}"
    return cell


@dataclass(frozen=True)
class CsvFormat:
    name: str
    description: str
    columns: Callable[[Schema], tuple[str, ...]]
    rows_of: _RowsOf
    parts: frozenset[Part]
    reads: bool = False
    writes: bool = True
    suffixes: tuple[str, ...] = ()
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        raise UsageError(
            what="Tables for spreadsheets hold no texts and are not read.",
            do="Choose another format.",
        )

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        losses, documents = Losses(), 0
        with replacing(out) as file:
            file.write(BOM + _line(self.columns(options.schema)))
            for record in records:
                documents += 1
                for row in self._rows(record, options.schema, losses):
                    file.write(_line(row))
        return Written(documents, losses.lines())

    def _rows(self, record: Record, schema: Schema, losses: Losses) -> Iterator[_Row]:
        document = record.document
        losses.leave_out("texts", document.id)
        for stated in carried(record, self.parts, losses):
            about = (document.id, document.title, stated.annotator, stated.state.value)
            for row in self.rows_of(document, stated, schema, losses):
                cells = [*about, *row]
                found = [safe(cell) for cell in cells]
                if found != cells:
                    kind = "rows with an apostrophe before what looks like a formula"
                    losses.add(kind, document.id)
                yield found


def _line(row: _Row) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerow(row)
    return text.getvalue().encode()


def _attributes(schema: Schema) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in schema.attributes))


def _span_columns(schema: Schema) -> tuple[str, ...]:
    return (*_SET, *_SPAN, *_attributes(schema), *_DECIDED)


def _span_rows(
    document: Document, stated: AnnotationSet, schema: Schema, losses: Losses
) -> Iterator[_Row]:
    for span in stated.spans:
        words = document.text[span.start_char : span.end_char]
        bounds = (span.start_char, span.end_char)
        about = (span.id, span.layer, span.label, *bounds, words, span.kb_id, span.note)
        values = (span.attributes.get(name, "") for name in _attributes(schema))
        yield (*about, *values, *_decided(span))


def _argument_columns(schema: Schema) -> tuple[str, ...]:
    return (*_SET, *_ARGUMENT, *_DECIDED)


def _argument_rows(
    document: Document, stated: AnnotationSet, schema: Schema, losses: Losses
) -> Iterator[_Row]:
    used = {id for one in stated.arguments for id in (one.trigger, one.filler)}
    for span in stated.spans:
        if span.id not in used:
            losses.leave_out("spans outside arguments", document.id, place(span))
        elif any(_decided(span)):
            losses.leave_out(f"{Part.PROVENANCE} of spans", document.id, place(span))
    for one in stated.arguments:
        ends = []
        for span in (stated.span(one.trigger), stated.span(one.filler)):
            words = document.text[span.start_char : span.end_char]
            ends.append((span.id, span.label, words, span.start_char, span.end_char))
        yield (*ends[0], one.role, *ends[1], *_decided(one))


def _decided(one: Provenance) -> _Row:
    score = "" if one.score is None else one.score
    return (one.origin, score, one.decision.value, one.decided_by, one.decided_at)


CSV = (
    CsvFormat(
        "csv-spans", "CSV of spans, for spreadsheets", _span_columns, _span_rows, _SPAN_PARTS
    ),
    CsvFormat(
        "csv-arguments", "CSV of arguments, for spreadsheets", _argument_columns, _argument_rows,
        _PARTS,
    ),
)  # fmt: skip
