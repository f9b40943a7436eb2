"""Suggestions for many documents at once, without a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from annotator.errors import PipelineError
from annotator.model.suggestions import Suggester
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What was proposed and stored; `unknown` counts labels that the schema does not have."""

    documents: int
    spans: int
    arguments: int
    unknown: Mapping[str, int]
    failed: tuple[PipelineError, ...]


def suggest_all(
    store: ProjectStore,
    suggester: Suggester,
    *,
    again: bool = False,
    progress: Callable[[int, int | None], None] = lambda done, total: None,
) -> BatchReport:
    """Ask for every document that this pipeline has not seen, or for all of them again.

    Each answer is stored as it comes. A document on which the pipeline fails is reported and
    passed over; PipelineError if the pipeline cannot be loaded at all.
    """
    origin = suggester.origin()
    ids = store.document_ids() if again else store.documents_without(origin)
    counted: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    failed: list[PipelineError] = []
    for done, id in enumerate(ids):
        progress(done, len(ids))
        try:
            [found] = suggester.suggest([store.document(id)])
        except PipelineError as error:
            failed.append(error)
            continue
        store.save_suggestions(found)
        counted.update(documents=1, spans=len(found.spans), arguments=len(found.arguments))
        unknown.update(found.unknown)
    progress(len(ids), len(ids))
    return BatchReport(
        counted["documents"], counted["spans"], counted["arguments"], unknown, tuple(failed)
    )
