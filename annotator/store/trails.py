"""Annotation sets with the log that led to them."""

from __future__ import annotations

from sqlalchemy import Connection

from annotator.model.trails import Trail
from annotator.store import log
from annotator.store.sets import set_of


def trail_of(connection: Connection, document_id: str, annotator: str) -> Trail:
    """As they stand in one view of the project."""
    present = set_of(connection, document_id, annotator)
    return Trail(present, tuple(log.stream(connection, document_id, annotator)))
