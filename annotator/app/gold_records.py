"""The documents that have gold, as those who train and score take them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.app.gold import gold_of
from annotator.formats.protocol import Record
from annotator.store.project_store import ProjectStore


def gold_records(store: ProjectStore) -> Iterator[Record]:
    """Each document with what stands in its gold, in project order, one in memory at a time."""
    for id in store.document_ids():
        gold = gold_of(store.sets_of(id))
        if gold is not None:
            yield Record(store.document(id), (gold,))
