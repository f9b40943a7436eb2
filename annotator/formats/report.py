"""Readable reports of annotated articles: out only, drawn by whoever is given as `drawing`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import UsageError
from annotator.formats.files import replacing
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema

Articles = Iterable[tuple[Document, AnnotationSet]]
"""Each document with what one annotator states about it."""
Drawing = Callable[[Articles, Schema, Path], None]
"""Draws them all into one file."""


@dataclass(frozen=True)
class ReportFormat:
    """One file with all articles; all that is stated is drawn or listed."""

    name: str
    description: str
    drawing: Drawing
    reads: bool = False
    writes: bool = True
    suffixes: tuple[str, ...] = ()
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        raise UsageError(what=f"{self.name} can be written only.", do="Choose another format.")

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        documents = 0

        def articles() -> Iterator[tuple[Document, AnnotationSet]]:
            nonlocal documents
            for record in records:
                documents += 1
                for stated in record.sets or (AnnotationSet(record.document.id, ""),):
                    yield record.document, stated

        with replacing(out) as file:
            self.drawing(articles(), options.schema, Path(file.name))
        return Written(documents)
