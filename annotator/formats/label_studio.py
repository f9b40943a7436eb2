"""Label Studio's JSON: an array of tasks, with the labelling config in an `.xml` beside it.

Annotations are sets of persons, predictions those of pipelines. Label Studio takes no names of
annotators that it does not know, so they are not written; a ground truth is gold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.errors import RuleError
from annotator.formats.files import replacing
from annotator.formats.json_arrays import JsonArray, write_array
from annotator.formats.json_lines import record_of
from annotator.formats.label_studio_config import KB_ID, TEXT, labelling_config
from annotator.formats.label_studio_reading import TaskReading, document_of, results_of
from annotator.formats.losses import Losses, Part, carried, is_proposal
from annotator.formats.protocol import Record, Refusal, WriteOptions, WriteReport, Written
from annotator.formats.schema_parts import UNSPECIFIED
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Provenance, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD, State

_PARTS = frozenset(Part) - {Part.CHAINS, Part.PROVENANCE, Part.ANNOTATOR, Part.STATE}
_Table = dict[str, Any]


@dataclass(frozen=True)
class LabelStudioFormat:
    """Arguments and relations are Label Studio's relations, told apart again by their labels."""

    name: str = "label-studio"
    description: str = "Label Studio JSON, with a labelling config"
    reads: bool = True
    writes: bool = True
    suffixes: tuple[str, ...] = ()
    splits: bool = False

    def read(self, path: Path, *, schema: Schema) -> Iterator[Record | Refusal]:
        where = str(path)
        try:
            with path.open("rb") as file:
                for line, task in JsonArray(file):
                    yield from _read(task, schema, f"{path.stem}-{line}", where, line)
        except OSError as error:
            yield Refusal(where, None, f"cannot be read ({error.strerror}).")
        except RuleError as error:
            yield Refusal(where, error.facts.get("line"), str(error))

    def write(self, records: Iterable[Record], out: Path, options: WriteOptions) -> WriteReport:
        losses = Losses()
        with replacing(out) as file, replacing(out.with_suffix(".xml")) as config:
            config.write(labelling_config(options.schema).encode())
            tasks = (_task(record, id, losses) for id, record in enumerate(records, 1))
            documents = write_array(tasks, file)
        return Written(documents, losses.lines())


def _read(
    task: _Table, schema: Schema, name: str, where: str, line: int
) -> Iterator[Record | Refusal]:
    """The document of a task with all its sets, and what of them could not be kept."""
    try:
        document = document_of(task, name)
        record = record_of(document, schema, where=where, line=line)
        sets: dict[str, AnnotationSet] = {}
        lost: list[str] = []
        for stated, results in results_of(task):
            origin = stated["annotator"] if stated.get("state") == State.NEW else ""
            found = TaskReading(results, record.document.text, schema, origin=origin)
            whole = record_of({**document, **stated, **found.line}, schema, where=where, line=line)
            [read] = whole.sets
            if read.annotator in sets:
                lost.append(f"{read.annotator} has a further annotation; it was left out")
                continue
            sets[read.annotator] = read
            lost += found.lost
    except RuleError as error:
        yield Refusal(where, line, str(error))
        return
    yield replace(record, sets=tuple(sets.values()))
    for what in lost:
        yield Refusal(where, line, f"{what}.")


def _task(record: Record, id: int, losses: Losses) -> _Table:
    """The task; its own id is a number, that of the document is among the data."""
    document = record.document
    named = {"id": document.id, "title": document.title, "language": document.language}
    task: _Table = {
        "id": id,
        "data": {"text": document.text, **{k: v for k, v in named.items() if v}},
    }
    if document.meta:
        task["meta"] = dict(document.meta)
    task |= {"annotations": [], "predictions": []}
    for stated in record.sets:
        alone = Record(replace(document, title="", language="", meta={}), (stated,))
        if is_proposal(stated):
            places = _PARTS | {Part.PROVENANCE, Part.ANNOTATOR, Part.STATE}
            [kept] = carried(alone, places, losses)
            result = _results(document, kept, losses)
            task["predictions"].append({"model_version": kept.annotator, "result": result})
        else:
            [kept] = carried(alone, _PARTS, losses)
            gold = {"ground_truth": kept.annotator == GOLD}
            task["annotations"].append({"result": _results(document, kept, losses), **gold})
    return task


def _results(document: Document, stated: AnnotationSet, losses: Losses) -> list[_Table]:
    spans = (one for span in stated.spans for one in _span_results(span, document, losses))
    links = (_relation_result(one, one.trigger, one.filler, one.role) for one in stated.arguments)
    relations = (
        _relation_result(one, one.source, one.target, one.label) for one in stated.relations
    )
    return [*spans, *links, *relations]


def _span_results(span: Span, document: Document, losses: Losses) -> Iterator[_Table]:
    place = {"start": span.start_char, "end": span.end_char}
    words = document.text[span.start_char : span.end_char]
    note = {"meta": {"text": [span.note]}} if span.note else {}
    value = {**place, "text": words, "labels": [span.label]}
    yield _result(span.id, span.layer, "labels", value) | _score(span) | note
    for name, chosen in sorted(span.attributes.items()):
        if chosen == UNSPECIFIED:
            losses.leave_out("attributes of the default value", document.id, f"{name} {chosen}")
        else:
            yield _result(span.id, name, "choices", {**place, "text": words, "choices": [chosen]})
    if span.kb_id:
        yield _result(span.id, KB_ID, "textarea", {**place, "text": [span.kb_id]})


def _result(id: str, name: str, type: str, value: _Table) -> _Table:
    return {"id": id, "from_name": name, "to_name": TEXT, "type": type, "value": value}


def _relation_result(one: Provenance, source: str, target: str, label: str) -> _Table:
    ends = {"from_id": source, "to_id": target}
    return {"type": "relation", "direction": "right", "labels": [label], **ends} | _score(one)


def _score(one: Provenance) -> _Table:
    return {} if one.score is None else {"score": one.score}
