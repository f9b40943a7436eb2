"""The inline markup of gold seeds, `{surface|LABEL#id Role=id ...}`, read into native JSONL.

A line is a paragraph and ids are unique in it; spans may nest. Run as a script, it
writes seeds/gold.jsonl anew from seeds/gold/*.ann.txt.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
SCHEMA = ROOT / "resources" / "schemas" / "news.toml"

ROLES = frozenset(
    role["name"] for role in tomllib.loads(SCHEMA.read_text(encoding="utf-8"))["roles"]
)
MARK = re.compile(r"\{|\|([A-Z]+)#(\d+)((?: \S+?=\d+)*)\}|[|}]")
# A sentence ends with its stop, any closing quote, and a space before a capital or a quote.
SENTENCE_END = re.compile(r"[.!?][”’]* (?=[“‘]?[A-ZÀ-Ž])")


class MarkupError(ValueError):
    """The markup is broken; the message says where and how."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span: half-open code point offsets, and its arguments as (role, id)."""

    start: int
    end: int
    label: str
    id: str
    arguments: tuple[tuple[str, str], ...]

    def moved(self, distance: int, paragraph: int) -> "Mark":
        """Return the mark in its document, with ids that name the paragraph."""
        return replace(
            self,
            start=self.start + distance,
            end=self.end + distance,
            id=f"{paragraph}.{self.id}",
            arguments=tuple((role, f"{paragraph}.{filler}") for role, filler in self.arguments),
        )


def parse_line(line: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without its marks, and the marks in the order of the text."""
    text, position = "", 0
    opened: list[int] = []
    marks: list[Mark] = []
    for match in MARK.finditer(line):
        text += line[position : match.start()]
        position = match.end()
        if match[0] == "{":
            opened.append(len(text))
        elif match[1] and opened:
            arguments = tuple((role, id) for role, id in re.findall(r"(\S+)=(\d+)", match[3]))
            marks.append(Mark(opened.pop(), len(text), match[1], match[2], arguments))
        else:
            raise MarkupError(f"{match[0]!r} at column {match.start()} closes nothing: {line!r}")
    if opened:
        raise MarkupError(f"a mark is never closed: {line!r}")
    text += line[position:]
    check(text, marks)
    return text, tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def check(text: str, marks: list[Mark]) -> None:
    """Refuse blank edges, double ids, unknown roles, fillers that are not in the sentence."""
    by_id = {mark.id: mark for mark in marks}
    if len(by_id) < len(marks):
        raise MarkupError(f"an id stands twice: {text!r}")
    for mark in marks:
        surface = text[mark.start : mark.end]
        if not surface or surface != surface.strip():
            raise MarkupError(f"{surface!r} is empty or begins or ends with a blank: {text!r}")
        for role, filler in mark.arguments:
            if role not in ROLES:
                raise MarkupError(f"{surface!r} has the unknown role {role}")
            if filler not in by_id or filler == mark.id:
                raise MarkupError(f"{surface!r} has no filler {filler} for {role}: {text!r}")
            check_sentence(text, mark, by_id[filler])


def check_sentence(text: str, mark: Mark, filler: Mark) -> None:
    first, last = sorted((mark, filler), key=lambda each: each.start)
    if SENTENCE_END.search(text, first.end, max(first.end, last.start + 1)):
        surfaces = text[mark.start : mark.end], text[filler.start : filler.end]
        raise MarkupError(f"{surfaces[0]!r} and {surfaces[1]!r} stand in two sentences: {text!r}")


def parse_document(markup: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the whole text and its marks, with offsets into that text."""
    texts: list[str] = []
    marks: list[Mark] = []
    for paragraph, line in enumerate(markup.splitlines(keepends=True), start=1):
        distance = sum(map(len, texts))
        text, found = parse_line(line)
        texts.append(text)
        marks.extend(mark.moved(distance, paragraph) for mark in found)
    return "".join(texts), tuple(marks)


def label_layers(schema: Path = SCHEMA) -> dict[str, str]:
    labels = tomllib.loads(schema.read_text(encoding="utf-8"))["labels"]
    return {label["name"]: label["layer"] for label in labels}


def to_record(id: str, markup: str, layers: Mapping[str, str]) -> dict[str, Any]:
    """Return one document of native JSONL, finished, annotated by gold."""
    text, marks = parse_document(markup)
    order = {mark.id: place for place, mark in enumerate(marks)}
    for mark in marks:
        if mark.label not in layers:
            raise MarkupError(f"{id}: unknown label {mark.label}")
        if mark.arguments and layers[mark.label] != "event":
            raise MarkupError(f"{id}: {mark.id} is no event and has arguments")
    return {
        "id": id,
        "title": text.split("\n", 1)[0],
        "text": text,
        "language": "en",
        "annotator": "gold",
        "state": "finished",
        "spans": [
            {
                "id": mark.id,
                "start": mark.start,
                "end": mark.end,
                "label": mark.label,
                "layer": layers[mark.label],
            }
            for mark in marks
        ],
        "links": [
            {"from": mark.id, "to": filler, "role": role}
            for mark in marks
            for role, filler in sorted(mark.arguments, key=lambda argument: order[argument[1]])
        ],
    }


def gold_jsonl(seeds: Path = SEEDS) -> str:
    """Return seeds/gold.jsonl as the markup files say it, byte for byte when written as UTF-8."""
    layers = label_layers()
    records = (
        to_record(path.name.removesuffix(".ann.txt"), path.read_text(encoding="utf-8"), layers)
        for path in sorted((seeds / "gold").glob("*.ann.txt"))
    )
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


if __name__ == "__main__":
    (SEEDS / "gold.jsonl").write_text(gold_jsonl(), encoding="utf-8", newline="\n")
