"""Steps over several sets and the schema: taken whole or not at all, and taken back so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, insert, or_, select

from annotator.errors import ConflictError, RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.fitting import fitted
from annotator.model.schema import Schema
from annotator.model.steps import LoggedStep, Names, Rewrite, SetChange, marked_undone
from annotator.model.workflow import AnnotatorKind, State
from annotator.store import sets
from annotator.store.annotation_rows import annotations_of
from annotator.store.annotators import find_or_add
from annotator.store.records import change_of, insert_row, now
from annotator.store.schemas import insert_schema, newest_schema, numbered
from annotator.store.tables import (
    annotation_sets,
    annotators,
    arguments,
    changes,
    documents,
    relations,
    schema_versions,
    spans,
    step_changes,
    steps,
)

_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that was stored, and the ids of its changes in the log, in order."""

    id: int
    changes: tuple[int, ...]


def take(
    connection: Connection,
    verb: str,
    by: str,
    parts: Iterable[SetChange],
    *,
    within: int | None = None,
) -> Taken:
    """Store these changes as one step. ConflictError as for a single one; then none is stored."""
    step = _add_step(connection, verb, by)
    return _filled(connection, step, parts, within)


def rewrite(
    connection: Connection,
    verb: str,
    by: str,
    schema: tuple[Schema, Schema],
    names: Names,
    make: Rewrite,
) -> Taken:
    """Put another schema in the place of one, and rewrite all sets that have one of these names.

    RuleError if the schema is not the first of the two any more.
    """
    number, present = newest_schema(connection)
    if present != schema[0]:
        raise RuleError(what="The schema was changed elsewhere meanwhile; look at it again.")
    # Nobody may state anything under the old schema beside this.
    connection.execute(_EVERY_SET)
    after = insert_schema(connection, schema[1])
    step = _add_step(connection, verb, by, schema=(number, after))
    return _filled(connection, step, _rewritten(connection, names, make))


def sets_with(connection: Connection, names: Names) -> Iterator[AnnotationSet]:
    """The sets of everybody that have one of these names, a few in memory at a time."""
    numbers = tuple(connection.scalars(_having(names)))
    for first in range(0, len(numbers), _AT_ONCE):
        some = numbers[first : first + _AT_ONCE]
        found = annotations_of(connection, some)
        for row in connection.execute(_NAMED_SETS, {"numbers": some}):
            yield AnnotationSet(row.document, row.annotator, found[row.number], State(row.state))


def take_back(connection: Connection, step_id: int, by: str) -> Taken:
    """Undo a step, or do one again by taking back what undid it.

    RuleError if there is no such step, it is undone already, or its work was gone on with.
    """
    row = connection.execute(_STEP, {"wanted": step_id}).one_or_none()
    if row is None or step_id in _undone(connection):
        raise RuleError(what="This step is undone already.")
    schema = _schema_back(connection, row)
    step = _add_step(connection, row.verb, by, undoes=step_id, schema=schema)
    ids: list[int] = []
    done: Sequence[Any] = connection.execute(_CHANGES, {"wanted": step_id}).all()
    for logged in done:
        if logged.kind == AnnotatorKind.PIPELINE.value:
            ids += _pipeline_back(connection, logged)
        else:
            ids.append(_inverted(connection, logged))
    return _linked(connection, step, ids)


def logged_steps(connection: Connection) -> tuple[LoggedStep, ...]:
    """All steps, oldest first."""
    rows = connection.execute(_STEPS).all()
    undone = marked_undone([(row.id, row.undoes) for row in rows])
    return tuple(
        LoggedStep(
            row.id,
            row.verb,
            row.annotator,
            row.at,
            row.size,
            row.undoes,
            (row.before, row.after) if row.schema_after is not None else None,
            row.id in undone,
        )
        for row in rows
    )


def _filled(
    connection: Connection, step: int, parts: Iterable[SetChange], within: int | None = None
) -> Taken:
    seen: set[tuple[str, str]] = set()
    ids = []
    for part in parts:
        # One change a set: whatever undoes the step may then take them in any order.
        if (part.document_id, part.annotator) in seen:
            raise ValueError(f"two changes of {part.document_id} in one step")
        seen.add((part.document_id, part.annotator))
        where = (part.document_id, part.annotator)
        ids.append(sets.apply(connection, *where, part.change, None, within=within))
    return _linked(connection, step, ids)


def _linked(connection: Connection, step: int, ids: Sequence[int]) -> Taken:
    if ids:
        rows = [{"change_id": id, "step_id": step} for id in ids]
        connection.execute(insert(step_changes), rows)
    return Taken(step, tuple(ids))


def _rewritten(connection: Connection, names: Names, make: Rewrite) -> Iterator[SetChange]:
    for one in sets_with(connection, names):
        change = make(one)
        if not change.empty:
            yield SetChange(one.document_id, one.annotator, change)


def _add_step(
    connection: Connection,
    verb: str,
    by: str,
    *,
    undoes: int | None = None,
    schema: tuple[int, int] | None = None,
) -> int:
    values = {
        "verb": verb,
        "annotator_number": find_or_add(connection, by),
        "at": now(),
        "undoes": undoes,
        "schema_before": schema[0] if schema else None,
        "schema_after": schema[1] if schema else None,
    }
    return insert_row(connection, steps, values)


def _inverted(connection: Connection, logged: Row[Any]) -> int:
    inverse = change_of(logged.verb, logged.payload).inverse()
    try:
        return sets.apply(connection, logged.document, logged.annotator, inverse, logged.id)
    except ConflictError as error:
        what = f"{logged.annotator} went on with {logged.document} since; it cannot be undone."
        raise RuleError(what=what) from error


def _pipeline_back(connection: Connection, logged: Row[Any]) -> list[int]:
    """What a pipeline proposed anew since is kept, as far as the schema that is back has it."""
    savepoint = connection.begin_nested()
    try:
        ids = [_inverted(connection, logged)]
    except RuleError:
        savepoint.rollback()
    else:
        savepoint.commit()
        return ids
    present = sets.set_of(connection, logged.document, logged.annotator)
    change = fitted(present, newest_schema(connection)[1], logged.verb)
    if change.empty:
        return []
    return [sets.apply(connection, logged.document, logged.annotator, change, logged.id)]


def _schema_back(connection: Connection, step: Row[Any]) -> tuple[int, int] | None:
    if step.schema_after is None:
        return None
    connection.execute(_EVERY_SET)
    number, present = newest_schema(connection)
    if present != numbered(connection, step.schema_after):
        raise RuleError(what="The schema was changed again since; undo that first.")
    return number, insert_schema(connection, numbered(connection, step.schema_before))


def _undone(connection: Connection) -> frozenset[int]:
    rows = connection.execute(select(steps.c.id, steps.c.undoes).order_by(steps.c.id))
    return marked_undone([(row.id, row.undoes) for row in rows])


def _having(names: Names) -> Any:
    wanted: list[ColumnElement[bool]] = []
    for column, some in (
        (spans.c.label, names.labels),
        (arguments.c.role, names.roles),
        (relations.c.label, names.relations),
    ):
        having = select(column.table.c.set_number).where(column.in_(sorted(some)))
        wanted.append(annotation_sets.c.number.in_(having))
    for name in sorted(names.attributes):
        quoted = spans.c.attributes.contains(f'"{name}":', autoescape=True)
        wanted.append(annotation_sets.c.number.in_(select(spans.c.set_number).where(quoted)))
    return select(annotation_sets.c.number).where(or_(*wanted)).order_by(annotation_sets.c.number)


_EVERY_SET = select(annotation_sets.c.number).order_by(annotation_sets.c.number).with_for_update()
_NAMED_SETS = (
    select(
        annotation_sets.c.number,
        annotation_sets.c.state,
        documents.c.id.label("document"),
        annotators.c.name.label("annotator"),
    )
    .join_from(annotation_sets, documents)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotation_sets.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(annotation_sets.c.number)
)
_STEP = select(steps).where(steps.c.id == bindparam("wanted"))
_CHANGES = (
    select(
        changes.c.id,
        changes.c.verb,
        changes.c.payload,
        documents.c.id.label("document"),
        annotators.c.name.label("annotator"),
        annotators.c.kind,
    )
    .join_from(step_changes, changes)
    .join(annotation_sets, annotation_sets.c.number == changes.c.set_number)
    .join(documents, documents.c.number == annotation_sets.c.document_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(step_changes.c.step_id == bindparam("wanted"))
    .order_by(changes.c.id)
)
_before, _after = schema_versions.alias("before"), schema_versions.alias("after")
_STEPS = (
    select(
        steps,
        annotators.c.name.label("annotator"),
        _before.c.version.label("before"),
        _after.c.version.label("after"),
        select(func.count())
        .where(step_changes.c.step_id == steps.c.id)
        .scalar_subquery()
        .label("size"),
    )
    .join_from(steps, annotators)
    .outerjoin(_before, _before.c.number == steps.c.schema_before)
    .outerjoin(_after, _after.c.number == steps.c.schema_after)
    .order_by(steps.c.id)
)
