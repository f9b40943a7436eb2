"""Agreement to read: titled tables of words and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.app.agreeing import counted_by_kind
from annotator.model.agreement import Agreement, LevelAgreement, PairAgreement, Score
from annotator.model.coefficients import Figure
from annotator.model.disagreements import Disagreement, Kind
from annotator.model.statements import Level

Rows = list[list[str]]
COEFFICIENTS = ("gamma", "alpha_u", "kappa", "alpha", "ac1")
_ALWAYS = COEFFICIENTS[1:]


def agreement_blocks(found: Agreement) -> Iterator[tuple[str, Rows]]:
    """A table of figures, why some are missing, the disagreements, then each pair and label."""
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
        counts = counted_by_kind(disagreements, level)
        rows.append([_words(level), *(str(counts.get(kind, 0)) for kind in Kind)])
    if disagreements:
        yield "disagreements", [["", *(kind.value for kind in Kind)], *rows]


def _figures(levels: Mapping[Level, LevelAgreement]) -> Rows:
    names = _ALWAYS if all("gamma" not in x.coefficients for x in levels.values()) else COEFFICIENTS
    rows = [["", "f1", "95 in 100", "n", "overlapping", "same head", *names]]
    for level, one in levels.items():
        looser = [_cell(score.f1.value) for score in one.looser.values()]
        given = [one.coefficients.get(name, Figure(None)) for name in names]
        rows.append([_words(level), *_cells(one.score), *looser, *(_cell(f.value) for f in given)])
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
