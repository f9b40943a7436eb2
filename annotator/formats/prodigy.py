"""Prodigy's JSON lines, for `rel.manual` and `spans.manual`: a line for each annotation set.

Arguments and relations are Prodigy's relations. Whatever else a span carries is in further keys,
which Prodigy hands on as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.formats.files import replacing
from annotator.formats.json_arrays import written
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.losses import Losses, Part, carried, is_proposal, place
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.tokens import segmentation_of
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Provenance, Relation, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.workflow import State

_PARTS = frozenset(Part) - {Part.PROVENANCE, Part.STATE}
_Table = dict[str, Any]


@dataclass(frozen=True)
class ProdigyFormat:
    """Finished sets are answered with accept, others are not answered.

    A pipeline's proposals are a task to annotate; its spans name the pipeline as their source.
    """

    name: str = "prodigy"
    description: str = "Prodigy JSON lines: spans, tokens, relations, answer"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = (".jsonl",)
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        return JsonlFormat().read(path, schema=schema)

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        losses, documents = Losses(), 0
        with replacing(out) as file:
            for record in records:
                documents += 1
                for line in _lines(record, losses):
                    file.write(f"{written(line)}\n".encode())
        return Written(documents, losses.lines())


def _lines(record: Record, losses: Losses) -> Iterator[_Table]:
    """A line for each set, or one for the document alone."""
    document = record.document
    segmentation = segmentation_of(document)
    about = _about(document, segmentation)
    if not record.sets:
        yield about
    for stated in record.sets:
        parts = frozenset(Part) if is_proposal(stated) else _PARTS
        [kept] = carried(replace(record, sets=(stated,)), parts, losses)
        yield about | _stated(kept, segmentation, losses)


def _about(document: Document, segmentation: Segmentation) -> _Table:
    more = {"title": document.title, "language": document.language, "meta": dict(document.meta)}
    bounds = zip(segmentation.token_starts, segmentation.token_ends, strict=True)
    text = document.text
    tokens = [
        {
            "text": text[start:end],
            "start": start,
            "end": end,
            "id": id,
            "ws": text.startswith(" ", end),
        }
        for id, (start, end) in enumerate(bounds)
    ]
    given = {name: value for name, value in more.items() if value}
    return {"id": document.id, "text": text, **given, "tokens": tokens}


def _stated(stated: AnnotationSet, segmentation: Segmentation, losses: Losses) -> _Table:
    spans = {span.id: _span(span, segmentation, stated, losses) for span in stated.spans}
    links: list[tuple[Argument | Relation, str, str, str]] = [
        (one, one.trigger, one.filler, one.role) for one in stated.arguments
    ]
    links += [(one, one.source, one.target, one.label) for one in stated.relations]
    first: dict[tuple[Any, ...], str] = {}
    for id, span in spans.items():
        first.setdefault(_end_of(span), id)
    relations = []
    for link, source, target, label in links:
        if any(first[_end_of(spans[id])] != id for id in (source, target)):
            # Prodigy names the ends of a relation by offsets and label alone.
            losses.leave_out("links of spans that repeat another", stated.document_id, label)
            continue
        relations.append(_relation(spans[source], spans[target], label) | _origin(link))
    line: _Table = {"spans": [*spans.values()], "relations": relations}
    if stated.chains:
        line["chains"] = [list(chain.mentions) for chain in stated.chains]
    if stated.state is State.FINISHED:
        line["answer"] = "accept"
    return line | {"_annotator_id": stated.annotator, "_session_id": stated.annotator}


def _span(span: Span, segmentation: Segmentation, stated: AnnotationSet, losses: Losses) -> _Table:
    table: _Table = {"id": span.id, "start": span.start_char, "end": span.end_char}
    tokens = segmentation.tokens_between(span.start_char, span.end_char)
    covered = segmentation.snap(span.start_char, span.end_char)
    if tokens:
        table |= {"token_start": tokens[0], "token_end": tokens[-1]}
    if not tokens or covered != (span.start_char, span.end_char):
        kind = "spans off the borders of tokens, which Prodigy cannot show"
        losses.add(kind, stated.document_id, place(span))
    table["label"] = span.label
    more = {"layer": span.layer, "attributes": dict(span.attributes), "kb_id": span.kb_id}
    more |= {"note": span.note}
    return table | {name: value for name, value in more.items() if value} | _origin(span)


def _origin(one: Provenance) -> _Table:
    source = {"source": one.origin} if one.origin else {}
    return source if one.score is None else source | {"score": one.score}


def _end_of(span: _Table) -> tuple[Any, ...]:
    return span["start"], span["end"], span["label"]


def _relation(head: _Table, child: _Table, label: str) -> _Table:
    """A relation between the last tokens of its spans, with copies of both."""
    copied = ("start", "end", "token_start", "token_end", "label")
    head_span, child_span = (
        {key: span[key] for key in copied if key in span} for span in (head, child)
    )
    ends = {"head": head.get("token_end"), "child": child.get("token_end")}
    return {**ends, "head_span": head_span, "child_span": child_span, "label": label}
