"""How far annotators agree, over the documents that at least two of them finished.

F1 takes one annotator as the reference of the other. Whichever it is, the figure is the same,
since precision and recall change places; so it is the mean of both directions, too. Over several
pairs, what they state is counted together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from statistics import fmean

from annotator.model.annotation_set import AnnotationSet
from annotator.model.bootstrap import Bootstrap, Interval, Shared
from annotator.model.coefficients import (
    Figure,
    Units,
    Value,
    cohen_kappa,
    gwet_ac1,
    krippendorff_alpha,
)
from annotator.model.disagreements import Disagreement, differences
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.statements import Level, Statements, statements, token_values
from annotator.model.workflow import State

Pair = tuple[str, str]
NOTHING_STATED = "nobody annotated anything to compare"


@dataclass(frozen=True, slots=True)
class Score:
    """F1 with its interval over documents; `n` counts the statements of both together."""

    f1: Figure
    n: int
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class LevelAgreement:
    """Agreement at one level; coefficients, over tokens, are of spans only.

    Of several pairs kappa is the mean (Light 1971); the others take all annotators at once.
    """

    score: Score
    by_label: Mapping[str, Score]
    coefficients: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class PairAgreement:
    annotators: Pair
    documents: int
    levels: Mapping[Level, LevelAgreement]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Over `documents` that two or more finished; disagreements as the documents come."""

    documents: int
    pairs: tuple[PairAgreement, ...]
    levels: Mapping[Level, LevelAgreement]
    disagreements: tuple[Disagreement, ...]


def agreement(
    documents: Iterable[tuple[Document, Sequence[AnnotationSet]]], schema: Schema, *, seed: int = 0
) -> Agreement:
    """Compare every two sets of a document that are finished; only what stands in them counts."""
    all_pairs, pairs = _Compared(), defaultdict[Pair, _Compared](_Compared)
    disagreements: list[Disagreement] = []
    for document, sets in documents:
        finished = sorted(
            (one for one in sets if one.state is State.FINISHED), key=lambda one: one.annotator
        )
        if len(finished) < 2:
            continue
        all_pairs.documents += 1
        stated = [_Stated(document, one, schema) for one in finished]
        all_pairs.rate(stated)
        for first, second in combinations(stated, 2):
            pair = pairs[first.annotator, second.annotator]
            pair.documents += 1
            pair.rate((first, second))
            for part in (all_pairs, pair):
                part.count(first, second)
            disagreements += _disagreements(document.id, first, second)
    found = {pair: pairs[pair].result(seed) for pair in sorted(pairs)}
    everywhere = next(iter(found.values())) if len(found) == 1 else all_pairs.result(seed)
    return Agreement(
        all_pairs.documents,
        tuple(PairAgreement(pair, pairs[pair].documents, one) for pair, one in found.items()),
        _with_mean_kappa(everywhere, tuple(found.values())),
        tuple(disagreements),
    )


class _Stated:
    """One set, looked at once for each level."""

    def __init__(self, document: Document, annotations: AnnotationSet, schema: Schema) -> None:
        self.annotator = annotations.annotator
        self.statements = {level: statements(annotations, level, schema) for level in Level}
        self.tokens = {
            level: token_values(annotations, document.segmentation, level, schema)
            for level in Level
            if not level.of_arguments
        }


@dataclass
class _Compared:
    """Counts over documents: what is shared by level and label, and what tokens were given."""

    documents: int = 0
    shared: dict[Level, list[tuple[int, dict[str, Shared]]]] = field(
        default_factory=lambda: {level: [] for level in Level}
    )
    units: dict[Level, Counter[tuple[Value, ...]]] = field(
        default_factory=lambda: {level: Counter() for level in Level if not level.of_arguments}
    )

    def rate(self, stated: Sequence[_Stated]) -> None:
        for level, units in self.units.items():
            units.update(zip(*(one.tokens[level] for one in stated), strict=True))

    def count(self, first: _Stated, second: _Stated) -> None:
        for level, counts in self.shared.items():
            by_label = _shared(first.statements[level], second.statements[level])
            counts.append((self.documents - 1, by_label))

    def result(self, seed: int) -> dict[Level, LevelAgreement]:
        bootstrap = Bootstrap(self.documents, seed)
        return {level: self._level(level, bootstrap) for level in Level}

    def _level(self, level: Level, bootstrap: Bootstrap) -> LevelAgreement:
        counts = defaultdict[str, list[tuple[int, Shared]]](list)
        total: list[tuple[int, Shared]] = []
        for number, by_label in self.shared[level]:
            total.append((number, sum(by_label.values(), Shared())))
            for label, one in by_label.items():
                counts[label].append((number, one))
        labels = sorted(counts) if level.labelled else ()
        scores = {label: _score(counts[label], bootstrap) for label in labels}
        return LevelAgreement(_score(total, bootstrap), scores, self._coefficients(level))

    def _coefficients(self, level: Level) -> dict[str, Figure]:
        units = self.units.get(level)
        if units is None:
            return {}
        of_two: Units = Counter({value: n for value, n in units.items() if len(value) == 2})
        return {
            "kappa": cohen_kappa(of_two),
            "alpha": krippendorff_alpha(units),
            "ac1": gwet_ac1(units),
        }


def _shared(first: Statements, second: Statements) -> dict[str, Shared]:
    found = defaultdict[str, Shared](Shared)
    for key, one in first.items():
        found[one.label] += Shared(both=key in second, stated=1)
    for one in second.values():
        found[one.label] += Shared(stated=1)
    return found


def _score(counts: Sequence[tuple[int, Shared]], bootstrap: Bootstrap) -> Score:
    total = sum((one for _, one in counts), Shared())
    f1 = Figure(total.f1, "" if total.stated else NOTHING_STATED)
    return Score(f1, total.stated, bootstrap.interval(counts))


def _disagreements(document_id: str, first: _Stated, second: _Stated) -> list[Disagreement]:
    pair = (first.annotator, second.annotator)
    return [
        Disagreement(document_id, pair, level, *difference)
        for level in Level
        for difference in differences(first.statements[level], second.statements[level], level)
    ]


def _with_mean_kappa(
    levels: Mapping[Level, LevelAgreement], pairs: Sequence[Mapping[Level, LevelAgreement]]
) -> dict[Level, LevelAgreement]:
    found = {}
    for level, one in levels.items():
        coefficients = dict(one.coefficients)
        kappas = [pair[level].coefficients["kappa"] for pair in pairs if coefficients]
        if kappas:
            defined = [kappa.value for kappa in kappas if kappa.value is not None]
            coefficients["kappa"] = Figure(fmean(defined)) if defined else kappas[0]
        found[level] = LevelAgreement(one.score, one.by_label, coefficients)
    return found
