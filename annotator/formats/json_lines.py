"""One line of native JSONL to a record and back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from annotator.errors import RuleError
from annotator.formats.checking import check
from annotator.formats.json_dialects import Table, to_own_keys
from annotator.formats.protocol import Record
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import (
    Annotation,
    Argument,
    Chain,
    Decision,
    Provenance,
    Relation,
    Span,
)
from annotator.model.document import Document, Segmentation, text_hash
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD, AnnotatorKind, State, kind_of

# Python's own `splitlines` would break a line at these, and JSON may hold them as they are.
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
_AT = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")


class _Provenance(msgspec.Struct, kw_only=True):
    origin: str = ""
    score: float | None = None
    decision: Decision = Decision.NONE
    decided_by: str = ""
    decided_at: str = ""


class _Span(_Provenance, kw_only=True):
    id: str
    start: int
    end: int
    label: str
    layer: str = ""
    attributes: dict[str, str] = {}
    kb_id: str = ""
    note: str = ""


class _Link(_Provenance, kw_only=True):
    trigger: str = msgspec.field(name="from")
    filler: str = msgspec.field(name="to")
    role: str


class _Relation(_Provenance, kw_only=True):
    source: str
    target: str
    label: str


class _Line(msgspec.Struct, kw_only=True):
    text: str
    id: str = ""
    title: str = ""
    language: str = ""
    meta: dict[str, Any] = {}
    annotator: str = ""
    state: State | None = None
    spans: list[_Span] = []
    links: list[_Link] = []
    relations: list[_Relation] = []
    chains: list[list[str]] = []
    sents: list[tuple[int, int]] = []


class _OwnSpan(_Span, kw_only=True, forbid_unknown_fields=True):
    pass


class _OwnLink(_Link, kw_only=True, forbid_unknown_fields=True):
    pass


class _OwnRelation(_Relation, kw_only=True, forbid_unknown_fields=True):
    pass


class _OwnLine(_Line, kw_only=True, forbid_unknown_fields=True):
    """A line in our keys alone, as we write it."""

    spans: list[_OwnSpan] = []  # type: ignore[assignment]
    links: list[_OwnLink] = []  # type: ignore[assignment]
    relations: list[_OwnRelation] = []  # type: ignore[assignment]


_own = msgspec.json.Decoder(_OwnLine)


def own_record_of(raw: bytes, schema: Schema, *, where: str, line: int) -> Record | None:
    """The record in a line as we write it, None for any other; RuleError if it cannot stand.

    The way for most lines of large files: nothing is turned about in between.
    """
    try:
        stated = _own.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    if not stated.text.strip():
        return None
    return _record(stated, schema, where, line)


def record_of(content: Any, schema: Schema, *, where: str = "", line: int | None = None) -> Record:
    """The record that a decoded line states; RuleError says why it states none."""
    if not isinstance(content, dict):
        raise RuleError(what="a line has to hold a JSON object.")
    if not isinstance(content.get("text"), str):
        raise RuleError(what="there is no text.")
    if not content["text"].strip():
        raise RuleError(what="the text is empty.")
    try:
        stated = msgspec.convert(to_own_keys(content, schema), _Line)
    except msgspec.ValidationError as error:
        raise RuleError(what=_readable(error)) from error
    return _record(stated, schema, where, line)


def _record(stated: _Line, schema: Schema, where: str, line: int | None) -> Record:
    annotations = tuple(_annotations(stated, schema))
    check(annotations, stated.text, schema)
    document = _document(stated)
    sets = (_set(stated, document.id, annotations),) if _is_annotated(stated) else ()
    return Record(document, sets, where, line)


def line_of(document: Document, annotations: AnnotationSet | None) -> str:
    """The line that states a document and what one annotator says about it.

    RuleError if it holds a number that JSON has no word for.
    """
    line: Table = {"id": document.id, "title": document.title, "text": document.text}
    line |= {"language": document.language, "meta": dict(document.meta)}
    if annotations is not None:
        line |= {"annotator": annotations.annotator, "state": annotations.state}
        line |= _stated(annotations)
    line = {key: value for key, value in line.items() if value or key in ("id", "text")}
    try:
        written = json.dumps(line, ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        what = f"document {document.id} holds a number that is not finite."
        raise RuleError(what=what) from error
    return _LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _document(stated: _Line) -> Document:
    starts = sorted({start for start, _ in stated.sents})
    if starts and not (starts[0] >= 0 and starts[-1] < len(stated.text)):
        raise RuleError(what="a sentence begins outside the text.")
    return Document(
        stated.id or text_hash(stated.text)[:16],
        stated.text,
        stated.title,
        stated.language,
        stated.meta,
        Segmentation(sentence_starts=tuple(starts)),
    )


def _annotations(stated: _Line, schema: Schema) -> Iterator[Annotation]:
    for span in stated.spans:
        yield Span(
            id=span.id,
            layer=span.layer or schema.label(span.label).layer,
            label=span.label,
            start_char=span.start,
            end_char=span.end,
            attributes=span.attributes,
            kb_id=span.kb_id,
            note=span.note,
            origin=span.origin,
            score=span.score,
            decision=span.decision,
            decided_by=span.decided_by,
            decided_at=span.decided_at,
        )
    for link in stated.links:
        yield Argument(
            trigger=link.trigger, filler=link.filler, role=link.role, **_provenance_of(link)
        )
    for one in stated.relations:
        yield Relation(source=one.source, target=one.target, label=one.label, **_provenance_of(one))
    for number, mentions in enumerate(stated.chains, 1):
        yield Chain(id=f"c{number}", mentions=tuple(mentions))


def _provenance_of(one: _Provenance) -> Table:
    return {
        "origin": one.origin,
        "score": one.score,
        "decision": one.decision,
        "decided_by": one.decided_by,
        "decided_at": one.decided_at,
    }


def _is_annotated(stated: _Line) -> bool:
    """True if somebody states something, be it that there is nothing to state."""
    return bool(
        stated.annotator or stated.state or stated.spans or stated.relations or stated.chains
    )


def _set(stated: _Line, document_id: str, annotations: tuple[Annotation, ...]) -> AnnotationSet:
    annotator = stated.annotator.strip() or GOLD
    state = stated.state or default_state(annotator, annotations)
    return AnnotationSet(document_id, annotator, annotations, state)


def default_state(annotator: str, annotations: tuple[Annotation, ...]) -> State:
    """The state of a set that does not say: gold is finished, a person once all is decided."""
    if annotator == GOLD:
        return State.FINISHED
    if kind_of(annotator) is AnnotatorKind.PIPELINE:
        return State.NEW
    undecided = any(isinstance(one, Provenance) and one.undecided for one in annotations)
    return State.IN_PROGRESS if undecided else State.FINISHED


def _stated(annotations: AnnotationSet) -> Table:
    order = {span.id: number for number, span in enumerate(annotations.spans)}
    chains = [list(chain.mentions) for chain in annotations.chains]
    return {
        "spans": [_span_table(span) for span in annotations.spans],
        "links": [_link_table(one) for one in annotations.arguments],
        "relations": [_relation_table(one) for one in annotations.relations],
        "chains": sorted(chains, key=lambda mentions: [order[id] for id in mentions]),
    }


def _span_table(span: Span) -> Table:
    table: Table = {"id": span.id, "start": span.start_char, "end": span.end_char}
    table |= {"label": span.label, "layer": span.layer}
    content = {"attributes": dict(span.attributes), "kb_id": span.kb_id, "note": span.note}
    return table | {key: value for key, value in content.items() if value} | _provenance_table(span)


def _link_table(one: Argument) -> Table:
    return {"from": one.trigger, "to": one.filler, "role": one.role} | _provenance_table(one)


def _relation_table(one: Relation) -> Table:
    ends = {"source": one.source, "target": one.target}
    return ends | {"label": one.label} | _provenance_table(one)


def _provenance_table(one: Provenance) -> Table:
    table = {name: getattr(one, name) for name in _Provenance.__struct_fields__}
    return {key: value for key, value in table.items() if value not in ("", None)}


def _readable(error: msgspec.ValidationError) -> str:
    """What msgspec says, with the place in front."""
    at = _AT.search(str(error))
    what = _AT.sub("", str(error))
    what = what[:1].lower() + what[1:]
    return f"{at['path']}: {what}." if at and at["path"] else f"{what}."
