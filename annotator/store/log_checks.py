"""Looks for what is wrong in the log, and whether it leads to what is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, select

from annotator.errors import ConflictError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import LoggedChange
from annotator.model.trails import Trail
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.annotation_rows import annotations_of
from annotator.store.records import change_of
from annotator.store.tables import annotation_sets, annotators, changes, documents

_AT_ONCE = 50


def log_problems(connection: Connection) -> Iterator[str]:
    """Entries that cannot be read, and sets that differ from the sum of their changes.

    Pipelines keep no log: what they proposed before gives way.
    """
    sets = enumerate(connection.execute(_SETS.execution_options(yield_per=_AT_ONCE)))
    for _, group in groupby(sets, lambda pair: pair[0] // _AT_ONCE):
        some: list[Any] = [row for _, row in group]
        found = annotations_of(connection, [row.number for row in some])
        logs = _Logs(connection, some)
        yield from logs.problems
        for row in some:
            if row.kind == AnnotatorKind.PIPELINE.value or row.number in logs.unread:
                continue
            annotations = found.get(row.number, ())
            present = AnnotationSet(row.document, row.annotator, annotations, State(row.state))
            trail = Trail(present, tuple(logs.changes[row.number]))
            for what in _problems_of_trail(trail, row.version):
                yield f"Document {row.document}, annotator {row.annotator}: {what}"


class _Logs:
    """The changes of some sets, and what is wrong with them by themselves."""

    def __init__(self, connection: Connection, sets: Sequence[Row[Any]]) -> None:
        self.changes: dict[int, list[LoggedChange]] = {row.number: [] for row in sets}
        self.unread: set[int] = set()
        self.problems: list[str] = []
        for row in connection.execute(_CHANGES, {"sets": list(self.changes)}):
            self._add(row)

    def _add(self, row: Row[Any]) -> None:
        if row.undoes is not None and row.undoes >= row.id:
            self.problems.append(
                f"Change {row.id} of the log takes back a later one, {row.undoes}."
            )
        try:
            change = change_of(row.verb, row.payload)
        except msgspec.MsgspecError as error:
            self.unread.add(row.set_number)
            self.problems.append(f"Change {row.id} of the log cannot be read: {error}")
        else:
            logged = LoggedChange(row.id, "", "", change, row.at, row.undoes)
            self.changes[row.set_number].append(logged)


def _problems_of_trail(trail: Trail, version: int) -> Iterator[str]:
    steps = len(trail.log)
    # What came in as a whole was counted once, and is in no change.
    if version not in (steps, steps + 1):
        yield f"version {version} is stored, but the log has {steps} changes."
    if not trail.present.whole:
        return  # What points to nothing cannot be walked through, and is reported with the links.
    try:
        beginning = trail.beginning()
    except ConflictError:
        yield "the log does not lead to what is stored."
        return
    if version == steps and (len(beginning) or beginning.state is not State.NEW):
        yield "there is more in it than the log says."


_SETS = (
    select(
        annotation_sets.c.number,
        annotation_sets.c.state,
        annotation_sets.c.version,
        documents.c.id.label("document"),
        annotators.c.name.label("annotator"),
        annotators.c.kind,
    )
    .join_from(annotation_sets, documents)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .order_by(annotation_sets.c.number)
)
_CHANGES = (
    select(changes)
    .where(changes.c.set_number.in_(bindparam("sets", expanding=True)))
    .order_by(changes.c.id)
)
