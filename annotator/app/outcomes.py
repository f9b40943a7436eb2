"""What became of suggestions, as plain tables for whoever leads a project."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.annotations import Decision
from annotator.store.suggestion_counts import Outcome

KINDS = (
    Decision.ACCEPTED,
    Decision.RELABELLED,
    Decision.MOVED,
    Decision.REJECTED,
    Decision.ADDED,
)
Table = dict[str, dict[str, dict[str, int]]]


def outcome_table(outcomes: Iterable[Outcome]) -> Table:
    """By `pipeline@version` and label, how many spans met with each decision; noughts included.

    What was added is under the pipeline that had looked at the document, or under no name.
    """
    found: Table = {}
    for one in sorted(outcomes):
        labels = found.setdefault(one.origin, {})
        figures = labels.setdefault(one.label, dict.fromkeys((kind.value for kind in KINDS), 0))
        figures[one.decision.value] += one.count
    return found


def outcome_rows(table: Table) -> list[list[str]]:
    """The same to read: a head, and for each pipeline a line of sums and one for each label."""
    if not table:
        return []
    kinds = [kind.value for kind in KINDS]
    rows = [["suggestions", *kinds]]
    for origin, labels in table.items():
        sums = [sum(figures[kind] for figures in labels.values()) for kind in kinds]
        rows.append([origin or "(none)", *map(str, sums)])
        rows += [
            [f"  {label}", *(str(figures[kind]) for kind in kinds)]
            for label, figures in labels.items()
        ]
    return rows
