"""What a change is called in the journal of the workstation where it was made."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from annotator.store.tables import changes


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a change comes from: the entry in a journal, the version of the set that it was
    made from, and the number of the schema; None for no journal, and for whatever is there."""

    entry: str | None = None
    version: int | None = None
    schema: int | None = None


NOWHERE = Origin()


def logged_as(connection: Connection, entry: str) -> int | None:
    """The id in the log of what a journal calls so; None if it has not come in."""
    found: int | None = connection.scalar(_LOGGED_AS, {"entry": entry})
    return found


def logged(connection: Connection, wanted: Collection[str]) -> dict[str, int]:
    """Those of these entries that have come in, with their ids in the log."""
    rows = connection.execute(_LOGGED, {"wanted": tuple(wanted)}) if wanted else ()
    return {row.entry: row.id for row in rows}


_LOGGED_AS = select(changes.c.id).where(changes.c.entry == bindparam("entry"))
_LOGGED = select(changes.c.entry, changes.c.id).where(
    changes.c.entry.in_(bindparam("wanted", expanding=True))
)
