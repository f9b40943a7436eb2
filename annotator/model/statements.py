"""What one set states, at the levels at which events are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.document import Segmentation
from annotator.model.schema import Schema


class Level(StrEnum):
    """What must be the same for two statements to agree.

    Of entities the offsets and the label. Of triggers the offsets; classified, also the label.
    Of arguments the offsets of trigger and filler; with the role, also the trigger's label.
    """

    ENTITIES = "entities"
    TRIGGER_IDENTIFICATION = "trigger_identification"
    TRIGGER_CLASSIFICATION = "trigger_classification"
    ARGUMENT_IDENTIFICATION = "argument_identification"
    ARGUMENT_ROLE = "argument_role"

    @property
    def of_arguments(self) -> bool:
        return self in (Level.ARGUMENT_IDENTIFICATION, Level.ARGUMENT_ROLE)

    @property
    def labelled(self) -> bool:
        """True if labels, or roles, must agree, and so can be counted apart."""
        return self not in (Level.TRIGGER_IDENTIFICATION, Level.ARGUMENT_IDENTIFICATION)


class Match(StrEnum):
    """How exactly the ends of two statements must lie in the same place to agree.

    The level says what else must be the same. Overlapping spans share some text; spans of the
    same head have the one word in common that says what they mean.
    """

    EXACT = "exact"
    OVERLAPPING = "overlapping"
    SAME_HEAD = "same_head"


LOOSER = (Match.OVERLAPPING, Match.SAME_HEAD)


@dataclass(frozen=True, slots=True)
class Statement:
    """A span, or an argument with its two ends; `label` is what it is counted under."""

    span: Span
    argument: Argument | None = None
    filler: Span | None = None

    @property
    def label(self) -> str:
        return self.argument.role if self.argument else self.span.label

    @property
    def ends(self) -> tuple[Span, ...]:
        return (self.span, self.filler) if self.filler else (self.span,)


Key = tuple[object, ...]
Statements = Mapping[Key, Statement]


def statements(annotations: AnnotationSet, level: Level, schema: Schema) -> Statements:
    """What stands in a set, by what must be the same; equal statements count once."""
    found = _arguments(annotations) if level.of_arguments else _spans(annotations, level, schema)
    return {key_of(one, level): one for one in found}


def token_values(
    annotations: AnnotationSet, segmentation: Segmentation, level: Level, schema: Schema
) -> list[tuple[str, ...]]:
    """What each token is in a set: the labels over it, sorted; several are a value of their own.

    Where only triggers are identified, all have one label.
    """
    found: list[set[str]] = [set() for _ in segmentation.token_starts]
    for one in _spans(annotations, level, schema):
        label = one.label if level.labelled else level.value
        for token in segmentation.tokens_between(one.span.start_char, one.span.end_char):
            found[token].add(label)
    return [tuple(sorted(labels)) for labels in found]


def _spans(annotations: AnnotationSet, level: Level, schema: Schema) -> Iterator[Statement]:
    triggers = level is not Level.ENTITIES
    for span in annotations.spans:
        if span.stands and schema.is_trigger(span.layer) is triggers:
            yield Statement(span)


def _arguments(annotations: AnnotationSet) -> Iterator[Statement]:
    """Arguments that stand; without either end there is none."""
    for argument in annotations.arguments:
        ends = annotations.span(argument.trigger), annotations.span(argument.filler)
        if argument.stands and all(end.stands for end in ends):
            yield Statement(ends[0], argument, ends[1])


def key_of(one: Statement, level: Level) -> Key:
    """What must be the same for a statement to agree with this one."""
    place: Key = tuple(offset for end in one.ends for offset in (end.start_char, end.end_char))
    return (*place, *labels_of(one, level))


def labels_of(one: Statement, level: Level) -> tuple[str, ...]:
    """The labels that must be the same at this level, a role among them."""
    if not level.labelled:
        return ()
    return (one.span.label, one.label) if one.argument else (one.label,)
