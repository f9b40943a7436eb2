"""WebAnno TSV 3.3, as WebAnno and INCEpTION exchange it: a folder with a file for each document.

Every character of a text lies in a sentence, which takes in the white space behind it, so that
texts come back as they were. Offsets in the files are UTF-16 units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import RuleError
from annotator.formats.files import find_files, read_text
from annotator.formats.folders import name_for, new_folder
from annotator.formats.json_lines import record_of
from annotator.formats.losses import Losses, Part, carried, place
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.tokens import segmentation_of
from annotator.formats.uima_layers import uima_layers
from annotator.formats.webanno_reading import TsvReading
from annotator.formats.webanno_writing import TsvWriting, header
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema

_PARTS = frozenset(
    {Part.ARGUMENTS, Part.RELATIONS, Part.CHAINS, Part.ATTRIBUTES, Part.KB_IDS, Part.NOTES}
)


@dataclass(frozen=True)
class WebAnnoTsvFormat:
    """Spans of whole tokens or of parts of them; a file has one annotator's set."""

    name: str = "webanno-tsv"
    description: str = "WebAnno TSV 3.3: a folder of files for WebAnno and INCEpTION"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".tsv",)
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        for file in find_files(path):
            if file == path or file.suffix == ".tsv":
                yield from _read(file, schema)

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        layers = uima_layers(options.schema)
        losses, documents = Losses(), 0
        with new_folder(out) as folder:
            for record in records:
                segmentation = segmentation_of(record.document)
                if not segmentation.token_starts:
                    losses.leave_out("documents without tokens", record.document.id)
                    continue
                documents += 1
                stated = _writable(record, losses)
                writing = TsvWriting(record.document, segmentation, stated, layers, losses)
                lines = (*header(layers), *writing.rows())
                name = name_for(record.document.id, folder, ".tsv", losses)
                text = "".join(f"{line}\n" for line in lines)
                (folder / f"{name}.tsv").write_text(text, encoding="utf-8", newline="")
        return Written(documents, losses.lines())


def _writable(record: Record, losses: Losses) -> AnnotationSet:
    """The first set, or an empty one, with notes that can stand in a row."""
    document = record.document
    sets = carried(record, _PARTS, losses)
    stated = sets[0] if sets else AnnotationSet(document.id, "")
    return AnnotationSet(
        document.id,
        stated.annotator,
        (
            _on_a_row(one, document, losses) if isinstance(one, Span) else one
            for one in stated
        ),
        stated.state,
    )  # fmt: skip


def _on_a_row(span: Span, document: Document, losses: Losses) -> Span:
    """Values have no way to say a carriage return, which would end the row."""
    if "\r" not in span.note + span.kb_id:
        return span
    losses.add("notes and kb_ids without their carriage returns", document.id, place(span))
    note, kb_id = (
        text.replace("\r\n", "\n").replace("\r", "\n") for text in (span.note, span.kb_id)
    )
    return replace(span, note=note, kb_id=kb_id)


def _read(file: Path, schema: Schema) -> Iterator[Record | Refusal]:
    where = str(file)
    try:
        found = TsvReading(read_text(file), schema, file.stem)
        record = record_of(found.line, schema, where=where)
    except RuleError as error:
        yield Refusal(where, error.facts.get("line"), str(error))
        return
    yield replace(record, document=replace(record.document, segmentation=found.segmentation))
    for type, count in found.lost.items():
        yield Refusal(where, None, f"{count} of {type} have no place here and were left out.")
