"""Looks for what is wrong in one annotation set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.offsets import nested
from annotator.model.schema import Overlap, Schema


def set_problems(
    annotations: Sequence[Annotation], length: int, schema: Schema | None
) -> Iterator[str]:
    """What a text of this length, or the schema, does not allow; links that end in nothing are
    left to those who ask for them."""
    spans = {one.id: one for one in annotations if isinstance(one, Span)}
    for span in spans.values():
        yield from _offset_problems(span, length)
    for one in annotations:
        if isinstance(one, Chain):
            yield from _chain_problems(one)
    if schema is None:
        return
    for one in annotations:
        if isinstance(one, Span):
            yield from _label_problems(one, schema)
        elif isinstance(one, Argument):
            yield from _argument_problems(one, spans, schema)
        elif isinstance(one, Relation):
            yield from _relation_problems(one, spans, schema)
    yield from _overlaps(spans, schema)


def _offset_problems(span: Span, length: int) -> Iterator[str]:
    if span.end_char <= span.start_char:
        yield f"span {span.id} ends at {span.end_char}, before or where it starts."
    if span.start_char < 0 or span.end_char > length:
        at = f"{span.start_char} to {span.end_char}"
        yield f"span {span.id} ({at}) lies outside the text of {length} characters."


def _chain_problems(chain: Chain) -> Iterator[str]:
    if not chain.mentions:
        yield f"chain {chain.id} has no mentions."
    if len(set(chain.mentions)) < len(chain.mentions):
        yield f"chain {chain.id} has a mention twice."


def _label_problems(span: Span, schema: Schema) -> Iterator[str]:
    try:
        schema.layer(span.layer)
        schema.check_label(span.layer, span.label)
    except RuleError as error:
        yield f"span {span.id}: {error}"


def _argument_problems(argument: Argument, spans: dict[str, Span], schema: Schema) -> Iterator[str]:
    trigger, filler = spans.get(argument.trigger), spans.get(argument.filler)
    try:
        schema.role(argument.role)
        if trigger is not None and not schema.is_trigger(trigger.layer):
            yield f"span {trigger.id} has arguments, but {trigger.layer} is no layer of events."
        elif trigger is not None and filler is not None and argument.stands:
            schema.check_argument(trigger.label, argument.role, filler.label)
    except RuleError as error:
        yield f"argument from {argument.trigger} to {argument.filler}: {error}"


def _relation_problems(relation: Relation, spans: dict[str, Span], schema: Schema) -> Iterator[str]:
    where = f"relation from {relation.source} to {relation.target}"
    label = next((one for one in schema.relations if one.name == relation.label), None)
    if label is None:
        yield f"{where}: the schema {schema.name} has no relation {relation.label}."
        return
    for id, allowed in ((relation.source, label.sources), (relation.target, label.targets)):
        span = spans.get(id)
        if span and allowed and span.label not in allowed and span.layer not in allowed:
            yield f"{where}: {label.name} cannot join {span.label}, span {id}."


def _overlaps(spans: dict[str, Span], schema: Schema) -> Iterator[str]:
    for layer in schema.layers:
        if layer.overlap is Overlap.ANY:
            continue
        standing = [one for one in spans.values() if one.layer == layer.name and one.stands]
        placed = AnnotationSet("", "", standing)
        for one in placed.spans:
            for other in placed.spans_between(one.start_char, one.end_char):
                if one.id < other.id and not (
                    layer.overlap is Overlap.NESTED and nested(one, other)
                ):
                    yield f"spans {one.id} and {other.id} overlap; {layer.name} forbids it."
