"""doccano's JSON lines for sequence labelling, without relations or with them.

doccano has one set of annotations a document; whether spans may overlap is a setting of the
project there. Its offsets are code points, as ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.formats.files import replacing
from annotator.formats.json_arrays import written
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.losses import Losses, Part, carried
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.model.annotation_set import AnnotationSet
from annotator.model.document import Document
from annotator.model.schema import Schema

_PARTS = frozenset({Part.TITLE, Part.LANGUAGE, Part.META})
_Table = dict[str, Any]


@dataclass(frozen=True)
class DoccanoFormat:
    """Arguments and relations are relations in doccano, told apart again by their labels."""

    name: str = "doccano"
    description: str = "doccano JSON lines: sequence labelling"
    with_relations: bool = False
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".jsonl",)
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        return JsonlFormat().read(path, schema=schema)

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        links = {Part.ARGUMENTS, Part.RELATIONS} if self.with_relations else set()
        line_of = _with_relations if self.with_relations else _plain
        losses, documents = Losses(), 0
        with replacing(out) as file:
            for record in records:
                documents += 1
                sets = carried(record, _PARTS | links, losses)
                line = _about(record.document) | line_of(sets[0] if sets else None)
                file.write(f"{written(line)}\n".encode())
        return Written(documents, losses.lines())


def _about(document: Document) -> _Table:
    """Every line has every key: doccano stumbles over documents that lack what others have."""
    about = {"id": document.id, "text": document.text, "title": document.title}
    return about | {"language": document.language, "meta": dict(document.meta)}


def _plain(stated: AnnotationSet | None) -> _Table:
    spans = stated.spans if stated else ()
    return {"label": [[span.start_char, span.end_char, span.label] for span in spans]}


def _with_relations(stated: AnnotationSet | None) -> _Table:
    """Spans and links by numbers, since doccano's ids are numbers."""
    if stated is None:
        return {"entities": [], "relations": []}
    numbers = {span.id: number for number, span in enumerate(stated.spans, 1)}
    links = [(one.trigger, one.filler, one.role) for one in stated.arguments]
    links += [(one.source, one.target, one.label) for one in stated.relations]
    return {
        "entities": [
            {
                "id": numbers[span.id],
                "label": span.label,
                "start_offset": span.start_char,
                "end_offset": span.end_char,
            }
            for span in stated.spans
        ],
        "relations": [
            {"id": id, "from_id": numbers[source], "to_id": numbers[target], "type": label}
            for id, (source, target, label) in enumerate(links, 1)
        ],
    }


DOCCANO = (
    DoccanoFormat(),
    DoccanoFormat(
        "doccano-relations", "doccano JSON lines: sequence labelling with relations", True
    ),
)
