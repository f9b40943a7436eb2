"""What an import would bring, told before anything is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from annotator.app.mapping import NameMapping, UnknownNames, open_schema, unknown_names
from annotator.app.reading import records_in
from annotator.errors import RuleError
from annotator.formats.checking import check
from annotator.formats.protocol import Format, Record, Refusal
from annotator.model.schema import Schema

LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class PreviewedDocument:
    """A document as it was understood."""

    id: str
    title: str
    format: str
    characters: int
    annotations: int


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What was understood of the first files; `cut` if there is more than was looked at.

    `labels` counts spans by their labels as the files have them, `unknown` all names that the
    schema does not have.
    """

    documents: tuple[PreviewedDocument, ...] = ()
    labels: Counter[str] = field(default_factory=Counter)
    unknown: UnknownNames = field(default_factory=UnknownNames)
    refused: tuple[str, ...] = ()
    cut: bool = False


def preview_import(
    paths: Sequence[Path], *, formats: Sequence[Format], schema: Schema, most: int = LOOKED_AT
) -> ImportPreview:
    """Read at most so many documents and refusals, and store nothing."""
    documents: list[PreviewedDocument] = []
    labels: Counter[str] = Counter()
    refused: list[str] = []
    unknown = UnknownNames()
    found = records_in(paths, formats=formats, schema=open_schema(schema, NameMapping()))
    for one in islice(found, most):
        refusal = _refusal(one.item, schema)
        if refusal or isinstance(one.item, Refusal):
            refused.append(str(refusal))
            continue
        documents.append(_previewed(one.item, one.format))
        labels.update(span.label for stated in one.item.sets for span in stated.spans)
        unknown.add(unknown_names(one.item, schema))
    cut = next(found, None) is not None
    found.close()
    return ImportPreview(tuple(documents), labels, unknown, tuple(refused), cut)


def _refusal(item: Record | Refusal, schema: Schema) -> Refusal | None:
    """Why a document cannot come in; what has names to map is not known before they are."""
    if isinstance(item, Refusal):
        return item
    if unknown_names(item, schema):
        return None
    try:
        for stated in item.sets:
            check(stated, item.document.text, schema)
    except RuleError as error:
        return Refusal(item.where, item.line, str(error))
    return None


def _previewed(record: Record, format: str) -> PreviewedDocument:
    document = record.document
    annotations = sum(map(len, record.sets))
    return PreviewedDocument(document.id, document.title, format, len(document.text), annotations)
