"""Annotation sets with the log that led to them, and how they go on from one project to another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection

from annotator.errors import AnnotatorError, ConflictError, RuleError
from annotator.model.annotations import Annotation
from annotator.model.schema import Schema
from annotator.model.trails import Step, Trail
from annotator.model.workflow import State
from annotator.store import log
from annotator.store.set_checks import set_problems
from annotator.store.sets import add_set, apply, check_annotations, held_place, set_of


def trail_of(connection: Connection, document_id: str, annotator: str) -> Trail:
    """As they stand in one view of the project."""
    present = set_of(connection, document_id, annotator)
    return Trail(present, tuple(log.stream(connection, document_id, annotator)))


def try_go_on(
    connection: Connection, trail: Trail, within: Schema | None
) -> tuple[int, ...] | AnnotatorError:
    """As `go_on`; what is refused leaves nothing behind."""
    savepoint = connection.begin_nested()
    try:
        ids = go_on(connection, trail, within)
    except RuleError as error:
        savepoint.rollback()
        return error
    savepoint.commit()
    return ids


def go_on(connection: Connection, trail: Trail, within: Schema | None) -> tuple[int, ...]:
    """Take the steps of a trail that the set here has not taken yet; their ids in the log.

    RuleError if it does not go on from the set that is here, if its log does not lead to what it
    says, or if it ends in what the schema, where one is given, does not allow.
    """
    id, annotator = trail.present.document_id, trail.present.annotator
    place = held_place(connection, id, annotator)
    here = trail_of(connection, id, annotator)
    try:
        _check(trail, here.present, place.length, within)
        if place.number is None:
            if len(trail.beginning()) or trail.beginning().state is not State.NEW:
                add_set(connection, place.document, trail.beginning())
        elif here.goes_on_from(trail):
            return ()
        elif not trail.goes_on_from(here):
            raise RuleError(what=f"{annotator} went on with {id} elsewhere too, and differently.")
        return _take(connection, trail, here)
    except ConflictError as error:
        raise RuleError(what=f"The log of {id} does not lead to what stands there.") from error


def _take(connection: Connection, trail: Trail, here: Trail) -> tuple[int, ...]:
    ids = [one.id for one in here.log]
    for change, at, undoes in trail.steps()[len(ids) :]:
        taken_back = None if undoes is None else ids[undoes]
        document_id, annotator = trail.present.document_id, trail.present.annotator
        ids.append(apply(connection, document_id, annotator, change, taken_back, at))
    return tuple(ids[len(here.log) :])


def _check(trail: Trail, here: Iterable[Annotation], length: int, within: Schema | None) -> None:
    id = trail.present.document_id
    for step in trail.steps():
        _check_step(step, id)
    # What is not whole cannot even be walked through.
    if not (trail.present.whole and trail.beginning().whole):
        raise RuleError(what=f"Something in {id} points to a span that is not there.")
    beginning = trail.beginning()
    check_annotations(tuple(beginning), length)
    check_annotations(tuple(trail.present), length)
    if _holds_nul([list(beginning), list(trail.present)]):
        raise RuleError(what=f"There is binary data in {id}.")
    if within is not None:
        known = set(set_problems(tuple(here), length, within))
        for problem in set_problems(tuple(trail.present), length, within):
            if problem not in known:
                raise RuleError(what=f"Document {id}: {problem}")


def _check_step(step: Step, document_id: str) -> None:
    change, at, _ = step
    for side in (change.removed, change.added):
        if len({one.key for one in side}) < len(side):
            raise RuleError(what=f"A change of {document_id} names an annotation twice.")
    if _holds_nul([change.verb, list(change.removed), list(change.added), change.remark]):
        raise RuleError(what=f"There is binary data in a change of {document_id}.")
    if not _is_time(at):
        raise RuleError(what=f"A change of {document_id} has no time.")


def _is_time(at: str) -> bool:
    try:
        read = datetime.fromisoformat(at)
    except ValueError:
        return False
    return read.tzinfo == UTC and read.isoformat(timespec="microseconds") == at


def _holds_nul(content: Any) -> bool:
    """True for a NUL in any text, which not every database can store."""
    return _in(msgspec.to_builtins(content))


def _in(content: Any) -> bool:
    match content:
        case str():
            return "\0" in content
        case dict():
            return any(_in(one) for pair in content.items() for one in pair)
        case list() | tuple():
            return any(map(_in, content))
    return False
