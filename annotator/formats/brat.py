"""brat standoff: a folder with a `.txt` and an `.ann` for each document, and brat's configuration.

Our spans have no gaps. A span with gaps is read as all that it covers, with its fragments in a
note and a word in the import's report; gaps that are line ends alone are brat's way to write a
span over lines, and are read and written so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import RuleError
from annotator.formats.brat_configuration import (
    ANNOTATION_CONF,
    VISUAL_CONF,
    annotation_conf,
    visual_conf,
)
from annotator.formats.brat_reading import BratReading
from annotator.formats.brat_writing import standoff
from annotator.formats.files import find_files, read_text
from annotator.formats.folders import name_for, new_folder
from annotator.formats.json_lines import record_of
from annotator.formats.losses import Losses, Part, carried
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.text import title_of
from annotator.model.schema import Schema

_PARTS = frozenset(
    {Part.ARGUMENTS, Part.RELATIONS, Part.CHAINS, Part.ATTRIBUTES, Part.KB_IDS, Part.NOTES}
)


@dataclass(frozen=True)
class BratFormat:
    """Events are read with their triggers and may share them; roles lose brat's numbers."""

    name: str = "brat"
    description: str = "brat standoff: a folder of .txt and .ann, with annotation.conf"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".ann",)
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        """The documents of a folder, or the one that a `.ann` or `.txt` belongs to."""
        if not path.is_dir():
            yield from _read(path.with_suffix(".ann"), schema)
            return
        for file in find_files(path):
            if file.suffix == ".txt":
                yield from _read(file.with_suffix(".ann"), schema)

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        losses, documents = Losses(), 0
        with new_folder(out) as folder:
            _write_text(folder / ANNOTATION_CONF, annotation_conf(options.schema))
            _write_text(folder / VISUAL_CONF, visual_conf(options.schema))
            for record in records:
                documents += 1
                sets = carried(record, _PARTS, losses)
                if record.document.text.startswith("\ufeff"):
                    kind = "texts that begin with a byte order mark, which readers take off"
                    losses.add(kind, record.document.id)
                name = name_for(record.document.id, folder, ".txt", losses)
                _write_text(folder / f"{name}.txt", record.document.text)
                lines = standoff(record.document, sets[0], options.schema, losses) if sets else ""
                _write_text(folder / f"{name}.ann", lines)
        return Written(documents, losses.lines())


def _read(path: Path, schema: Schema) -> Iterator[Record | Refusal]:
    """The document whose annotations are in this file, and what of them could not be kept."""
    where = str(path)
    try:
        text = read_text(path.with_suffix(".txt"))
        found = BratReading(_annotations(path), text, schema)
        stated = found.line if found.line["spans"] else {}
        named = {"id": path.stem, "text": text, "title": title_of(text)}
        yield record_of(named | stated, schema, where=where)
    except RuleError as error:
        yield Refusal(where, error.facts.get("line"), str(error))
        return
    for line, why in found.lost:
        yield Refusal(where, line, f"{why}.")


def _annotations(path: Path) -> str:
    """The text of the `.ann` file, which is empty where nothing was annotated, or not there."""
    if not path.exists() or path.stat().st_size == 0:
        return ""
    return read_text(path)


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
