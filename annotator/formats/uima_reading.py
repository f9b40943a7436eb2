"""A UIMA CAS, as INCEpTION writes it, brought to the keys of our own JSON lines.

Layers of spans are understood by their label: a feature `value` or `label`, or any other whose
value is a label of the schema. Slots are arguments, layers with governor and dependent relations.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from annotator.errors import RuleError
from annotator.formats import uima_layers as uima
from annotator.formats.uima_layers import uima_layers
from annotator.model.document import Segmentation
from annotator.model.schema import Schema

if TYPE_CHECKING:
    from cassis import Cas

_Table = dict[str, Any]
_BARE = {"begin", "end", "sofa"}
_UNSPECIFIED = "x-unspecified"


class CasReading:
    """`line` states the document in our keys; `lost` counts what it had no place for, by type."""

    def __init__(self, cas: Cas, schema: Schema, name: str) -> None:
        self.lost: Counter[str] = Counter()
        self._cas = cas
        self._layers = {layer.type: layer for layer in uima_layers(schema)}
        self._labels = {label.name: label.layer for label in schema.labels}
        self._attributes = {
            layer.name: {feature: name for name, feature in layer.features}
            for layer in self._layers.values()
        }
        self._spans: dict[int, _Table] = {}
        self._slots: list[tuple[Any, str, Any]] = []
        self._relations: list[Any] = []
        self._chains: list[Any] = []
        if cas.sofa_string is None:
            raise RuleError(what="the CAS has no text.")
        self.line: _Table = {"id": name, "text": cas.sofa_string}
        for one in cas.select_all_fs():
            self._take(one)
        self.line |= {
            "spans": [*self._spans.values()],
            "links": [*self._link_tables()],
            "relations": [*self._relation_tables()],
            "chains": [*self._chain_tables()],
        }

    @property
    def segmentation(self) -> Segmentation:
        tokens, sentences = (
            sorted((one.begin, one.end) for one in self._selected(type))
            for type in (uima.TOKEN, uima.SENTENCE)
        )
        starts, ends = zip(*tokens, strict=True) if tokens else ((), ())
        return Segmentation(starts, ends, tuple(start for start, _ in sentences))

    def _selected(self, type: str) -> Iterable[Any]:
        known = self._cas.typesystem.contains_type(type)
        return self._cas.select(type) if known else ()

    def _take(self, one: Any) -> None:
        """A feature structure by its type: a span, a relation, a chain, or about the document."""
        name, features = one.type.name, _features(one)
        if name == uima.DOCUMENT_METADATA:
            title, id, language = (
                getattr(one, key, None) for key in ("documentTitle", "documentId", "language")
            )
            self.line |= {"title": title or "", "id": id or self.line["id"]}
            self.line["language"] = "" if language in (None, _UNSPECIFIED) else language
        elif name == uima.CAS_METADATA:
            self.line["annotator"] = one.username or ""
        elif name == uima.CHAIN:
            self._chains.append(one)
        elif "Governor" in features and "Dependent" in features:
            self._relations.append(one)
        elif "begin" in features and name not in _STRUCTURE:
            self._take_span(one, features)

    def _take_span(self, one: Any, features: _Table) -> None:
        found = self._label_of(one.type.name, features)
        if found is None or one.begin is None or one.begin == one.end:
            self.lost[one.type.name] += 1
            return
        feature, label = found
        span: _Table = {"id": f"a{one.xmiID}", "start": one.begin, "end": one.end, "label": label}
        self._spans[one.xmiID] = span
        attributes = self._attributes.get(self._labels.get(label, ""), {})
        for name, value in features.items():
            if name in _BARE or name == feature or value is None:
                continue
            if name == uima.KB_ID:
                span["kb_id"] = str(value)
            elif name == uima.NOTE:
                span["note"] = str(value)
            elif name in attributes and isinstance(value, str | bool | int):
                span.setdefault("attributes", {})[attributes[name]] = str(value)
            elif isinstance(elements := getattr(value, "elements", value), list | None):
                self._slots += [(one, name, element) for element in elements or ()]
            else:
                self.lost[f"{one.type.name}:{name}"] += 1

    def _label_of(self, type: str, features: _Table) -> tuple[str, str] | None:
        """The feature that holds the label, and the label; of our own types even an unknown one."""
        for name in uima.LABELS:
            value = features.get(name)
            if isinstance(value, str) and (type in self._layers or value in self._labels):
                return name, value
        for name, value in features.items():
            if isinstance(value, str) and value in self._labels:
                return name, value
        return None

    def _link_tables(self) -> Iterator[_Table]:
        for one, slot, link in self._slots:
            target = self._spans.get(getattr(getattr(link, "target", None), "xmiID", -1))
            if target is None:
                self.lost[f"{one.type.name}:{slot}"] += 1
                continue
            role = getattr(link, "role", None) or slot
            yield {"from": self._spans[one.xmiID]["id"], "to": target["id"], "role": role}

    def _relation_tables(self) -> Iterator[_Table]:
        for one in self._relations:
            ends = [
                self._spans.get(getattr(end, "xmiID", -1)) for end in (one.Governor, one.Dependent)
            ]
            texts = {
                name: value for name, value in _features(one).items() if isinstance(value, str)
            }
            label = texts.get("label") or texts.get("value") or next(iter(texts.values()), None)
            if ends[0] is None or ends[1] is None or label is None:
                self.lost[one.type.name] += 1
                continue
            yield {"source": ends[0]["id"], "target": ends[1]["id"], "label": label}

    def _chain_tables(self) -> Iterator[list[str]]:
        places: dict[tuple[int, int, str | None], str] = {}
        for span in reversed(self._spans.values()):
            places[span["start"], span["end"], None] = span["id"]
        for span in reversed(self._spans.values()):
            places[span["start"], span["end"], span["label"]] = span["id"]
        for chain in self._chains:
            mentions: dict[str, None] = {}
            link = chain.first
            while link is not None:
                found = places.get((link.begin, link.end, link.referenceType)) or places.get(
                    (link.begin, link.end, None)
                )
                if found is None or found in mentions:
                    self.lost[link.type.name] += 1
                else:
                    mentions[found] = None
                link = link.next
            if mentions:
                yield [*mentions]


_STRUCTURE = {uima.TOKEN, uima.SENTENCE, uima.CHAIN_LINK, "uima.tcas.DocumentAnnotation"}


def _features(one: Any) -> _Table:
    """The features by name, in the order of the type system."""
    return {feature.name: getattr(one, feature.name, None) for feature in one.type.all_features}
