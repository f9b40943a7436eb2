"""A schema as a Label Studio labelling config, and the names that its results go by.

Layers are controls of labels, attributes are choices for each region, the kb_id is a field for
each region, and relations and roles are the labels of Label Studio's one kind of relation. The
value `unspecified` is what Label Studio means where nothing is chosen.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from annotator.formats.schema_parts import UNSPECIFIED
from annotator.model.schema import Schema

TEXT = "text"
KB_ID = "kb_id"


def labelling_config(schema: Schema) -> str:
    """The config as XML; the text of a task is its `data.text`."""
    view = Element("View")
    SubElement(view, "Style").text = ".htx-text { white-space: pre-wrap; }"
    for layer in schema.layers:
        labels = SubElement(view, "Labels", name=layer.name, toName=TEXT)
        for label in schema.labels_of(layer.name):
            more = {"hotkey": label.key, "hint": label.definition}
            given = {name: value for name, value in more.items() if value}
            SubElement(labels, "Label", {"value": label.name, "background": label.color, **given})
    SubElement(view, "Text", name=TEXT, value="$text", granularity="symbol")
    relations = SubElement(view, "Relations")
    names = [*(one.name for one in schema.roles), *(one.name for one in schema.relations)]
    for name in dict.fromkeys(names):
        SubElement(relations, "Relation", value=name)
    _add_choices(view, schema)
    SubElement(
        view, "TextArea", name=KB_ID, toName=TEXT, perRegion="true", maxSubmissions="1",
        placeholder=KB_ID,
    )  # fmt: skip
    indent(view)
    return tostring(view, encoding="unicode") + "\n"


def _add_choices(view: Element, schema: Schema) -> None:
    layers: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in schema.attributes:
        layers.setdefault((one.name, one.values), []).append(one.layer)
    for (name, values), found in layers.items():
        choices = SubElement(
            view, "Choices", name=name, toName=TEXT, perRegion="true", choice="single"
        )
        if len(found) == 1:
            choices.set("whenTagName", found[0])
        for value in values:
            if value != UNSPECIFIED:
                SubElement(choices, "Choice", value=value)
