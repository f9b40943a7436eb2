"""Spans of WebAnno and INCEpTION by their features, brought to the keys of our own JSON lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.formats.uima_layers import (
    DKPRO,
    KB_ID,
    LABELS,
    NAMED_ENTITY,
    NOTE,
    uima_layers,
)
from annotator.model.schema import Schema

_Table = dict[str, Any]
_Place = tuple[int, int, str | None]


class SpanTables:
    """Understands spans by their label; `lost` counts the features that have no place here.

    The label is a feature `value` or `label` of a layer that somebody made, or any feature whose
    value the schema has as a label.
    """

    def __init__(self, schema: Schema) -> None:
        self.lost: Counter[str] = Counter()
        layers = uima_layers(schema)
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
        """The feature that holds the label, be it one that the schema lacks.

        What DKPro names in the same way, such as lemmas, is none.
        """
        texts = [name for name, value in features.items() if isinstance(value, str)]
        if type == NAMED_ENTITY or not type.startswith(DKPRO):
            found = next((name for name in LABELS if name in texts), None)
            if found:
                return found
        return next((name for name in texts if features[name] in self._layers), None)


def mentions_of(
    places: Mapping[_Place, str], links: Iterable[_Place], type: str, lost: Counter[str]
) -> list[str]:
    """The ids of the spans at the places of a chain, each once; links without one are counted."""
    mentions: dict[str, None] = {}
    for start, end, label in links:
        found = places.get((start, end, label)) or places.get((start, end, None))
        if found is None or found in mentions:
            lost[type] += 1
        else:
            mentions[found] = None
    return [*mentions]


def places_of(spans: Iterable[_Table]) -> dict[_Place, str]:
    """The id of the first span at each place, with its label and without."""
    places: dict[_Place, str] = {}
    for span in spans:
        places.setdefault((span["start"], span["end"], span["label"]), span["id"])
        places.setdefault((span["start"], span["end"], None), span["id"])
    return places
