"""A real project on the disk, with one short article and what a pipeline proposed for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app.desk import Desk
from annotator.app.workspace import Workspace
from annotator.formats.schema_toml import read_schema
from annotator.model.annotations import Argument, Span
from annotator.model.document import Document, Segmentation
from annotator.model.schema import Schema
from annotator.model.suggestions import Suggestions
from annotator.paths import RESOURCES
from annotator.store.project_store import ProjectStore

TEXT = "Anna Berg met Omar Said in Oslo on Monday. They signed a deal."
ORIGIN = "tiny@1.0"


def segmentation(text: str) -> Segmentation:
    """Tokens at white space and full stops, sentences after full stops; enough for tests."""
    starts: list[int] = []
    ends: list[int] = []
    sentences = [0]
    for char, letter in enumerate(text):
        if letter in " \n":
            continue
        if letter == "." or not starts or ends[-1] != char:
            starts.append(char)
            ends.append(char + 1)
        else:
            ends[-1] = char + 1
        if letter == "." and char + 2 < len(text):
            sentences.append(char + 2)
    return Segmentation(tuple(starts), tuple(ends), tuple(sentences))


def suggested(text: str, surface: str, label: str, layer: str, score: float) -> Span:
    start = text.index(surface)
    return Span(
        id=f"{label}-{start}",
        layer=layer,
        label=label,
        start_char=start,
        end_char=start + len(surface),
        origin=ORIGIN,
        score=score,
    )


def suggestions(document: Document) -> Suggestions:
    """Three names (one with a wrong edge), a date, two triggers and two arguments."""
    anna = suggested(TEXT, "Anna Berg", "PERSON", "entity", 0.9)
    omar = suggested(TEXT, "Omar", "ORG", "entity", 0.4)
    oslo = suggested(TEXT, "Oslo", "GPE", "entity", 0.8)
    monday = suggested(TEXT, "Monday", "DATE", "entity", 0.9)
    met = suggested(TEXT, "met", "MEET", "event", 0.9)
    signed = suggested(TEXT, "signed", "AGREEMENT", "event", 0.7)
    arguments = (
        Argument(trigger=met.id, filler=anna.id, role="Participant", origin=ORIGIN, score=0.8),
        Argument(trigger=met.id, filler=oslo.id, role="Place", origin=ORIGIN, score=0.7),
    )
    return Suggestions(document.id, ORIGIN, (anna, omar, oslo, monday, met, signed), arguments)


@pytest.fixture(scope="session")
def schema() -> Schema:
    return read_schema(RESOURCES / "schemas" / "news.toml")


@pytest.fixture
def project(tmp_path: Path, schema: Schema) -> str:
    """A project with two documents; the pipeline has looked at the first."""
    target = str(tmp_path / "talks.annotator")
    first = Document("talks", TEXT, title="Talks", segmentation=segmentation(TEXT))
    other = Document("fire", "A fire broke out.", segmentation=segmentation("A fire broke out."))
    with ProjectStore.create(target, schema) as store:
        store.add(first)
        store.add(other)
        store.save_suggestions(suggestions(first))
    return target


@pytest.fixture
def desk(project: str) -> Iterator[Desk]:
    workspace = Workspace(ProjectStore.open(project), "ada")
    desk = Desk(workspace)
    workspace.open("talks")
    yield desk
    workspace.close()
