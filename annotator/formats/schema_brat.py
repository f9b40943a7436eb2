"""Reads a schema from brat's annotation.conf.

Types become labels of the layers `entity` and `event`, those that only group others (with `!`)
left out; a type that stands for its subtypes is written out. Relations that are symmetric and
transitive (Equiv) are chains and need no label. An attribute without values is `no` or `yes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import RuleError, SchemaError
from annotator.formats.files import read_text
from annotator.formats.schema_parts import (
    BINARY,
    ENTITIES,
    EVENTS,
    UNSPECIFIED,
    check_names,
    with_keys_and_colors,
    with_number_keys,
)
from annotator.model.schema import (
    ENTITY,
    EVENT,
    Attribute,
    Label,
    RelationLabel,
    Role,
    RoleUse,
    Schema,
)

_SECTION = re.compile(r"\[(\w+)\]\s*$")
_MACRO = re.compile(r"<([\w-]+)>\s*=\s*(.+)$")
_ARGUMENT = re.compile(
    r"(?P<role>[^\s:?*+{]+)(?P<many>[?*+]|\{(?P<least>\d+)[^}]*\})?:(?P<types>\S+)$"
)
_LAYERS = {"<ENTITY>": (ENTITY,), "<EVENT>": (EVENT,), "<ANY>": (ENTITY, EVENT)}


@dataclass(frozen=True)
class _Line:
    """One definition: its depth in the tree of types, its name, and what follows it."""

    number: int
    depth: int
    name: str
    rest: str

    @property
    def groups(self) -> bool:
        return self.name.startswith("!")


@dataclass(frozen=True)
class _Argument:
    role: str
    required: bool
    types: tuple[str, ...]


def read_brat_schema(path: Path) -> Schema:
    """The schema in this file; SchemaError names file and line of what is wrong."""
    try:
        text = read_text(path)
    except RuleError as error:
        raise SchemaError(where=str(path), what=str(error).rstrip(".")) from error
    return _Reader(text, str(path)).schema(path.absolute().parent.name)


class _Reader:
    def __init__(self, text: str, where: str) -> None:
        self._where = where
        self._macros: dict[str, str] = {}
        self._sections = self._parsed(text)
        self._subtypes = {
            name: below
            for section in ("entities", "events")
            for name, below in _trees(self._sections.get(section, []))
        }

    def schema(self, name: str) -> Schema:
        events = [line for line in self._sections.get("events", []) if not line.groups]
        entities = [line for line in self._sections.get("entities", []) if not line.groups]
        labels = [Label(name=line.name, layer=ENTITY, color="") for line in entities]
        labels += [
            Label(name=line.name, layer=EVENT, color="", roles=tuple(self._uses(line)))
            for line in events
        ]
        check_names(labels, self._where)
        return Schema(
            name=name,
            version="1",
            title=name,
            layers=(ENTITIES, EVENTS) if events else (ENTITIES,),
            labels=with_keys_and_colors(labels),
            roles=with_number_keys(_roles(labels)),
            attributes=tuple(self._attributes()),
            relations=tuple(self._relations()),
        )

    def _parsed(self, text: str) -> dict[str, list[_Line]]:
        sections: dict[str, list[_Line]] = {}
        lines: list[_Line] | None = None
        for number, raw in enumerate(text.splitlines(), 1):
            line = raw.strip()
            if not line or line.startswith("#") or not line.strip("-"):
                continue
            if found := _SECTION.match(line):
                lines = sections.setdefault(found[1].lower(), [])
            elif found := _MACRO.match(line):
                self._macros[f"<{found[1]}>"] = found[2].strip()
            elif lines is None:
                raise self._error(number, "a definition stands before the first [section]")
            elif not line.startswith("<"):
                name, _, rest = line.replace("\t", " ").partition(" ")
                depth = len(raw) - len(raw.lstrip())
                lines.append(_Line(number, depth, name, rest.strip()))
        return sections

    def _uses(self, line: _Line) -> Iterator[RoleUse]:
        found: dict[str, RoleUse] = {}
        for one in self._arguments(line):
            known = found.get(one.role)
            fillers = tuple(dict.fromkeys([*(known.fillers if known else ()), *one.types]))
            found[one.role] = RoleUse(name=one.role, required=one.required, fillers=fillers)
        yield from found.values()

    def _relations(self) -> Iterator[RelationLabel]:
        found: dict[str, RelationLabel] = {}
        for line in self._sections.get("relations", []):
            ends = list(self._arguments(line))
            if "transitive" in line.rest:
                continue
            if len(ends) != 2:
                raise self._error(line.number, f"the relation `{line.name}` needs two arguments")
            known = found.get(line.name, RelationLabel(name=line.name))
            found[line.name] = RelationLabel(
                name=line.name,
                sources=tuple(dict.fromkeys([*known.sources, *ends[0].types])),
                targets=tuple(dict.fromkeys([*known.targets, *ends[1].types])),
            )
        yield from found.values()

    def _attributes(self) -> Iterator[Attribute]:
        events = {EVENT, *(line.name for line in self._sections.get("events", []))}
        found: dict[tuple[str, str], Attribute] = {}
        for line in self._sections.get("attributes", []):
            values = re.search(r"\bValue:([^\s,]+)", line.rest)
            stated = (UNSPECIFIED, *values[1].split("|")) if values else BINARY
            types = [name for one in self._arguments(line) for name in one.types]
            for layer in {EVENT if name in events else ENTITY: None for name in types}:
                one = Attribute(name=line.name, layer=layer, values=stated)
                found.setdefault((line.name, layer), one)
        yield from found.values()

    def _arguments(self, line: _Line) -> Iterator[_Argument]:
        for part in filter(None, (part.strip() for part in line.rest.split(","))):
            if part.startswith(("<", "Value:")):
                continue
            found = _ARGUMENT.match(part)
            if not found:
                raise self._error(line.number, f"`{part}` is not of the form Role:Type")
            optional = found["many"] in ("?", "*") or found["least"] == "0"
            types = tuple(self._types(found["types"], line.number))
            yield _Argument(found["role"], not optional, types)

    def _types(self, stated: str, number: int) -> Iterator[str]:
        """The labels or layers that a reference names, macros and subtypes written out."""
        for one in stated.split("|"):
            if one in _LAYERS:
                yield from _LAYERS[one]
            elif one in self._macros:
                yield from self._types(self._macros[one], number)
            elif one in self._subtypes:
                yield from self._subtypes[one]
            else:
                raise self._error(number, f"there is no type `{one}`")

    def _error(self, number: int, what: str) -> SchemaError:
        return SchemaError(where=f"{self._where}, line {number}", what=what)


def _trees(lines: Sequence[_Line]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each type with the types that a reference to it allows: itself and all that are below."""
    for index, line in enumerate(lines):
        allowed = [] if line.groups else [line.name]
        for below in lines[index + 1 :]:
            if below.depth <= line.depth:
                break
            if not below.groups:
                allowed.append(below.name)
        yield line.name.removeprefix("!"), tuple(allowed)


def _roles(labels: Sequence[Label]) -> list[Role]:
    fillers: dict[str, dict[str, None]] = {}
    for label in labels:
        for use in label.roles:
            fillers.setdefault(use.name, {}).update(dict.fromkeys(use.fillers))
    return [Role(name=name, fillers=tuple(names)) for name, names in fillers.items()]
