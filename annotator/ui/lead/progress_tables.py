"""The tables of the page of progress: their columns and rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.app.agreement_over_time import Period
from annotator.app.outcomes import KINDS
from annotator.model.annotations import Decision
from annotator.model.coefficients import Figure
from annotator.model.statements import Level
from annotator.model.workflow import State
from annotator.ui.lead.agreement_words import figure_cell, level_words
from annotator.ui.lead.tables import Cell, Column, Missing
from annotator.ui.wording import state_words

Rows = list[list[Cell]]
Counted = Mapping[str, int]
HOUR = 3600
_STATES = (State.FINISHED, State.IN_PROGRESS, State.NEW)


def tr(text: str) -> str:
    return QCoreApplication.translate("progress", text)


def kind_words(kind: Decision) -> str:
    """What became of a suggestion, as the head of a column."""
    return {
        Decision.ACCEPTED: tr("Accepted"),
        Decision.RELABELLED: tr("Relabelled"),
        Decision.MOVED: tr("Moved"),
        Decision.REJECTED: tr("Rejected"),
        Decision.ADDED: tr("Added"),
    }[kind]


def document_columns() -> tuple[Column, ...]:
    return Column(tr("State")), Column(tr("Documents")), Column(tr("Share in %"), 1)


def document_rows(states: Mapping[State, int]) -> Rows:
    """A row for each state, nought included."""
    total = sum(states.values())
    return [
        [state_words(state), count, 100 * count / total if total else None]
        for state, count in states.items()
    ]


def people_columns() -> tuple[Column, ...]:
    tip = tr("Pauses of more than two minutes are left out.")
    return (
        Column(tr("Annotator")),
        *(Column(state_words(state).capitalize()) for state in _STATES),
        Column(tr("Active hours"), 2, tip),
        Column(tr("Decisions")),
        Column(tr("Seconds each"), 1, tip),
        Column(tr("Unchanged in %"), 1, tr("Suggestions accepted as they were.")),
    )


def people_rows(
    people: Mapping[str, Mapping[State, int]],
    pace: Mapping[str, Mapping[str, float]],
    active: Mapping[str, float],
) -> Rows:
    """A row for each annotator, pipelines and gold among them; who decides nothing has no pace."""
    none = Missing(tr("No decisions of this annotator."))
    away = Missing(tr("The log has no time at work of this annotator."))
    rows: Rows = []
    for name, states in people.items():
        row: list[Cell] = [name, *(states.get(state, 0) for state in _STATES)]
        row.append(active[name] / HOUR if name in active else away)
        own = pace.get(name)
        row += _pace_cells(own) if own else [none] * 3
        rows.append(row)
    return rows


def _pace_cells(own: Mapping[str, float]) -> list[Cell]:
    return [int(own["decisions"]), own["seconds"], 100 * own["unchanged"]]


def label_columns() -> tuple[Column, ...]:
    return Column(tr("Name")), Column(tr("Kind")), Column(tr("Count"))


def label_rows(labels: Counted, roles: Counted) -> Rows:
    """Labels and then roles, each by how many there are."""
    return [
        [name, kind, count]
        for kind, table in ((tr("label"), labels), (tr("role"), roles))
        for name, count in by_count(table)
    ]


def by_count(table: Counted) -> list[tuple[str, int]]:
    """The most frequent first."""
    return sorted(table.items(), key=lambda one: (-one[1], one[0]))


def agreement_columns() -> tuple[Column, ...]:
    return Column(tr("From")), Column(tr("Documents")), *(Column(level_words(x), 3) for x in Level)


def agreement_rows(periods: Sequence[Period]) -> Rows:
    """A row for each period, with F1 at each level."""
    return [
        [
            one.date,
            one.documents,
            *(
                figure_cell(Figure(one.shared[level].f1, tr("Nothing was annotated.")))
                for level in Level
            ),
        ]
        for one in periods
    ]


def outcome_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Pipeline")),
        Column(tr("Label")),
        *(Column(kind_words(kind)) for kind in KINDS),
        Column(tr("Unchanged in %"), 1, tr("Of what was proposed; what was added is not.")),
    )


def outcome_rows(table: Mapping[str, Mapping[str, Counted]]) -> Rows:
    """A row for each pipeline and label."""
    return [
        [origin or tr("(none)"), label, *figures.values(), unchanged(figures)]
        for origin, labels in table.items()
        for label, figures in labels.items()
    ]


def curve_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Day")),
        *(Column(kind_words(kind)) for kind in KINDS),
        Column(tr("Unchanged in %"), 1),
    )


def curve_rows(days: Sequence[Mapping[str, int | str]]) -> Rows:
    """A row for each day with decisions."""
    rows: Rows = []
    for day in days:
        counts = {kind.value: int(day[kind.value]) for kind in KINDS}
        rows.append([str(day["date"]), *counts.values(), unchanged(counts)])
    return rows


def unchanged(counts: Counted) -> Cell:
    """The share of what was proposed that was accepted as it was, in hundredths."""
    proposed = sum(counts.values()) - counts[Decision.ADDED.value]
    if not proposed:
        return Missing(tr("Nothing was proposed."))
    return 100 * counts[Decision.ACCEPTED.value] / proposed
