"""The log of changes as lines and as tables; it holds no text, which only a screen may show."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from annotator.app.printable import printable
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.changes import LoggedChange, Remark
from annotator.store.project_store import ProjectStore

# The keys of native JSONL, where ours differ.
_KEYS = {"start_char": "start", "end_char": "end", "trigger": "from", "filler": "to"}


class Texts:
    """The texts of spans, read as they are asked for; of none unless they are to be shown."""

    def __init__(self, store: ProjectStore, *, shown: bool) -> None:
        self._store = store
        self._shown = shown
        self._at_hand = ("", "")

    def of(self, document_id: str, annotation: Annotation) -> str | None:
        if not self._shown or not isinstance(annotation, Span):
            return None
        if self._at_hand[0] != document_id:
            self._at_hand = (document_id, self._store.document(document_id).text)
        return self._at_hand[1][annotation.start_char : annotation.end_char]


def log_lines(logged: LoggedChange, texts: Texts) -> Iterator[str]:
    """What was done on one line, and below it what was taken out and put in.

    What a terminal would take for a command is escaped.
    """
    yield from map(printable, _lines(logged, texts))


def _lines(logged: LoggedChange, texts: Texts) -> Iterator[str]:
    undoes = f", takes back {logged.undoes}" if logged.undoes is not None else ""
    where = f"{logged.annotator}  {logged.document_id}"
    yield f"{logged.id}  {logged.at}  {where}  {logged.change.verb}{undoes}"
    if logged.change.state:
        before, after = logged.change.state
        yield f"    {before.value} > {after.value}"
    for sign, said in zip("-+", logged.change.remark or (), strict=False):
        if not said.blank:
            yield f"  {sign} {_remark_words(said)}"
    for sign, ones in (("-", logged.change.removed), ("+", logged.change.added)):
        for one in ones:
            text = texts.of(logged.document_id, one)
            quoted = "" if text is None else f"  {json.dumps(text, ensure_ascii=False)}"
            yield f"  {sign} {_described(one)}{quoted}"


def log_table(logged: LoggedChange, texts: Texts) -> dict[str, Any]:
    """One change with `before` and `after`, in the keys of native JSONL."""
    change = logged.change
    table: dict[str, Any] = {"id": logged.id, "at": logged.at, "annotator": logged.annotator}
    table |= {"document": logged.document_id, "verb": change.verb}
    if logged.undoes is not None:
        table["undoes"] = logged.undoes
    if change.state:
        table["state"] = [state.value for state in change.state]
    if change.remark:
        table["remark"] = [_remark_table(said) for said in change.remark]
    for key, ones in (("before", change.removed), ("after", change.added)):
        table[key] = [_table(one, texts.of(logged.document_id, one)) for one in ones]
    return table


def _table(one: Annotation, text: str | None) -> dict[str, Any]:
    fields: Mapping[str, Any] = msgspec.to_builtins(one)
    stated = {_KEYS.get(key, key): value for key, value in fields.items()}
    table = {"kind": one.key[0]} | {
        key: value for key, value in stated.items() if value not in ("", None, {})
    }
    return table if text is None else table | {"text": text}


def _remark_table(said: Remark) -> dict[str, Any]:
    fields: Mapping[str, Any] = msgspec.to_builtins(said)
    return {key: value for key, value in fields.items() if value}


def _remark_words(said: Remark) -> str:
    """What a curator says of a place, under the first of its keys."""
    marks = ["the guidelines do not say"] * said.unclear + ["settled"] * said.settled
    parts = [*marks, *([json.dumps(said.reason, ensure_ascii=False)] if said.reason else [])]
    return f"remark on {' '.join(said.about[0])}: {', '.join(parts)}"


def _described(one: Annotation) -> str:
    match one:
        case Span():
            words = f"{one.label} {one.start_char}:{one.end_char} ({one.id})"
        case Argument():
            words = f"{one.role}: {one.trigger} > {one.filler}"
        case Relation():
            words = f"{one.label}: {one.source} > {one.target}"
        case Chain():
            return f"chain {one.id}: {', '.join(one.mentions)}"
    decision = one.decision.value or ("suggested" if one.undecided else "")
    return f"{words} {decision}".rstrip()
