"""Step 2b: gmb in voa's conventions, and what others leave unmarked, by the translators' vote."""

import json
import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from corpora import Text, kept_out, read
from entities import foreign_tags
from spacy.language import Language

log = logging.getLogger(__name__)

Spot = tuple[int, int, str]
FILLED = ("wikigold", "meantime", "wikievents", "re3d", "gum", "ecbplus", "geneva", "plover")


def votes(models: Sequence[Language], text: Text, foreign: Text | None) -> list[Spot]:
    """The entities that most translators see; `foreign` shows them other labels."""
    counted: Counter[Spot] = Counter()
    for nlp in models:
        doc = nlp.make_doc(text.text)
        foreign_tags(doc, foreign)
        counted.update((e.start_char, e.end_char, e.label_) for e in nlp.get_pipe("ner")(doc).ents)
    return sorted(spot for spot, count in counted.items() if 2 * count > len(models))


def relabel(corpora: Path, translators: Iterable[Path], out: Path) -> None:
    """Write one line a document: its id and the entities agreed on."""
    models = [spacy.load(path) for path in translators]
    shut = kept_out(corpora)
    with out.open("w", encoding="utf8") as lines:
        for text in read(corpora, "gmb", "train"):
            if text.id not in shut:
                write(lines, text, votes(models, text, text))
        for corpus in FILLED:
            for text in read(corpora, corpus, "train"):
                write(lines, text, votes(models, text, None))


def write(lines, text: Text, spots: list[Spot]) -> None:
    lines.write(json.dumps({"corpus": text.corpus, "id": text.id, "entities": spots}) + "\n")


def load(path: Path) -> dict[tuple[str, str], list[Spot]]:
    """The agreed entities by corpus and document."""
    with path.open(encoding="utf8") as lines:
        rows = map(json.loads, lines)
        return {
            (r["corpus"], r["id"]): [(s, e, label) for s, e, label in r["entities"]] for r in rows
        }
