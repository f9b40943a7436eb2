"""Words that were triggers elsewhere and that nobody marked here."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.memory import Memory
from annotator.model.recalling import suggestion
from annotator.model.schema import Schema

LONGEST = 3
"""Tokens of a trigger."""


def overlooked(
    document: Document, own: AnnotationSet, memory: Memory, schema: Schema
) -> tuple[Span, ...]:
    """Candidates for triggers with low scores, in text order: once kept as one is enough.

    Nothing is proposed where the layer has a span, or where one was rejected.
    """
    labels = {(label.layer, label.name) for label in schema.labels}
    layers = [layer.name for layer in schema.layers if schema.is_trigger(layer.name)]
    return tuple(
        span
        for layer in layers
        for span in _candidates(document, layer, memory)
        if (layer, span.label) in labels
        and all(one.layer != layer for one in own.spans_between(span.start_char, span.end_char))
    )


def _candidates(document: Document, layer: str, memory: Memory) -> Iterator[Span]:
    cut, free_from = document.segmentation, 0
    for first, start in enumerate(cut.token_starts):
        for end in reversed(cut.token_ends[first : first + LONGEST]):
            found = _kept(memory, layer, document.text[start:end]) if start >= free_from else None
            if found:
                label, score = found
                yield suggestion(layer, label, start, end, score)
                free_from = end
                break


def _kept(memory: Memory, layer: str, text: str) -> tuple[str, float] | None:
    """The label that this form was kept with most, and how much speaks for it, from 0 to 1."""
    evidence = memory.evidence((layer, text))
    if not evidence:
        return None
    label, best = max(evidence.items(), key=lambda item: (item[1].kept, item[0]))
    against = sum(one.kept + one.rejected for one in evidence.values()) - best.kept
    return (label, round(best.kept / (best.kept + against + 2), 2)) if best.kept else None
