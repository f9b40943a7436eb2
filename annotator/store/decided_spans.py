"""An annotator's decided spans in a whole project, by the forms that they stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from annotator.model.annotations import Decision
from annotator.model.memory import Decided
from annotator.store.tables import annotation_sets, annotators, documents, spans

_AT_ONCE = 200


def decided_forms(connection: Connection, annotator: str) -> Iterator[tuple[str, list[Decided]]]:
    """Document by document, what this annotator decided there; a few texts in memory at a time."""
    found: defaultdict[int, list[list[Any]]] = defaultdict(list)
    for number, *one in connection.execute(_DECIDED, {"name": annotator}):
        found[number].append(one)
    texts = connection.execution_options(yield_per=_AT_ONCE).execute(_TEXTS, {"name": annotator})
    rejected = Decision.REJECTED.value
    for number, id, text in texts:
        yield (
            id,
            [
                Decided((layer, text[start:end]), label, decision == rejected, at)
                for layer, label, start, end, decision, at in found.get(number, ())
            ],
        )


_DECIDED = (
    select(
        annotation_sets.c.document_number,
        spans.c.layer,
        spans.c.label,
        spans.c.start_char,
        spans.c.end_char,
        spans.c.decision,
        spans.c.decided_at,
    )
    .join_from(spans, annotation_sets, annotation_sets.c.number == spans.c.set_number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(
        annotators.c.name == bindparam("name"),
        or_(spans.c.decision != Decision.NONE.value, spans.c.origin == ""),
    )
)
_TEXTS = (
    select(documents.c.number, documents.c.id, documents.c.text)
    .join_from(documents, annotation_sets, annotation_sets.c.document_number == documents.c.number)
    .join(annotators, annotators.c.number == annotation_sets.c.annotator_number)
    .where(annotators.c.name == bindparam("name"))
)
