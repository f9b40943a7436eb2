"""Which spans a layer allows beside each other."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.annotations import Span
from annotator.model.offsets import crosses, overlaps, stacked
from annotator.model.schema import Overlap, Schema


def clash(schema: Schema, span: Span, near: Iterable[Span]) -> Span | None:
    """The first of these beside which the rule of the layer does not allow a span.

    The same label twice on the same text is never allowed; what has its id is itself.
    """
    overlap = schema.layer(span.layer).overlap
    for other in near:
        if other.id == span.id or other.layer != span.layer:
            continue
        twice = stacked(span, other) and span.label == other.label
        if twice or _forbidden(overlap, span, other):
            return other
    return None


def _forbidden(overlap: Overlap, span: Span, other: Span) -> bool:
    if overlap is Overlap.NONE:
        return overlaps(span, other)
    return overlap is Overlap.NESTED and (crosses(span, other) or stacked(span, other))
