"""Who may write what at the same time.

One rule for every database: whoever adds documents, annotators, sets or settings holds the
project; whoever changes a set that exists holds its row. A project file has one writer at a time
anyhow, and SQLite leaves `FOR UPDATE` out.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from annotator.store.tables import project


def lock_project(connection: Connection, *, shared: bool = False) -> None:
    """Wait until nobody else holds the project, and hold it until the transaction ends.

    `shared` is held by several at once, but not beside one who holds it alone.
    """
    connection.execute(_SHARED if shared else _ALONE)


_ALONE = select(project.c.uuid).with_for_update()
_SHARED = select(project.c.uuid).with_for_update(read=True)
