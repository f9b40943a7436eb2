"""Pipelines of patterns, and packages that bring components, for the tests of this room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from thinc.api import Config

from annotator import paths
from annotator.formats.schema_toml import read_schema
from annotator.model.document import Document
from annotator.nlp.tokenizer import SpacyTokenizer

NEWS = read_schema(paths.RESOURCES / "schemas" / "news.toml")
PLACES = [{"label": "GPE", "pattern": "Lima"}, {"label": "TREE", "pattern": "oak"}]
TRIGGERS = [{"label": "MEET", "pattern": "met"}, {"label": "ATTACK", "pattern": "attacked"}]


def pipeline(
    entities: list[dict[str, Any]] = PLACES, events: list[dict[str, Any]] = TRIGGERS
) -> Language:
    """A pipeline `tiny@0.1` that finds entities and triggers by patterns."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(entities)
    nlp.add_pipe("span_ruler", config={"spans_key": "events"}).add_patterns(events)
    nlp.meta.update(name="tiny", version="0.1")
    return nlp


def saved(folder: Path, nlp: Language | None = None) -> Path:
    path = folder / "tiny"
    folder.mkdir(exist_ok=True)
    (nlp or pipeline()).to_disk(path)
    return path


def document(text: str, id: str = "d1") -> Document:
    return Document(id=id, text=text, segmentation=SpacyTokenizer().segment(text, "en"))


def install(folder: Path, factory: str, code: str) -> None:
    """Put a package there whose component `factory` runs this code on each Doc.

    It is found by every process that starts with the folder on its path.
    """
    body = "\n".join(f"        {line}" for line in code.splitlines())
    (folder / f"{factory}_package.py").write_text(
        "import os, sys, time\n"
        "from spacy.language import Language\n"
        f"@Language.factory({factory!r})\n"
        "def make(nlp, name):\n"
        "    def component(doc):\n"
        f"{body}\n"
        "        return doc\n"
        "    return component\n"
    )
    info = folder / f"{factory}_package-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {factory}-package\nVersion: 1.0\n"
    )
    (info / "entry_points.txt").write_text(
        f"[spacy_factories]\n{factory} = {factory}_package:make\n"
    )


def saved_with(folder: Path, factory: str) -> Path:
    """A saved pipeline that ends in a component which need not be known in this process."""
    path = saved(folder)
    config = Config().from_disk(path / "config.cfg", interpolate=False)
    config["nlp"]["pipeline"].append(factory)
    config["components"][factory] = {"factory": factory}
    config.to_disk(path / "config.cfg")
    return path
