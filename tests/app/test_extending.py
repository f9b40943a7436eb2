"""Names that the schema lacks are added to it, as the files use them, and stay there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.app.extending import Additions, add_names, additions_in
from annotator.app.mapping import NameMapping, remember, remembered
from annotator.app.transfer import import_documents
from annotator.errors import UsageError
from annotator.formats.registry import BUILT_IN
from annotator.formats.schema_toml import read_schema
from annotator.model.schema import Schema
from annotator.paths import RESOURCES
from annotator.store.project_store import ProjectStore
from tests.app.test_transfer import Blanks

TEXT = "Anna met Omar. They signed."


@pytest.fixture
def news() -> Schema:
    return read_schema(RESOURCES / "schemas" / "news.toml")


@pytest.fixture
def store(tmp_path: Path, news: Schema) -> Iterator[ProjectStore]:
    with ProjectStore.create(str(tmp_path / "project.annotator"), news) as store:
        yield store


def in_file(tmp_path: Path, **line: Any) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, **line}) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A new event with a known role, a new role of a known event, a new filler, a new relation."""
    spans = [
        {"id": "s1", "start": 0, "end": 4, "label": "PERSON"},
        {"id": "s2", "start": 9, "end": 13, "label": "SAILOR"},
        {"id": "e1", "start": 5, "end": 8, "label": "MEET"},
        {"id": "e2", "start": 20, "end": 26, "label": "SIGNING"},
    ]
    links = [
        {"from": "e1", "to": "s1", "role": "Host"},
        {"from": "e1", "to": "s2", "role": "Participant"},
        {"from": "e2", "to": "s1", "role": "Participant"},
    ]
    relations = [{"source": "s1", "target": "s2", "label": "KNOWS"}]
    return in_file(tmp_path, spans=spans, links=links, relations=relations)


def add(store: ProjectStore, path: Path, additions: Additions) -> tuple[str, ...]:
    return add_names(store, [path], formats=BUILT_IN, additions=additions)


def bring(store: ProjectStore, path: Path) -> tuple[int, list[str]]:
    report = import_documents(store, [path], formats=BUILT_IN, tokenizer=Blanks())
    return report.added, [str(one) for one in (*report.refused, *report.left_out)]


def test_all_that_lacks_is_added_as_the_file_uses_it(
    store: ProjectStore, foreign: Path, news: Schema
) -> None:
    added = add(store, foreign, Additions(every=True))

    assert added == ("SAILOR", "SIGNING", "Host", "KNOWS")
    assert bring(store, foreign) == (1, [])
    schema = store.schema()
    assert [schema.label(name).layer for name in ("SAILOR", "SIGNING")] == ["entity", "event"]
    assert schema.fillers("SIGNING", "Participant") == news.fillers("MEET", "Participant")
    assert schema.fillers("MEET", "Participant") == {*news.fillers("MEET", "Participant"), "SAILOR"}
    assert schema.fillers("MEET", "Host") == {"PERSON"}
    assert schema.labels[: len(news.labels)] != news.labels  # MEET takes more than before.
    assert schema.label("SAILOR").color != schema.label("SIGNING").color


def test_names_are_added_one_by_one_in_the_layer_that_is_chosen(
    store: ProjectStore, tmp_path: Path
) -> None:
    spans = [{"start": 0, "end": 4, "label": "ONE"}, {"start": 5, "end": 8, "label": "TWO"}]
    path = in_file(tmp_path, spans=spans)

    assert add(store, path, Additions({"TWO": "event"})) == ("TWO",)
    assert store.schema().label("TWO").layer == "event"
    assert bring(store, path)[0] == 0  # ONE is not there yet.


def test_what_is_mapped_stays_mapped(store: ProjectStore, foreign: Path) -> None:
    remember(store, NameMapping({"SAILOR": "PERSON"}, {"Host": ""}))

    assert add(store, foreign, Additions(every=True)) == ("SIGNING", "KNOWS")
    assert bring(store, foreign)[0] == 1
    assert remembered(store, store.schema()).labels == {"SAILOR": "PERSON"}


def test_nothing_is_added_where_nothing_lacks(store: ProjectStore, tmp_path: Path) -> None:
    path = in_file(tmp_path, spans=[{"start": 0, "end": 4, "label": "PERSON"}])

    assert add(store, path, Additions(every=True)) == ()
    assert len(store.schemas()) == 1


def test_pairs_that_add_are_told_from_those_that_map(news: Schema) -> None:
    additions, others = additions_in(["PER=PERSON", "SHIP=+", "COUP = +event", "MISC="], news)

    assert additions.names == {"SHIP": "", "COUP": "event"}
    assert others == ["PER=PERSON", "MISC="]
    with pytest.raises(UsageError):
        additions_in(["SHIP=+boats"], news)
