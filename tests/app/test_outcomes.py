"""The table of what became of suggestions."""

from __future__ import annotations

import json

from annotator.app import deciding, editing
from annotator.app.desk import Desk
from annotator.app.reports import status_lines, status_tables
from tests.app.conftest import ORIGIN


def test_each_decision_is_counted_once_under_its_pipeline_and_label(desk: Desk) -> None:
    workspace = desk.workspace
    anna, _, omar, *_ = workspace.annotations.spans
    deciding.accept(workspace, anna)
    editing.relabel(workspace, omar, "PERSON")
    desk.walk.focus(workspace.annotations.spans[-1].key)
    desk.reject()
    editing.add_span(workspace, 43, 47, "PERSON")

    tables = status_tables(workspace.store.counts(), workspace.store.suggestion_counts())

    found = tables["suggestions"][ORIGIN]
    nothing = dict.fromkeys(("accepted", "relabelled", "moved", "rejected", "added"), 0)
    assert found["PERSON"] == {**nothing, "accepted": 1, "added": 1}
    assert found["ORG"] == {**nothing, "relabelled": 1}
    assert found["AGREEMENT"] == {**nothing, "rejected": 1}
    assert json.loads(json.dumps(tables)) == tables


def test_the_lines_have_a_sum_for_each_pipeline(desk: Desk) -> None:
    desk.accept()
    store = desk.workspace.store
    lines = status_lines(store.counts(), store.suggestion_counts())

    at = next(i for i, line in enumerate(lines) if line.startswith("suggestions"))
    assert lines[at].split()[1:] == ["accepted", "relabelled", "moved", "rejected", "added"]
    assert lines[at + 1].split() == [ORIGIN, "1", "0", "0", "0", "0"]
    assert lines[at + 2].split() == ["PERSON", "1", "0", "0", "0", "0"]
