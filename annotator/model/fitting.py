"""What a schema has no place for, taken out of a set with all that hangs on it."""

from __future__ import annotations

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Relation, Span
from annotator.model.changes import Change
from annotator.model.rewriting import Rewriting
from annotator.model.schema import Schema


def fitted(present: AnnotationSet, schema: Schema, verb: str) -> Change:
    """The change that leaves only what the schema allows; empty if it allows all."""
    rewriting = Rewriting(present)
    for span in present.spans:
        if not _allowed(span, present, schema):
            rewriting.take_out(span)
    links: list[Argument | Relation] = [*present.arguments, *present.relations]
    for one in links:
        if not _allowed(one, present, schema):
            rewriting.put(one, None)
    return rewriting.change(verb)


def _allowed(one: Annotation, present: AnnotationSet, schema: Schema) -> bool:
    try:
        match one:
            case Span():
                schema.check_label(one.layer, one.label)
            case Argument():
                ends = present.span(one.trigger), present.span(one.filler)
                schema.check_argument(ends[0].label, one.role, ends[1].label)
            case Relation():
                schema.check_relation(one.label)
    except RuleError:
        return False
    return True
