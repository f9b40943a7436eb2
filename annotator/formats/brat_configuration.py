"""A schema as the configuration of a folder for brat: `annotation.conf` and `visual.conf`.

Layers of one kind come together in a section, since brat has one of each. The values `no` and
`unspecified` are what brat means where it states no attribute.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.errors import RuleError
from annotator.formats.schema_parts import BINARY, UNSPECIFIED
from annotator.model.schema import Attribute, Label, LayerKind, RoleUse, Schema

ANNOTATION_CONF = "annotation.conf"
VISUAL_CONF = "visual.conf"
_NAME = re.compile(r"[\w-]+")
_EQUIV = "Equiv\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive"
_OVERLAP = "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"
_GROUPS = {LayerKind.ENTITY: "<ENTITY>", LayerKind.EVENT: "<EVENT>"}


def annotation_conf(schema: Schema) -> str:
    """What may be annotated; RuleError if a name holds what brat takes for a border."""
    groups = {layer.name: _GROUPS[layer.kind] for layer in schema.layers}
    entities, events = (
        [label for label in schema.labels if groups[label.layer] == group]
        for group in _GROUPS.values()
    )
    relations = (
        f"{_checked(one.name)}\tArg1:{_types(one.sources, groups)}, "
        f"Arg2:{_types(one.targets, groups)}"
        for one in schema.relations
    )
    sections = (
        ("entities", [_checked(label.name) for label in entities]),
        ("relations", [*relations, _EQUIV, _OVERLAP]),
        ("events", [_event(label, schema, groups) for label in events]),
        ("attributes", [*_attributes(schema, groups)]),
    )
    return "\n\n".join("\n".join((f"[{name}]", *lines)) for name, lines in sections) + "\n"


def visual_conf(schema: Schema) -> str:
    """The colours of the labels."""
    lines = (f"{label.name}\tfgColor:white, bgColor:{label.color}" for label in schema.labels)
    return "\n".join(("[labels]", "", "[drawing]", *lines)) + "\n"


def value_of(attribute: Attribute, value: str) -> str | None:
    """What brat writes behind the attribute's name; None if it would not state it at all."""
    if value == attribute.values[0] and value in (BINARY[0], UNSPECIFIED):
        return None
    return "" if attribute.values == BINARY else value


def _event(label: Label, schema: Schema, groups: dict[str, str]) -> str:
    roles = ", ".join(_role(use, schema, groups) for use in label.roles)
    return f"{_checked(label.name)}\t{roles}".rstrip()


def _role(use: RoleUse, schema: Schema, groups: dict[str, str]) -> str:
    fillers = _types(use.fillers or schema.role(use.name).fillers, groups)
    return f"{_checked(use.name)}{'+' if use.required else '*'}:{fillers}"


def _types(names: Iterable[str], groups: dict[str, str]) -> str:
    found = dict.fromkeys(groups.get(name) or _checked(name) for name in names)
    return "|".join(found) or "<ANY>"


def _attributes(schema: Schema, groups: dict[str, str]) -> Iterator[str]:
    """One line an attribute, for all layers that have it under this name with these values."""
    layers: dict[tuple[str, tuple[str, ...]], dict[str, None]] = {}
    for one in schema.attributes:
        layers.setdefault((one.name, one.values), {})[groups[one.layer]] = None
    for (name, values), found in layers.items():
        stated = values[1:] if values[0] == UNSPECIFIED else values
        listed = "" if values == BINARY else ", Value:" + "|".join(map(_checked, stated))
        yield f"{_checked(name)}\tArg:{'|'.join(found)}{listed}"


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise RuleError(what=f"brat takes no name such as `{name}`: letters, digits, - and _ only.")
    return name
