"""Records that formats are tried on, and what of them counts as equal after a round trip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from annotator.formats.protocol import Format, Record, Refusal, WriteOptions, WriteReport
from annotator.formats.schema_toml import read_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Relation, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.paths import RESOURCES

# A round trip writes files, and disks of busy machines make no promises.
tries = settings(max_examples=40, deadline=None)
NEWS = read_schema(RESOURCES / "schemas" / "news.toml")
EXAMPLES = Path(__file__).parents[1] / "data" / "formats"
ODD = [
    *("🙂", "👩🏽‍🚒", "🇪🇺", "e\u0301", "\u202eabc\u202c", "שלום", "السلام", "\r\n", "\r", "\n"),
    *("\u200b", "\ufeff", "\u200d", "\u2028", "\u2029", "\x85", "\x0b", "\x1c", "\\", '"', "a b"),
    *("[1]|_*", "->", ";", "\t", "\\n", "<&>", "=1+1", "'", " "),
]
WORDS = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map("".join).filter(str.strip)
WITHOUT_MARK = TEXTS.filter(lambda text: not text.startswith("\ufeff"))


def rich_record() -> Record:
    """A document with one of everything that the model has, but for several annotators."""
    text = "Anna Berg met Omar Said in Oslo on Monday. The talks 🙂 failed, Berg's office said."
    tokens = [(0, 4), (5, 9), (10, 13), (14, 18), (19, 23), (24, 26), (27, 31), (32, 34), (35, 41)]
    tokens += [(41, 42), (43, 46), (47, 52), (53, 54), (55, 61), (61, 62), (63, 67), (67, 69)]
    tokens += [(70, 76), (77, 81), (81, 82)]
    starts, ends = zip(*tokens, strict=True)
    document = Document(
        "afp-1", text, "A meeting", "en", {"source": "AFP"}, Segmentation(starts, ends, (0, 43))
    )

    def entity(id: str, start: int, end: int, label: str, **more: Any) -> Span:
        return Span(id=id, layer="entity", label=label, start_char=start, end_char=end, **more)

    def event(id: str, start: int, end: int, label: str, **more: Any) -> Span:
        return Span(id=id, layer="event", label=label, start_char=start, end_char=end, **more)

    annotations: list[Annotation] = [
        entity("s1", 0, 9, "PERSON", attributes={"mention_kind": "name"}, kb_id="Wikidata:Q1"),
        entity("s2", 14, 23, "PERSON", note="new to us"),
        entity("s3", 27, 31, "GPE", kb_id="Q585"),
        entity("s4", 35, 41, "DATE"),
        entity("s5", 63, 76, "ORG"),
        entity("s6", 63, 67, "PERSON"),
        event("e1", 10, 13, "MEET", attributes={"tense": "past", "polarity": "positive"}),
        event("e2", 47, 52, "CONTACT", origin="news_sm@1.0.0", score=0.9,
              decision=Decision.ACCEPTED, decided_by="bea", decided_at="2026-01-02T03:04:05"),
        event("e3", 77, 81, "STATEMENT"),
        Argument(trigger="e1", filler="s1", role="Participant"),
        Argument(trigger="e1", filler="s2", role="Participant"),
        Argument(trigger="e1", filler="s3", role="Place"),
        Argument(trigger="e1", filler="s4", role="Time"),
        Argument(trigger="e3", filler="s5", role="Agent"),
        Argument(trigger="e3", filler="e2", role="Topic"),
        Relation(source="s6", target="s5", label="EMPLOYED_BY"),
        Chain(id="c1", mentions=("s1", "s6")),
    ]  # fmt: skip
    return Record(document, (AnnotationSet("afp-1", "gold", annotations, State.FINISHED),))


def tokens_of(text: str, size: int = 3) -> Segmentation:
    """Runs of visible characters, cut into pieces of this size, and sentences of four of them."""
    bounds, start = [], 0
    for place, character in enumerate(f"{text} "):
        if character.isspace() or place - start == size:
            if start < place:
                bounds.append((start, place))
            start = place + character.isspace()
    starts, ends = zip(*bounds, strict=True) if bounds else ((), ())
    return Segmentation(starts, ends, starts[::4])


@st.composite
def records(
    draw: st.DrawFn,
    texts: st.SearchStrategy[str] = TEXTS,
    notes: st.SearchStrategy[str] = WORDS,
    kb_ids: Sequence[str] = ("", "Q42", "Wikidata:Q42", "KB:1"),
    *,
    id: str = "a-1",
    on_tokens: bool = False,
    attributes: bool = True,
) -> Record:
    """A gold document with spans, arguments, relations and chains, all of which stand."""
    text = draw(texts)
    segmentation = tokens_of(text)
    if on_tokens:
        stretches = st.tuples(*(st.sampled_from(range(len(segmentation.token_starts))),) * 2).map(
            lambda pair: (segmentation.token_starts[min(pair)], segmentation.token_ends[max(pair)])
        )
    else:
        stretches = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12)).map(
            lambda pair: (pair[0], min(len(text), pair[0] + pair[1]))
        )
    kinds = [
        ("entity", "PERSON", {"mention_kind": "nominal"}),
        ("entity", "GPE", {}),
        ("event", "MEET", {"polarity": "negative", "tense": "past"}),
        ("event", "CONTACT", {}),
    ]
    spans: dict[Any, Span] = {}
    for number in range(draw(st.integers(0, 6))):
        layer, label, values = draw(st.sampled_from(kinds))
        start, end = draw(stretches)
        spans[label, start, end] = Span(
            id=f"s{number}",
            layer=layer,
            label=label,
            start_char=start,
            end_char=end,
            attributes=values if attributes else {},
            kb_id=draw(st.sampled_from(kb_ids)),
            note=draw(notes),
        )
    annotations: list[Any] = [*spans.values()]
    entities = [span.id for span in spans.values() if span.layer == "entity"]
    events = [span.id for span in spans.values() if span.layer == "event"]
    if events:
        annotations += [
            Argument(trigger=draw(st.sampled_from(events)), filler=filler, role="Participant")
            for filler in entities
        ]
    if len(entities) > 1:
        annotations.append(Relation(source=entities[0], target=entities[-1], label="MEMBER_OF"))
        annotations.append(Chain(id="c1", mentions=tuple(entities)))
    document = Document(id, text, segmentation=segmentation)
    sets = (AnnotationSet(id, "gold", annotations, State.FINISHED),) if annotations else ()
    return Record(document, sets)


def round_trip(
    format: Format, records: Iterable[Record], schema: Schema = NEWS, *, name: str = "out"
) -> tuple[list[Record], WriteReport]:
    """The records as they are read again, and what the writer said; no refusal among them."""
    with TemporaryDirectory() as folder:
        out = Path(folder, name)
        report = format.write(records, out, WriteOptions(schema))
        found = list(format.read(out, schema=schema))
    refused = [str(one) for one in found if isinstance(one, Refusal)]
    assert not refused, refused
    return [one for one in found if isinstance(one, Record)], report


def facts(stated: AnnotationSet) -> dict[str, Any]:
    """What a set states, whatever the ids."""

    def of(id: str) -> Any:
        span = stated.span(id)
        more = (tuple(sorted(span.attributes.items())), span.kb_id, span.note)
        provenance = (span.origin, span.score, span.decision, span.decided_by, span.decided_at)
        return (span.layer, span.label, span.start_char, span.end_char, more, provenance)

    return {
        "spans": Counter(of(span.id) for span in stated.spans),
        "arguments": Counter(
            (of(one.trigger), of(one.filler), one.role) for one in stated.arguments
        ),
        "relations": Counter(
            (of(one.source), of(one.target), one.label) for one in stated.relations
        ),
        "chains": Counter(frozenset(of(id) for id in chain.mentions) for chain in stated.chains),
    }


def all_facts(record: Record) -> Any:
    """The text, and what each annotator states."""
    document = record.document
    return document.text, [(one.annotator, one.state, facts(one)) for one in record.sets]
