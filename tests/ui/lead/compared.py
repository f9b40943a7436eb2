"""A project in which three people finished seed articles, and differ in planted ways."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Decision, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.nlp.tokenizer import SpacyTokenizer
from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore

PEOPLE = ("ada", "bo", "cy")


def seed_articles(schema: Schema) -> Iterator[tuple[Document, AnnotationSet]]:
    """Every seed article with its gold."""
    for record in JsonlFormat().read(SEEDS / "gold.jsonl", schema=schema):
        assert isinstance(record, Record)
        cut = SpacyTokenizer().segment(record.document.text, "en")
        yield replace(record.document, segmentation=cut), record.sets[0]


def compared_project(project: str, schema: Schema, *, documents: int = 6) -> None:
    """Ada has gold, bo differs from it everywhere, and cy finished every other article."""
    chance = random.Random(7)
    with ProjectStore.create(project, schema) as store:
        store.set_setting("pipeline", "none")
        for number, (document, gold) in enumerate(seed_articles(schema)):
            if number == documents:
                break
            people = PEOPLE if number % 2 else PEOPLE[:2]
            store.add(document, [_stated(document, gold, name, chance) for name in people])


def _stated(
    document: Document, gold: AnnotationSet, name: str, chance: random.Random
) -> AnnotationSet:
    stated = list(gold) if name == "ada" else list(_differing(document, gold, chance))
    return AnnotationSet(document.id, name, stated, State.FINISHED)


def _differing(
    document: Document, gold: AnnotationSet, chance: random.Random
) -> Iterator[Annotation]:
    """Each fifth thing or so is missing, labelled otherwise, or has other edges or another role."""
    spans: dict[str, Span] = {}
    for span in gold.spans:
        fate = chance.random()
        if fate < 0.06:
            continue
        spans[span.id] = _otherwise(document, span, fate)
    yield from spans.values()
    for one in gold.arguments:
        if one.trigger in spans and one.filler in spans and chance.random() > 0.1:
            role = (
                {"Agent": "Patient"}.get(one.role, one.role) if chance.random() < 0.2 else one.role
            )
            yield Argument(trigger=one.trigger, filler=one.filler, role=role)


def _otherwise(document: Document, span: Span, fate: float) -> Span:
    plain = replace(span, origin="", score=None, decision=Decision.NONE)
    if fate < 0.12 and span.layer == "entity":
        return replace(plain, label="ORG" if span.label != "ORG" else "GPE")
    if fate < 0.18:
        cut = document.segmentation
        tokens = cut.tokens_between(span.start_char, span.end_char)
        if tokens[-1] + 1 < len(cut.token_ends):
            return replace(plain, end_char=cut.token_ends[tokens[-1] + 1])
    return plain
