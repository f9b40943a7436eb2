"""What a pipeline proposes for a document, put right by the memory of what was decided."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Span
from annotator.model.document import Document
from annotator.model.memory import ORIGIN, Memory
from annotator.model.offsets import contains, overlaps, stacked
from annotator.model.schema import Schema


def recalled(
    document: Document, suggested: AnnotationSet, memory: Memory, schema: Schema
) -> AnnotationSet:
    """The suggestions, with remembered forms where nothing or something else was proposed.

    What was rejected again and again is left out, with the arguments that hang on it; arguments of
    a span that is remembered otherwise pass to it where the schema allows it. What stays as the
    pipeline proposed it is the same value.
    """
    kept = [one for one in suggested.spans if not _refused(document.text, one, memory)]
    remembered = [one for one in _remembered(document, memory, schema) if _fits(one, kept, memory)]
    successors: dict[str, Span] = {}
    for span in kept:
        successors[span.id] = next((x for x in remembered if _replaces(x, span)), span)
    spans = {one.id: one for one in (*successors.values(), *remembered)}
    inner = {
        span.id
        for span in kept
        if span.id in spans
        and any(_swallows(document.text, one, span, memory) for one in remembered)
    }
    found: list[Annotation] = [one for id, one in spans.items() if id not in inner]
    arguments: dict[tuple[str, ...], Argument] = {}
    for argument in suggested.arguments:
        trigger, filler = successors.get(argument.trigger), successors.get(argument.filler)
        if trigger is None or filler is None or {trigger.id, filler.id} & inner:
            continue
        if filler.label in schema.fillers(trigger.label, argument.role):
            moved = replace(argument, trigger=trigger.id, filler=filler.id)
            arguments.setdefault(moved.key, moved)
    return AnnotationSet(document.id, suggested.annotator, [*found, *arguments.values()])


def _remembered(document: Document, memory: Memory, schema: Schema) -> Iterator[Span]:
    """The longest remembered forms from left to right, layer by layer, on whole tokens."""
    labels = {(label.layer, label.name) for label in schema.labels}
    cut, text = document.segmentation, document.text
    for layer in schema.layers:
        free_from = 0
        for first, start in enumerate(cut.token_starts):
            if start < free_from:
                continue
            last = first
            while last < len(cut.token_ends) and cut.token_ends[last] - start <= memory.longest:
                last += 1
            for end in reversed(cut.token_ends[first:last]):
                best = memory.best((layer.name, text[start:end]))
                if best and (layer.name, best[0]) in labels:
                    yield suggestion(layer.name, best[0], start, end, best[1])
                    free_from = end
                    break


def _fits(one: Span, kept: list[Span], memory: Memory) -> bool:
    """False where a pipeline proposed this already, or something wider or crossing it."""
    near = [span for span in kept if span.layer == one.layer and overlaps(span, one)]
    same = [span for span in near if stacked(span, one)]
    return all(contains(one, span) for span in near) and all(x.label != one.label for x in same)


def _replaces(one: Span, span: Span) -> bool:
    return one.layer == span.layer and stacked(one, span)


def _swallows(text: str, one: Span, span: Span, memory: Memory) -> bool:
    """True for a span inside a remembered one that was itself never kept so."""
    if one.layer != span.layer or stacked(one, span) or not contains(one, span):
        return False
    return not memory.kept((span.layer, text[span.start_char : span.end_char]), span.label)


def _refused(text: str, span: Span, memory: Memory) -> bool:
    return memory.refuses((span.layer, text[span.start_char : span.end_char]), span.label)


def suggestion(layer: str, label: str, start: int, end: int, score: float) -> Span:
    """The same id for the same thing, so that proposing it again changes nothing."""
    name = " ".join((ORIGIN, layer, label, str(start), str(end)))
    return Span(
        id=hashlib.blake2s(name.encode(), digest_size=6).hexdigest(),
        layer=layer,
        label=label,
        start_char=start,
        end_char=end,
        origin=ORIGIN,
        score=score,
    )
