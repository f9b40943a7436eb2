"""The table of docs/formats.md, made from what a round trip of one rich document shows.

`python -m tests.formats.formats_table` writes it into the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotator.bootstrap import all_formats
from annotator.formats.brat import BratFormat
from annotator.formats.losses import Part
from annotator.formats.protocol import Format, Record, WriteOptions
from annotator.formats.schema_brat import read_brat_schema
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.workflow import State
from tests.formats.records import EXAMPLES, NEWS, rich_record

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"
BEGIN, END = "<!-- table: python -m tests.formats.formats_table -->\n", "<!-- end of table -->\n"
YES, PART, NO, NOT_ASKED = "yes", "part", "no", "–"
Facts = set[Any]


def _key(span: Span, text: str) -> tuple[str, str]:
    """A span by its label and its words, which stay where white space is told otherwise."""
    return span.label, "".join(text[span.start_char : span.end_char].split())


def _inner(span: Span, stated: AnnotationSet) -> bool:
    others = (one for one in stated.spans if one.layer == span.layer and one is not span)
    return any(
        one.start_char <= span.start_char and span.end_char <= one.end_char for one in others
    )


def _entities(stated: AnnotationSet, text: str) -> Facts:
    spans = (one for one in stated.spans if one.layer == "entity" and not _inner(one, stated))
    return {_key(one, text) for one in spans}


def _nested(stated: AnnotationSet, text: str) -> Facts:
    return {
        _key(one, text) for one in stated.spans if one.layer == "entity" and _inner(one, stated)
    }


def _events(stated: AnnotationSet, text: str) -> Facts:
    return {_key(one, text) for one in stated.spans if one.layer == "event"}


def _arguments(stated: AnnotationSet, text: str) -> Facts:
    return {
        (_key(stated.span(one.trigger), text), one.role, _key(stated.span(one.filler), text))
        for one in stated.arguments
    }


def _relations(stated: AnnotationSet, text: str) -> Facts:
    return {
        (_key(stated.span(one.source), text), one.label, _key(stated.span(one.target), text))
        for one in stated.relations
    }


def _chains(stated: AnnotationSet, text: str) -> Facts:
    return {frozenset(_key(stated.span(id), text) for id in one.mentions) for one in stated.chains}


def _values(name: str) -> Callable[[AnnotationSet, str], Facts]:
    def found(stated: AnnotationSet, text: str) -> Facts:
        values = ((_key(one, text), getattr(one, name)) for one in stated.spans)
        pairs = ((key, sorted(v.items()) if isinstance(v, Mapping) else v) for key, v in values)
        return {(key, str(value)) for key, value in pairs if value}

    return found


def _provenance(stated: AnnotationSet, text: str) -> Facts:
    return {
        (_key(one, text), one.origin, one.score, one.decision, one.decided_by, one.decided_at)
        for one in stated.spans
        if one.origin
    }


KINDS: dict[str, tuple[Callable[[AnnotationSet, str], Facts], str]] = {
    "entities": (_entities, ""),
    "nested": (_nested, ""),
    "events": (_events, ""),
    "arguments": (_arguments, Part.ARGUMENTS),
    "relations": (_relations, Part.RELATIONS),
    "chains": (_chains, Part.CHAINS),
    "attributes": (_values("attributes"), Part.ATTRIBUTES),
    "kb_ids": (_values("kb_id"), Part.KB_IDS),
    "notes": (_values("note"), Part.NOTES),
    "provenance": (_provenance, Part.PROVENANCE),
}
COLUMNS = ("format", "reads", "writes", "text", "metadata", *KINDS, "annotators", "discontinuous")


def rich() -> Record:
    """The rich document, which a second annotator found nothing but a place in."""
    record = rich_record()
    gold = record.sets[0]
    place = next(one for one in gold.spans if one.label == "GPE")
    bea = AnnotationSet(gold.document_id, "bea", [place], State.FINISHED)
    return replace(record, sets=(gold, bea))


def table() -> str:
    lines = [COLUMNS, tuple("---" for _ in COLUMNS), *map(_row, all_formats())]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def page_with(made: str, page: str) -> str:
    """The page with this table between its two marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{made}\n{END}{after}"


def _row(format: Format) -> tuple[str, ...]:
    reads, writes = YES if format.reads else NO, YES if format.writes else NO
    cells = dict.fromkeys(COLUMNS, NOT_ASKED)
    cells |= {"format": f"`{format.name}`", "reads": reads, "writes": writes}
    if not format.writes:
        cells["text"] = YES
    else:
        cells |= _carried(format)
    return tuple(cells[name] for name in COLUMNS)


def _carried(format: Format) -> dict[str, str]:
    record = rich()
    with TemporaryDirectory() as folder:
        report = format.write([record], Path(folder, "out"), WriteOptions(NEWS))
        found = format.read(Path(folder, "out"), schema=NEWS) if format.reads else ()
        again = [one for one in found if isinstance(one, Record)]
    if not format.reads:
        return dict(_by_report(" ".join(report.left_out)))
    cells = _compared(record, again)
    cells["discontinuous"] = _discontinuous() if isinstance(format, BratFormat) else NO
    return cells


def _compared(record: Record, again: list[Record]) -> dict[str, str]:
    document, first = record.document, again[0].document
    gold = next((s for one in again for s in one.sets if s.annotator == "gold"), None)
    stated = gold or again[0].sets[0]
    about = [(one.title, one.language, dict(one.meta)) for one in (document, first)]
    names = {one.annotator for single in again for one in single.sets}
    cells = {
        "text": YES if first.text == document.text else PART,
        "metadata": _answer(set(enumerate(map(str, about[0]))), set(enumerate(map(str, about[1])))),
        "annotators": YES if names == {"gold", "bea"} else PART if len(names) == 2 else NO,
    }
    for kind, (facts, _) in KINDS.items():
        expected = facts(record.sets[0], document.text)
        cells[kind] = _answer(expected, facts(stated, first.text))
    return cells


def _answer(expected: Facts, found: Facts) -> str:
    if expected <= found:
        return YES
    return PART if expected & found else NO


def _by_report(said: str) -> Iterator[tuple[str, str]]:
    """What a format that is not read carries is what its report does not say to be left out."""
    spans = PART if "spans outside arguments left out" in said else YES
    for name, (_, part) in KINDS.items():
        if not part:
            yield name, spans
        else:
            yield name, NO if re.search(rf"\d {part} left out", said) else YES
    yield "text", NO if "texts left out" in said else YES
    yield "metadata", NO if "metadata left out" in said else YES
    yield "annotators", YES
    yield "discontinuous", NO


def _discontinuous() -> str:
    """Our spans have no gaps; brat's come with their fragments in a note."""
    schema = read_brat_schema(EXAMPLES / "brat" / "annotation.conf")
    [record, *_] = BratFormat().read(EXAMPLES / "brat", schema=schema)
    assert isinstance(record, Record)
    noted = any(one.note.startswith("fragments ") for one in record.sets[0].spans)
    return "read, in a note" if noted else NO


if __name__ == "__main__":
    PAGE.write_text(page_with(table(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
