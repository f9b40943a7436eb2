"""Whether a change still fits a set that went on since it was made."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from annotator.errors import ConflictError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation
from annotator.model.changes import Change
from annotator.store.schemas import newest_schema
from annotator.store.set_checks import set_problems


def check_fits(
    connection: Connection,
    found: Sequence[Annotation],
    length: int,
    change: Change,
    document_id: str,
) -> None:
    """ConflictError if it would leave what these annotations alone do not: links to nothing, or
    anything that the schema does not allow."""
    _, schema = newest_schema(connection)
    before = set(set_problems(found, length, schema))
    gone = {one.key for one in change.removed}
    after = (*(one for one in found if one.key not in gone), *change.added)
    whole = AnnotationSet("", "", after).whole
    if not whole or set(set_problems(after, length, schema)) - before:
        raise ConflictError(document=document_id)
