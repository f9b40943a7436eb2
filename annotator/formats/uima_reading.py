"""A UIMA CAS, as INCEpTION writes it, brought to the keys of our own JSON lines.

Layers of spans are understood by their label: a feature `value` or `label`, or any other whose
value is a label of the schema. Slots are arguments, layers with governor and dependent relations.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from annotator.errors import RuleError
from annotator.formats import uima_layers as uima
from annotator.formats.uima_spans import SpanTables, mentions_of, places_of
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
        self._cas = cas
        self._tables = SpanTables(schema)
        self.lost = self._tables.lost
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
        slots = {
            name: getattr(value, "elements", value) or ()
            for name, value in features.items()
            if isinstance(value, list) or hasattr(value, "elements")
        }
        plain = {name: value for name, value in features.items() if name not in {*_BARE, *slots}}
        span = self._tables.table(one.type.name, plain)
        if span is None or one.begin is None or one.begin == one.end:
            self.lost[one.type.name] += 1
            return
        self._spans[one.xmiID] = span | {"id": f"a{one.xmiID}", "start": one.begin, "end": one.end}
        for name, elements in slots.items():
            self._slots += [(one, name, element) for element in elements]

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
        places = places_of(self._spans.values())
        for chain in self._chains:
            links = ((one.begin, one.end, one.referenceType) for one in _links(chain))
            mentions = mentions_of(places, links, uima.CHAIN_LINK, self.lost)
            if mentions:
                yield mentions


_STRUCTURE = {uima.TOKEN, uima.SENTENCE, uima.CHAIN_LINK, "uima.tcas.DocumentAnnotation"}


def _links(chain: Any) -> Iterator[Any]:
    """The links of a chain in their order; where they run in a circle, each once."""
    link, seen = chain.first, set()
    while link is not None and link.xmiID not in seen:
        yield link
        seen.add(link.xmiID)
        link = link.next


def _features(one: Any) -> _Table:
    """The features by name, in the order of the type system."""
    return {feature.name: getattr(one, feature.name, None) for feature in one.type.all_features}
