"""A document with one annotation set as a UIMA CAS, as INCEpTION lays it out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from annotator.formats import uima_layers as uima
from annotator.formats.losses import Losses, Part, place
from annotator.formats.tokens import segmentation_of
from annotator.formats.uima_layers import UimaLayer, uima_layers
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

_STRING = "uima.cas.String"


def type_system(schema: Schema) -> TypeSystem:
    """The types of tokens, sentences and metadata, and those of the schema's layers."""
    from cassis import TypeSystem

    types = TypeSystem()
    for name, supertype, features in _KNOWN:
        created = types.create_type(name, supertypeName=supertype)
        for feature, range in features:
            types.create_feature(created, feature, range)
    for layer in uima_layers(schema):
        created = types.create_type(layer.type, supertypeName=uima.ANNOTATION)
        names = (layer.label, uima.KB_ID, uima.NOTE, *(feature for _, feature in layer.features))
        for feature in names:
            types.create_feature(created, feature, _STRING)
        if layer.links:
            link = types.create_type(layer.links, supertypeName="uima.cas.TOP")
            types.create_feature(link, "role", _STRING)
            types.create_feature(link, "target", uima.ANNOTATION)
            types.create_feature(
                created, uima.ARGUMENTS, "uima.cas.FSArray", elementType=layer.links
            )
    return types


_KNOWN: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (uima.TOKEN, uima.ANNOTATION, ()),
    (uima.SENTENCE, uima.ANNOTATION, ()),
    (
        uima.DOCUMENT_METADATA,
        "uima.tcas.DocumentAnnotation",
        (("documentTitle", _STRING), ("documentId", _STRING)),
    ),
    (
        uima.CAS_METADATA,
        "uima.cas.AnnotationBase",
        (("username", _STRING), ("sourceDocumentName", _STRING)),
    ),
    (
        uima.RELATION,
        uima.ANNOTATION,
        (("Governor", uima.ANNOTATION), ("Dependent", uima.ANNOTATION), ("label", _STRING)),
    ),
    (
        uima.CHAIN_LINK,
        uima.ANNOTATION,
        (("next", uima.CHAIN_LINK), ("referenceType", _STRING), ("referenceRelation", _STRING)),
    ),
    (uima.CHAIN, "uima.cas.AnnotationBase", (("first", uima.CHAIN_LINK),)),
)


def cas_of(
    document: Document,
    stated: AnnotationSet | None,
    types: TypeSystem,
    schema: Schema,
    losses: Losses,
) -> Cas:
    """The document's text, tokens and sentences, and what the set states."""
    from cassis import Cas

    cas = Cas(types, sofa_string=document.text, sofa_mime="text/plain")
    _add_metadata(cas, document, stated)
    segmentation = segmentation_of(document)
    _add(cas, uima.TOKEN, segmentation.token_starts, segmentation.token_ends)
    starts = segmentation.sentence_starts or (0,)
    borders = pairwise((*starts, len(document.text)))
    trimmed = [(start, start + len(document.text[start:end].rstrip())) for start, end in borders]
    _add(cas, uima.SENTENCE, *zip(*[one for one in trimmed if one[0] < one[1]], strict=True))
    if stated is not None:
        _Stated(cas, stated, schema, losses).add_all()
    return cas


def _add(cas: Cas, type: str, starts: tuple[int, ...] = (), ends: tuple[int, ...] = ()) -> None:
    make = cas.typesystem.get_type(type)
    for start, end in zip(starts, ends, strict=True):
        cas.add(make(begin=start, end=end))


def _add_metadata(cas: Cas, document: Document, stated: AnnotationSet | None) -> None:
    described = cas.typesystem.get_type(uima.DOCUMENT_METADATA)(
        begin=0,
        end=len(document.text),
        language=document.language or "x-unspecified",
        documentTitle=document.title or None,
        documentId=document.id,
    )
    cas.add(described)
    if stated is not None:
        whose = cas.typesystem.get_type(uima.CAS_METADATA)
        cas.add(whose(username=stated.annotator, sourceDocumentName=document.id))


class _Stated:
    def __init__(self, cas: Cas, stated: AnnotationSet, schema: Schema, losses: Losses) -> None:
        self._cas = cas
        self._stated = stated
        self._losses = losses
        self._layers = {layer.name: layer for layer in uima_layers(schema)}
        self._spans: dict[str, Any] = {}

    def add_all(self) -> None:
        for span in self._stated.spans:
            self._spans[span.id] = self._annotation(span, self._layers[span.layer])
        for span in self._stated.spans:
            if self._layers[span.layer].links:
                self._add_links(span, self._layers[span.layer])
        self._cas.add_all(self._spans.values())
        self._add_relations()
        self._add_chains()

    def _annotation(self, span: Span, layer: UimaLayer) -> Any:
        features = {layer.label: span.label, uima.KB_ID: span.kb_id, uima.NOTE: span.note}
        features |= {
            feature: span.attributes[name]
            for name, feature in layer.features
            if name in span.attributes
        }
        given = {name: value for name, value in features.items() if value}
        make = self._cas.typesystem.get_type(layer.type)
        return make(begin=span.start_char, end=span.end_char, **given)

    def _add_links(self, span: Span, layer: UimaLayer) -> None:
        make = self._cas.typesystem.get_type(layer.links)
        links = [
            make(role=one.role, target=self._spans[one.filler])
            for one in self._stated.arguments_of(span.id)
        ]
        if not links:
            return
        array = self._cas.typesystem.get_type("uima.cas.FSArray")
        self._spans[span.id][uima.ARGUMENTS] = array(elements=links)

    def _add_relations(self) -> None:
        make = self._cas.typesystem.get_type(uima.RELATION)
        for one in self._stated.relations:
            target = self._stated.span(one.target)
            ends = {"Governor": self._spans[one.source], "Dependent": self._spans[one.target]}
            place = {"begin": target.start_char, "end": target.end_char}
            self._cas.add(make(**place, **ends, label=one.label))

    def _add_chains(self) -> None:
        """Chains have links of their own, found again by offsets and label."""
        link, chain = (
            self._cas.typesystem.get_type(name) for name in (uima.CHAIN_LINK, uima.CHAIN)
        )
        for one in self._stated.chains:
            following = None
            for mention in reversed(self._mentions(one.mentions)):
                following = link(
                    begin=mention.start_char,
                    end=mention.end_char,
                    referenceType=mention.label,
                    next=following,
                )
                self._cas.add(following)
            if following is not None:
                self._cas.add(chain(first=following))

    def _mentions(self, ids: tuple[str, ...]) -> list[Span]:
        mentions = [self._stated.span(id) for id in ids]
        kept = []
        for mention in mentions:
            if first_like(mention, self._stated) is mention:
                kept.append(mention)
            else:
                kind = "mentions of chains that repeat another span"
                self._losses.leave_out(kind, self._stated.document_id, place(mention))
        return kept


def first_like(span: Span, stated: AnnotationSet) -> Span:
    """The first span of this label at this place."""
    near = stated.spans_between(span.start_char, span.end_char)
    like = (span.start_char, span.end_char, span.label)
    return next(one for one in near if (one.start_char, one.end_char, one.label) == like)


PARTS = frozenset(Part) - {Part.META, Part.STATE, Part.PROVENANCE}
