"""What lists, searches, opening and history cost: no question reads a big table through."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, event

from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.document_filter import TO_DO, DocumentFilter, terms_of
from annotator.model.handing_out import Order
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, MET, OSLO, TAKES_PART

_TABLES = (
    "documents|spans|arguments|relations|chains|chain_mentions|changes|annotation_sets|assignments"
)
# An index that holds all that is asked for is no table.
BIG = re.compile(rf"(SCAN ({_TABLES})\b(?! USING COVERING)|Seq Scan on ({_TABLES})\b)")
WORDS = DocumentFilter(terms=terms_of("oslo source:wire"))
FINISHED = DocumentFilter(frozenset({State.FINISHED}))


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.numbers("ann"),
        lambda store: store.numbers("gold"),
        lambda store: store.numbers("ann", TO_DO),
        lambda store: store.numbers("ann", FINISHED),
        lambda store: store.numbers("ann", WORDS),
        lambda store: store.numbers("ann", DocumentFilter(TO_DO.states, WORDS.terms)),
        lambda store: store.entries_at("ann", [1, 2, 3]),
        lambda store: store.number_of("d1"),
        lambda store: store.beside("ann", "d1", TO_DO),
        lambda store: store.beside("ann", "d1", back=True),
        lambda store: store.beside("ann", None, FINISHED),
        lambda store: store.document("d1"),
        lambda store: store.annotation_set("d1", "ann"),
        lambda store: store.sets_of("d1"),
        lambda store: store.newest_pipeline_set("d1"),
        lambda store: store.logged(1),
        lambda store: store.trail("d1", "ann"),
        lambda store: list(store.log("d1")),
        lambda store: list(store.log("d1", "ann")),
        lambda store: store.apply("d1", "ann", Change("add", added=(OSLO,))),
        lambda store: store.apply("d1", "ann", Change("x", (ANNA,), (ANNA,))),
    ],
)
@pytest.mark.parametrize("assigned", [False, True])
def test_no_question_reads_a_big_table_through(
    store: ProjectStore, ask: Callable[[ProjectStore], object], assigned: bool
) -> None:
    for number in range(20):
        store.add(Document(f"n{number}", f"Number {number} in Oslo.", meta={"source": "wire"}))
    store.add_annotator("bob", AnnotatorKind.PERSON)
    store.apply("d1", "ann", Change("add", added=(ANNA, MET, TAKES_PART)))
    if assigned:
        store.assign(Order(("ann",)))
        store.add(Document("late", "Late."))
    asked: list[tuple[str, object]] = []

    def note(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(store._database._engine, "before_cursor_execute", note)
    ask(store)
    event.remove(store._database._engine, "before_cursor_execute", note)

    assert asked
    with store._database.reading() as connection:
        for statement, parameters in asked:
            for step in plan(connection, statement, parameters):
                assert not BIG.search(step), f"{step}: {statement}"


def plan(connection: Connection, statement: str, parameters: object) -> list[str]:
    one = parameters[0] if isinstance(parameters, list) else parameters
    if connection.dialect.name == "sqlite":
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", one)  # type: ignore[arg-type]
        return [row[3] for row in rows]
    # Of so few rows the server would read all; it is asked what it does where it can do better.
    connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    return [row[0] for row in connection.exec_driver_sql(f"EXPLAIN {statement}", one)]  # type: ignore[arg-type]


def test_a_table_that_is_read_through_would_be_seen(store: ProjectStore) -> None:
    with store._database.reading() as connection:
        steps = plan(connection, "SELECT title FROM documents WHERE title LIKE '%%x'", {})

    assert any(map(BIG.search, steps))
