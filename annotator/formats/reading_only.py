"""Formats that are only read: the documents in a file's bytes, without annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.errors import RuleError, UsageError
from annotator.formats.files import LIMIT, stem, too_large
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport
from annotator.model.document import Document
from annotator.model.schema import Schema

Item = Document | RuleError
Reader = Callable[[bytes, str], Iterator[Item]]
"""The documents in these bytes; the name is an id for a document that has none.

RuleError is raised for the whole file, and given in place of a document that cannot be taken.
"""


@dataclass(frozen=True)
class ReadingFormat:
    """A format that is a name and a pure function from bytes to documents."""

    name: str
    description: str
    suffixes: tuple[str, ...]
    documents_of: Reader
    reads: bool = True
    writes: bool = False
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        where = str(path)
        try:
            for item in self.documents_of(_content(path), stem(path)):
                yield _record_or_refusal(item, where)
        except RuleError as error:
            yield Refusal(where, error.facts.get("line"), str(error))

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        raise UsageError(what=f"{self.name} can be read only.", do="Choose another format.")


def meta_of(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that say something.

    >>> meta_of({"byline": "", "subjects": [], "urgency": 4})
    {'urgency': 4}
    """
    return {key: value for key, value in facts.items() if value not in (None, "", [], {}, ())}


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size >= LIMIT:
            raise RuleError(what=too_large(size))
        content = path.read_bytes()
    except OSError as error:
        raise RuleError(what=f"cannot be read ({error.strerror}).") from error
    if not content.strip():
        raise RuleError(what="empty.")
    return content


def _record_or_refusal(item: Item, where: str) -> Record | Refusal:
    if isinstance(item, RuleError):
        return Refusal(where, item.facts.get("line"), str(item))
    if not item.text.strip():
        return Refusal(where, None, f"{item.id}: there is no text.")
    if "\0" in item.text:
        return Refusal(where, None, f"{item.id}: binary, not text (it holds NUL).")
    return Record(item, where=where)
