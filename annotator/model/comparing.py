"""Two or more sets of one document side by side: what is shared, where they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model.annotation_set import AnnotationSet
from annotator.model.bootstrap import Shared
from annotator.model.coefficients import Value
from annotator.model.disagreements import Disagreement, Kind, differences
from annotator.model.document import Document
from annotator.model.lenient import agreeing
from annotator.model.schema import Schema
from annotator.model.split_events import TRIGGERS, divided, events
from annotator.model.statements import (
    Key,
    Level,
    Match,
    Statement,
    Statements,
    key_of,
    statements,
    token_values,
)
from annotator.model.unitizing import Continuum, Unit
from annotator.model.workflow import State

Pair = tuple[str, str]
ByLabel = Mapping[str, Shared]
SPAN_LEVELS = tuple(level for level in Level if not level.of_arguments)
"""The levels at which tokens have values, and units lie on a continuum."""


@dataclass(frozen=True, slots=True)
class PairOfSets:
    """What two annotators share, by level, way of matching and label, and where they differ."""

    annotators: Pair
    shared: Mapping[tuple[Level, Match], ByLabel]
    tokens: Mapping[Level, Sequence[tuple[Value, ...]]]
    continua: Mapping[Level, Continuum]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One document: every two annotators, and what each token was given by all of them."""

    document_id: str
    pairs: tuple[PairOfSets, ...]
    tokens: Mapping[Level, Sequence[tuple[Value, ...]]]


def compare(document: Document, sets: Sequence[AnnotationSet], schema: Schema) -> Comparison | None:
    """Compare every two sets that are finished; None where there are not two."""
    finished = sorted(
        (one for one in sets if one.state is State.FINISHED), key=lambda one: one.annotator
    )
    if len(finished) < 2:
        return None
    stated = [_Stated(document, one, schema) for one in finished]
    pairs = tuple(_pair(document, *pair) for pair in combinations(stated, 2))
    return Comparison(document.id, pairs, _tokens(stated))


class _Stated:
    """One set, looked at once for each level."""

    def __init__(self, document: Document, annotations: AnnotationSet, schema: Schema) -> None:
        self.annotator = annotations.annotator
        self.statements = {level: statements(annotations, level, schema) for level in Level}
        self.tokens = {
            level: token_values(annotations, document.segmentation, level, schema)
            for level in SPAN_LEVELS
        }

        self.events = events(
            self.statements[Level.TRIGGER_CLASSIFICATION].values(),
            self.statements[Level.ARGUMENT_IDENTIFICATION].values(),
        )

    def units(self, level: Level) -> tuple[Unit, ...]:
        return tuple(
            (one.label if level.labelled else level.value, one.span.start_char, one.span.end_char)
            for one in self.statements[level].values()
        )


def _tokens(stated: Sequence[_Stated]) -> dict[Level, list[tuple[Value, ...]]]:
    return {
        level: list(zip(*(one.tokens[level] for one in stated), strict=True))
        for level in SPAN_LEVELS
    }


def _pair(document: Document, first: _Stated, second: _Stated) -> PairOfSets:
    annotators = (first.annotator, second.annotator)
    shared: dict[tuple[Level, Match], ByLabel] = {}
    disagreements: list[Disagreement] = []
    for level in Level:
        here, there = first.statements[level], second.statements[level]
        agreed = agreeing(here, there, level, document)
        both: dict[Match, frozenset[Key]] = {Match.EXACT: frozenset(here.keys() & there.keys())}
        both.update({match: left for match, (left, _) in agreed.items()})
        for match, keys in both.items():
            shared[level, match] = _shared(here, there, keys)
        for kind, one, other in differences(here, there, level):
            if level in TRIGGERS and _is_part(kind, one, other, first, second):
                kind = Kind.SPLIT
            looser = _agreed((one, other), level, agreed)
            disagreements.append(
                Disagreement(document.id, annotators, level, kind, one, other, looser)
            )
    length = len(document.text)
    continua = {
        level: Continuum(length, (first.units(level), second.units(level))) for level in SPAN_LEVELS
    }
    return PairOfSets(annotators, shared, _tokens((first, second)), continua, tuple(disagreements))


def _is_part(
    kind: Kind,
    one: Statement | None,
    other: Statement | None,
    first: _Stated,
    second: _Stated,
) -> bool:
    if kind is Kind.EXTRA and one:
        return divided(one.span, first.events, second.events)
    return (
        kind is Kind.MISSED
        and other is not None
        and (divided(other.span, second.events, first.events))
    )


def _shared(first: Statements, second: Statements, agreed: frozenset[Key]) -> ByLabel:
    stated = Counter(one.label for one in (*first.values(), *second.values()))
    both = Counter(first[key].label for key in agreed)
    return {label: Shared(both[label], count) for label, count in stated.items()}


def _agreed(
    sides: Sequence[Statement | None],
    level: Level,
    agreed: Mapping[Match, tuple[frozenset[Key], frozenset[Key]]],
) -> frozenset[Match]:
    """The ways of matching under which none of these statements is left over."""
    return frozenset(
        match
        for match, keys in agreed.items()
        if all(
            one is None or key_of(one, level) in found
            for one, found in zip(sides, keys, strict=True)
        )
    )
