"""Model values as rows, and rows as model values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from itertools import accumulate
from operator import sub
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Table, insert

from annotator.model.annotations import (
    Annotation,
    Argument,
    Chain,
    Decision,
    Relation,
    Span,
)
from annotator.model.changes import Change, Remark
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.workflow import State

Values = dict[str, Any]
_KINDS: dict[str, type[Annotation]] = {
    "span": Span,
    "argument": Argument,
    "relation": Relation,
    "chain": Chain,
}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _KINDS.values()}
_DECISIONS = {decision.value: decision for decision in Decision}


def now() -> str:
    """The time in UTC, ISO 8601 with microseconds; such texts sort as the times do."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def insert_row(connection: Connection, table: Table, values: Values) -> int:
    """The number that the new row was given."""
    key = connection.execute(insert(table), values).inserted_primary_key
    assert key is not None
    return int(key[0])


def json_of(value: Any) -> str:
    return msgspec.json.encode(value, enc_hook=_plain).decode()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise NotImplementedError(f"{type(value).__name__} has no place in a project")


def schema_of(text: str) -> Schema:
    return msgspec.json.decode(text, type=Schema)


def document_values(document: Document) -> Values:
    return {
        "id": document.id,
        "title": document.title,
        "language": document.language,
        "length": len(document.text),
        "text_hash": document.text_hash,
        "meta": json_of(document.meta),
        "segmentation": packed(document.segmentation),
        "text": document.text,
    }


def document_of(row: Row[Any]) -> Document:
    return Document(
        id=row.id,
        text=row.text,
        title=row.title,
        language=row.language,
        meta=msgspec.json.decode(row.meta, type=dict[str, Any]),
        segmentation=unpacked(row.segmentation),
    )


def packed(segmentation: Segmentation) -> bytes:
    """Gaps and lengths instead of offsets: nearly all fit in one byte."""
    ends = segmentation.token_ends
    gaps = list(map(sub, segmentation.token_starts, (0, *ends)))
    lengths = list(map(sub, ends, segmentation.token_starts))
    starts = segmentation.sentence_starts
    steps = list(map(sub, starts, (0, *starts)))
    return msgspec.msgpack.encode((gaps, lengths, steps))


def unpacked(data: bytes) -> Segmentation:
    gaps, lengths, steps = msgspec.msgpack.decode(data, type=tuple[list[int], list[int], list[int]])
    borders = list(accumulate(step for pair in zip(gaps, lengths, strict=True) for step in pair))
    return Segmentation(tuple(borders[::2]), tuple(borders[1::2]), tuple(accumulate(steps)))


def annotation_values(annotation: Span | Argument | Relation) -> Values:
    values = {name: getattr(annotation, name) for name in _FIELDS[type(annotation)]}
    values["decision"] = annotation.decision.value
    if isinstance(annotation, Span):
        values["attributes"] = json_of(annotation.attributes)
    return values


def span_of(row: Row[Any]) -> Span:
    values = _fields_of(row, Span)
    values["attributes"] = msgspec.json.decode(row.attributes, type=dict[str, str])
    return Span(**values)


def argument_of(row: Row[Any]) -> Argument:
    return Argument(**_fields_of(row, Argument))


def relation_of(row: Row[Any]) -> Relation:
    return Relation(**_fields_of(row, Relation))


def _fields_of(row: Row[Any], kind: type[Annotation]) -> Values:
    columns = row._mapping
    values = {name: columns[name] for name in _FIELDS[kind]}
    if row.decision not in _DECISIONS:
        raise msgspec.ValidationError(f"there is no decision {row.decision}")
    values["decision"] = _DECISIONS[row.decision]
    return values


def undecided(annotations: Iterable[Annotation]) -> int:
    """How many spans and arguments among these nobody has decided."""
    decidable = (one for one in annotations if isinstance(one, Span | Argument))
    return sum(one.undecided for one in decidable)


def payload_of(change: Change) -> str:
    """A change as the log keeps it; the verb has a column of its own."""
    payload: Values = {
        "removed": [[one.key[0], one] for one in change.removed],
        "added": [[one.key[0], one] for one in change.added],
        "state": change.state,
    }
    return json_of(payload | {"remark": change.remark} if change.remark else payload)


class _Payload(msgspec.Struct, forbid_unknown_fields=True):
    removed: list[tuple[str, Values]]
    added: list[tuple[str, Values]]
    state: tuple[State, State] | None
    remark: tuple[Remark, Remark] | None = None


def change_of(verb: str, payload: str) -> Change:
    """The change in this log entry; msgspec.ValidationError if it holds none."""
    found = msgspec.json.decode(payload, type=_Payload)
    removed = tuple(_annotation(*one) for one in found.removed)
    added = tuple(_annotation(*one) for one in found.added)
    return Change(verb, removed=removed, added=added, state=found.state, remark=found.remark)


def _annotation(kind: str, values: Values) -> Annotation:
    if kind not in _KINDS:
        raise msgspec.ValidationError(f"no annotation is a {kind}")
    return msgspec.convert(values, _KINDS[kind])
