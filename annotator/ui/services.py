"""What the window is given from outside: everything it may do beyond showing a project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from annotator.app.export_preview import ExportPreview
from annotator.app.exporting import ExportOrder
from annotator.app.extending import Additions
from annotator.app.previewing import ImportPreview
from annotator.app.transfer import ImportReport
from annotator.app.workspace import Workspace
from annotator.model.improvement import Improvement
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggester, Tokenizer


class PipelineWorker(Suggester, Tokenizer, Protocol):
    """A pipeline in a process of its own."""

    def close(self) -> None: ...


class Training(Protocol):
    """A training in a process of its own; `run` returns None where `stop` ended it.

    Its listener hears of the steps done and of how many there are at most.
    """

    def run(self, listener: Callable[[int, int], None]) -> Improvement | None: ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Written:
    """How many documents an export wrote, and a line for whatever was left out."""

    documents: int
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Services:
    """Plain functions of values; those that take seconds may be called from any thread.

    `make_worker` takes the name or path of a pipeline, `export` project, folder or file, what is
    ordered and by whom, `preview_export` the same without a place; `make_sample` makes the sample
    project if there is none yet. `preview_import` reads files as far as a preview needs;
    `make_training` takes a project, the pipeline to go on from, and a new folder.
    """

    make_worker: Callable[[str, Schema], PipelineWorker]
    pipelines: Callable[[], tuple[str, ...]]
    schemas: Callable[[], tuple[Schema, ...]]
    make_sample: Callable[[], Path]
    preview_import: Callable[[Schema, Sequence[Path]], ImportPreview]
    import_documents: Callable[[Workspace, Sequence[Path], Tokenizer, Additions], ImportReport]
    formats: Callable[[], tuple[str, ...]]
    export: Callable[[str, Path, ExportOrder, str], Written]
    preview_export: Callable[[str, ExportOrder], ExportPreview]
    make_training: Callable[[str, str, Path], Training]
