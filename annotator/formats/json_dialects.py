"""Lines as Prodigy and doccano write them, brought to the keys of our own.

What is understood beside our keys:

- offsets named `start_char`, `end_char` or `start_offset`, `end_offset`; spans as lists
  `[start, end, label]`; spans under `entities`, `label` or `labels`.
- Prodigy: `_annotator_id` or else `_session_id` is the annotator; `source` the origin of a span or
  of a relation.
  `answer` decides all annotations of the line: what is accepted stands, what is rejected is kept
  as rejected, what was ignored becomes an undecided suggestion; the document is then in progress.
- relations by `head_span` and `child_span` or by `from_id` and `to_id`: a link if the label is a
  role and the first end a trigger, a relation otherwise.
- any other key at the top joins `meta`, but for Prodigy's own (`tokens`, `_input_hash`, ...).
"""

from __future__ import annotations

from typing import Any

from annotator.errors import RuleError
from annotator.model.annotations import Decision
from annotator.model.schema import Schema
from annotator.model.workflow import State

Table = dict[str, Any]

OWN = {
    *("id", "title", "text", "language", "meta", "annotator", "state"),
    *("spans", "links", "relations", "chains", "sents"),
}
_SPANS = ("spans", "entities", "label", "labels")
_OFFSETS = {
    "start": ("start", "start_char", "start_offset"),
    "end": ("end", "end_char", "end_offset"),
}
_ENDS = (("head_span", "child_span"), ("from_id", "to_id"))
_PROVENANCE = ("origin", "score", "decision", "decided_by", "decided_at")
_ANSWERS = {"accept": Decision.ACCEPTED, "reject": Decision.REJECTED, "ignore": Decision.NONE}
IGNORED_ORIGIN = "prodigy"


def to_own_keys(line: Table, schema: Schema) -> Table:
    """The same line in our own keys alone; RuleError if it cannot be understood."""
    line = _filled(line)
    own = {key: value for key, value in line.items() if key in OWN}
    if "id" in own:
        own["id"] = _id(own["id"])
    source = next((key for key in _SPANS if _holds_spans(line.get(key))), "spans")
    own["spans"] = _with_ids([_span(one) for one in _list(line, source)])
    own["links"] = [_ids_as_text(one, "from", "to") for one in _list(line, "links")]
    own["relations"] = []
    for one in _list(line, "relations"):
        _place_relation(_filled(one), own, schema)
    if "annotator" not in own:
        own["annotator"] = line.get("_annotator_id") or line.get("_session_id") or ""
    _answer(line.get("answer"), own)
    others = {key: line[key] for key in line if _is_meta(key, line[key]) and key != source}
    if isinstance(own.setdefault("meta", {}), dict):
        own["meta"] = {**others, **own["meta"]}
    return own


def _filled(table: Any) -> Table:
    """The table without keys that hold nothing."""
    if not isinstance(table, dict):
        raise RuleError(what=f"a JSON object was expected, not {type(table).__name__}.")
    return {key: value for key, value in table.items() if value is not None}


def _list(line: Table, key: str) -> list[Any]:
    value = line.get(key, [])
    if not isinstance(value, list):
        raise RuleError(what=f"{key} has to be a list.")
    return value


def _is_meta(key: str, value: Any) -> bool:
    theirs = key in ("tokens", "answer") or key.startswith("_")
    return key not in OWN and not theirs and value != []


def _holds_spans(value: Any) -> bool:
    """True for lists of spans; doccano's `label` may also list categories of the document."""
    return isinstance(value, list) and any(isinstance(one, dict | list) for one in value)


def _id(value: Any) -> Any:
    """Numbers as text; whatever else is no id is left for the check of types."""
    return str(value) if type(value) is int else value


def _span(one: Any) -> Table:
    if isinstance(one, list):
        if len(one) != 3:
            raise RuleError(what="a span as a list needs start, end and label.")
        start, end, label = one
        return {"start": start, "end": end, "label": label}
    table = _filled(one)
    for key, names in _OFFSETS.items():
        found = next((table[name] for name in names if name in table), None)
        if found is not None:
            table[key] = found
    if "id" in table:
        table["id"] = _id(table["id"])
    if "source" in table:
        table.setdefault("origin", table["source"])
    return table


def _with_ids(spans: list[Table]) -> list[Table]:
    """Spans that have no id get s1, s2, ..., in their order; ids that are taken are left out."""
    taken = {span["id"] for span in spans if isinstance(span.get("id"), str)}
    free = (id for id in (f"s{n}" for n in range(1, 2 * len(spans) + 1)) if id not in taken)
    return [span if span.get("id") else {**span, "id": next(free)} for span in spans]


def _ids_as_text(one: Any, *keys: str) -> Table:
    return {key: _id(value) if key in keys else value for key, value in _filled(one).items()}


def _place_relation(one: Table, own: Table, schema: Schema) -> None:
    """Put a relation of whatever dialect among the relations or the links."""
    keys = next(((head, child) for head, child in _ENDS if head in one and child in one), None)
    if keys is None:
        own["relations"].append(_ids_as_text(one, "source", "target"))
        return
    source, target = (_end(one[key], own["spans"]) for key in keys)
    label = one.get("label", one.get("type"))
    more = {key: one[key] for key in _PROVENANCE if key in one}
    if "source" in one:
        more.setdefault("origin", one["source"])
    if _is_role(label, source, own["spans"], schema):
        own["links"].append({"from": source, "to": target, "role": label, **more})
    else:
        own["relations"].append({"source": source, "target": target, "label": label, **more})


def _end(end: Any, spans: list[Table]) -> Any:
    """The id of a relation's end, which Prodigy gives as a copy of the span."""
    if not isinstance(end, dict):
        return _id(end)
    for span in spans:
        if all(span.get(key) == end.get(key) for key in ("start", "end", "label")):
            return span["id"]
    at = f"{end.get('start')} to {end.get('end')}"
    raise RuleError(what=f"a relation ends at {at}, where no span of that label is.")


def _is_role(label: Any, head: Any, spans: list[Table], schema: Schema) -> bool:
    if all(role.name != label for role in schema.roles):
        return False
    labels = [span.get("label") for span in spans if span.get("id") == head]
    return any(schema.is_trigger(one.layer) for one in schema.labels if one.name in labels)


def _answer(answer: Any, own: Table) -> None:
    """Let Prodigy's answer decide whatever the line holds."""
    if answer is None:
        return
    if not isinstance(answer, str) or answer not in _ANSWERS:
        raise RuleError(what=f"the answer {answer} is none of {', '.join(_ANSWERS)}.")
    decision = _ANSWERS[answer]
    for one in (*own["spans"], *own["links"], *own["relations"]):
        if decision is Decision.REJECTED or (decision is Decision.ACCEPTED and one.get("origin")):
            one["decision"] = decision
        elif decision is Decision.NONE:
            one.setdefault("origin", IGNORED_ORIGIN)
    accepted = decision is Decision.ACCEPTED
    own.setdefault("state", State.FINISHED if accepted else State.IN_PROGRESS)
