"""A format that is known by name, and loaded when it is used: spaCy's takes a second to load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import RuleError
from annotator.formats.checking import check
from annotator.formats.protocol import Format, Record, Refusal, WriteOptions, WriteReport
from annotator.model.schema import Schema


@dataclass(frozen=True)
class LateFormat:
    """What it reads is checked here, since those who write it know nothing of other formats."""

    name: str
    description: str
    load: Callable[[], Format]
    suffixes: tuple[str, ...] = ()
    reads: bool = True
    writes: bool = True
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        for one in self.load().read(path, schema=schema):
            yield _checked(one, str(path), schema) if isinstance(one, Record) else one

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        return self.load().write(records, out, options)


def _checked(record: Record, where: str, schema: Schema) -> Record | Refusal:
    try:
        for stated in record.sets:
            if not stated.whole:
                raise RuleError(what="there is no span that a link, relation or chain names.")
            check(stated, record.document.text, schema)
    except RuleError as error:
        return Refusal(where, None, f"{record.document.id}: {error}")
    return record
