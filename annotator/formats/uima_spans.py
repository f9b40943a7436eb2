"""Spans of WebAnno and INCEpTION by their features, brought to the keys of our own JSON lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.formats.uima_layers import KB_ID, LABELS, NOTE, uima_layers
from annotator.model.schema import Schema

_Table = dict[str, Any]


class SpanTables:
    """Understands spans by their label; `lost` counts the features that have no place here.

    The label is a feature `value` or `label`, or any other whose value the schema has as a label.
    """

    def __init__(self, schema: Schema) -> None:
        self.lost: Counter[str] = Counter()
        layers = uima_layers(schema)
        self._types = {layer.type for layer in layers}
        self._layers = {label.name: label.layer for label in schema.labels}
        self._attributes = {
            layer.name: {feature: name for name, feature in layer.features} for layer in layers
        }

    def table(self, type: str, features: Mapping[str, Any]) -> _Table | None:
        """Label, attributes, kb_id and note; None if no feature is a label."""
        found = self._label(type, features)
        if found is None:
            return None
        label = features[found]
        table: _Table = {"label": label}
        attributes = self._attributes.get(self._layers.get(label, ""), {})
        for name, value in features.items():
            if name == found or value is None:
                continue
            if name in (KB_ID, NOTE):
                table["kb_id" if name == KB_ID else "note"] = str(value)
            elif name in attributes and isinstance(value, str | bool | int):
                table.setdefault("attributes", {})[attributes[name]] = str(value)
            else:
                self.lost[f"{type}:{name}"] += 1
        return table

    def _label(self, type: str, features: Mapping[str, Any]) -> str | None:
        """The feature that holds the label; in our own types even one that the schema lacks."""
        for name in LABELS:
            value = features.get(name)
            if isinstance(value, str) and (type in self._types or value in self._layers):
                return name
        texts = (name for name, value in features.items() if isinstance(value, str))
        return next((name for name in texts if features[name] in self._layers), None)


def places_of(spans: Iterable[_Table]) -> dict[tuple[int, int, str | None], str]:
    """The id of the first span at each place, with its label and without."""
    places: dict[tuple[int, int, str | None], str] = {}
    for span in spans:
        places.setdefault((span["start"], span["end"], span["label"]), span["id"])
        places.setdefault((span["start"], span["end"], None), span["id"])
    return places
