"""What curators said of disputed places."""

from __future__ import annotations

from sqlalchemy import Connection, select

from annotator.model.workflow import GOLD
from annotator.store.records import change_of
from annotator.store.tables import annotation_sets, annotators, changes

_AT_ONCE = 200


def unclear_places(connection: Connection) -> int:
    """Of how many places it is said that the guidelines say nothing of them."""
    unclear: dict[tuple[int, frozenset[tuple[str, ...]]], bool] = {}
    for row in connection.execute(_REMARKS.execution_options(yield_per=_AT_ONCE)):
        said = change_of(row.verb, row.payload).remark
        if said:
            unclear[row.set_number, frozenset(said[1].about or said[0].about)] = said[1].unclear
    return sum(unclear.values())


_REMARKS = (
    select(changes.c.set_number, changes.c.verb, changes.c.payload)
    .join_from(changes, annotation_sets, annotation_sets.c.number == changes.c.set_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotators.c.name == GOLD, changes.c.payload.contains('"remark":', autoescape=True))
    .order_by(changes.c.id)
)
