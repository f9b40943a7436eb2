"""Reads a schema from a Label Studio labelling config.

Every control of labels for text is a layer, of events if its name says so. Choices for each
region are attributes. Relations are relation labels, and where there are events also roles that
every event takes, since Label Studio draws arguments as relations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from annotator.errors import RuleError, SchemaError
from annotator.formats.files import read_text
from annotator.formats.schema_parts import (
    ENTITIES,
    EVENTS,
    UNSPECIFIED,
    check_names,
    with_keys_and_colors,
    with_number_keys,
)
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

_CONTROLS = ("Labels", "HyperTextLabels", "ParagraphLabels")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def read_label_studio_schema(path: Path) -> Schema:
    """The schema in this file; SchemaError says what is wrong and where."""
    root = _parsed(path)
    controls = [one for one in root.iter() if one.tag in _CONTROLS]
    layers = list(_layers(controls))
    relations = [_name(one) for one in root.iter("Relation")]
    uses = tuple(RoleUse(name=name) for name in relations)
    labels = [
        _label(one, layer, uses)
        for control, layer in zip(controls, layers, strict=True)
        for one in control.iter("Label")
    ]
    check_names(labels, str(path))
    names = tuple(layer.name for layer in layers)
    roles = [Role(name=name, fillers=names) for name in relations]
    has_events = any(layer.kind is LayerKind.EVENT for layer in layers)
    return Schema(
        name=path.stem,
        version="1",
        title=path.stem,
        layers=tuple(layers),
        labels=with_keys_and_colors(labels),
        roles=with_number_keys(roles) if has_events else (),
        attributes=tuple(_attributes(root, controls, layers)),
        relations=tuple(RelationLabel(name=name) for name in relations),
    )


def _parsed(path: Path) -> Element:
    try:
        text = read_text(path)
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise RuleError(what="document types and entities are not read.")
        return ElementTree.fromstring(text)
    except RuleError as error:
        raise SchemaError(where=str(path), what=str(error).rstrip(".")) from error
    except ElementTree.ParseError as error:
        line, _ = error.position
        where = f"{path}, line {line}"
        raise SchemaError(where=where, what=f"not valid XML: {error}") from error


def _layers(controls: Sequence[Element]) -> Iterator[Layer]:
    """A layer for each control; the first of a kind has the usual name, the others their own."""
    seen: set[str] = set()
    for control in controls:
        name = control.get("name", "")
        usual = EVENTS if re.search("event|trigger", name, re.IGNORECASE) else ENTITIES
        free = usual.name not in seen
        layer = usual if free else Layer(name=name, kind=usual.kind, title=name)
        seen.add(layer.name)
        yield layer


def _label(one: Element, layer: Layer, uses: tuple[RoleUse, ...]) -> Label:
    color, key = one.get("background", ""), one.get("hotkey", "").lower()
    return Label(
        name=_name(one),
        layer=layer.name,
        color=color if _COLOR.fullmatch(color) else "",
        key=key if len(key) == 1 and key.isalpha() else "",
        definition=one.get("hint", ""),
        roles=uses if layer.kind is LayerKind.EVENT else (),
    )


def _name(one: Element) -> str:
    """What Label Studio writes into results: the alias where there is one."""
    return one.get("alias", "") or one.get("value", "")


def _attributes(
    root: Element, controls: Sequence[Element], layers: Sequence[Layer]
) -> Iterator[Attribute]:
    for choices in root.iter("Choices"):
        if choices.get("perRegion", "").lower() != "true":
            continue
        values = tuple(_name(one) for one in choices.iter("Choice"))
        if choices.get("required", "").lower() != "true":
            values = (UNSPECIFIED, *values)
        only = choices.get("whenTagName")
        for control, layer in zip(controls, layers, strict=True):
            if only in (None, control.get("name")):
                yield Attribute(name=choices.get("name", ""), layer=layer.name, values=values)
