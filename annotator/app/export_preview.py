"""What an export would write, and what its format would leave out, before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.app.exporting import ExportOrder, parts_of, records_of
from annotator.app.tallying import Tally
from annotator.errors import AnnotatorError
from annotator.formats.protocol import Format, WriteOptions
from annotator.model.splitting import PARTS
from annotator.store.project_store import ProjectStore

TRIED = 200
"""So many documents are written aside to see what the format leaves out."""


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """Counts of all that would be written; `left_out` is of the first `tried` documents.

    `parts` counts the documents of each part, and is empty without a split.
    """

    documents: int
    labels: tuple[tuple[str, int], ...]
    parts: tuple[tuple[str, int], ...]
    left_out: tuple[str, ...]
    tried: int


def preview_export(store: ProjectStore, order: ExportOrder, format: Format) -> ExportPreview:
    """Count what an order would write; the project and the disk stay as they are.

    UsageError where it cannot be written so.
    """
    tally = Tally(store.schema(), keeping=False)
    for record in records_of(store, order):
        tally.add(record)
    parts = Counter(parts_of(store, order, format).values())
    tried = min(tally.documents, TRIED)
    return ExportPreview(
        tally.documents,
        tuple(sorted(tally.labels.items())),
        tuple((part, parts[part]) for part in PARTS) if parts else (),
        _left_out(store, order, format) if tried else (),
        tried,
    )


def _left_out(store: ProjectStore, order: ExportOrder, format: Format) -> tuple[str, ...]:
    first = islice(records_of(store, order), TRIED)
    with TemporaryDirectory(prefix="annotator-") as folder:
        try:
            report = format.write(first, Path(folder, "preview"), WriteOptions(store.schema()))
        except AnnotatorError as error:
            return (str(error),)
    return tuple(report.left_out)
