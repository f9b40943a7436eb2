"""Plain text: a file is a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import RuleError, UsageError
from annotator.formats.files import read_text, stem
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport
from annotator.model.document import Document
from annotator.model.schema import Schema

TITLE_LENGTH = 200


@dataclass(frozen=True)
class TextFormat:
    """The text exactly as it came, line ends and outer white space included.

    The document's id is the name of the file without suffix, its title the first line with text.
    """

    name: str = "text"
    description: str = "Plain text in UTF-8, one document a file"
    reads: bool = True
    writes: bool = False
    suffixes: tuple[str, ...] = (".txt", ".text")
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        try:
            text = read_text(path)
        except RuleError as error:
            yield Refusal(str(path), None, str(error))
            return
        yield Record(Document(stem(path), text, title=title_of(text)), where=str(path))

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        raise UsageError(what="Plain text cannot carry annotations.", do="Choose another format.")


def title_of(text: str) -> str:
    r"""The first line that is not empty, at most 200 characters of it.

    >>> title_of("\r\n  Talks resume \r\nGENEVA")
    'Talks resume'
    """
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line), "")[:TITLE_LENGTH]
