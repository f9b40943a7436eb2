"""A seed article in a project, with suggestions that are partly wrong, always in the same way."""

from __future__ import annotations

import random
from dataclasses import replace

from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore

ORIGIN = "planted@1.0"


def gold_article(schema: Schema, slug: str = "01-summit") -> tuple[Document, AnnotationSet]:
    """A seed article with the gold that was annotated by hand."""
    for record in JsonlFormat().read(SEEDS / "gold.jsonl", schema=schema):
        assert isinstance(record, Record)
        if record.document.id == slug:
            cut = SpacyTokenizer().segment(record.document.text, "en")
            return replace(record.document, segmentation=cut), record.sets[0]
    raise LookupError(slug)


def article_with_suggestions(project: str, schema: Schema) -> AnnotationSet:
    """Make the project with one document, `article`, and return what it should become."""
    document, gold = gold_article(schema)
    document = replace(document, id="article")
    with ProjectStore.create(project, schema) as store:
        store.add(document)
        store.set_setting("pipeline", "none")
        store.save_suggestions(planted(document, gold))
    return gold


def planted(document: Document, gold: AnnotationSet) -> Suggestions:
    """Of the gold, a tenth missing, some with another label or one token too short or too long."""
    chance = random.Random(3)
    spans: dict[str, Span] = {}
    for span in gold.spans:
        fate = chance.random()
        if fate < 0.1:
            continue
        spans[span.id] = _spoilt(document, span, fate, chance)
    arguments = tuple(
        Argument(trigger=one.trigger, filler=one.filler, role=one.role, origin=ORIGIN, score=0.6)
        for one in gold.arguments
        if one.trigger in spans and one.filler in spans and chance.random() < 0.8
    )
    return Suggestions(document.id, ORIGIN, tuple(spans.values()), arguments)


def _spoilt(document: Document, span: Span, fate: float, chance: random.Random) -> Span:
    cut = document.segmentation
    proposed = replace(span, origin=ORIGIN, score=round(chance.uniform(0.4, 1), 2))
    proposed = replace(proposed, decision=Decision.NONE)
    if fate < 0.18 and span.layer == "entity":
        other = "ORG" if span.label != "ORG" else "GPE"
        return replace(proposed, label=other)
    tokens = cut.tokens_between(span.start_char, span.end_char)
    if fate < 0.25 and len(tokens) > 1:
        return replace(proposed, end_char=cut.token_ends[tokens[-2]])
    return proposed
