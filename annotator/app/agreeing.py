"""Agreement between the annotators of a project: as values, and as a table for scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.model.agreement import Agreement, LevelAgreement, Score, agreement
from annotator.model.annotation_set import AnnotationSet
from annotator.model.confusion import Confusion, by_kind, confusion
from annotator.model.disagreements import Disagreement, Kind
from annotator.model.document import Document
from annotator.model.statements import Level
from annotator.store.finishing_times import FinishingTime
from annotator.store.project_store import ProjectStore

Progress = Callable[[int, int | None], None]
Sets = tuple[Document, Sequence[AnnotationSet]]


@dataclass(frozen=True, slots=True)
class Compared:
    """What came out, and the documents that were read for it, by id."""

    agreement: Agreement
    documents: Mapping[str, Document]


def compared(store: ProjectStore) -> Compared:
    """As `project_agreement`, with the texts in which the disagreements lie."""
    documents: dict[str, Document] = {}

    def read(sets: Iterable[Sets]) -> Iterator[Sets]:
        for document, stated in sets:
            documents[document.id] = document
            yield document, stated

    found = agreement(read(sets_of_persons(store, lambda done, total: None)), store.schema())
    return Compared(found, documents)


def project_agreement(
    store: ProjectStore, *, progress: Progress = lambda done, total: None
) -> Agreement:
    """Between the persons of a project; gold and pipelines take no part."""
    return agreement(sets_of_persons(store, progress), store.schema())


def sets_of_persons(store: ProjectStore, progress: Progress) -> Iterator[Sets]:
    """Each document that two persons finished, with all that persons finished of it."""
    finished = finished_by_two(store.finishing_times())
    for done, (id, times) in enumerate(finished.items()):
        progress(done, len(finished))
        persons = {one.annotator for one in times}
        yield store.document(id), [one for one in store.sets_of(id) if one.annotator in persons]
    progress(len(finished), len(finished))


def finished_by_two(times: Sequence[FinishingTime]) -> dict[str, list[FinishingTime]]:
    """By document, when each person finished it, where there are two or more."""
    found: dict[str, list[FinishingTime]] = {}
    for one in times:
        found.setdefault(one.document_id, []).append(one)
    return {id: ones for id, ones in found.items() if len(ones) > 1}


def agreement_tables(found: Agreement) -> dict[str, Any]:
    """As `annotator agreement --json` prints it; what is undefined is null, and says why."""
    everywhere = found.disagreements
    pairs = [
        (pair, [d for d in everywhere if d.annotators == pair.annotators]) for pair in found.pairs
    ]
    return {
        "documents": found.documents,
        "pairs": [
            {
                "annotators": list(pair.annotators),
                "documents": pair.documents,
                "levels": _levels(pair.levels, theirs),
            }
            for pair, theirs in pairs
        ],
        "levels": _levels(found.levels, everywhere),
    }


def counted_by_kind(disagreements: Sequence[Disagreement], level: Level) -> dict[Kind, int]:
    """How many of each kind, nought left out, in the order of the kinds."""
    of_level = by_kind(one for one in disagreements if one.level is level)
    return {kind: len(ones) for kind, ones in of_level.items()}


def _levels(
    levels: Mapping[Level, LevelAgreement], disagreements: Sequence[Disagreement]
) -> dict[str, Any]:
    return {level.value: _level(level, one, disagreements) for level, one in levels.items()}


def _level(
    level: Level, one: LevelAgreement, disagreements: Sequence[Disagreement]
) -> dict[str, Any]:
    figures = {"f1": one.score.f1, **one.coefficients}
    undefined = {name: figure.why for name, figure in figures.items() if figure.value is None}
    kinds = counted_by_kind(disagreements, level)
    return {
        **_score(one.score),
        "mean_f1": _rounded(one.mean_f1.value),
        **{match.value: _score(score) for match, score in one.looser.items()},
        **{name: _rounded(figure.value) for name, figure in one.coefficients.items()},
        **({"undefined": undefined} if undefined else {}),
        **(_labelled(level, one, disagreements) if one.by_label else {}),
        "disagreements": {kind.value: count for kind, count in kinds.items()},
    }


def _labelled(
    level: Level, one: LevelAgreement, disagreements: Sequence[Disagreement]
) -> dict[str, Any]:
    return {
        "by_label": {label: _score(score) for label, score in one.by_label.items()},
        "confusion": _confused(confusion(level, one, disagreements)),
    }


def _confused(found: Confusion) -> dict[str, dict[str, int]]:
    """By the label of the first and then of the second; an empty name where one has nothing."""
    rows: dict[str, Counter[str]] = {}
    for (first, second), count in sorted(found.counts.items()):
        rows.setdefault(first, Counter())[second] = count
    return {first: dict(row) for first, row in rows.items()}


def _score(score: Score) -> dict[str, Any]:
    interval = [_rounded(end) for end in score.interval] if score.interval else None
    return {"f1": _rounded(score.f1.value), "interval": interval, "n": score.n}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
