"""Step 7: what ships: numpy's products, the strings it needs, meta.json with all scores."""

import json
import shutil
from pathlib import Path
from typing import Any

import spacy
import srsly
from scoring import score
from spacy.language import Language
from spacy.strings import StringStore

from annotator.nlp.matrix_products import use_numpy_products

VERSION = "1.1.0"
CREDITS = "ATTRIBUTION.md"
SHIPPED = Path(__file__).resolve().parents[2] / "pipelines" / "news_sm"
DESCRIPTION = (
    "Suggestions for English news: entities, event triggers and arguments of the schema `news`, "
    "each with a calibrated score. CPU only."
)


def needed_strings(nlp: Language) -> list[str]:
    """Labels and tags; words come back when they are read."""
    strings = set(spacy.blank("en").vocab.strings)
    for name in nlp.pipe_names:
        strings |= {str(label) for label in getattr(nlp.get_pipe(name), "labels", ())}
    return sorted(strings)


def slim(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the strings of its training texts, the attribution kept."""
    kept = folder / CREDITS if (folder / CREDITS).exists() else SHIPPED / CREDITS
    credits = kept.read_text(encoding="utf8")
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
    StringStore(needed_strings(nlp)).to_disk(folder / "vocab" / "strings.json")
    config = spacy.util.load_config(folder / "config.cfg")
    config["nlp"]["after_pipeline_creation"] = {"@callbacks": "annotator.numpy_products.v1"}
    config.to_disk(folder / "config.cfg")
    (folder / CREDITS).write_text(credits, encoding="utf8")


def describe(folder: Path, performance: dict[str, Any]) -> None:
    """Fill meta.json: who it is, under which licence, and how well it does."""
    meta = srsly.read_json(folder / "meta.json")
    meta |= {
        "name": "news_sm", "lang": "en", "version": VERSION, "description": DESCRIPTION,
        "license": "CC BY-SA 4.0", "author": "Annotator", "email": "", "url": "",
        "sources": [{"name": "see ATTRIBUTION.md", "license": "by corpus"}],
        "spacy_version": ">=3.8.7,<3.9.0", "requirements": ["annotator"],
        "performance": performance,
    }  # fmt: skip
    (folder / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf8")


def scores_text(performance: dict[str, Any]) -> str:
    """The main figures as two tables, for people."""
    rows = [
        ("entities", "entities"), ("triggers with their label", "events"),
        ("triggers without label", "events_untyped"), ("arguments, end to end", "arguments"),
    ]  # fmt: skip
    lines = [
        "## Scores",
        "",
        "On `voa`'s test split, strict:",
        "",
        "| what | P | R | F | n |",
        "|---|---|---|---|---|",
    ]
    for title, key in rows:
        row = performance["voa"][key]
        lines.append(f"| {title} | {row['p']:.3f} | {row['r']:.3f} | {row['f']:.3f} | {row['n']} |")
    lines += ["", "On the other corpora's test splits, by their own conventions:", ""]
    lines += ["| corpus | entities F | triggers with label F (without OTHER) | R |"]
    lines += ["|---|---|---|---|"]
    elsewhere, events = performance["entities_elsewhere"], performance["triggers_elsewhere"]
    for name in sorted({*elsewhere, *events}):
        f = f"{elsewhere[name]['f']:.3f}" if name in elsewhere else ""
        typed = events[name]["typed"] if name in events else None
        lines.append(
            f"| {name} | {f} | {typed['f']:.3f} | {typed['r']:.3f} |"
            if typed
            else f"| {name} | {f} | | |"
        )
    return "\n".join([*lines, "", "By label and band of scores: `meta.json`.", ""])


def attribute(folder: Path, performance: dict[str, Any]) -> None:
    """Renew the scores at the end of ATTRIBUTION.md."""
    path = folder / CREDITS
    credits = path.read_text(encoding="utf8").partition("## Scores")[0].rstrip()
    path.write_text(f"{credits}\n\n{scores_text(performance)}", encoding="utf8")


def package(corpora: Path, assembled: Path, docs: Path, out: Path) -> dict[str, Any]:
    """Write the pipeline that ships to `out`, score it there, and return the scores."""
    slim(spacy.load(assembled), out)
    performance = score(use_numpy_products(spacy.load(out)), corpora, docs)
    describe(out, performance)
    attribute(out, performance)
    return performance
