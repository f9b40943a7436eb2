"""Agreement between the annotators of a project: as values, as a table, and to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from annotator.model.agreement import Agreement, LevelAgreement, PairAgreement, Score, agreement
from annotator.model.annotation_set import AnnotationSet
from annotator.model.coefficients import Figure
from annotator.model.disagreements import Disagreement, Kind
from annotator.model.document import Document
from annotator.model.statements import Level
from annotator.model.workflow import AnnotatorKind
from annotator.store.project_store import ProjectStore

Progress = Callable[[int, int | None], None]
Rows = list[list[str]]
COEFFICIENTS = ("kappa", "alpha", "ac1")


def project_agreement(
    store: ProjectStore, *, progress: Progress = lambda done, total: None
) -> Agreement:
    """Between the persons of a project; gold and pipelines take no part."""
    return agreement(_sets_of_persons(store, progress), store.schema())


def _sets_of_persons(
    store: ProjectStore, progress: Progress
) -> Iterator[tuple[Document, Sequence[AnnotationSet]]]:
    persons = {one.name for one in store.annotators() if one.kind is AnnotatorKind.PERSON}
    ids = store.document_ids() if len(persons) > 1 else ()
    for done, id in enumerate(ids):
        progress(done, len(ids))
        yield store.document(id), [one for one in store.sets_of(id) if one.annotator in persons]
    progress(len(ids), len(ids))


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


def _levels(
    levels: Mapping[Level, LevelAgreement], disagreements: Sequence[Disagreement]
) -> dict[str, Any]:
    return {
        level.value: _level(one, _by_kind(disagreements, level)) for level, one in levels.items()
    }


def _level(one: LevelAgreement, by_kind: Mapping[Kind, int]) -> dict[str, Any]:
    figures = {"f1": one.score.f1, **one.coefficients}
    undefined = {name: figure.why for name, figure in figures.items() if figure.value is None}
    return {
        **_score(one.score),
        **{name: _rounded(figure.value) for name, figure in one.coefficients.items()},
        **({"undefined": undefined} if undefined else {}),
        **({"by_label": _by_label(one)} if one.by_label else {}),
        "disagreements": {kind.value: count for kind, count in by_kind.items()},
    }


def _by_label(one: LevelAgreement) -> dict[str, Any]:
    return {label: _score(score) for label, score in one.by_label.items()}


def _score(score: Score) -> dict[str, Any]:
    interval = [_rounded(end) for end in score.interval] if score.interval else None
    return {"f1": _rounded(score.f1.value), "interval": interval, "n": score.n}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _by_kind(disagreements: Sequence[Disagreement], level: Level) -> dict[Kind, int]:
    """How many of each kind, nought left out, in the order of the kinds."""
    counts = Counter(one.kind for one in disagreements if one.level is level)
    return {kind: counts[kind] for kind in Kind if counts[kind]}


def agreement_blocks(found: Agreement) -> Iterator[tuple[str, Rows]]:
    """The same to read, as titled tables; one of them says why a figure is missing."""
    if not found.documents:
        yield "No document is finished by two annotators.", []
        return
    yield from _blocks(_title(found), found.levels, found.disagreements)
    if len(found.pairs) > 1:
        for pair in found.pairs:
            yield f"{_names(pair)}, {pair.documents} documents", _figures(pair.levels)
    for level, one in found.levels.items():
        if one.by_label:
            rows = [[f"  {label}", *_cells(score)] for label, score in one.by_label.items()]
            yield f"{_words(level)}, by label", [["", "f1", "95 in 100", "n"], *rows]


def _title(found: Agreement) -> str:
    who = _names(found.pairs[0]) if len(found.pairs) == 1 else f"{len(found.pairs)} pairs"
    return f"{who}, {found.documents} documents finished by two or more"


def _blocks(
    title: str, levels: Mapping[Level, LevelAgreement], disagreements: Sequence[Disagreement]
) -> Iterator[tuple[str, Rows]]:
    yield title, _figures(levels)
    why = _reasons(levels)
    if why:
        yield "undefined", why
    rows = []
    for level in levels:
        by_kind = _by_kind(disagreements, level)
        rows.append([_words(level), *(str(by_kind.get(kind, 0)) for kind in Kind)])
    if disagreements:
        yield "disagreements", [["", *(kind.value for kind in Kind)], *rows]


def _figures(levels: Mapping[Level, LevelAgreement]) -> Rows:
    rows = [["", "f1", "95 in 100", "n", *COEFFICIENTS]]
    for level, one in levels.items():
        given = [one.coefficients.get(name, Figure(None)) for name in COEFFICIENTS]
        rows.append([_words(level), *_cells(one.score), *(_cell(f.value) for f in given)])
    return rows


def _reasons(levels: Mapping[Level, LevelAgreement]) -> Rows:
    return [
        [_words(level), name, figure.why]
        for level, one in levels.items()
        for name, figure in {"f1": one.score.f1, **one.coefficients}.items()
        if figure.value is None
    ]


def _cells(score: Score) -> list[str]:
    interval = "-"
    if score.interval:
        interval = f"{score.interval[0]:.3f} to {score.interval[1]:.3f}"
    return [_cell(score.f1.value), interval, str(score.n)]


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _words(level: Level) -> str:
    return level.value.replace("_", " ")


def _names(pair: PairAgreement) -> str:
    return " and ".join(pair.annotators)
