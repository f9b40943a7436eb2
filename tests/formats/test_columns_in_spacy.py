"""spaCy's own converters take our columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.training.converters import conll_ner_to_docs

from annotator.formats.columns import COLUMNS
from annotator.formats.protocol import WriteOptions
from annotator.formats.registry import named
from tests.formats.records import NEWS, rich_record


@pytest.mark.parametrize("name", ["conll2003", "iob2"])
def test_spacy_finds_the_entities_in_our_columns(name: str, tmp_path: Path) -> None:
    format = named(name, COLUMNS)
    format.write([rich_record()], tmp_path / "out", WriteOptions(NEWS))

    docs = list(conll_ner_to_docs((tmp_path / "out").read_text(), n_sents=10, no_print=True))

    found = [(ent.text, ent.label_) for doc in docs for ent in doc.ents]
    assert found == [
        ("Anna Berg", "PERSON"),
        ("Omar Said", "PERSON"),
        ("Oslo", "GPE"),
        ("Monday", "DATE"),
        ("Berg 's office", "ORG"),
    ]
