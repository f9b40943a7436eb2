"""Agreement by the day on which two had finished a document."""

from __future__ import annotations

from pathlib import Path

from annotator.app.agreement_over_time import (
    Period,
    agreement_over_time,
    over_time_table,
    weeks,
)
from annotator.model.annotation_set import AnnotationSet
from annotator.model.bootstrap import Shared
from annotator.model.changes import Change
from annotator.model.schema import Schema
from annotator.model.statements import Level
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from tests.model.events import document, finished, span

MONDAY, SUNDAY, NEXT = "2026-11-02", "2026-11-08", "2026-11-09"


def period(day: str, both: int, stated: int) -> Period:
    return Period(day, 1, dict.fromkeys(Level, Shared(both, stated)))


def test_only_documents_that_two_finished_count_on_the_day_of_the_second(
    tmp_path: Path, schema: Schema
) -> None:
    with ProjectStore.create(str(tmp_path / "p.annotator"), schema) as store:
        one, other = span("s1", 0), span("s1", 1)
        store.add(document("d1"), [finished("a", one), finished("b", one), finished("c", other)])
        alone = AnnotationSet("d2", "b", (one,), State.IN_PROGRESS)
        store.add(document("d2"), [finished("a", one, id="d2"), alone])
        store.add(document("d3"), [finished("a", one, id="d3"), finished("news@1.0", id="d3")])

        (today,) = agreement_over_time(store)

        assert today.date == max(one.at for one in store.finishing_times())[:10]
        assert today.documents == 1
        # Of three pairs one agrees.
        assert today.shared[Level.ENTITIES] == Shared(both=1, stated=6)
        store.apply("d2", "b", Change("finish", state=(State.IN_PROGRESS, State.FINISHED)))
        (later,) = agreement_over_time(store)
        assert later.documents == 2


def test_weeks_begin_on_monday_and_take_their_days_together() -> None:
    found = weeks([period(MONDAY, 1, 4), period(SUNDAY, 2, 4), period(NEXT, 0, 2)])

    assert [(one.date, one.documents) for one in found] == [(MONDAY, 2), (NEXT, 1)]
    assert found[0].shared[Level.ENTITIES] == Shared(3, 8)


def test_the_table_has_f1_by_level() -> None:
    (row, empty) = over_time_table([period(MONDAY, 1, 4), period(NEXT, 0, 0)])

    assert row == {"date": MONDAY, "documents": 1, **dict.fromkeys(map(str, Level), 0.5)}
    assert empty["entities"] is None
