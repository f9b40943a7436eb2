"""How far a project is, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.app.agreement_over_time import Period, over_time_table
from annotator.app.outcomes import outcome_rows, outcome_table
from annotator.app.pace import active_table, curve, curves, pace_rows, pace_table
from annotator.model.workflow import State
from annotator.store.active_times import ActiveTime
from annotator.store.decision_times import DecisionTime
from annotator.store.listing import Counts
from annotator.store.suggestion_counts import Outcome


def status_tables(
    counts: Counts,
    outcomes: Iterable[Outcome] = (),
    decisions: Iterable[DecisionTime] = (),
    agreements: Iterable[Period] = (),
    active: Iterable[ActiveTime] = (),
) -> dict[str, Any]:
    """Documents by state, by annotator, standing annotations by label and role, and suggestions.

    Then the pace of each annotator, the decisions of each day, in all and by pipeline, the
    agreement of each day, and the active seconds of each annotator on each document.

    The states are all there, nought included; labels and roles are sorted by name.
    """
    times = list(decisions)
    return {
        "documents": {"total": sum(counts.documents.values()), **_by_state(counts.documents)},
        "annotators": {name: _by_state(states) for name, states in counts.annotators.items()},
        "labels": dict(sorted(counts.labels.items())),
        "roles": dict(sorted(counts.roles.items())),
        "suggestions": outcome_table(outcomes),
        "pace": pace_table(times),
        "curve": curve(times),
        "curves": curves(times),
        "agreement": over_time_table(agreements),
        "active": active_table(active),
    }


def status_lines(
    counts: Counts,
    outcomes: Iterable[Outcome] = (),
    decisions: Iterable[DecisionTime] = (),
) -> list[str]:
    """The same to read: a block for each table, names in front, figures in columns."""
    tables = status_tables(counts, outcomes, decisions)
    pace = pace_rows(tables["pace"])
    rows = outcome_rows(tables["suggestions"])
    total = tables["documents"].pop("total")
    states = [state.value for state in State]
    people = [[name, *map(str, by.values())] for name, by in tables["annotators"].items()]
    blocks = [
        _aligned([["documents", "total", *states], ["", str(total), *_figures(counts)]]),
        _aligned([["annotator", *states], *people]) if people else [],
        _counted("annotations", tables["labels"]),
        _counted("arguments", tables["roles"]),
        _aligned(rows) if rows else [],
        _aligned(pace) if pace else [],
    ]
    return [line for block in blocks if block for line in (*block, "")][:-1]


def _by_state(counts: Mapping[State, int]) -> dict[str, int]:
    return {state.value: counts.get(state, 0) for state in State}


def _figures(counts: Counts) -> list[str]:
    return [str(number) for number in _by_state(counts.documents).values()]


def _counted(title: str, table: Mapping[str, int]) -> list[str]:
    if not table:
        return []
    total = str(sum(table.values()))
    return _aligned([[title, total], *([f"  {name}", str(n)] for name, n in table.items())])


def _aligned(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            [row[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        ).rstrip()
        for row in rows
    ]
