"""How well suggestions meet gold: precision, recall and F, strictly and by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions

LEVELS = ("entities", "triggers", "arguments")
Stated = tuple[str, tuple[object, ...]]  # a label and what else must be right


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what is right, what was suggested and what is gold.

    >>> Score(right=1, suggested=2, gold=4).p
    0.5
    """

    right: int = 0
    suggested: int = 0
    gold: int = 0

    @property
    def p(self) -> float:
        return self.right / self.suggested if self.suggested else 0.0

    @property
    def r(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f(self) -> float:
        both = self.suggested + self.gold
        return 2 * self.right / both if both else 0.0

    def as_json(self) -> dict[str, float]:
        return {"p": round(self.p, 4), "r": round(self.r, 4), "f": round(self.f, 4)}


@dataclass
class Tally:
    """Right, suggested and gold of one level, by label."""

    right: Counter[str] = field(default_factory=Counter)
    suggested: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, suggested: Iterable[Stated], gold: Iterable[Stated]) -> None:
        """Count the statements about one document."""
        found, wanted = set(suggested), set(gold)
        self.right.update(label for label, _ in found & wanted)
        self.suggested.update(label for label, _ in found)
        self.gold.update(label for label, _ in wanted)

    @property
    def total(self) -> Score:
        return Score(self.right.total(), self.suggested.total(), self.gold.total())

    @property
    def by_label(self) -> dict[str, Score]:
        labels = sorted({*self.suggested, *self.gold})
        return {
            label: Score(self.right[label], self.suggested[label], self.gold[label])
            for label in labels
        }


def score(pairs: Iterable[tuple[Suggestions, AnnotationSet]], schema: Schema) -> dict[str, Tally]:
    """The tallies of `LEVELS` over pairs of suggestions and gold for the same document.

    Strict: offsets and label must be right; of an argument the trigger with its label, the
    filler's offsets and the role. Only what stands in gold counts.
    """
    tallies = {level: Tally() for level in LEVELS}
    for suggestions, gold in pairs:
        spans = {span.id: span for span in suggestions.spans}
        stated = {span.id: span for span in gold.spans if span.stands}
        standing = [argument for argument in gold.arguments if argument.stands]
        for level, triggers in (("entities", False), ("triggers", True)):
            tallies[level].add(
                _spans(spans.values(), schema, triggers), _spans(stated.values(), schema, triggers)
            )
        tallies["arguments"].add(
            _arguments(suggestions.arguments, spans), _arguments(standing, stated)
        )
    return tallies


def as_json(tallies: Mapping[str, Tally]) -> dict[str, object]:
    """The scores as `annotator evaluate --json` prints them."""
    return {
        level: {
            **tally.total.as_json(),
            "by_label": {label: one.as_json() for label, one in tally.by_label.items()},
        }
        for level, tally in tallies.items()
    }


def _spans(spans: Iterable[Span], schema: Schema, triggers: bool) -> Iterator[Stated]:
    for span in spans:
        if schema.is_trigger(span.layer) is triggers:
            yield span.label, (span.start_char, span.end_char)


def _arguments(arguments: Iterable[Argument], spans: Mapping[str, Span]) -> Iterator[Stated]:
    for argument in arguments:
        trigger, filler = spans.get(argument.trigger), spans.get(argument.filler)
        if trigger and filler:
            place = (filler.start_char, filler.end_char)
            yield argument.role, (trigger.label, trigger.start_char, trigger.end_char, *place)
