"""A WebAnno TSV file of version 3, brought to the keys of our own JSON lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.errors import RuleError
from annotator.formats.uima_layers import ANNOTATION
from annotator.formats.uima_spans import SpanTables, mentions_of, places_of
from annotator.formats.utf16 import Utf16
from annotator.formats.webanno_cells import (
    Cell,
    Column,
    Kind,
    Layer,
    cell_of,
    columns_of,
    stacked,
    unescaped,
)
from annotator.model.document import Segmentation
from annotator.model.schema import Schema

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV 3\.\d+")
_OFFSETS = re.compile(r"(\d+)-(\d+)")
_TEXT, _SENTENCE = "#Text=", "#Sentence.id="
_Table = dict[str, Any]


@dataclass(slots=True)
class _Span:
    """A span as its rows build it up; offsets are UTF-16 units, `unit` is its first row."""

    type: str
    unit: str
    start: int
    end: int
    features: _Table = field(default_factory=dict)
    slots: list[tuple[str, str, str]] = field(default_factory=list)
    """Roles with the address of the filler and its type."""


@dataclass(frozen=True, slots=True)
class _Relation:
    type: str
    base: str
    source: Cell
    unit: str
    label: str | None


class TsvReading:
    """`line` states the text and its annotations in our keys, `lost` counts what has no place.

    RuleError, with the fact `line`, if the file is not as the format demands.
    """

    def __init__(self, content: str, schema: Schema, name: str) -> None:
        self.lost: Counter[str] = Counter()
        self._tables = SpanTables(schema)
        self._rows = content.removesuffix("\n").split("\n")
        self._columns: list[Column] = []
        self._text = ""
        self._tokens: list[tuple[int, int]] = []
        self._sentences: list[int] = []
        self._spans: list[_Span] = []
        self._by_id: dict[int, int] = {}
        self._by_unit: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self._relations: list[_Relation] = []
        self._chains: dict[tuple[str, int], dict[int, _Span]] = {}
        self._units = 0
        self._number = 0
        try:
            self._read_header()
            self._read_body()
            self._offsets = Utf16(self._text)
            self.line = {"id": name, "text": self._text} | self._stated()
        except RuleError as error:
            raise RuleError(what=str(error), line=self._number) from error
        self.lost += self._tables.lost

    @property
    def segmentation(self) -> Segmentation:
        """Tokens without the white space that a first token may begin with."""
        stripped: dict[int, int] = {}
        ends = []
        for start, end in (map(self._offsets.chars, one) for one in self._tokens):
            if self._text[start:end].strip():
                stripped[start] = end - len(self._text[start:end].lstrip())
                ends.append(end)
        sentences = (
            stripped.get(start, start) for start in map(self._offsets.chars, self._sentences)
        )
        return Segmentation(tuple(stripped.values()), tuple(ends), tuple(sentences))

    def _read_header(self) -> None:
        for row in self._rows:
            self._number += 1
            row = row.removesuffix("\r")
            if self._number == 1 and not _FORMAT.fullmatch(row):
                raise RuleError(what="is no WebAnno TSV of version 3.")
            if not row:
                return
            if self._number > 1:
                self._columns += columns_of(row)

    def _read_body(self) -> None:
        lines: list[str] = []
        for row in self._rows[self._number :]:
            self._number += 1
            row = row.removesuffix("\r")
            if row.startswith(_TEXT):
                lines.append(unescaped(row.removeprefix(_TEXT)))
            elif row and not row.startswith(_SENTENCE):
                unit, begin, end, cells = self._row(row)
                if lines:
                    self._begin_sentence("\n".join(lines), begin)
                    lines = []
                if not 0 <= begin <= end <= self._units:
                    raise RuleError(what=f"{unit} lies outside the text.")
                if "." not in unit:
                    self._tokens.append((begin, end))
                self._take(unit, begin, end, cells)

    def _row(self, row: str) -> tuple[str, int, int, list[str]]:
        unit, *rest = row.split("\t")
        bounds = _OFFSETS.fullmatch(rest[0]) if rest else None
        if bounds is None or len(rest) < len(self._columns) + 2:
            raise RuleError(what="is no row of offsets, token and a cell for each column.")
        return unit, int(bounds[1]), int(bounds[2]), rest[2:]

    def _begin_sentence(self, text: str, begin: int) -> None:
        """Add the sentence where its first token says; a gap was white space, first a line end."""
        gap = begin - self._units
        if gap < 0:
            raise RuleError(what="a sentence begins before the one above it ends.")
        self._text += ("\n" + " " * (gap - 1) if gap else "") + text
        self._sentences.append(begin)
        self._units = begin + len(text) + sum(one > "\uffff" for one in text)

    def _take(self, unit: str, begin: int, end: int, cells: list[str]) -> None:
        """What the cells of one row say, layer by layer and stack by stack."""
        layers: dict[tuple[Layer, str], list[tuple[Column, list[str]]]] = {}
        for column, cell in zip(self._columns, cells, strict=False):
            layers.setdefault((column.layer, column.type), []).append((column, stacked(cell)))
        for (layer, type), columns in layers.items():
            for place in range(max(len(values) for _, values in columns)):
                stack = [
                    (column, values[place]) for column, values in columns if place < len(values)
                ]
                row = _Span(type, unit, begin, end)
                if layer is Layer.SPAN:
                    self._take_span(row, stack)
                elif layer is Layer.CHAIN:
                    self._take_link(row, [cell_of(raw) for _, raw in stack])
                else:
                    self._take_relation(row, stack)

    def _take_span(self, row: _Span, stack: list[tuple[Column, str]]) -> None:
        roles: list[str] = []
        targets: list[tuple[str, str]] = []
        number = 0
        for column, raw in stack:
            if column.kind is Kind.TARGET:
                targets += [(target, column.name) for target in stacked(raw, ";")]
                continue
            cell = cell_of(raw if column.kind is Kind.VALUE else stacked(f"{raw} ", ";")[-1][:-1])
            number = number or cell.id
            if column.kind is Kind.VALUE and column.name:
                row.features[column.name] = cell.value
            elif column.kind is Kind.ROLE and not raw.startswith("_"):
                values = (cell_of(one).value for one in stacked(raw, ";"))
                roles += [value or column.name for value in values]
        if number in self._by_id:
            self._spans[self._by_id[number]].end = row.end
            return
        if len(targets) != len(roles):
            raise RuleError(what="roles and their targets are not of one number.")
        row.slots = [(role, *target) for role, target in zip(roles, targets, strict=True)]
        if number:
            self._by_id[number] = len(self._spans)
        self._by_unit[row.type, row.unit].append(len(self._spans))
        self._spans.append(row)

    def _take_link(self, row: _Span, cells: list[Cell]) -> None:
        chain = next((cell.id or cell.chain for cell in cells if cell.id or cell.chain), 0)
        link = next((cell.link for cell in cells if cell.link), 0)
        row.features["type"] = next((cell.value for cell in cells if cell.id), None)
        known = self._chains.setdefault((row.type, chain), {}).setdefault(link, row)
        known.end = row.end

    def _take_relation(self, row: _Span, stack: list[tuple[Column, str]]) -> None:
        source = next(((one, raw) for one, raw in stack if one.kind is Kind.SOURCE), None)
        values = [cell_of(raw).value for column, raw in stack if column.kind is Kind.VALUE]
        label = next((value for value in values if value is not None), None)
        if source is None:
            raise RuleError(what=f"a relation of {row.type} has no source.")
        column, raw = source
        relation = _Relation(row.type, column.name, cell_of(raw), row.unit, label)
        self._relations.append(relation)

    def _stated(self) -> _Table:
        tables: dict[int, _Table] = {}
        for index, span in enumerate(self._spans):
            table = self._tables.table(span.type, span.features)
            if table is None or span.start == span.end:
                self.lost[span.type] += 1
                continue
            start, end = self._offsets.chars(span.start), self._offsets.chars(span.end)
            tables[index] = {"id": f"a{index + 1}", "start": start, "end": end} | table
        return {
            "spans": [*tables.values()],
            "links": [*self._link_tables(tables)],
            "relations": [*self._relation_tables(tables)],
            "chains": [*self._chain_tables(tables)],
        }

    def _link_tables(self, tables: dict[int, _Table]) -> Iterator[_Table]:
        for index, span in enumerate(self._spans):
            for role, target, type in span.slots:
                type = "" if type == ANNOTATION else type
                filler = self._addressed(cell_of(target), type, tables)
                if index not in tables or filler is None:
                    self.lost[f"{span.type}:{role}"] += 1
                    continue
                yield {"from": tables[index]["id"], "to": filler["id"], "role": role}

    def _relation_tables(self, tables: dict[int, _Table]) -> Iterator[_Table]:
        for one in self._relations:
            source = self._addressed(one.source, one.base, tables)
            target = self._addressed(Cell(one.unit, one.source.to), one.base, tables)
            if source is None or target is None or one.label is None:
                self.lost[one.type] += 1
                continue
            yield {"source": source["id"], "target": target["id"], "label": one.label}

    def _addressed(self, cell: Cell, type: str, tables: dict[int, _Table]) -> _Table | None:
        """The span at an address: by its number, or the first of the type that begins there."""
        if cell.id:
            return tables.get(self._by_id.get(cell.id, -1))
        found = (
            tables[index]
            for (of, unit), indices in self._by_unit.items()
            if unit == cell.value and type in ("", of)
            for index in indices
            if index in tables
        )
        return next(found, None)

    def _chain_tables(self, tables: dict[int, _Table]) -> Iterator[list[str]]:
        places = places_of(tables.values())
        for (type, _), links in self._chains.items():
            found = (
                (
                    self._offsets.chars(link.start),
                    self._offsets.chars(link.end),
                    link.features["type"],
                )
                for _, link in sorted(links.items())
            )
            mentions = mentions_of(places, found, type, self.lost)
            if mentions:
                yield mentions
