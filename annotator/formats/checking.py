"""Annotations that a file states, checked against text and schema; RuleError says what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite

from annotator.errors import RuleError
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.schema import Schema


def check(annotations: Iterable[Annotation], text: str, schema: Schema) -> None:
    """RuleError unless all of them can stand on this text under this schema.

    A rejected argument may break the rules on roles: that is one reason to reject it.
    """
    annotations = tuple(annotations)
    length = len(text)
    spans: dict[str, Span] = {}
    others: list[Argument | Relation | Chain] = []
    for one in annotations:
        if not isinstance(one, Span):
            others.append(one)
            continue
        if one.id in spans:
            raise RuleError(what=f"the span id {one.id} stands twice.")
        spans[one.id] = one
        _check_span(one, length, schema)
    known: dict[tuple[str, ...], Annotation] = {}
    for one in others:
        key = one.key
        first = known.setdefault(key, one)
        if first is not one and first != one:
            raise RuleError(what=f"{' '.join(key)} is stated twice and differently.")
        _check_ends(one, spans, schema)
        if not isinstance(one, Chain):
            _check_score(one.score)


def _check_span(span: Span, length: int, schema: Schema) -> None:
    if span.end_char <= span.start_char:
        raise RuleError(what=f"{_place(span)} ends before it starts or where it starts.")
    if span.start_char < 0 or span.end_char > length:
        raise RuleError(what=f"{_place(span)} lies outside the text of {length} characters.")
    schema.check_label(span.layer, span.label)
    _check_score(span.score)
    if not span.attributes:
        return
    known = {attribute.name: attribute for attribute in schema.attributes_of(span.layer)}
    for name, value in span.attributes.items():
        if name not in known:
            raise RuleError(what=f"span {span.id}: the layer {span.layer} has no attribute {name}.")
        if value not in known[name].values:
            raise RuleError(what=f"span {span.id}: {value} is no value of the attribute {name}.")


def _place(span: Span) -> str:
    return f"span {span.id} ({span.start_char} to {span.end_char})"


def _check_ends(
    one: Argument | Relation | Chain, spans: Mapping[str, Span], schema: Schema
) -> None:
    if isinstance(one, Argument):
        trigger, filler = _span(one.trigger, spans), _span(one.filler, spans)
        schema.role(one.role)
        if not one.rejected:
            schema.check_argument(trigger.label, one.role, filler.label)
    elif isinstance(one, Relation):
        _span(one.source, spans)
        _span(one.target, spans)
        schema.check_relation(one.label)
    else:
        if not one.mentions or len(set(one.mentions)) < len(one.mentions):
            raise RuleError(what="a chain is empty or names a span twice.")
        for mention in one.mentions:
            _span(mention, spans)


def _span(id: str, spans: Mapping[str, Span]) -> Span:
    if id not in spans:
        raise RuleError(what=f"there is no span {id}, which a link, relation or chain names.")
    return spans[id]


def _check_score(score: float | None) -> None:
    if score is not None and not (isfinite(score) and 0 <= score <= 1):
        raise RuleError(what=f"the score {score} does not lie between 0 and 1.")
