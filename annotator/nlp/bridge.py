"""From spaCy's Doc to what the rest of the program works with."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy
from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as DocSpan

from annotator.model.annotations import Argument, Span
from annotator.model.document import Document, Segmentation, paragraphs
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions

BLANK = "white space"
NO_KB_ID = "NIL"  # what spaCy's entity linker writes for "in no knowledge base"


def segmentation_of(doc: Doc) -> Segmentation:
    """The tokens of a Doc without white space, and its sentences.

    Every line end closes a sentence too: headlines and by-lines have no full stop.
    """
    # As an array: one Token after the other takes a third of an import.
    found = doc.to_array(["IDX", "LENGTH", "IS_SPACE", "SENT_START"])
    seen = found[found[:, 2] == 0]
    starts = seen[:, 0].tolist()
    sentences = {*seen[seen[:, 3] == 1, 0].tolist()}
    for start, end in paragraphs(doc.text):
        first = bisect_left(starts, start)
        if first < len(starts) and starts[first] < end:
            sentences.add(starts[first])
    ends = (seen[:, 0] + seen[:, 1]).tolist()
    return Segmentation(tuple(starts), tuple(ends), tuple(sorted(sentences)))


def suggestions_of(doc: Doc, document: Document, schema: Schema, origin: str) -> Suggestions:
    """What a pipeline's Doc proposes for a document, as far as the schema has a place for it.

    Spans are trimmed and widened to the document's tokens; equal ones are one suggestion.
    """
    found = _Found(document, schema, origin)
    for span, score in _proposed(doc):
        found.add_span(span, score)
    for link in doc.user_data.get("links", ()):
        found.add_argument(link)
    spans = sorted(found.spans.values(), key=lambda span: (span.start_char, -span.end_char))
    return Suggestions(
        document_id=document.id,
        origin=origin,
        spans=tuple(spans),
        arguments=tuple(found.arguments.values()),
        unknown=dict(sorted(found.unknown.items())),
    )


def trimmed(text: str, start_char: int, end_char: int) -> tuple[int, int]:
    """The offsets without white space at either end; equal ones if nothing is left."""
    part = text[start_char:end_char]
    start_char += len(part) - len(part.lstrip())
    return start_char, max(start_char, end_char - len(part) + len(part.rstrip()))


@dataclass
class _Found:
    """Gathers the proposals for one document."""

    document: Document
    schema: Schema
    origin: str
    spans: dict[str, Span] = field(default_factory=dict)
    arguments: dict[tuple[str, ...], Argument] = field(default_factory=dict)
    unknown: Counter[str] = field(default_factory=Counter)
    _ids: dict[str, str] = field(default_factory=dict)

    def add_span(self, span: DocSpan, score: float | None) -> None:
        if not self.schema.has_label(span.label_):
            self.unknown[span.label_] += 1
            return
        start, end = trimmed(self.document.text, span.start_char, span.end_char)
        if start == end:
            self.unknown[BLANK] += 1
            return
        start, end = self.document.segmentation.snap(start, end)
        one = Span(
            id=_id(self.origin, span.label_, str(start), str(end)),
            layer=self.schema.label(span.label_).layer,
            label=span.label_,
            start_char=start,
            end_char=end,
            kb_id="" if span.kb_id_ == NO_KB_ID else span.kb_id_,
            origin=self.origin,
            score=score,
        )
        self.spans[one.id] = _merged(self.spans.get(one.id), one)
        if span.id_:
            self._ids.setdefault(span.id_, one.id)

    def add_argument(self, link: dict[str, Any]) -> None:
        """Take a link between two suggested spans if the schema allows its role there."""
        role = str(link.get("role", ""))
        trigger = self.spans.get(self._ids.get(str(link.get("from", "")), ""))
        filler = self.spans.get(self._ids.get(str(link.get("to", "")), ""))
        if not trigger or not filler or not self._fits(trigger, role, filler):
            self.unknown[f"role:{role}"] += 1
            return
        one = Argument(
            trigger=trigger.id,
            filler=filler.id,
            role=role,
            origin=self.origin,
            score=_score(link.get("score")),
        )
        known = self.arguments.setdefault(one.key, one)
        self.arguments[one.key] = replace(known, score=_surer(known.score, one.score))

    def _fits(self, trigger: Span, role: str, filler: Span) -> bool:
        allowed = self.schema.fillers(trigger.label, role)
        return trigger.id != filler.id and filler.label in allowed


def _merged(known: Span | None, one: Span) -> Span:
    """One suggestion of two equal ones; the surer score and the first knowledge-base id hold."""
    if known is None:
        return one
    return replace(known, score=_surer(known.score, one.score), kb_id=known.kb_id or one.kb_id)


def _surer(*scores: float | None) -> float | None:
    return max((score for score in scores if score is not None), default=None)


def _proposed(doc: Doc) -> Iterator[tuple[DocSpan, float | None]]:
    """The spans of all groups, each with its score, and then the entities."""
    for group in doc.spans.values():
        yield from zip(group, _scores(group), strict=True)
    for span in doc.ents:
        yield span, None


def _scores(group: SpanGroup) -> Iterable[float | None]:
    """The scores of a group, one a span; spancat leaves a row or a column of them."""
    scores = numpy.asarray(group.attrs.get("scores", ()), dtype=float).reshape(-1)
    if scores.size != len(group):
        return [None] * len(group)
    return [_score(one) for one in scores]


def _score(number: Any) -> float | None:
    score = math.nan if number is None else float(number)
    return min(max(score, 0.0), 1.0) if math.isfinite(score) else None


def _id(*parts: str) -> str:
    """An id that the same proposal always gets."""
    return hashlib.sha1("|".join(parts).encode(), usedforsecurity=False).hexdigest()[:12]
