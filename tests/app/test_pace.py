"""How people decide, and how it goes over time."""

from __future__ import annotations

from dataclasses import replace

from annotator.app.desk import Desk
from annotator.app.pace import active_seconds, curve, curves, pace_rows, pace_table
from annotator.app.reports import status_tables
from annotator.model.annotations import Decision
from annotator.store.active_times import ActiveTime
from annotator.store.decision_times import DecisionTime

DAY = "2026-05-04T10:"
MADE = [
    DecisionTime("ada", f"{DAY}00:00.000+00:00", Decision.ACCEPTED),
    DecisionTime("ada", f"{DAY}00:10.000+00:00", Decision.REJECTED),
    DecisionTime("ada", f"{DAY}30:00.000+00:00", Decision.ADDED),
    DecisionTime("ada", "2026-05-05T09:00:00.000+00:00", Decision.ACCEPTED),
    DecisionTime("ben", f"{DAY}00:00.000+00:00", Decision.ADDED),
]


def test_pace_leaves_pauses_out_and_holds_unchanged_against_what_was_proposed() -> None:
    assert pace_table(MADE) == {
        "ada": {"decisions": 4, "unchanged": 0.667, "seconds": 2.5},
        "ben": {"decisions": 1, "unchanged": 0.0, "seconds": 0.0},
    }
    assert pace_rows(pace_table(MADE))[1] == ["ada", "4", "0.67", "2.5"]
    assert pace_rows({}) == []


def test_the_curve_has_a_point_for_each_day_with_decisions() -> None:
    nothing = {"accepted": 0, "relabelled": 0, "moved": 0, "rejected": 0, "added": 0}

    assert curve(MADE) == [
        {"date": "2026-05-04", **nothing, "accepted": 1, "rejected": 1, "added": 2},
        {"date": "2026-05-05", **nothing, "accepted": 1},
    ]


def test_each_pipeline_has_a_curve_of_its_own() -> None:
    origins = ("news@1.0", "news@1.1", "ada", "news@1.0", "")
    made = [replace(one, origin=origin) for one, origin in zip(MADE, origins, strict=True)]

    found = curves(made)

    assert list(found) == ["news@1.0", "news@1.1"]
    assert [(day["date"], day["accepted"]) for day in found["news@1.0"]] == [
        ("2026-05-04", 1),
        ("2026-05-05", 1),
    ]


def test_active_time_is_that_on_all_documents_together() -> None:
    times = [ActiveTime("ben", "d1", 4), ActiveTime("ada", "d1", 1.5), ActiveTime("ben", "d2", 3)]

    assert active_seconds(times) == {"ada": 1.5, "ben": 7}


def test_status_counts_spans_and_arguments_of_people(desk: Desk) -> None:
    desk.accept_sentence()
    store = desk.workspace.store

    tables = status_tables(store.counts(), store.suggestion_counts(), store.decision_times())

    assert tables["pace"]["ada"]["decisions"] == 7
    assert tables["pace"]["ada"]["unchanged"] == 1.0
    assert [day["accepted"] for day in tables["curve"]] == [7]
    assert [[day["accepted"] for day in days] for days in tables["curves"].values()] == [[7]]
