"""A task of Label Studio, brought to the keys of our own JSON lines.

Offsets are code points, as Label Studio counts since 2022; before it counted UTF-16 units. A
result repeats the words that it labels, which tells the two apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.errors import RuleError
from annotator.formats.label_studio_config import KB_ID
from annotator.formats.utf16 import Utf16
from annotator.model.schema import Schema
from annotator.model.workflow import GOLD, AnnotatorKind, State, kind_of

_LABELS = ("labels", "hypertextlabels", "paragraphlabels")
_Table = dict[str, Any]


def document_of(task: _Table, name: str) -> _Table:
    """The document in our keys, without annotations; RuleError if there is no text."""
    data = task.get("data")
    if not isinstance(data, dict):
        raise RuleError(what="is no task of Label Studio: there is no data.")
    texts = [key for key, value in data.items() if isinstance(value, str)]
    key = "text" if "text" in texts or len(texts) != 1 else texts[0]
    if not isinstance(data.get(key), str):
        raise RuleError(what="the task has no text.")
    if "id" not in data:
        data = {**data, "id": str(task.get("id") or name)}
    meta = task.get("meta") if isinstance(task.get("meta"), dict) else {}
    own = {name: data[name] for name in ("id", "title", "language") if name in data}
    others = {name: data[name] for name in data if name not in (*own, key)}
    return {**own, "text": data[key], "meta": {**others, **(meta or {})}}


def results_of(task: _Table) -> Iterator[tuple[_Table, list[_Table]]]:
    """The results of each annotation and prediction, and in our keys whose they are."""
    for number, one in enumerate(_objects(task.get("annotations", task.get("completions"))), 1):
        state = State.IN_PROGRESS if one.get("was_cancelled") else State.FINISHED
        whose = {"annotator": _annotator(one, number), "state": state}
        yield whose, _objects(one.get("result"))
    for one in _objects(task.get("predictions")):
        version = one.get("model_version")
        name = version if isinstance(version, str) and version else "prediction"
        name = name if kind_of(name) is AnnotatorKind.PIPELINE else f"{name}@label-studio"
        yield {"annotator": name, "state": State.NEW}, _objects(one.get("result"))


def _annotator(annotation: _Table, number: int) -> str:
    """Gold for a ground truth and where nobody is named; else the address, or `user-` and id."""
    by = annotation.get("completed_by")
    if isinstance(by, dict):
        by = by.get("email") or by.get("id")
    if annotation.get("ground_truth"):
        return GOLD
    if not by:
        return GOLD if number == 1 else f"user-{number}"
    if not isinstance(by, str):
        return f"user-{by}"
    # An address such as root@localhost would be the name of a pipeline here.
    return by if kind_of(by) is AnnotatorKind.PERSON else by.replace("@", "-")


class TaskReading:
    """`line` states the annotations in our keys, `lost` says what it had no place for."""

    def __init__(
        self, results: list[_Table], text: str, schema: Schema, *, origin: str = ""
    ) -> None:
        self.lost: list[str] = []
        self._text = text
        self._roles = {role.name for role in schema.roles}
        self._triggers = {one.name for one in schema.labels if schema.is_trigger(one.layer)}
        self._origin = {"origin": origin} if origin else {}
        self._utf16 = Utf16(text)
        self._spans: dict[str, list[_Table]] = {}
        for result in results:
            if result.get("type") in _LABELS:
                self._add_spans(result)
        self.line: _Table = {"links": [], "relations": []}
        for result in results:
            if result.get("type") == "relation":
                self._add_relations(result)
        for result in results:
            if result.get("type") not in (*_LABELS, "relation"):
                self._add_more(result)
        self.line["spans"] = [span for spans in self._spans.values() for span in spans]

    def _add_spans(self, result: _Table) -> None:
        value = _object(result.get("value"))
        labels = next((value[name] for name in _LABELS if value.get(name)), None)
        if not isinstance(labels, list):
            self._lose(result, "has no label")
            return
        start, end = self._offsets(value)
        id = str(result.get("id") or f"r{len(self._spans) + 1}")
        span: _Table = {"start": start, "end": end, **self._provenance(result)}
        notes = _object(result.get("meta")).get("text")
        if notes:
            span["note"] = "\n".join(map(str, notes)) if isinstance(notes, list) else str(notes)
        first = len(self._spans.setdefault(id, []))
        self._spans[id] += [
            {**span, "id": f"{id}-{number + 1}" if number else id, "label": label}
            for number, label in enumerate(labels, first)
        ]

    def _offsets(self, value: _Table) -> tuple[int, int]:
        """In code points; RuleError if the words named are not there, however they are counted."""
        stated = _object(value.get("globalOffsets")) or value
        start, end = stated.get("start"), stated.get("end")
        if type(start) is not int or type(end) is not int:
            raise RuleError(what="a result has no offsets into plain text.")
        said = value.get("text")
        if not isinstance(said, str) or _same(self._text[start:end], said):
            return start, end
        wide = self._utf16.chars(start), self._utf16.chars(end)
        if not _same(self._text[slice(*wide)], said):
            raise RuleError(what=f"a result names other words than those at {start} to {end}.")
        return wide

    def _provenance(self, result: _Table) -> _Table:
        score = result.get("score")
        scored = self._origin and isinstance(score, int | float)
        return {**self._origin, "score": score} if scored else self._origin

    def _add_relations(self, result: _Table) -> None:
        ends = [self._spans.get(str(result.get(key)), []) for key in ("from_id", "to_id")]
        labels = result.get("labels")
        if not all(ends) or not isinstance(labels, list) or not labels:
            self._lose(result, "has no label or joins what is no span")
            return
        if result.get("direction") == "bi":
            self.lost.append("a relation goes both ways; it was read as going one way")
        source, target = ends[::-1] if result.get("direction") == "left" else ends
        one, other, more = source[0]["id"], target[0]["id"], self._provenance(result)
        for label in labels:
            if label in self._roles and source[0]["label"] in self._triggers:
                self.line["links"].append({"from": one, "to": other, "role": label, **more})
            else:
                relation = {"source": one, "target": other, "label": label}
                self.line["relations"].append(relation | more)

    def _add_more(self, result: _Table) -> None:
        """An attribute or a kb_id of a span; whatever else is lost."""
        value, kind = _object(result.get("value")), result.get("type")
        spans, name = self._spans.get(str(result.get("id")), []), result.get("from_name")
        chosen = value.get("choices") if kind == "choices" else value.get("text")
        single = chosen[0] if isinstance(chosen, list) and len(chosen) == 1 else None
        if not spans or not isinstance(name, str) or not isinstance(single, str):
            self._lose(result, "is for no span, or is not one value")
        elif kind == "choices":
            for span in spans:
                span.setdefault("attributes", {})[name] = single
        elif kind == "textarea" and name == KB_ID:
            for span in spans:
                span["kb_id"] = single
        else:
            self._lose(result, "is neither an attribute nor a kb_id")

    def _lose(self, result: _Table, why: str) -> None:
        self.lost.append(f"a result of the type {result.get('type')} {why}; it was left out")


def _same(one: str, other: str) -> bool:
    """True if both say the same; white space may be told otherwise, or as a written `\\n`."""
    return one == other or one.split() == other.replace("\\n", "\n").split()


def _object(value: Any) -> _Table:
    return value if isinstance(value, dict) else {}


def _objects(value: Any) -> list[_Table]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
