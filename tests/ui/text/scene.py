"""A made-up article with nested, crossing, rejected and linked spans in several scripts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from annotator.formats.schema_toml import read_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Relation, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.paths import RESOURCES

TEXT = """Marta Oyelaran meets the harbour council in Brevik on May 1 over pay for the crews.
The Brevik harbour council’s chair, Ivo Lund of the Free Coast party, said that the strike of
 2019 had cost the port $40 million and that talks would go on until a deal was struck.
Lund 😀 wrote: “Café talks 👩‍👩‍👧, e\u0301te\u0301 in 🇳🇴!” and flew to Oslo.

קריס כהן פגש את NATO בתל אביב והמשיך אל Oslo.
The crews, who have been on strike since Monday, were told to return to their ships by noon.
Oyelaran called the order a threat and asked the court in Oslo to rule on it within two weeks.
“We have waited for nine years,” she told reporters outside the harbour office on Thursday.
Police detained four men after a clash near the ferry landing, and one officer was hurt.
The council will meet again on June 3 in Brevik. A spokesman of the port declined to comment.
"""

SUGGESTED = {"origin": "news_sm@1.0", "score": 0.9}
DOUBTFUL = {"origin": "news_sm@1.0", "score": 0.3}
ACCEPTED = {"origin": "news_sm@1.0", "score": 0.8, "decision": Decision.ACCEPTED}
REJECTED = {"origin": "news_sm@1.0", "score": 0.2, "decision": Decision.REJECTED}

# Text, which of its occurrences, label, provenance.
SPANS = (
    ("Marta Oyelaran", 0, "PERSON", ACCEPTED),
    ("meets", 0, "MEET", ACCEPTED),
    ("harbour council", 0, "ORG", SUGGESTED),
    ("Brevik", 0, "GPE", ACCEPTED),
    ("May 1", 0, "DATE", DOUBTFUL),
    ("The Brevik harbour council’s chair", 0, "PERSON", ACCEPTED),
    ("Brevik harbour council", 0, "ORG", ACCEPTED),
    ("Brevik", 1, "GPE", SUGGESTED),
    ("harbour council’s chair, Ivo Lund", 0, "PERSON", SUGGESTED),
    ("Ivo Lund of the Free Coast party", 0, "PERSON", ACCEPTED),
    ("Free Coast party", 0, "ORG", SUGGESTED),
    ("said", 0, "STATEMENT", SUGGESTED),
    ("strike", 0, "PROTEST", ACCEPTED),
    ("2019", 0, "DATE", REJECTED),
    ("$40 million", 0, "MONEY", ACCEPTED),
    ("talks would go on until a deal was struck", 0, "EVENT", DOUBTFUL),
    ("talks", 0, "MEET", SUGGESTED),
    ("👩‍👩‍👧", 0, "PERSON", SUGGESTED),
    ("e\u0301te\u0301", 0, "DATE", SUGGESTED),
    ("🇳🇴", 0, "GPE", ACCEPTED),
    ("Oslo", 0, "GPE", ACCEPTED),
    ("קריס כהן", 0, "PERSON", ACCEPTED),
    ("NATO בתל אביב", 0, "ORG", SUGGESTED),
    ("crews", 1, "PERSON", SUGGESTED),
    ("strike", 1, "PROTEST", SUGGESTED),
    ("Monday", 0, "DATE", ACCEPTED),
    ("Oyelaran", 1, "PERSON", ACCEPTED),
    ("rule", 0, "JUSTICE", SUGGESTED),
    ("Oslo", 2, "GPE", SUGGESTED),
    ("detained", 0, "JUSTICE", ACCEPTED),
    ("four men", 0, "PERSON", ACCEPTED),
    ("meet", 1, "MEET", SUGGESTED),
    ("June 3", 0, "DATE", SUGGESTED),
)
# Trigger and filler as indices of SPANS, role, provenance.
ARGUMENTS = (
    (1, 0, "Participant", ACCEPTED),
    (1, 2, "Participant", SUGGESTED),
    (1, 3, "Place", ACCEPTED),
    (1, 4, "Time", REJECTED),
    (11, 9, "Agent", SUGGESTED),
    (11, 16, "Topic", ACCEPTED),
    (12, 14, "Patient", DOUBTFUL),
    (27, 28, "Place", SUGGESTED),
    (29, 30, "Patient", ACCEPTED),
    (31, 32, "Time", SUGGESTED),
)
# Source and target as indices of SPANS, label, provenance.
RELATIONS = (
    (0, 6, "MEMBER_OF", ACCEPTED),
    (9, 10, "MEMBER_OF", SUGGESTED),
    (21, 20, "CITIZEN_OF", ACCEPTED),
    (26, 17, "FAMILY_OF", REJECTED),
)


@dataclass(frozen=True, slots=True)
class Scene:
    document: Document
    annotations: AnnotationSet
    schema: Schema

    def span(self, text: str, nth: int = 0) -> Span:
        """The nth span of exactly this text, in text order."""
        found = [one for one in self.annotations.spans if self.text(one) == text]
        return found[nth]

    def text(self, span: Span) -> str:
        return self.document.text[span.start_char : span.end_char]


@cache
def news() -> Schema:
    return read_schema(RESOURCES / "schemas" / "news.toml")


def segment(text: str) -> Segmentation:
    """Tokens are words and marks, sentences end with a stop or a line."""
    tokens = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    ends = [match.end() for match in re.finditer(r"[.!?][”’]?\s+|\n+", text)]
    sentences = tuple(sorted({0, *(end for end in ends if end < len(text))}))
    return Segmentation(tuple(a for a, _ in tokens), tuple(b for _, b in tokens), sentences)


def make_document(text: str = TEXT) -> Document:
    return Document(id="scene", text=text, title="Scene", segmentation=segment(text))


def make_scene() -> Scene:
    return make_long_scene(1)


def make_long_scene(copies: int, *, giant: bool = False) -> Scene:
    """The scene so many times over, with events that reach from each copy to the one before.

    A giant one is all one paragraph.
    """
    texts = [TEXT] * copies
    text = "".join(one.replace("\n", " ") for one in texts) if giant else "".join(texts)
    spans = [_span(copy, at, *row) for copy in range(copies) for at, row in enumerate(SPANS)]
    arguments = [
        _argument(_id(copy, trigger), _id(copy, filler), role, kept)
        for copy in range(copies)
        for trigger, filler, role, kept in ARGUMENTS
    ]
    far = [
        _argument(_id(copy, 31), _id(copy - 1, 3 + copy % 9), "Place", SUGGESTED)
        for copy in range(1, copies)
    ]
    relations = [
        Relation(source=_id(copy, source), target=_id(copy, target), label=label, **kept)  # type: ignore[arg-type]
        for copy in range(copies)
        for source, target, label, kept in RELATIONS
    ]
    annotations = AnnotationSet("scene", "me", [*spans, *arguments, *far, *relations])
    return Scene(make_document(text), annotations, news())


def _argument(trigger: str, filler: str, role: str, kept: dict[str, object]) -> Argument:
    return Argument(trigger=trigger, filler=filler, role=role, **kept)  # type: ignore[arg-type]


def _id(copy: int, index: int) -> str:
    return f"s{copy * len(SPANS) + index}"


def _span(copy: int, index: int, text: str, nth: int, label: str, kept: dict[str, object]) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    start += copy * len(TEXT)
    return Span(
        id=_id(copy, index),
        layer=news().label(label).layer,
        label=label,
        start_char=start,
        end_char=start + len(text),
        note="ask" if index == 3 else "",
        **kept,  # type: ignore[arg-type]
    )
