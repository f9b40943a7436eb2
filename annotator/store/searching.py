"""Single annotations found in a whole project; whatever does not fit is never built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, select

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decidable, Decision, Span
from annotator.model.document import Document
from annotator.store.records import argument_of, span_of
from annotator.store.streaming import Wanted, bare_documents, document_numbers, heads
from annotator.store.tables import annotation_sets, arguments, spans

_AT_ONCE = 200
Fits = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Place:
    """An annotation of somebody, and the span of its words: itself, or the filler."""

    annotator: str
    annotation: Decidable
    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True)
class Searched:
    """What was found in a document; `sets` are all those on it, empty but for their states."""

    document: Document
    sets: tuple[AnnotationSet, ...]
    places: tuple[Place, ...]


def search(
    connection: Connection, wanted: Wanted, fits: Fits, *, undecided: bool = False
) -> Iterator[Searched]:
    """Documents in which something fits, in project order: spans, or arguments of a role.

    `fits` is asked about the words of a span or filler. Only what is undecided, or all that is
    not rejected. A label with a role is that of the trigger.
    """
    numbers = document_numbers(connection, wanted)
    statement = _places(wanted, undecided=undecided)
    for first in range(0, len(numbers), _AT_ONCE):
        some = numbers[first : first + _AT_ONCE]
        texts = bare_documents(connection, some)
        known = heads(connection, wanted, some)
        order = {set_number: place for place, set_number in enumerate(known)}
        found: dict[int, list[tuple[int, Place]]] = {}
        for row in connection.execute(statement, {"numbers": some}):
            words = texts[row.at_document].text[row.at_start : row.at_end]
            if row.set_number in known and fits(words):
                place = _place(row, known[row.set_number], wanted)
                found.setdefault(row.at_document, []).append((order[row.set_number], place))
        for number, places in sorted(found.items()):
            id = texts[number].id
            sets = tuple(one for one in known.values() if one.document_id == id)
            places.sort(key=lambda pair: (pair[0], pair[1].start_char, pair[1].end_char))
            yield Searched(texts[number], sets, tuple(place for _, place in places))


def _place(row: Row[Any], head: AnnotationSet, wanted: Wanted) -> Place:
    annotation: Span | Argument = argument_of(row) if wanted.role else span_of(row)
    return Place(head.annotator, annotation, row.at_start, row.at_end)


def _places(wanted: Wanted, *, undecided: bool) -> Select[Any]:
    table = arguments if wanted.role else spans
    trigger, filler = spans.alias("trigger"), spans.alias("filler")
    words = filler if wanted.role else spans
    chosen = (
        select(
            table,
            annotation_sets.c.document_number.label("at_document"),
            words.c.start_char.label("at_start"),
            words.c.end_char.label("at_end"),
        )
        .join_from(table, annotation_sets, annotation_sets.c.number == table.c.set_number)
        .where(annotation_sets.c.document_number.in_(bindparam("numbers", expanding=True)))
        .where(_counted(table, undecided=undecided))
    )
    if wanted.role:
        for end, column in ((trigger, "trigger"), (filler, "filler")):
            same = and_(end.c.set_number == table.c.set_number, end.c.id == table.c[column])
            chosen = chosen.join(end, same)
        chosen = chosen.where(table.c.role == wanted.role)
    if wanted.label:
        chosen = chosen.where((trigger if wanted.role else spans).c.label == wanted.label)
    return chosen


def _counted(table: Any, *, undecided: bool) -> ColumnElement[bool]:
    if undecided:
        return and_(table.c.decision == Decision.NONE.value, table.c.origin != "")
    counted: ColumnElement[bool] = table.c.decision != Decision.REJECTED.value
    return counted
