"""All that is known of how far a project is, read at once, for a page that is looked at often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.app.agreement_over_time import Period, agreement_over_time
from annotator.app.pace import PAUSE, active_seconds
from annotator.store.decision_times import DecisionTime
from annotator.store.listing import Counts
from annotator.store.project_store import ProjectStore
from annotator.store.suggestion_counts import Outcome


@dataclass(frozen=True, slots=True)
class Figures:
    """As `annotator status` has them, active seconds by annotator in all.

    `read` says for what the agreement was reckoned.
    """

    counts: Counts
    outcomes: tuple[Outcome, ...]
    decisions: tuple[DecisionTime, ...]
    active: Mapping[str, float]
    agreement: tuple[Period, ...]
    read: object


def figures(store: ProjectStore, known: Figures | None = None) -> Figures:
    """The figures now; agreement is taken from those that are known if nobody finished since."""
    read = (store.finishing_times(), store.schema())
    fresh = known is not None and known.read == read
    agreement = known.agreement if known and fresh else agreement_over_time(store)
    return Figures(
        store.counts(),
        store.suggestion_counts(),
        store.decision_times(),
        active_seconds(store.active_times(PAUSE)),
        agreement,
        read,
    )
