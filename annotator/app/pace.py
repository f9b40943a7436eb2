"""How people decide: what they accept as it is, how long they take, and the curve over time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from annotator.app.outcomes import KINDS
from annotator.model.annotations import Decision
from annotator.model.workflow import AnnotatorKind, kind_of
from annotator.store.active_times import ActiveTime
from annotator.store.decision_times import DecisionTime

PAUSE = 120.0
"""Seconds without a decision, or any change, after which somebody is held to be away."""


def pace_table(decisions: Iterable[DecisionTime]) -> dict[str, dict[str, float]]:
    """By annotator: decisions, the share of suggestions accepted unchanged, seconds for each.

    `seconds` is the time between decisions, pauses left out, over how many there were.
    """
    found: defaultdict[str, list[DecisionTime]] = defaultdict(list)
    for one in decisions:
        found[one.annotator].append(one)
    return {name: _pace(ones) for name, ones in sorted(found.items())}


def curve(decisions: Iterable[DecisionTime]) -> list[dict[str, int | str]]:
    """Day by day, how many decisions of each kind there were; days without any are left out."""
    days: defaultdict[str, Counter[Decision]] = defaultdict(Counter)
    for one in decisions:
        days[one.at[:10]][one.decision] += 1
    return [
        {"date": day, **{kind.value: counted[kind] for kind in KINDS}}
        for day, counted in sorted(days.items())
    ]


def curves(decisions: Iterable[DecisionTime]) -> dict[str, list[dict[str, int | str]]]:
    """The curve of each pipeline by `name@version`: what became of its suggestions, day by day."""
    found: defaultdict[str, list[DecisionTime]] = defaultdict(list)
    for one in decisions:
        if kind_of(one.origin) is AnnotatorKind.PIPELINE:
            found[one.origin].append(one)
    return {origin: curve(ones) for origin, ones in sorted(found.items())}


def active_table(times: Iterable[ActiveTime]) -> dict[str, dict[str, float]]:
    """By annotator and document, the seconds at work on it."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for one in times:
        found[one.annotator][one.document_id] = round(one.seconds, 1)
    return dict(sorted(found.items()))


def active_seconds(times: Iterable[ActiveTime]) -> dict[str, float]:
    """By annotator, the seconds at work on all documents together."""
    found: defaultdict[str, float] = defaultdict(float)
    for one in times:
        found[one.annotator] += one.seconds
    return {name: round(found[name], 1) for name in sorted(found)}


def pace_rows(table: dict[str, dict[str, float]]) -> list[list[str]]:
    """The same to read: a head and a line for each annotator."""
    if not table:
        return []
    rows = [["pace", "decisions", "unchanged", "seconds"]]
    for name, figures in table.items():
        unchanged, seconds = f"{figures['unchanged']:.2f}", f"{figures['seconds']:.1f}"
        rows.append([name, str(int(figures["decisions"])), unchanged, seconds])
    return rows


def _pace(ones: Sequence[DecisionTime]) -> dict[str, float]:
    counted = Counter(one.decision for one in ones)
    proposed = len(ones) - counted[Decision.ADDED]
    unchanged = counted[Decision.ACCEPTED] / proposed if proposed else 0.0
    moments = sorted(datetime.fromisoformat(one.at).timestamp() for one in ones)
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    at_work = sum(gap for gap in gaps if gap <= PAUSE)
    seconds = at_work / len(ones)
    return {
        "decisions": len(ones),
        "unchanged": round(unchanged, 3),
        "seconds": round(seconds, 2),
    }
