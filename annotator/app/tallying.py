"""Counts and keeps what goes into a dataset while it is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.app.gold import standing
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Relation, Span
from annotator.model.schema import Schema
from annotator.store.releases import packed


class Tally:
    """Documents, and annotations that stand, by label and role; a document counts once.

    `contents` holds what each document stated, packed.
    """

    def __init__(self, schema: Schema, *, keeping: bool = True) -> None:
        self._schema = schema
        self._keeping = keeping
        self.labels: Counter[str] = Counter()
        self.roles: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.chains = 0
        self.contents: dict[str, bytes] = {}
        self.by_document: dict[str, Counter[str]] = {}
        self.annotators: defaultdict[str, int] = defaultdict(int)

    @property
    def documents(self) -> int:
        return len(self.by_document)

    def counted(self, records: Iterator[Record]) -> Iterator[Record]:
        """The same records, each counted as it passes, once."""
        for record in records:
            if record.document.id not in self.by_document:
                self.add(record)
            yield record

    def add(self, record: Record) -> None:
        stating = [
            AnnotationSet(one.document_id, one.annotator, standing(one)) for one in record.sets
        ]
        here = self.by_document.setdefault(record.document.id, Counter())
        for stated in stating:
            self.annotators[stated.annotator] += 1
            for one in stated:
                match one:
                    case Span():
                        here[one.label] += 1
                    case Argument():
                        self.roles[one.role] += 1
                    case Relation():
                        self.relations[one.label] += 1
                    case Chain():
                        self.chains += 1
        self.labels.update(here)
        if self._keeping:
            self.contents[record.document.id] = packed(stating)

    def counts(self) -> dict[str, Any]:
        """The figures as a plain table, sorted by name."""
        return {
            "documents": self.documents,
            "labels": _sorted(self.labels),
            "roles": _sorted(self.roles),
            "relations": _sorted(self.relations),
            "chains": self.chains,
        }


def _sorted(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items()))
