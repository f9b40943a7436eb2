"""A text of words, and what annotators state about it, for the tests of what compares sets."""

from __future__ import annotations

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Label, Layer, LayerKind, Schema
from annotator.model.workflow import State

SCHEMA = Schema(
    name="small",
    version="1",
    layers=(
        Layer(name="entity", kind=LayerKind.ENTITY),
        Layer(name="event", kind=LayerKind.EVENT),
    ),
    labels=tuple(
        Label(name=name, layer=layer)
        for layer, names in {"entity": ("PERSON", "GPE"), "event": ("MEET", "ATTACK")}.items()
        for name in names
    ),
)
WIDTH = 5


def document(id: str = "d1", words: int = 20) -> Document:
    """Words of four characters, each followed by a space."""
    starts = tuple(range(0, words * WIDTH, WIDTH))
    ends = tuple(start + WIDTH - 1 for start in starts)
    return Document(id, "word " * words, segmentation=Segmentation(starts, ends))


def span(id: str, first: int, label: str = "PERSON", *, last: int | None = None) -> Span:
    """A span from one word to another, both included."""
    end = (first if last is None else last) * WIDTH + WIDTH - 1
    layer = SCHEMA.label(label).layer
    return Span(id=id, layer=layer, label=label, start_char=first * WIDTH, end_char=end)


def argument(trigger: str, filler: str, role: str = "Agent") -> Argument:
    return Argument(trigger=trigger, filler=filler, role=role)


def finished(annotator: str, *annotations: Annotation, id: str = "d1") -> AnnotationSet:
    return AnnotationSet(id, annotator, annotations, State.FINISHED)
