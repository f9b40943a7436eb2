"""Reads a schema from its TOML file; what is wrong is said with line and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec

from annotator.errors import SchemaError
from annotator.model.schema import (
    Attribute,
    Label,
    Layer,
    LayerKind,
    RelationLabel,
    Role,
    RoleUse,
    Schema,
)

_AT = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>\w+)|\[(?P<index>\d+)\]")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_TABLES: dict[str, type] = {
    "layers": Layer,
    "labels": Label,
    "roles": Role,
    "attributes": Attribute,
    "relations": RelationLabel,
}
_Fault = tuple[str, str]


def read_schema(path: Path) -> Schema:
    """The schema in this file; SchemaError names file, line and key of what is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SchemaError(where=str(path), what=f"cannot be read ({error})") from error
    return parse_schema(text, where=str(path))


def parse_schema(text: str, *, where: str) -> Schema:
    """The schema that this TOML text states; `where` names it in errors."""
    try:
        tables = _with_role_tables(tomllib.loads(text))
        schema = msgspec.convert(tables, Schema)
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(where=where, what=f"not valid TOML: {error}") from error
    except msgspec.ValidationError as error:
        at = _AT.search(str(error))
        what = _AT.sub("", str(error))
        raise _located(what, at["path"] if at else "", text, where) from error
    for what, path in (*_unknown_keys(tables), *_faults(schema)):
        raise _located(what, path, text, where)
    return schema


def _with_role_tables(tables: dict[str, Any]) -> dict[str, Any]:
    """The tables with every role of a label written out as a table."""
    labels = tables.get("labels")
    for label in labels if isinstance(labels, list) else ():
        if isinstance(label, dict) and isinstance(label.get("roles"), list):
            label["roles"] = [{"name": r} if isinstance(r, str) else r for r in label["roles"]]
    return tables


def _unknown_keys(tables: dict[str, Any]) -> Iterator[_Fault]:
    yield from _unknown_in(tables, Schema, "")
    for name, kind in _TABLES.items():
        for index, table in enumerate(tables.get(name, [])):
            yield from _unknown_in(table, kind, f".{name}[{index}]")
    for index, label in enumerate(tables.get("labels", [])):
        for role in label.get("roles", []):
            yield from _unknown_in(role, RoleUse, f".labels[{index}].roles")


def _unknown_in(table: dict[str, Any], kind: type, path: str) -> Iterator[_Fault]:
    known = {field.name for field in fields(kind)}
    for key in table:
        if key not in known:
            yield f"unknown key `{key}`", f"{path}.{key}"


def _faults(schema: Schema) -> Iterator[_Fault]:
    yield from _repeated(schema)
    layers = {layer.name for layer in schema.layers}
    roles = {role.name for role in schema.roles}
    names = layers | {label.name for label in schema.labels}
    for index, label in enumerate(schema.labels):
        path = f".labels[{index}]"
        if label.layer not in layers:
            yield f"there is no layer `{label.layer}`", f"{path}.layer"
            return
        if not _COLOR.fullmatch(label.color):
            yield f"`{label.color}` is not a colour such as `#2f6bc2`", f"{path}.color"
        if label.roles and schema.layer(label.layer).kind is not LayerKind.EVENT:
            yield "only labels of an event layer take roles", f"{path}.roles"
        for use in label.roles:
            if use.name not in roles:
                yield f"there is no role `{use.name}`", f"{path}.roles"
            yield from _unknown_names(use.fillers, names, f"{path}.roles")
    for index, role in enumerate(schema.roles):
        yield from _unknown_names(role.fillers, names, f".roles[{index}].fillers")
    for index, relation in enumerate(schema.relations):
        yield from _unknown_names(relation.sources, names, f".relations[{index}].sources")
        yield from _unknown_names(relation.targets, names, f".relations[{index}].targets")
    for index, attribute in enumerate(schema.attributes):
        if attribute.layer not in layers:
            yield f"there is no layer `{attribute.layer}`", f".attributes[{index}].layer"
        if not attribute.values:
            yield "an attribute needs values", f".attributes[{index}].values"


def _repeated(schema: Schema) -> Iterator[_Fault]:
    for table in _TABLES:
        seen: set[tuple[str, str]] = set()
        for index, one in enumerate(getattr(schema, table)):
            name = (one.layer if table == "attributes" else "", one.name)
            if not one.name.strip():
                yield "a name is needed", f".{table}[{index}].name"
            if name in seen:
                yield f"`{one.name}` stands twice", f".{table}[{index}].name"
            seen.add(name)
    layers = {layer.name for layer in schema.layers}
    for index, label in enumerate(schema.labels):
        if label.name in layers:
            yield f"`{label.name}` is the name of a layer", f".labels[{index}].name"
    yield from _bad_keys("labels", [(label.layer, label.key) for label in schema.labels])
    yield from _bad_keys("roles", [("", role.key) for role in schema.roles])


def _bad_keys(table: str, keys: list[tuple[str, str]]) -> Iterator[_Fault]:
    for index, (layer, key) in enumerate(keys):
        if len(key) > 1:
            yield f"`{key}` is more than one key", f".{table}[{index}].key"
        if key and (layer, key) in keys[:index]:
            yield f"the key `{key}` is taken", f".{table}[{index}].key"


def _unknown_names(names: tuple[str, ...], known: set[str], path: str) -> Iterator[_Fault]:
    for name in names:
        if name not in known:
            yield f"there is no label or layer `{name}`", path


def _located(what: str, path: str, text: str, where: str) -> SchemaError:
    line, key = _line_of(path, text), path.lstrip(".")
    place = f"{where}, line {line}" if line else where
    return SchemaError(where=place, what=f"{what} (at `{key}`)" if key else what)


def _line_of(path: str, text: str) -> int:
    """The line, from 1, on which the key at this path stands; that of its table if it has none."""
    lines = text.splitlines()
    steps = [match["key"] or int(match["index"]) for match in _STEP.finditer(path)]
    if not steps:
        return 0
    if len(steps) == 1 or not isinstance(steps[1], int):
        return _line_of_key(str(steps[0]), lines, 0) or 1
    header = re.compile(rf"\s*\[\[\s*\"?{re.escape(str(steps[0]))}\"?\s*\]\]")
    headers = [number for number, line in enumerate(lines) if header.match(line)]
    if steps[1] >= len(headers):
        return 0
    start = headers[steps[1]]
    key = str(steps[2]) if len(steps) > 2 else ""
    return _line_of_key(key, lines, start + 1) or start + 1


def _line_of_key(key: str, lines: list[str], start: int) -> int:
    for number, line in enumerate(lines[start:], start + 1):
        if line.lstrip().startswith("[["):
            return 0
        if key and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", line):
            return number
    return 0
