"""Annotators, a curator and a lead at one PostgreSQL project at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from annotator.app import editing
from annotator.app.curating import Curating
from annotator.app.workspace import Workspace
from annotator.formats.schema_toml import read_schema
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.workflow import GOLD, AnnotatorKind
from annotator.paths import RESOURCES
from annotator.store.project_store import ProjectStore

WORDS = [f"Name{number:02d}" for number in range(20)]
TEXT = " ".join(WORDS)
NEWS = RESOURCES / "schemas" / "news.toml"


def _span(word: str, label: str) -> Span:
    start = TEXT.index(word)
    return Span(id=word, layer="entity", label=label, start_char=start, end_char=start + len(word))


def _annotate(database: str, name: str) -> int:
    workspace = Workspace(ProjectStore.open(database), name)
    workspace.open("fresh")
    for word in WORDS:
        start = TEXT.index(word)
        editing.add_span(workspace, start, start + len(word), "PERSON")
    found = len(workspace.annotations)
    workspace.close()
    return found


def _curate(database: str) -> int:
    with ProjectStore.open(database) as store:
        curating = Curating(store, "done", ("ada", "bo"), "cy")
        verdicts = 0
        while curating.disputes:
            curating.take(curating.disputes[0], "bo")
            verdicts += 1
    return verdicts


def _count(database: str) -> int:
    with ProjectStore.open(database) as store:
        for _ in range(20):
            counts = store.counts()
    return len(counts.annotators)


def test_nobody_waits_for_nor_loses_anything_to_the_others(database: str) -> None:
    with ProjectStore.create(database, read_schema(NEWS)) as store:
        store.add(Document("done", TEXT))
        store.add(Document("fresh", TEXT))
        for name, label in (("ada", "PERSON"), ("bo", "ORG")):
            store.add_annotator(name, AnnotatorKind.PERSON)
            stated = tuple(_span(word, label) for word in WORDS)
            store.apply("done", name, Change("import", added=stated))

    with ThreadPoolExecutor(4) as pool:
        people = [pool.submit(_annotate, database, name) for name in ("ada", "bo")]
        curator = pool.submit(_curate, database)
        lead = pool.submit(_count, database)
        found = [one.result(timeout=120) for one in (*people, curator, lead)]

    assert found[:3] == [len(WORDS)] * 3
    with ProjectStore.open(database) as store:
        assert {one.label for one in store.annotation_set("done", GOLD).spans} == {"ORG"}
        assert len(list(store.log("done", GOLD))) == len(WORDS)
        assert len(store.annotation_set("fresh", "ada").spans) == len(WORDS)
        assert len(store.annotation_set("fresh", "bo").spans) == len(WORDS)
        assert list(store.problems()) == []
