"""Where the questions of the window and of the commands look."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from annotator.model.changes import Change
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET, TAKES_PART

BIG = re.compile(r"SCAN (spans|arguments|relations|chains|chain_mentions|changes|annotation_sets)")
LIST = re.compile(r"SCAN (spans|arguments|relations|chains|chain_mentions|changes)")


@pytest.fixture
def target(path: Path) -> str:
    return str(path)


@pytest.mark.parametrize(
    ("ask", "forbidden"),
    [
        (lambda store: store.apply("d1", "bob", Change("add", added=(MET,))), BIG),
        (lambda store: store.apply("d1", "ann", Change("x", (ANNA,), (ANNA,))), BIG),
        (lambda store: store.apply("d1", "ann", Change("x", (TAKES_PART,))), BIG),
        (lambda store: store.annotation_set("d1", "ann"), BIG),
        (lambda store: store.sets_of("d1"), BIG),
        (lambda store: store.newest_pipeline_set("d1"), BIG),
        (lambda store: store.history("ann"), BIG),
        (lambda store: store.logged(1), BIG),
        (lambda store: store.documents_without("ann"), BIG),
        (lambda store: store.entries("ann"), LIST),
        (lambda store: store.entries("gold"), LIST),
    ],
    ids=[
        "add",
        "rewrite",
        "unlink",
        "set",
        "sets",
        "newest",
        "history",
        "logged",
        "without",
        "entries",
        "all entries",
    ],
)
def test_no_question_reads_a_table_through(
    store: ProjectStore, ask: Callable[[ProjectStore], object], forbidden: re.Pattern[str]
) -> None:
    store.apply("d1", "ann", Change("add", added=(ANNA, MET, TAKES_PART)))
    asked: list[tuple[str, object]] = []

    def note(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(store._database._engine, "before_cursor_execute", note)
    ask(store)
    event.remove(store._database._engine, "before_cursor_execute", note)

    assert asked
    for statement, parameters in asked:
        for step in plan(store, statement, parameters):
            assert not forbidden.search(step), f"{step}: {statement}"


def plan(store: ProjectStore, statement: str, parameters: object) -> list[str]:
    many = isinstance(parameters, list)
    with store._database.reading() as connection:
        rows = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {statement}",
            parameters[0] if many else parameters,  # type: ignore[index]
        )
        return [row[3] for row in rows]


def test_threads_share_one_store(store: ProjectStore) -> None:
    def write(name: str) -> None:
        for number in range(20):
            store.apply("d1", name, Change("add", added=(replace(ANNA, id=f"n{number}"),)))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [len(one) for one in store.sets_of("d1")] == [20, 20, 20, 20]
    assert list(store.problems()) == []
