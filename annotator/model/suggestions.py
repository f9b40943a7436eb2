"""What a pipeline proposes, and the protocol of whatever proposes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from annotator.model.annotations import Argument, Span
from annotator.model.document import Document, Segmentation


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that one pipeline proposes for one document; "nothing found" is an answer too.

    `unknown` counts by label what was proposed but is not in the schema.
    """

    document_id: str
    origin: str
    spans: tuple[Span, ...] = ()
    arguments: tuple[Argument, ...] = ()
    unknown: Mapping[str, int] = field(default_factory=dict)


class Suggester(Protocol):
    """Proposes annotations; may take seconds, so call it away from the window."""

    def origin(self) -> str:
        """`name@version` of the pipeline; PipelineError if it cannot be loaded."""
        ...

    def suggest(self, documents: Iterable[Document]) -> Iterator[Suggestions]:
        """One answer a document, in their order; PipelineError if the pipeline fails."""
        ...


class Tokenizer(Protocol):
    """Cuts texts into tokens and sentences."""

    def segment(self, text: str, language: str) -> Segmentation: ...
