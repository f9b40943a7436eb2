"""The lines of a brat `.ann` file for one annotator's annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.formats.brat_configuration import value_of
from annotator.formats.brat_reading import LINE_BREAK, OWN_BASE
from annotator.formats.losses import Losses, Part, place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.document import Document
from annotator.model.schema import Schema


def standoff(document: Document, annotations: AnnotationSet, schema: Schema, losses: Losses) -> str:
    """The lines, numbered in text order; losses hear of what brat cannot show as it is."""
    return "".join(f"{line}\n" for line in _Writing(document, annotations, schema, losses).lines())


class _Writing:
    def __init__(
        self, document: Document, annotations: AnnotationSet, schema: Schema, losses: Losses
    ) -> None:
        self._document = document
        self._annotations = annotations
        self._schema = schema
        self._losses = losses
        self._numbers: Counter[str] = Counter()
        self._ids: dict[str, str] = {}

    def lines(self) -> Iterator[str]:
        triggers = {}
        for span in self._annotations.spans:
            text_bound = self._ids[span.id] = self._next("T")
            yield f"{text_bound}\t{span.label} {self._stretches(span)}"
            if self._schema.is_trigger(span.layer):
                triggers[span.id] = text_bound
                self._ids[span.id] = self._next("E")
        for id, text_bound in triggers.items():
            span = self._annotations.span(id)
            roles = "".join(f" {role}" for role in self._roles(id))
            yield f"{self._ids[id]}\t{span.label}:{text_bound}{roles}"
        for one in self._annotations.relations:
            ends = f"Arg1:{self._ids[one.source]} Arg2:{self._ids[one.target]}"
            yield f"{self._next('R')}\t{one.label} {ends}"
        for chain in self._annotations.chains:
            yield "*\tEquiv " + " ".join(self._ids[id] for id in chain.mentions)
        for span in self._annotations.spans:
            yield from self._about(span)

    def _next(self, kind: str) -> str:
        self._numbers[kind] += 1
        return f"{kind}{self._numbers[kind]}"

    def _stretches(self, span: Span) -> str:
        """Offsets and words, in fragments where the span goes over line ends.

        Where it begins or ends with one there is no such fragment: brat will not show it.
        """
        text = self._document.text[span.start_char : span.end_char]
        ranges, start = [], 0
        for found in (*LINE_BREAK.finditer(text), None):
            end = found.start() if found else len(text)
            if start < end:
                ranges.append((span.start_char + start, span.start_char + end))
            start = found.end() if found else end
        whole = (span.start_char, span.end_char)
        if not ranges or (ranges[0][0], ranges[-1][1]) != whole:
            kind = "spans that begin or end with a line end, which brat does not show"
            self._losses.add(kind, self._document.id, place(span))
            ranges = [whole]
        words = " ".join(self._document.text[start:end] for start, end in ranges)
        offsets = ";".join(f"{start} {end}" for start, end in ranges)
        return f"{offsets}\t{LINE_BREAK.sub(' ', words)}"

    def _roles(self, trigger: str) -> Iterator[str]:
        """The arguments of an event, with numbers where a role is filled several times."""
        names = {role.name for role in self._schema.roles}
        used: set[str] = set()
        for one in self._annotations.arguments_of(trigger):
            name, number = one.role, 1
            while name in used or (number > 1 and name in names):
                number += 1
                name = f"{one.role}{number}"
            used.add(name)
            yield f"{name}:{self._ids[one.filler]}"

    def _about(self, span: Span) -> Iterator[str]:
        id = self._ids[span.id]
        known = {one.name: one for one in self._schema.attributes_of(span.layer)}
        for name, value in sorted(span.attributes.items()):
            stated = value_of(known[name], value)
            if stated is None:
                self._losses.leave_out(
                    "attributes of the default value", self._document.id, f"{name} {value}"
                )
            else:
                yield f"{self._next('A')}\t{name} {id} {stated}".rstrip()
        yield from self._reference(span)
        lines = span.note.splitlines()
        if "\n".join(lines) != span.note:
            self._losses.add("notes with other line ends", self._document.id, place(span))
        for line in lines:
            yield f"{self._next('#')}\tAnnotatorNotes {id}\t{line}"

    def _reference(self, span: Span) -> Iterator[str]:
        base, colon, rest = span.kb_id.partition(":")
        if span.kb_id and (len(span.kb_id.split()) != 1 or span.kb_id != span.kb_id.strip()):
            self._losses.leave_out(Part.KB_IDS, self._document.id, place(span))
        elif span.kb_id:
            whole = colon and base and rest and base != OWN_BASE
            kb_id = span.kb_id if whole else f"{OWN_BASE}:{span.kb_id}"
            words = self._document.text[span.start_char : span.end_char]
            yield (
                f"{self._next('N')}\tReference {self._ids[span.id]} {kb_id}"
                f"\t{LINE_BREAK.sub(' ', words)}"
            )
