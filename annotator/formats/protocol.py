"""What a format is: it reads a file as records and refusals, and writes records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from annotator.model.annotation_set import AnnotationSet
from annotator.model.dataset_card import Facts
from annotator.model.document import Document
from annotator.model.schema import Schema


@dataclass(frozen=True, slots=True)
class Record:
    """A document with what annotators state about it, and the file and line it stands in.

    The segmentation is empty but for what the file states.
    """

    document: Document
    sets: tuple[AnnotationSet, ...] = ()
    where: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A document that could not be taken: the file, the line from 1, and the reason."""

    where: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        return f"{self.where}{line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How a dataset is written; `split` holds the parts of train, dev and test.

    `parts` says of each document which of these it is in, where chance and seed alone do not.
    `agreement` is what `annotator agreement --json` prints, where several people annotated;
    `facts` is asked for what a card tells once all records were read.
    """

    schema: Schema
    split: tuple[int, int, int] | None = None
    seed: int = 0
    agreement: Mapping[str, Any] | None = None
    parts: Mapping[str, str] | None = None
    facts: Callable[[], Facts] = Facts


class WriteReport(Protocol):
    """How many documents were written, and a line for whatever could not be carried."""

    @property
    def documents(self) -> int: ...
    @property
    def left_out(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Written:
    """The plain report of a format that carries everything."""

    documents: int
    left_out: tuple[str, ...] = ()


class Format(Protocol):
    """One way to keep documents in files; `suffixes` are those of files it reads."""

    @property
    def name(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def reads(self) -> bool: ...
    @property
    def writes(self) -> bool: ...
    @property
    def suffixes(self) -> tuple[str, ...]: ...
    @property
    def splits(self) -> bool:
        """Whether its datasets have parts of their own, so that it heeds `WriteOptions.split`."""
        ...

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        """The documents in this file; a broken one is a refusal, the others come all the same."""
        ...

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        """Write them all or nothing; StoreError if it cannot be written."""
        ...
