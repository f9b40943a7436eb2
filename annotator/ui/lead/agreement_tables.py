"""The tables of figures on the page of agreement: their columns and rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.model.agreement import LevelAgreement, PairAgreement, Score
from annotator.model.confusion import cell_of
from annotator.model.disagreements import Disagreement
from annotator.model.statements import LOOSER, Level, Match
from annotator.ui.lead.agreement_words import figure_cell, level_words, tr
from annotator.ui.lead.tables import Cell, Column, Missing

COEFFICIENTS = ("kappa", "alpha", "alpha_u", "ac1", "gamma")
_FIRST_LOOSER = 6
_DECIMALS = 3


def level_columns() -> tuple[Column, ...]:
    """The columns of the table of levels."""
    return (
        Column(tr("Level")),
        Column(tr("F1"), _DECIMALS, tr("The same in both directions.")),
        *_interval_columns(),
        Column(tr("Stated"), tip=tr("How many statements both made together.")),
        Column(tr("Mean"), _DECIMALS, tr("The mean of the pairs' F1.")),
        Column(tr("Overlapping"), _DECIMALS, tr("F1 where spans need only share text.")),
        Column(tr("Same head"), _DECIMALS, tr("F1 where spans need the same main word.")),
        Column("κ", _DECIMALS, tr("Cohen's kappa over tokens; of several pairs their mean.")),
        Column("α", _DECIMALS, tr("Krippendorff's alpha, nominal, over tokens.")),
        Column("αᵤ", _DECIMALS, tr("Krippendorff's alpha for units and their edges.")),
        Column("AC1", _DECIMALS, tr("Gwet's AC1 over tokens; stable where one label dominates.")),
        Column("γ", _DECIMALS, tr("Gamma, of units and labels at once; on demand.")),
    )


def label_columns() -> tuple[Column, ...]:
    """The columns of the table of labels."""
    return (
        Column(tr("Label")),
        Column(tr("F1"), _DECIMALS, tr("The same in both directions.")),
        *_interval_columns(),
        Column(tr("Stated"), tip=tr("How many statements both made together.")),
        Column(tr("Differ"), tip=tr("Disagreements in which this label occurs.")),
    )


def pair_columns() -> tuple[Column, ...]:
    """The columns of the table of pairs."""
    levels = (Column(level_words(level), _DECIMALS) for level in Level)
    return Column(tr("Annotators")), Column(tr("Documents")), *levels


def pair_rows(pairs: Sequence[PairAgreement]) -> list[list[Cell]]:
    """A row for each pair, with F1 at each level."""
    return [
        [
            " – ".join(pair.annotators),
            pair.documents,
            *(figure_cell(one.score.f1) for one in pair.levels.values()),
        ]
        for pair in pairs
    ]


def match_of(column: int) -> Match:
    """The way of matching that a column of the table of levels is about."""
    number = column - _FIRST_LOOSER
    return LOOSER[number] if 0 <= number < len(LOOSER) else Match.EXACT


def level_rows(figures: Mapping[Level, LevelAgreement]) -> list[list[Cell]]:
    """A row for each level."""
    return [
        [
            level_words(level),
            *_score_cells(one.score),
            figure_cell(one.mean_f1),
            *(figure_cell(one.looser[match].f1) for match in LOOSER),
            *(_coefficient_cell(one, name, level) for name in COEFFICIENTS),
        ]
        for level, one in figures.items()
    ]


def label_rows(
    one: LevelAgreement, level: Level, disagreements: Sequence[Disagreement]
) -> list[list[Cell]]:
    """A row for each label of a level, with how many disagreements touch it."""
    cells = [cell_of(found) for found in disagreements if found.level is level]
    return [
        [label, *_score_cells(score), sum(label in cell for cell in cells)]
        for label, score in one.by_label.items()
    ]


def _interval_columns() -> tuple[Column, ...]:
    tip = tr("F1 lies between in 95 of 100 draws of the documents.")
    return Column(tr("from"), _DECIMALS, tip), Column(tr("to"), _DECIMALS, tip)


def _score_cells(score: Score) -> list[Cell]:
    none = Missing(tr("At least two documents are needed for an interval."))
    low, high = score.interval or (none, none)
    return [figure_cell(score.f1), low, high, score.n]


def _coefficient_cell(one: LevelAgreement, name: str, level: Level) -> Cell:
    if level.of_arguments:
        return Missing(tr("Coefficients are of spans: links have no tokens of their own."))
    if name not in one.coefficients:
        return Missing(tr("Not reckoned yet: press the button above."))
    return figure_cell(one.coefficients[name])
