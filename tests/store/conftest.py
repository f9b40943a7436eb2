from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.annotations import Argument, Decision, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import (
    Label,
    Layer,
    LayerKind,
    Overlap,
    RelationLabel,
    Role,
    RoleUse,
    Schema,
)
from annotator.store.project_store import ProjectStore

SCHEMA = Schema(
    name="small",
    version="1",
    layers=(
        Layer(name="entity", kind=LayerKind.ENTITY, overlap=Overlap.NESTED),
        Layer(name="event", kind=LayerKind.EVENT, overlap=Overlap.NONE),
    ),
    labels=(
        Label(name="PERSON", layer="entity"),
        Label(name="GPE", layer="entity"),
        Label(name="MEET", layer="event", roles=(RoleUse(name="Participant"),)),
    ),
    roles=(Role(name="Participant", fillers=("PERSON",)), Role(name="Place", fillers=("GPE",))),
    relations=(RelationLabel(name="LIVES_IN", sources=("PERSON",), targets=("GPE",)),),
)
TEXT = "Anna Berg met Omar in Oslo.\r\n“Très bien” 👍\n"
DOCUMENT = Document(
    id="d1",
    text=TEXT,
    title="A meeting",
    language="en",
    meta={"source": "wire", "rank": 3, "tags": ["a", "b"]},
    segmentation=Segmentation((0, 5, 10, 14), (4, 9, 13, 18), (0, 29)),
)
ANNA = Span(
    id="s1",
    layer="entity",
    label="PERSON",
    start_char=0,
    end_char=9,
    attributes={"mention": "name"},
    kb_id="Q1",
    note="a “note”",
    origin="news@1",
    score=0.1 + 0.2,
)
MET = Span(
    id="e1",
    layer="event",
    label="MEET",
    start_char=10,
    end_char=13,
    origin="ann",
    decision=Decision.ADDED,
    decided_by="ann",
    decided_at="2024-05-01T10:00:00+00:00",
)
OSLO = Span(id="s3", layer="entity", label="GPE", start_char=22, end_char=26)
TAKES_PART = Argument(trigger="e1", filler="s1", role="Participant", origin="news@1", score=0.5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.annotator"


@pytest.fixture
def store(path: Path) -> Iterator[ProjectStore]:
    """A project with one document."""
    with ProjectStore.create(str(path), SCHEMA) as store:
        store.add(DOCUMENT)
        yield store
