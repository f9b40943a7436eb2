"""The names that layers, labels and roles go by in WebAnno and INCEpTION.

The first layer of entities is their built-in named entities; every other layer is a custom one of
its name. Attributes, notes and kb_ids are features, the arguments of an event one link feature.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.errors import RuleError
from annotator.model.schema import LayerKind, Schema

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
TOKEN = f"{DKPRO}.segmentation.type.Token"
SENTENCE = f"{DKPRO}.segmentation.type.Sentence"
NAMED_ENTITY = f"{DKPRO}.ner.type.NamedEntity"
CHAIN = f"{DKPRO}.coref.type.CoreferenceChain"
CHAIN_LINK = f"{DKPRO}.coref.type.CoreferenceLink"
DOCUMENT_METADATA = f"{DKPRO}.metadata.type.DocumentMetaData"
CAS_METADATA = "de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata"
ANNOTATION = "uima.tcas.Annotation"
RELATION = "webanno.custom.Relation"
KB_ID = "identifier"
NOTE = "note"
LABELS = ("value", "label")
ARGUMENTS = "arguments"
_TAKEN = {*LABELS, KB_ID, NOTE, ARGUMENTS, "begin", "end", "sofa", "self", "type"}


@dataclass(frozen=True, slots=True)
class UimaLayer:
    """A layer of ours there; `features` names the feature of each attribute."""

    name: str
    type: str
    label: str
    features: tuple[tuple[str, str], ...]
    links: str = ""
    """The type of a link from an event to a filler; empty for layers of entities."""

    @property
    def link_feature(self) -> str:
        return f"{self.type}:{ARGUMENTS}"


def uima_layers(schema: Schema) -> tuple[UimaLayer, ...]:
    """The layers in their order; RuleError if names fall together that have to differ."""
    entities = schema.layer_of_kind(LayerKind.ENTITY)
    found = []
    for layer in schema.layers:
        built_in = entities is not None and layer.name == entities.name
        custom = re.sub(r"[\W_]", "", layer.name)
        type = NAMED_ENTITY if built_in else f"webanno.custom.{custom[:1].upper()}{custom[1:]}"
        links = f"{type}ArgumentsLink" if layer.kind is LayerKind.EVENT else ""
        features = tuple(
            (one.name, re.sub(r"\W", "_", one.name)) for one in schema.attributes_of(layer.name)
        )
        _check_distinct([*_TAKEN, *(feature for _, feature in features)], layer.name)
        label = LABELS[0] if built_in else LABELS[1]
        found.append(UimaLayer(layer.name, type, label, features, links))
    _check_distinct([RELATION, *(one.type for one in found)], schema.name)
    return tuple(found)


def _check_distinct(names: list[str], where: str) -> None:
    if len(set(names)) < len(names):
        what = f"names of attributes or layers of {where} fall together in UIMA's type system."
        raise RuleError(what=what)
