"""The columns of a WebAnno TSV file and how their cells are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.errors import RuleError

NONE = "_"
"""No annotation in this row."""
NULL = "*"
"""An annotation without a value."""
_VALUE_ESCAPES = {"\t": "\\t", "\n": "\\n"}
_TEXT_ESCAPES = {"\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\b": "\\b", "\\": "\\\\"}
_RESERVED = re.compile(r"\\|\[|\]|\||_|->|;|\t|\n|\*")
_CONTROL = re.compile("[\x00-\x08\n\t\x0c\r\x0e-\x1f\\\\]")
_PART = re.compile(r"\\.|.", re.DOTALL)
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_CELL = re.compile(
    r"(?P<value>(?:\\.|[^\\\[])*?)(?:->(?P<chain>\d+)-(?P<link>\d+))?(?:\[(?P<id>\d+)(?:_(?P<to>\d+))?\])?",
    re.DOTALL,
)  # fmt: skip


class Layer(StrEnum):
    SPAN = "T_SP"
    CHAIN = "T_CH"
    RELATION = "T_RL"


class Kind(StrEnum):
    """What a column holds: a plain value, or one end of a link."""

    VALUE = "value"
    ROLE = "role"
    TARGET = "target"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is that of a feature, or in `target` and `source` a type."""

    layer: Layer
    type: str
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the stacked values of a cell, with its numbers; `value` is None for no value."""

    value: str | None
    id: int = 0
    to: int = 0
    chain: int = 0
    link: int = 0


def columns_of(header: str) -> Iterator[Column]:
    """The columns that a line of the header declares; RuleError if it is none."""
    found = re.fullmatch(r"#(T_SP|T_CH|T_RL)=([^|]+)(.*)", header)
    if found is None:
        raise RuleError(what=f"`{header[:40]}` declares no layer.")
    layer, type = Layer(found[1]), found[2]
    before: Kind | None = None
    for name in found[3].split("|")[1:] or [""]:
        kind, plain = Kind.VALUE, name
        if layer is Layer.SPAN and name.startswith("ROLE_"):
            kind, plain = Kind.ROLE, name.partition(":")[2].partition("_")[0]
        elif layer is Layer.SPAN and before is Kind.ROLE:
            kind = Kind.TARGET
        elif layer is Layer.RELATION and name.startswith("BT_"):
            kind, plain = Kind.SOURCE, name.removeprefix("BT_")
        yield Column(layer, type, kind, plain)
        before = kind


def stacked(cell: str, separator: str = "|") -> list[str]:
    """The values of a cell, still escaped; none where it says that there is no annotation."""
    values = [] if cell == NONE else [""]
    for part in _PART.findall(cell) if values else ():
        if part == separator:
            values.append("")
        else:
            values[-1] += part
    return values


def cell_of(raw: str) -> Cell:
    """RuleError if brackets stand where none may."""
    found = _CELL.fullmatch(raw)
    if found is None:
        raise RuleError(what=f"the value `{raw[:40]}` cannot be read.")
    value = None if found["value"] in (NULL, NONE) else unescaped(found["value"])
    numbers = (int(found[name] or 0) for name in ("id", "to", "chain", "link"))
    return Cell(value, *numbers)


def escaped_value(value: str) -> str:
    return _RESERVED.sub(lambda one: _VALUE_ESCAPES.get(one[0], f"\\{one[0]}"), value)


def escaped_text(text: str) -> str:
    return _CONTROL.sub(lambda one: _TEXT_ESCAPES.get(one[0], f"\\{one[0]}"), text)


def unescaped(text: str) -> str:
    """The text of a value, or of a line of text."""
    plain = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
    return _ESCAPED.sub(lambda one: plain.get(one[1], one[1]), text)
