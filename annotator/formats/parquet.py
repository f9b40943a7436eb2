"""Parquet with columns as Hugging Face's data sets have them; needs pyarrow.

A row is a document with one annotation set and carries all that JSON lines do, and for training
the tokens with IOB2 tags of the first layer of entities. Data sets of tokens and tags alone are
read too, their texts rebuilt with single spaces.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.errors import RuleError
from annotator.formats.columns_reading import Rows, line_of_part
from annotator.formats.extras import needing
from annotator.formats.files import replacing
from annotator.formats.iob import Scheme, tags_of
from annotator.formats.json_lines import line_of, record_of
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.tokens import segmentation_of
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import LayerKind, Schema

if TYPE_CHECKING:
    import pyarrow

BATCH = 64
"""How many rows are in memory at once."""
_TAGS = ("ner_tags", "tags", "labels")
_Row = dict[str, Any]


@dataclass(frozen=True)
class ParquetFormat:
    name: str = "parquet"
    description: str = "Parquet with Hugging Face style columns (needs pyarrow)"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".parquet",)
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        _check_installed()
        from pyarrow import ArrowException, parquet

        where = str(path)
        try:
            with parquet.ParquetFile(path) as file:
                tags = _tag_names(file.schema_arrow)
                for number, row in enumerate(_rows(file), 1):
                    yield _record(row, tags, f"{path.stem}-{number}", schema, where, number)
        except OSError as error:
            yield Refusal(where, None, f"cannot be read ({error.strerror or error}).")
        except ArrowException as error:
            yield Refusal(where, None, f"is no Parquet file that can be read ({error}).")

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        _check_installed()
        from pyarrow import Table, parquet

        columns, documents = _columns(), 0
        remaining = iter(records)
        with replacing(out) as file, parquet.ParquetWriter(file, columns) as writer:
            while batch := list(islice(remaining, BATCH)):
                documents += len(batch)
                rows = [row for record in batch for row in _rows_of(record, options.schema)]
                writer.write_table(Table.from_pylist(rows, schema=columns))
        return Written(documents)


def _columns() -> pyarrow.Schema:
    import pyarrow as pa

    text = pa.string()
    decided = [("origin", text), ("score", pa.float64()), ("decision", text)]
    decided += [("decided_by", text), ("decided_at", text)]
    attributes = pa.list_(pa.struct([("name", text), ("value", text)]))
    span = [("id", text), ("start", pa.int64()), ("end", pa.int64()), ("label", text)]
    span += [("layer", text), ("attributes", attributes), ("kb_id", text), ("note", text)]
    link = [(name, text) for name in ("from", "to", "role")]
    relation = [(name, text) for name in ("source", "target", "label")]
    about = ("id", "title", "text", "language", "meta", "annotator", "state")
    return pa.schema(
        [
            *((name, text) for name in about),
            ("spans", pa.list_(pa.struct(span + decided))),
            ("links", pa.list_(pa.struct(link + decided))),
            ("relations", pa.list_(pa.struct(relation + decided))),
            ("chains", pa.list_(pa.list_(text))),
            ("tokens", pa.list_(text)),
            ("ner_tags", pa.list_(text)),
        ]
    )


def _rows_of(record: Record, schema: Schema) -> Iterator[_Row]:
    """A row for each set, or one for the document alone."""
    for stated in record.sets or (None,):
        row: _Row = json.loads(line_of(record.document, stated))
        if "meta" in row:
            row["meta"] = json.dumps(row["meta"], ensure_ascii=False)
        for span in row.get("spans", []):
            pairs = span.get("attributes", {}).items()
            span["attributes"] = [{"name": name, "value": value} for name, value in pairs]
        yield row | _tagged(record.document, stated, schema)


def _tagged(document: Document, stated: AnnotationSet | None, schema: Schema) -> _Row:
    """Tokens, and the tags of what stands; of spans that overlap the longest is tagged."""
    segmentation = segmentation_of(document)
    bounds = zip(segmentation.token_starts, segmentation.token_ends, strict=True)
    row: _Row = {"tokens": [document.text[start:end] for start, end in bounds]}
    if stated is None:
        return row
    layer = schema.layer_of_kind(LayerKind.ENTITY)
    spans = [one for one in stated.spans if layer and one.layer == layer.name and one.stands]
    taken: set[int] = set()
    runs = []
    for span in sorted(spans, key=_longest_first):
        tokens = segmentation.tokens_between(span.start_char, span.end_char)
        if tokens and not taken.intersection(tokens):
            taken.update(tokens)
            runs.append((tokens[0], tokens[-1] + 1, span.label))
    return row | {"ner_tags": tags_of(sorted(runs), len(row["tokens"]), Scheme.IOB2)}


def _longest_first(span: Span) -> tuple[int, int]:
    return span.start_char - span.end_char, span.start_char


def _rows(file: Any) -> Iterator[_Row]:
    for batch in file.iter_batches(batch_size=BATCH):
        yield from batch.to_pylist()


def _tag_names(columns: Any) -> dict[str, list[str]]:
    """The names that numbers in columns of tags stand for, as Hugging Face notes them."""
    noted = json.loads((columns.metadata or {}).get(b"huggingface", b"{}"))
    features = noted.get("info", {}).get("features", {})
    found = {}
    for name in _TAGS:
        feature = features.get(name, {})
        names = (feature.get("feature") or feature.get("_type") or {}) if feature else {}
        if isinstance(names, dict) and isinstance(names.get("names"), list):
            found[name] = names["names"]
    return found


def _record(
    row: _Row, tags: dict[str, list[str]], name: str, schema: Schema, where: str, line: int
) -> Record | Refusal:
    try:
        row = _plain({key: value for key, value in row.items() if value is not None})
        if "text" not in row and "tokens" in row:
            return _from_tokens(row, tags, name, schema, where, line)
        return record_of(_own_keys(row), schema, where=where, line=line)
    except RuleError as error:
        return Refusal(where, line, str(error))


def _own_keys(row: _Row) -> _Row:
    """The row as JSON lines have it: what was stated for training follows from the rest."""
    own = {key: value for key, value in row.items() if key not in ("tokens", "ner_tags")}
    if isinstance(own.get("meta"), str):
        try:
            own["meta"] = json.loads(own["meta"])
        except ValueError as error:
            raise RuleError(what="the column meta holds no JSON.") from error
    for key in ("spans", "links", "relations"):
        if isinstance(own.get(key), list):
            own[key] = [_without_nulls(one) for one in own[key]]
    return own


def _without_nulls(one: Any) -> Any:
    if not isinstance(one, dict):
        return one
    kept = {name: value for name, value in one.items() if value is not None}
    pairs = kept.get("attributes")
    if isinstance(pairs, list) and all(isinstance(pair, dict) for pair in pairs):
        kept["attributes"] = {pair.get("name"): pair.get("value") for pair in pairs}
    return kept


def _from_tokens(
    row: _Row, tags: dict[str, list[str]], name: str, schema: Schema, where: str, line: int
) -> Record:
    """The document that tokens and tags state; RuleError if they do not go together."""
    column = next((tag for tag in _TAGS if isinstance(row.get(tag), list)), "")
    words, stated = row["tokens"], row.get(column, [])
    if not isinstance(words, list) or len(words) != len(stated) or not words:
        raise RuleError(what="there are no tokens with as many tags.")
    names = tags.get(column, [])
    if any(type(tag) is int and not 0 <= tag < len(names) for tag in stated):
        raise RuleError(what=f"the numbers in {column} have no names in the file.")
    said = [names[tag] if type(tag) is int else str(tag) for tag in stated]
    sentence = [[str(word), tag] for word, tag in zip(words, said, strict=True)]
    part = Rows(line, sentences=[sentence])
    own, segmentation = line_of_part(part, str(row.get("id", name)), every_layer=False)
    record = record_of(own, schema, where=where, line=line)
    return replace(record, document=replace(record.document, segmentation=segmentation))


def _plain(value: Any) -> Any:
    """The value as JSON has it; dates and the like as text, numbers that are not finite as none.

    RuleError if it holds NUL.
    """
    if isinstance(value, str) and "\0" in value:
        raise RuleError(what="binary, not text (it holds NUL).")
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, float) and not isfinite(value):
        return None
    return value if isinstance(value, str | int | float | None) else str(value)


def _check_installed() -> None:
    with needing("pyarrow", "parquet", "Parquet"):
        import pyarrow  # noqa: F401
