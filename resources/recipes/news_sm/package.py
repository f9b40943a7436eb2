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
from annotator.nlp.token_features import CLASSES

VERSION = "1.0.0"
DESCRIPTION = (
    "Suggestions for English news: entities, event triggers and arguments of the schema `news`, "
    "each with a calibrated score. CPU only."
)


def needed_strings(nlp: Language) -> list[str]:
    """Labels, tags and classes; words come back when they are read."""
    strings = set(spacy.blank("en").vocab.strings)
    for name in nlp.pipe_names:
        strings |= {str(label) for label in getattr(nlp.get_pipe(name), "labels", ())}
    strings |= {nlp.vocab.strings[key] for key in nlp.vocab.lookups.get_table(CLASSES).values()}
    return sorted(strings)


def slim(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the strings of its training texts."""
    kept = {name: folder / name for name in ("ATTRIBUTION.md",) if (folder / name).exists()}
    texts = {name: path.read_text(encoding="utf8") for name, path in kept.items()}
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
    StringStore(needed_strings(nlp)).to_disk(folder / "vocab" / "strings.json")
    config = spacy.util.load_config(folder / "config.cfg")
    config["nlp"]["after_pipeline_creation"] = {"@callbacks": "annotator.numpy_products.v1"}
    config.to_disk(folder / "config.cfg")
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf8")


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


def package(corpora: Path, assembled: Path, docs: Path, out: Path) -> dict[str, Any]:
    """Write the pipeline that ships to `out`, score it there, and return the scores."""
    slim(spacy.load(assembled), out)
    performance = score(use_numpy_products(spacy.load(out)), corpora, docs)
    describe(out, performance)
    return performance
