"""How agreement went: by the day on which the second of two people finished a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from annotator.app.agreeing import Progress, finished_by_two, sets_of_persons
from annotator.model.bootstrap import Shared
from annotator.model.comparing import Comparison, compare
from annotator.model.statements import Level, Match
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class Period:
    """What those who finished documents in this time share at each level; the day it begins."""

    date: str
    documents: int
    shared: Mapping[Level, Shared]


def agreement_over_time(
    store: ProjectStore, *, progress: Progress = lambda done, total: None
) -> tuple[Period, ...]:
    """The days on which documents came to be finished by two, in their order."""
    times = finished_by_two(store.finishing_times())
    schema, found = store.schema(), []
    for document, sets in sets_of_persons(store, progress):
        comparison = compare(document, sets, schema)
        if comparison and document.id in times:
            second = sorted(one.at for one in times[document.id])[1]
            found.append(Period(second[:10], 1, _shared(comparison)))
    return _together(found)


def weeks(days: Iterable[Period]) -> tuple[Period, ...]:
    """The same by weeks, each named by its Monday."""
    return _together(Period(_monday(one.date), one.documents, one.shared) for one in days)


def over_time_table(periods: Iterable[Period]) -> list[dict[str, Any]]:
    """For each day its documents and F1 by level; null where nobody stated anything."""
    return [
        {
            "date": one.date,
            "documents": one.documents,
            **{level.value: _rounded(one.shared[level].f1) for level in Level},
        }
        for one in periods
    ]


def _shared(comparison: Comparison) -> dict[Level, Shared]:
    """Exactly the same, all pairs of the document counted together."""
    return {
        level: sum(
            (one for pair in comparison.pairs for one in pair.shared[level, Match.EXACT].values()),
            Shared(),
        )
        for level in Level
    }


def _together(periods: Iterable[Period]) -> tuple[Period, ...]:
    found: dict[str, Period] = {}
    for one in periods:
        before = found.get(one.date)
        if before:
            shared = {level: before.shared[level] + one.shared[level] for level in Level}
            found[one.date] = Period(one.date, before.documents + one.documents, shared)
        else:
            found[one.date] = one
    return tuple(found[day] for day in sorted(found))


def _monday(day: str) -> str:
    found = date.fromisoformat(day)
    return (found - timedelta(days=found.weekday())).isoformat()


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
