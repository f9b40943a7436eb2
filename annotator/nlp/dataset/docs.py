"""What one annotator stated about a document as spaCy's Doc, and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan
from spacy.util import filter_spans

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import ENTITY, EVENT, Schema
from annotator.model.workflow import GOLD, State
from annotator.nlp.bridge import segmentation_of, trimmed

START, NO_START = 1, -1  # as spaCy keeps them in token.sent_start
ENTITIES, EVENTS = "entities", "events"
NOT_DECIDED = "undecided or rejected annotations"
NOT_IN_ENTS = "overlapping entities, which are in doc.spans only"
WITHOUT_TEXT = "spans of white space"


@dataclass(frozen=True, slots=True)
class Widened:
    """A span whose edges were moved to the borders of its tokens; offsets are half-open."""

    document: str
    span: str
    label: str
    start: int
    end: int
    text: str
    token_start: int
    token_end: int
    token_text: str


@dataclass
class Losses:
    """What a dataset holds otherwise than it was annotated: counts by reason, and moved spans."""

    left_out: Counter[str] = field(default_factory=Counter)
    widened: list[Widened] = field(default_factory=list)


def doc_of(
    document: Document, stated: AnnotationSet, schema: Schema, nlp: Language, losses: Losses
) -> Doc:
    """A Doc cut by the tokenizer of `nlp` with all that stands in the set.

    Spans off the token borders are widened; what has no place is counted in `losses`.
    """
    doc = nlp.make_doc(document.text)
    _set_sentences(doc, document.segmentation, nlp)
    standing = [one for one in stated if isinstance(one, Chain) or one.stands]
    losses.left_out[NOT_DECIDED] += len(stated) - len(standing)
    placed: dict[str, list[DocSpan]] = {ENTITIES: [], EVENTS: []}
    for span in stated.spans:
        if not span.stands:
            continue
        on_tokens = _placed(doc, document, span, losses)
        if on_tokens is not None:
            placed[EVENTS if schema.is_trigger(span.layer) else ENTITIES].append(on_tokens)
    for key, spans in placed.items():
        doc.spans[key] = spans
    entities = filter_spans(placed[ENTITIES])
    doc.set_ents(entities, default="outside")
    losses.left_out[NOT_IN_ENTS] += len(placed[ENTITIES]) - len(entities)
    known = {span.id_ for spans in placed.values() for span in spans}
    doc.user_data.update(_user_data(document, stated.annotator, standing, known))
    return doc


def record_of(doc: Doc, schema: Schema, *, name: str) -> tuple[Document, AnnotationSet]:
    """The document and the annotations in a Doc, also in one that other programs wrote.

    `name` is the id of a document that has none.
    """
    data = doc.user_data
    document = Document(
        id=str(data.get("id", name)),
        text=doc.text,
        title=data.get("title", ""),
        language=data.get("language", ""),
        segmentation=segmentation_of(doc),
    )
    annotations = [*_spans(doc, schema), *_hanging(data)]
    annotator = data.get("annotator", GOLD)
    return document, AnnotationSet(document.id, annotator, annotations, State.FINISHED)


def _set_sentences(doc: Doc, segmentation: Segmentation, nlp: Language) -> None:
    """Give the Doc the sentences that the document has, or else those that rules find."""
    if not segmentation.token_starts:
        segmentation = segmentation_of(nlp(doc.copy()))
    borders = numpy.full(len(doc), NO_START, dtype="int64")
    borders[:1] = START
    for char in segmentation.sentence_starts:
        token = doc.char_span(char, char + 1, alignment_mode="expand")
        if token is not None:
            borders[token.start] = START
    # All at once, because spaCy looks through the whole Doc each time a token is set.
    doc.from_array([SENT_START], borders.astype("uint64"))


def _placed(doc: Doc, document: Document, span: Span, losses: Losses) -> DocSpan | None:
    """The span on the Doc's tokens; None, and counted, if there is no text in it."""
    start, end = trimmed(document.text, span.start_char, span.end_char)
    if start == end:
        losses.left_out[WITHOUT_TEXT] += 1
        return None
    placed = doc.char_span(
        start, end, span.label, kb_id=span.kb_id, span_id=span.id, alignment_mode="expand"
    )
    if (placed.start_char, placed.end_char) != (span.start_char, span.end_char):
        losses.widened.append(
            Widened(
                document=document.id,
                span=span.id,
                label=span.label,
                start=span.start_char,
                end=span.end_char,
                text=document.text[span.start_char : span.end_char],
                token_start=placed.start_char,
                token_end=placed.end_char,
                token_text=placed.text,
            )
        )
    return placed


def _user_data(
    document: Document, annotator: str, standing: Iterable[Annotation], known: set[str]
) -> dict[str, Any]:
    """What the JSONL of the document holds beside its spans, by the ids of spans in the Doc."""
    links, relations, chains = [], [], []
    attributes = {}
    for one in standing:
        match one:
            case Span() if one.id in known and one.attributes:
                attributes[one.id] = dict(sorted(one.attributes.items()))
            case Argument() if {one.trigger, one.filler} <= known:
                links.append({"from": one.trigger, "to": one.filler, "role": one.role})
            case Relation() if {one.source, one.target} <= known:
                relation = {"source": one.source, "target": one.target, "label": one.label}
                relations.append(relation)
            case Chain():
                chains.append([id for id in one.mentions if id in known])
    also = {
        "title": document.title,
        "language": document.language,
        "annotator": "" if annotator == GOLD else annotator,
        "attributes": attributes,
    }
    return {
        "id": document.id,
        "links": links,
        "relations": relations,
        "chains": [mentions for mentions in chains if mentions],
        **{key: value for key, value in also.items() if value},
    }


def _spans(doc: Doc, schema: Schema) -> Iterator[Span]:
    attributes = doc.user_data.get("attributes", {})
    entities = doc.spans.get(ENTITIES, doc.ents)
    events = doc.spans.get(EVENTS, ())
    for letter, kind, spans in (("s", ENTITY, entities), ("e", EVENT, events)):
        for number, span in enumerate(spans, 1):
            known = schema.has_label(span.label_)
            yield Span(
                id=span.id_ or f"{letter}{number}",
                layer=schema.label(span.label_).layer if known else kind,
                label=span.label_,
                start_char=span.start_char,
                end_char=span.end_char,
                kb_id=span.kb_id_,
                attributes=attributes.get(span.id_, {}),
            )


def _hanging(data: Mapping[str, Any]) -> Iterator[Annotation]:
    for link in data.get("links", ()):
        yield Argument(trigger=link["from"], filler=link["to"], role=link["role"])
    for relation in data.get("relations", ()):
        yield Relation(**relation)
    for number, mentions in enumerate(data.get("chains", ()), 1):
        yield Chain(id=f"c{number}", mentions=tuple(mentions))
