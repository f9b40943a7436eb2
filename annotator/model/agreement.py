"""How far annotators agree, over the documents that at least two of them finished.

F1 takes one annotator as the reference of the other. Whichever it is, the figure is the same,
since precision and recall change places; so it is the mean of both directions, too. Over several
pairs, what they state is counted together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from annotator.model.comparing import SPAN_LEVELS, ByLabel, Pair, compare
from annotator.model.disagreements import Disagreement
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.statements import LOOSER, Level, Match
from annotator.model.unitizing import Continuum, krippendorff_alpha_u

NOTHING_STATED = "nobody annotated anything to compare"
OF_PAIRS = ("kappa", "alpha_u", "gamma")
"""The coefficients that are means of pairs where there are several."""


@dataclass(frozen=True, slots=True)
class Score:
    """F1 with its interval over documents; `n` counts the statements of both together."""

    f1: Figure
    n: int
    interval: Interval | None

    @property
    def both(self) -> int:
        """How many statements they share."""
        return round((self.f1.value or 0.0) * self.n / 2)


@dataclass(frozen=True, slots=True)
class LevelAgreement:
    """Agreement at one level; coefficients are of spans only.

    `looser` has F1 where edges may differ, `mean_f1` the mean of the pairs' F1. Kappa, alpha and
    AC1 are over tokens, alpha_u over characters. Of several pairs kappa (Light 1971) and alpha_u
    are means; the others take all annotators at once.
    """

    score: Score
    by_label: Mapping[str, Score]
    coefficients: Mapping[str, Figure]
    looser: Mapping[Match, Score]
    mean_f1: Figure


@dataclass(frozen=True, slots=True)
class PairAgreement:
    annotators: Pair
    documents: int
    levels: Mapping[Level, LevelAgreement]
    continua: Mapping[Level, Sequence[Continuum]] = field(repr=False)


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
        found = compare(document, sets, schema)
        if found is None:
            continue
        all_pairs.documents += 1
        all_pairs.rate(found.tokens)
        for pair in found.pairs:
            own = pairs[pair.annotators]
            own.documents += 1
            own.rate(pair.tokens)
            own.place(pair.continua)
            for part in (all_pairs, own):
                part.count(pair.shared)
            disagreements += pair.disagreements
    levels = {pair: pairs[pair].result(seed) for pair in sorted(pairs)}
    everywhere = next(iter(levels.values())) if len(levels) == 1 else all_pairs.result(seed)
    return Agreement(
        all_pairs.documents,
        tuple(
            PairAgreement(pair, pairs[pair].documents, one, pairs[pair].continua)
            for pair, one in levels.items()
        ),
        with_means(everywhere, tuple(levels.values())),
        tuple(disagreements),
    )


@dataclass
class _Compared:
    """Counts over documents: what is shared by level and label, and what tokens were given."""

    documents: int = 0
    shared: dict[tuple[Level, Match], list[tuple[int, ByLabel]]] = field(
        default_factory=lambda: {(level, match): [] for level in Level for match in Match}
    )
    units: dict[Level, Counter[tuple[Value, ...]]] = field(
        default_factory=lambda: {level: Counter() for level in SPAN_LEVELS}
    )
    continua: dict[Level, list[Continuum]] = field(
        default_factory=lambda: {level: [] for level in SPAN_LEVELS}
    )

    def rate(self, tokens: Mapping[Level, Sequence[tuple[Value, ...]]]) -> None:
        for level, units in self.units.items():
            units.update(tokens[level])

    def place(self, continua: Mapping[Level, Continuum]) -> None:
        for level, found in self.continua.items():
            found.append(continua[level])

    def count(self, shared: Mapping[tuple[Level, Match], ByLabel]) -> None:
        for key, counts in self.shared.items():
            counts.append((self.documents - 1, shared[key]))

    def result(self, seed: int) -> dict[Level, LevelAgreement]:
        bootstrap = Bootstrap(self.documents, seed)
        return {level: self._level(level, bootstrap) for level in Level}

    def _level(self, level: Level, bootstrap: Bootstrap) -> LevelAgreement:
        counts = defaultdict[str, list[tuple[int, Shared]]](list)
        for number, by_label in self.shared[level, Match.EXACT]:
            for label, one in by_label.items():
                counts[label].append((number, one))
        labels = sorted(counts) if level.labelled else ()
        score = self._score(level, Match.EXACT, bootstrap)
        return LevelAgreement(
            score,
            {label: _score(counts[label], bootstrap) for label in labels},
            self._coefficients(level),
            {match: self._score(level, match, bootstrap) for match in LOOSER},
            score.f1,
        )

    def _score(self, level: Level, match: Match, bootstrap: Bootstrap) -> Score:
        counts = self.shared[level, match]
        total = [(number, sum(one.values(), Shared())) for number, one in counts]
        return _score(total, bootstrap)

    def _coefficients(self, level: Level) -> dict[str, Figure]:
        units = self.units.get(level)
        if units is None:
            return {}
        of_two: Units = Counter({value: n for value, n in units.items() if len(value) == 2})
        return {
            "kappa": cohen_kappa(of_two),
            "alpha": krippendorff_alpha(units),
            "alpha_u": krippendorff_alpha_u(self.continua[level]),
            "ac1": gwet_ac1(units),
        }


def _score(counts: Sequence[tuple[int, Shared]], bootstrap: Bootstrap) -> Score:
    total = sum((one for _, one in counts), Shared())
    f1 = Figure(total.f1, "" if total.stated else NOTHING_STATED)
    return Score(f1, total.stated, bootstrap.interval(counts))


def with_means(
    levels: Mapping[Level, LevelAgreement], pairs: Sequence[Mapping[Level, LevelAgreement]]
) -> dict[Level, LevelAgreement]:
    """These levels with the means of the pairs in those figures that are such means."""
    if not pairs:
        return dict(levels)
    found = {}
    for level, one in levels.items():
        means = {
            name: _mean([pair[level].coefficients[name] for pair in pairs])
            for name in OF_PAIRS
            if name in pairs[0][level].coefficients
        }
        mean_f1 = _mean([pair[level].score.f1 for pair in pairs])
        coefficients = {**one.coefficients, **means}
        found[level] = replace(one, coefficients=coefficients, mean_f1=mean_f1)
    return found


def _mean(figures: Sequence[Figure]) -> Figure:
    """Of those that are defined; the first one's reason where none is."""
    defined = [figure.value for figure in figures if figure.value is not None]
    return Figure(fmean(defined)) if defined else figures[0]
