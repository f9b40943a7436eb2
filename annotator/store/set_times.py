"""When annotation sets were changed last."""

from __future__ import annotations

from sqlalchemy import Connection, select

from annotator.store.tables import annotation_sets, annotators, documents


def set_times(connection: Connection) -> dict[tuple[str, str], str]:
    """The time by document and annotator, ISO 8601 in UTC as `records.now` writes it."""
    rows = connection.execute(
        select(documents.c.id, annotators.c.name, annotation_sets.c.updated_at)
        .join_from(annotation_sets, documents)
        .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    )
    return {(row.id, row.name): row.updated_at for row in rows}
