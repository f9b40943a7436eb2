"""The datasets that were written, and what each document held in them."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.releases import Release
from annotator.store.records import insert_row, json_of, now
from annotator.store.tables import documents, release_contents, release_documents, releases

_AT_ONCE = 400
_Sets = list[tuple[str, list[list[Any]]]]


def packed(sets: Sequence[AnnotationSet]) -> bytes:
    """What these sets state, without how it came to be; alike for sets that state alike."""
    content = [(one.annotator, sorted(map(_plain, one), key=repr)) for one in sets]
    # Without a time in it, and the same on every machine: no gzip.
    return zlib.compress(msgspec.msgpack.encode(content, order="deterministic"), 6)


def unpacked(document_id: str, content: bytes) -> tuple[AnnotationSet, ...]:
    """The sets again; msgspec.ValidationError if it holds none."""
    try:
        found = msgspec.msgpack.decode(zlib.decompress(content), type=_Sets)
        return tuple(
            AnnotationSet(document_id, annotator, [_annotation(*one) for one in some])
            for annotator, some in found
        )
    except (zlib.error, TypeError, KeyError) as error:
        raise msgspec.ValidationError(f"a release cannot be read: {error}") from error


def _plain(one: Annotation) -> list[Any]:
    match one:
        case Span():
            edges = (one.start_char, one.end_char)
            more = (dict(one.attributes), one.kb_id, one.note)
            return ["span", one.id, one.layer, one.label, *edges, *more]
        case Argument():
            return ["argument", one.trigger, one.filler, one.role]
        case Relation():
            return ["relation", one.source, one.target, one.label]
        case Chain():
            return ["chain", one.id, list(one.mentions)]


def _annotation(kind: str, *values: Any) -> Annotation:
    if kind == "span":
        names = ("id", "layer", "label", "start_char", "end_char", "attributes", "kb_id", "note")
        return Span(**dict(zip(names, values, strict=True)))
    if kind == "argument":
        trigger, filler, role = values
        return Argument(trigger=trigger, filler=filler, role=role)
    if kind == "relation":
        source, target, label = values
        return Relation(source=source, target=target, label=label)
    if kind == "chain":
        return Chain(id=values[0], mentions=tuple(values[1]))
    raise msgspec.ValidationError(f"no annotation is a {kind}")


def add(connection: Connection, release: Release, contents: Mapping[str, bytes]) -> int:
    """Keep a release with what each document held, packed; its number. Made now, if it says no
    other time."""
    values = asdict(release) | {
        "made_at": release.made_at or now(),
        "options": json_of(release.options),
        "counts": json_of(release.counts),
    }
    del values["number"]
    number = insert_row(connection, releases, values)
    numbers = {
        row.id: row.number for row in connection.execute(select(documents.c.id, documents.c.number))
    }
    for some in _batches(contents.items()):
        digests = {id: hashlib.sha256(content).hexdigest() for id, content in some}
        _add_contents(connection, {digests[id]: content for id, content in some})
        rows = [
            {"release_number": number, "document_number": numbers[id], "content_sha256": digest}
            for id, digest in digests.items()
        ]
        connection.execute(insert(release_documents), rows)
    return number


def _add_contents(connection: Connection, contents: Mapping[str, bytes]) -> None:
    known = select(release_contents.c.sha256).where(release_contents.c.sha256.in_(list(contents)))
    missing = contents.keys() - set(connection.scalars(known))
    if missing:
        rows = [{"sha256": digest, "content": contents[digest]} for digest in sorted(missing)]
        connection.execute(insert(release_contents), rows)


def _batches(items: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[str, bytes]]]:
    rest = iter(items)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def all_releases(connection: Connection) -> tuple[Release, ...]:
    """The oldest first."""
    rows = connection.execute(select(releases).order_by(releases.c.number))
    return tuple(map(_release, rows))


def documents_of(connection: Connection, number: int) -> dict[str, str]:
    """The hash of what each document held, by its id, in project order.

    RuleError if there is no such release.
    """
    if connection.scalar(select(releases.c.number).where(releases.c.number == number)) is None:
        raise RuleError(what=f"The project has no release {number}.")
    rows = connection.execute(
        select(documents.c.id, release_documents.c.content_sha256)
        .join_from(release_documents, documents)
        .where(release_documents.c.release_number == number)
        .order_by(documents.c.number)
    )
    return {row.id: row.content_sha256 for row in rows}


def content(connection: Connection, document_id: str, sha256: str) -> tuple[AnnotationSet, ...]:
    """What stood under this hash."""
    column = release_contents.c.content
    found = connection.scalar(select(column).where(release_contents.c.sha256 == sha256))
    if found is None:
        raise RuleError(what=f"The project has no content {sha256}.")
    return unpacked(document_id, found)


def _release(row: Row[Any]) -> Release:
    values = dict(row._mapping)
    values["options"] = msgspec.json.decode(row.options, type=dict[str, Any])
    values["counts"] = msgspec.json.decode(row.counts, type=dict[str, Any])
    return Release(**values)
