"""A project of 100,000 documents with 5 million annotations, made by bulk inserts of its rows.

python -m tests.benchmarks.large_project TARGET [DOCUMENTS]   a path or an address
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

import psycopg
from sqlalchemy import Table, make_url

from annotator.bootstrap import shipped_schemas
from annotator.model.annotations import Annotation, Argument, Decision, Span
from annotator.model.changes import Change
from annotator.model.document import Document, Segmentation
from annotator.model.workflow import AnnotatorKind, State
from annotator.paths import SEEDS
from annotator.store.project_store import ProjectStore
from annotator.store.records import annotation_values, document_values, payload_of
from annotator.store.tables import annotation_sets, arguments, changes, documents, spans

DOCUMENTS, PEOPLE = 100_000, 30
PIPELINE = "bench@1.0.0"
ME = "person00"
_BODIES, _SENTENCES, _AT_ONCE = 300, 11, 2_000
_SUGGESTED, _STATED, _STEPS = (28, 7), (15, 5), 5
_START = datetime(2024, 1, 1, tzinfo=UTC)
_WHO, _WHEN = "{who}", "{when}"
_HEAD = "Report {number:06}. "
Rows = dict[Table, list[tuple[Any, ...]]]
_COLUMNS: dict[Table, tuple[str, ...]] = {
    table: tuple(column.name for column in table.columns)
    for table in (documents, annotation_sets, spans, arguments, changes)
}


@dataclass(frozen=True, slots=True)
class Body:
    """One text, and the rows of what stands in it but for the numbers of their sets."""

    document: Document
    suggested: tuple[list[dict[str, Any]], list[dict[str, Any]]]
    stated: tuple[list[dict[str, Any]], list[dict[str, Any]]]
    payloads: tuple[str, ...]


def make(target: str, count: int = DOCUMENTS) -> None:
    """A project at a path or an address; a fifth of its documents nobody has begun."""
    with ProjectStore.create(target, shipped_schemas()[0]) as store:
        store.set_setting("pipeline", "none")
        store.add_annotator(PIPELINE, AnnotatorKind.PIPELINE)
        for number in range(PEOPLE):
            store.add_annotator(f"person{number:02}", AnnotatorKind.PERSON)
    if "://" in target:
        _copy(target, count)
    else:
        _insert(target, count)


def _insert(path: str, count: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for rows in _batches(count):
            for table, values in rows.items():
                names = _COLUMNS[table]
                marks = ", ".join("?" * len(names))
                statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})"
                connection.executemany(statement, values)
        connection.execute("COMMIT")


def _copy(address: str, count: int) -> None:
    url = make_url(address).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as connection:
        for rows in _batches(count):
            for table, values in rows.items():
                names = ", ".join(_COLUMNS[table])
                with connection.cursor().copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
                    for row in values:
                        copy.write_row(row)
        for table, key in ((documents, "number"), (annotation_sets, "number"), (changes, "id")):
            connection.execute(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', '{key}'), "
                f"(SELECT max({key}) FROM {table.name}))"
            )
        connection.commit()
        connection.autocommit = True
        connection.execute("VACUUM ANALYZE")


def _batches(count: int) -> Iterator[Rows]:
    dice = random.Random(7)
    bodies = [_body(dice) for _ in range(_BODIES)]
    rows: Rows = {table: [] for table in _COLUMNS}
    for number in range(1, count + 1):
        _add(rows, number, count, bodies[dice.randrange(_BODIES)])
        if number % _AT_ONCE == 0 or number == count:
            yield rows
            rows = {table: [] for table in _COLUMNS}


def _add(rows: Rows, number: int, count: int, body: Body) -> None:
    text = _HEAD.format(number=number) + body.document.text[len(_HEAD.format(number=0)) :]
    document = replace(
        body.document,
        id=f"doc-{number:06}",
        title=f"{body.document.title} ({number})",
        text=text,
        meta={"source": f"wire{number % 7}", "month": f"2024-{number % 12 + 1:02}"},
    )
    _row(rows, documents, {"number": number, **document_values(document)})
    at = (_START + timedelta(seconds=40 * number)).isoformat(timespec="microseconds")
    suggested, stated = 2 * number - 1, 2 * number
    _set(rows, suggested, number, 1, State.NEW, 1, sum(map(len, body.suggested)), at)
    _annotations(rows, suggested, body.suggested, {})
    if number > count * 4 // 5:
        return
    state = State.IN_PROGRESS if number % 10 == 0 else State.FINISHED
    _set(rows, stated, number, 2 + number % PEOPLE, state, _STEPS, 0, at)
    who = f"person{number % PEOPLE:02}"
    _annotations(rows, stated, body.stated, {"decided_by": who, "decided_at": at})
    decided_at = at
    for step, payload in enumerate(body.payloads):
        last = step == _STEPS - 1
        if last:
            payload = payload.replace('"state":null', f'"state":["new","{state.value}"]')
        payload = payload.replace(_WHO, who).replace(_WHEN, decided_at)
        at = (_START + timedelta(seconds=40 * number + 6 * step)).isoformat(timespec="microseconds")
        key = (number - 1) * _STEPS + step + 1
        values = {"id": key, "set_number": stated, "verb": "add", "payload": payload, "at": at}
        _row(rows, changes, {**values, "undoes": None})


def _row(rows: Rows, table: Table, values: dict[str, Any]) -> None:
    rows[table].append(tuple(map(values.get, _COLUMNS[table])))


def _set(
    rows: Rows,
    number: int,
    document: int,
    annotator: int,
    state: State,
    version: int,
    undecided: int,
    at: str,
) -> None:
    values = {"number": number, "document_number": document, "annotator_number": annotator}
    values |= {"state": state.value, "version": version, "undecided": undecided, "updated_at": at}
    _row(rows, annotation_sets, values)


def _annotations(
    rows: Rows,
    number: int,
    some: tuple[list[dict[str, Any]], list[dict[str, Any]]],
    decided: dict[str, str],
) -> None:
    for table, values in zip((spans, arguments), some, strict=True):
        for one in values:
            _row(rows, table, {"set_number": number, **one, **decided})


def _body(dice: random.Random) -> Body:
    lines = [line for path in sorted(SEEDS.glob("*.txt")) for line in path.read_text().split(". ")]
    chosen = [" ".join(line.split()) for line in dice.sample(lines, _SENTENCES)]
    text = _HEAD.format(number=0) + ". ".join(chosen)
    starts, ends = _tokens(text)
    document = Document(
        "",
        text,
        title=" ".join(chosen[0].split()[:8]),
        segmentation=Segmentation(starts, ends, (0,)),
    )
    suggested = _stated(document, dice, _SUGGESTED, Decision.NONE)
    stated = _stated(document, dice, _STATED, Decision.ACCEPTED)
    size = len(stated) // _STEPS
    steps = [stated[at : at + size] for at in range(0, len(stated), size)]
    payloads = tuple(payload_of(Change("add", added=tuple(step))) for step in steps)
    return Body(document, _rows_of(suggested), _rows_of(stated), payloads)


def _stated(
    document: Document, dice: random.Random, counts: tuple[int, int], decision: Decision
) -> list[Annotation]:
    cut = document.segmentation
    first = len(_HEAD.split())
    tokens = sorted(dice.sample(range(first, len(cut.token_starts)), counts[0]))
    found: list[Annotation] = []
    decided = {} if decision is Decision.NONE else {"decided_by": _WHO, "decided_at": _WHEN}
    for count, token in enumerate(tokens):
        event = count % 4 == 0
        one = Span(
            id=f"s{count:02}",
            layer="event" if event else "entity",
            label="ATTACK" if event else "GPE" if count % 2 else dice.choice(("PERSON", "ORG")),
            start_char=cut.token_starts[token],
            end_char=cut.token_ends[token],
            origin=PIPELINE,
            score=round(dice.random(), 3),
            decision=decision,
        )
        found.append(replace(one, **decided))
    for count in range(counts[1]):
        trigger, filler = f"s{count % 2 * 4:02}", f"s{count * 2 + 1:02}"
        link = Argument(trigger=trigger, filler=filler, role="Place", origin=PIPELINE, score=0.5)
        found.append(replace(link, decision=decision, **decided))
    return found


def _rows_of(some: list[Annotation]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    return (
        [annotation_values(one) for one in some if isinstance(one, Span)],
        [annotation_values(one) for one in some if isinstance(one, Argument)],
    )


def _tokens(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    starts, at = [], 0
    ends = []
    for word in text.split(" "):
        if word:
            starts.append(at)
            ends.append(at + len(word))
        at += len(word) + 1
    return tuple(starts), tuple(ends)


if __name__ == "__main__":
    started = perf_counter()
    make(sys.argv[1], *map(int, sys.argv[2:]))
    print(f"Made in {perf_counter() - started:.0f} seconds.")
