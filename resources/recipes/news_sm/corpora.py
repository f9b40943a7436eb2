"""Reads the corpora into one shape; the conventions of the sources end here."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ENTITY_LABELS = (
    "PERSON",
    "NORP",
    "ORG",
    "GPE",
    "LOC",
    "FAC",
    "WEAPON",
    "VEHICLE",
    "PRODUCT",
    "EVENT",
    "DATE",
    "TIME",
    "MONEY",
    "PERCENT",
    "QUANTITY",
)
EVENT_LABELS = (
    "DIE",
    "INJURE",
    "ATTACK",
    "PROTEST",
    "JUSTICE",
    "CRIME",
    "INVESTIGATE",
    "ELECTION",
    "PERSONNEL",
    "LIFE",
    "MEET",
    "CONTACT",
    "AGREEMENT",
    "DEMAND",
    "THREAT",
    "DISAPPROVE",
    "SUPPORT",
    "AID",
    "SANCTION",
    "STATEMENT",
    "MOVEMENT",
    "TRANSACTION",
    "BUSINESS",
    "ECONOMY",
    "DISASTER",
    "DAMAGE",
    "MAKE",
    "CONTEST",
    "OTHER",
)
ROLES = (
    "Agent", "Patient", "Participant", "Recipient", "Instrument", "Place", "Time", "Origin",
    "Destination", "Topic",
)  # fmt: skip
DEV_SHARE = 0.13


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotated stretch; `kind` is an entity's NAM, NOM or SILVER, an event's source type."""

    id: str
    start: int
    end: int
    label: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    source: str
    target: str
    role: str


@dataclass(frozen=True, slots=True)
class Text:
    """A document of a corpus; `annotated` are the stretches where events were looked for."""

    id: str
    corpus: str
    text: str
    sentences: tuple[tuple[int, int], ...] = ()
    entities: tuple[Mark, ...] = ()
    events: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    annotated: tuple[tuple[int, int], ...] = ()
    meta: dict[str, Any] = field(default_factory=dict)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def read(corpora: Path, corpus: str, split: str) -> list[Text]:
    """The documents of one split; voa's `dev` is cut from its train split by a hash of the id."""
    if corpus != "voa":
        return [old_style(row, corpus) for row in rows(corpora / corpus / f"{split}.jsonl")]
    if split == "all":
        return [native(row) for row in rows(corpora / "voa" / "train.jsonl")]
    source = "train" if split == "dev" else split
    texts = [native(row) for row in rows(corpora / "voa" / f"{source}.jsonl")]
    if split in ("train", "dev"):
        texts = [text for text in texts if is_dev(text.id) == (split == "dev")]
    return texts


def is_dev(document: str) -> bool:
    return int(hashlib.md5(document.encode()).hexdigest()[:8], 16) / 2**32 < DEV_SHARE


def native(row: dict[str, Any]) -> Text:
    """A line of our own JSONL."""
    marks = {"entity": [], "event": []}  # type: dict[str, list[Mark]]
    for span in row["spans"]:
        mark = Mark(span["id"], span["start"], span["end"], span["label"])
        marks[span["layer"]].append(mark)
    return Text(
        id=row["id"], corpus="voa", text=row["text"],
        sentences=tuple((start, end) for start, end in row["sents"]),
        entities=tuple(marks["entity"]), events=tuple(marks["event"]),
        links=tuple(Link(x["from"], x["to"], x["role"]) for x in row["links"]),
        annotated=((0, len(row["text"])),), meta=row["meta"],
    )  # fmt: skip


def old_style(row: dict[str, Any], corpus: str) -> Text:
    """A line of the converted corpora, whose arguments hang on their events."""
    entities = [
        Mark(x["id"], x["start"], x["end"], x["label"] or x["raw"], x["kind"])
        for x in row["entities"]
    ]
    by_place = {(x.start, x.end): x.id for x in entities}
    events, links = [], []
    for number, x in enumerate(row["events"]):
        events.append(Mark(x["id"], x["start"], x["end"], x["label"], x["raw"]))
        for argument in x["args"]:
            place = argument["start"], argument["end"]
            if place not in by_place:
                by_place[place] = f"a{number}-{place[0]}-{place[1]}"
                entities.append(Mark(by_place[place], *place, "", "ARGUMENT"))
            links.append(Link(x["id"], by_place[place], argument["role"]))
    return Text(
        id=row["id"], corpus=corpus, text=row["text"],
        sentences=tuple((start, end) for start, end in row["sents"]),
        entities=tuple(entities), events=tuple(events), links=tuple(links),
        annotated=tuple((start, end) for start, end in row["annotated"]), meta=row["meta"],
    )  # fmt: skip


def kept_out(corpora: Path) -> set[str]:
    """The gmb documents that voa annotates anew: those of test, double and train alike."""
    ids = set()
    for split in ("train", "test", "double"):
        ids |= {row["meta"]["gmb"] for row in rows(corpora / "voa" / f"{split}.jsonl")}
    return ids


def longest(marks: Iterable[Mark]) -> list[Mark]:
    """The marks that do not overlap a longer one that was kept."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start - m.end, m.start)):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda m: m.start)


def curly(text: str) -> str:
    """The text with typographic quotes; offsets stay as they are."""
    out, opened = [], False
    for place, char in enumerate(text):
        if char == "'":
            before = text[place - 1 : place]
            char = "‘" if not before.strip() and text[place + 1 : place + 2].isalpha() else "’"
        elif char == '"':
            char, opened = ("”", False) if opened else ("“", True)
        out.append(char)
    return "".join(out)
