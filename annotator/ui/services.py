"""What the window is given from outside: everything it may do beyond showing a project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from annotator.model.schema import Schema
from annotator.model.suggestions import Suggester, Tokenizer


class PipelineWorker(Suggester, Tokenizer, Protocol):
    """A pipeline in a process of its own."""

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Services:
    """`make_worker` takes the name or path of a pipeline; `pipelines` names those at hand;
    `make_sample` makes the sample project if there is none yet and returns its path."""

    make_worker: Callable[[str, Schema], PipelineWorker]
    pipelines: Callable[[], tuple[str, ...]]
    schemas: Callable[[], tuple[Schema, ...]]
    make_sample: Callable[[], Path]
