"""The lines of a brat `.ann` file, brought to the keys of our own JSON lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from annotator.errors import RuleError
from annotator.formats.schema_parts import BINARY
from annotator.model.schema import Schema

LINE_BREAK = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What brat's own reader takes for the end of a line."""
OWN_BASE = "KB"
"""The knowledge base of a kb_id that names none."""
_TEXT_BOUND = re.compile(r"(?P<type>\S+) (?P<ranges>\d+ \d+(?:;\d+ \d+)*)")
_REFERENCE = re.compile(r"\S+ (?P<target>\S+) (?P<kb_id>[^\s:]+:\S+)")
_ID = re.compile(r"[TERAMN#]\S+|\*")
_Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    id: str
    data: str
    tail: str

    @property
    def words(self) -> list[str]:
        return self.data.split()

    def fault(self, what: str) -> RuleError:
        return RuleError(what=f"{self.id or 'the line'} {what}", line=self.number)


class BratReading:
    """`line` states the annotations in our keys; `lost` says what it had no place for, by line.

    RuleError, with the fact `line`, if the annotations are broken or do not fit the text.
    """

    def __init__(self, annotations: str, text: str, schema: Schema) -> None:
        self.lost: list[tuple[int, str]] = []
        self._text = text
        self._schema = schema
        self._roles = {role.name for role in schema.roles}
        self._by_kind: defaultdict[str, list[_Line]] = defaultdict(list)
        for line in _lines(annotations):
            self._by_kind[line.id[0]].append(line)
        self._relations = {line.id for line in self._by_kind["R"]}
        self._spans: dict[str, _Table] = {}
        self._events: dict[str, str] = {}
        self._read_spans()
        self.line: _Table = {
            "spans": list(self._spans.values()),
            "links": [*self._links()],
            "relations": [*self._relation_tables()],
            "chains": [[self._end(id, line) for id in line.words[1:]] for line in self._equivs()],
        }
        self._read_attributes()
        self._read_references()
        self._read_notes()

    def _read_spans(self) -> None:
        """Spans by their ids; an event takes the place of its trigger, which it may share."""
        bound = {line.id: self._text_bound(line) for line in self._by_kind["T"]}
        triggers: set[str] = set()
        for line in self._by_kind["E"]:
            type, _, trigger = line.words[0].partition(":") if line.words else ("", "", "")
            if trigger not in bound:
                raise line.fault("has no trigger.")
            triggers.add(trigger)
            self._events.setdefault(trigger, line.id)
            self._spans[line.id] = {**bound[trigger], "id": line.id, "label": type}
        own = {id: span for id, span in bound.items() if id not in triggers}
        self._spans = own | self._spans

    def _text_bound(self, line: _Line) -> _Table:
        found = _TEXT_BOUND.fullmatch(line.data.strip())
        if found is None:
            raise line.fault("needs a type and offsets.")
        ranges = [
            (int(start), int(end))
            for start, end in (one.split() for one in found["ranges"].split(";"))
        ]
        stretches = [self._text[start:end] for start, end in ranges]
        if any(not 0 <= start < end <= len(self._text) for start, end in ranges):
            raise line.fault("lies outside the text or ends before it starts.")
        if line.tail.strip() and not _says(line.tail, stretches):
            raise line.fault("names other words than those at its offsets.")
        span: _Table = {"id": line.id, "label": found["type"]}
        span |= {"start": min(ranges)[0], "end": max(end for _, end in ranges)}
        gaps = [self._text[end:start] for (_, end), (start, _) in pairwise(ranges)]
        if any(LINE_BREAK.sub("", gap) or not gap for gap in gaps):
            span["note"] = "fragments " + " ".join(f"{start}-{end}" for start, end in ranges)
            self.lost.append(
                (line.number, f"{line.id} has gaps; it covers them, and a note says so")
            )
        return span

    def _links(self) -> Iterator[_Table]:
        for line in self._by_kind["E"]:
            for word in line.words[1:]:
                role, colon, filler = word.partition(":")
                if not colon:
                    raise line.fault(f"states `{word}` where a role and an id are expected.")
                yield {"from": line.id, "to": self._end(filler, line), "role": self._role(role)}

    def _role(self, name: str) -> str:
        """The role's name without the number that tells several fillers apart.

        A role of the schema may end in a number itself.
        """
        role = name
        while role not in self._roles and role[-1:].isdigit():
            role = role[:-1]
        return role if role in self._roles else name.rstrip("0123456789") or name

    def _relation_tables(self) -> Iterator[_Table]:
        for line in self._by_kind["R"]:
            ends = sorted(word.partition(":")[::2] for word in line.words[1:])
            if len(ends) != 2:
                raise line.fault("needs a type and two arguments.")
            if not ends[0][0].endswith("1"):
                ends = [word.partition(":")[::2] for word in line.words[1:]]
            source, target = (self._end(id, line) for _, id in ends)
            yield {"source": source, "target": target, "label": line.words[0]}

    def _equivs(self) -> Iterator[_Line]:
        for line in self._by_kind["*"]:
            if line.words[:1] == ["Equiv"]:
                yield line
            else:
                self._lose(line, "is no equivalence")

    def _read_attributes(self) -> None:
        for line in (*self._by_kind["A"], *self._by_kind["M"]):
            if len(line.words) not in (2, 3):
                raise line.fault("needs a name and an id.")
            name, target, *value = line.words
            span = self._target(target, line)
            if span is not None:
                span.setdefault("attributes", {})[name] = value[0] if value else BINARY[1]

    def _read_references(self) -> None:
        for line in self._by_kind["N"]:
            found = _REFERENCE.fullmatch(line.data.strip())
            if found is None:
                raise line.fault("needs an id and a reference such as `Wikidata:Q42`.")
            span = self._target(found["target"], line)
            if span is not None and "kb_id" in span:
                self._lose(line, "is a second reference of one span")
            elif span is not None:
                span["kb_id"] = found["kb_id"].removeprefix(f"{OWN_BASE}:")

    def _read_notes(self) -> None:
        for line in self._by_kind["#"]:
            if len(line.words) != 2:
                raise line.fault("needs a type and an id.")
            span = self._target(line.words[1], line)
            if span is not None:
                span["note"] = f"{span['note']}\n{line.tail}" if "note" in span else line.tail

    def _target(self, id: str, line: _Line) -> _Table | None:
        """The span that an attribute, reference or note belongs to; None if it is none of ours."""
        id = self._events.get(id, id)
        if id not in self._spans:
            self._lose(line, f"belongs to {id}, which is no span")
        return self._spans.get(id)

    def _end(self, id: str, line: _Line) -> str:
        id = self._events.get(id, id)
        if id not in self._spans:
            raise line.fault(f"names {id}, which is no span.")
        return id

    def _lose(self, line: _Line, why: str) -> None:
        self.lost.append((line.number, f"{line.id} {why}; it was left out"))


def _lines(annotations: str) -> Iterator[_Line]:
    seen: set[str] = set()
    for number, raw in enumerate(annotations.split("\n"), 1):
        raw = raw.removesuffix("\r")
        if not raw.strip():
            continue
        id, _, rest = raw.partition("\t")
        data, _, tail = rest.partition("\t")
        line = _Line(number, id, data, tail)
        if not _ID.fullmatch(id):
            raise line.fault("is no annotation of brat.")
        if id in seen and id != "*":
            raise line.fault("stands twice.")
        seen.add(id)
        yield line


def _says(tail: str, stretches: list[str]) -> bool:
    """True if the tail gives these stretches of text, in brat's way or in the older one."""
    said = LINE_BREAK.sub(" ", tail)
    for separator in (" ", ""):
        expected = LINE_BREAK.sub(" ", separator.join(stretches))
        if said.startswith(expected) and not said[len(expected) :].strip():
            return True
    return False
