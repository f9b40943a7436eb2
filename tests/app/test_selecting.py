"""Exports take what was asked for, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.app import exporting
from annotator.app.selecting import Condition, Selection, condition, selected
from annotator.errors import UsageError
from annotator.formats.registry import BUILT_IN, named
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore

JSONL = named("jsonl", BUILT_IN)
ANNA = Span(id="s1", layer="entity", label="PERSON", start_char=0, end_char=4)


@pytest.fixture
def store(tmp_path: Path, schema: Schema) -> Iterator[ProjectStore]:
    """a: gold of AFP; b: what ada finished; c: what ada begun; d: nothing."""
    with ProjectStore.create(str(tmp_path / "news.annotator"), schema) as store:
        for id, name, state, source in (
            ("a", "gold", State.FINISHED, "AFP"),
            ("b", "ada", State.FINISHED, "AP"),
            ("c", "ada", State.IN_PROGRESS, "AP"),
        ):
            meta = {"source": source, "words": 12, "desks": ["world", "sport"]}
            document = Document(id, f"Anna {id}.", id, "en", meta)
            store.add(document, [AnnotationSet(id, name, [ANNA], state)])
        store.add(Document("d", "Anna d."))
        yield store


def taken(store: ProjectStore, of: str = "gold", **asked: Any) -> list[str]:
    chosen = selected(store, of, Selection(**asked))
    return [one.document.id for one in chosen.records(store.document_ids()) if one]


def test_without_a_selection_all_that_there_is_of_gold_a_person_or_all(store: ProjectStore) -> None:
    assert taken(store) == ["a", "b"]
    assert taken(store, "ada") == ["b", "c"]
    assert taken(store, "all") == ["a", "b", "c", "d"]


def test_gold_that_states_nothing_is_gold_all_the_same(store: ProjectStore) -> None:
    store.add(Document("e", "Nobody."), [AnnotationSet("e", "gold", (), State.FINISHED)])
    store.add(Document("f", "Nobody!"), [AnnotationSet("f", "ada", (), State.FINISHED)])

    assert taken(store) == ["a", "b", "e", "f"]
    assert taken(store, "ada") == ["b", "c", "f"]


def test_states_are_those_of_the_set_that_is_written(store: ProjectStore) -> None:
    assert taken(store, "ada", states=(State.FINISHED,)) == ["b"]
    assert taken(store, "all", states=(State.FINISHED, State.IN_PROGRESS)) == ["a", "b", "c"]
    assert taken(store, states=(State.IN_PROGRESS,)) == []


def test_days_are_those_on_which_sets_were_changed_last(
    store: ProjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.sets.now", lambda: "2031-05-02T23:59:59.000000+00:00")
    oslo = Span(id="s2", layer="entity", label="PERSON", start_char=5, end_char=6)
    store.apply("b", "ada", Change("add", added=(oslo,)))

    assert taken(store, since="2031-05-02") == ["b"]
    assert taken(store, until="2031-05-01") == ["a"]
    assert taken(store, until="2031-05-02", since="2031-05-02T23:59:59") == ["b"]
    assert taken(store, since="2031-05-03") == []


def test_metadata_is_compared_as_numbers_lists_and_text(store: ProjectStore) -> None:
    def where(*conditions: str) -> list[str]:
        return taken(store, "all", where=tuple(map(condition, conditions)))

    assert where("source=AFP") == ["a"]
    assert where("source!=AFP") == ["b", "c", "d"]
    assert where("words>=9", "source = AP") == ["b", "c"]
    assert where("desks=sport") == ["a", "b", "c"]
    assert where("language=en", "id<b") == ["a"]
    assert where("nothing=") == []


@pytest.mark.parametrize("text", ["source", "=AFP", "", "!"])
def test_what_is_no_condition_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError, match="no condition"):
        condition(text)


def test_what_is_no_day_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="no time"):
        Selection(since="yesterday")
    assert condition("a=b=c") == Condition("a", "=", "b=c")


def test_groups_need_a_split(store: ProjectStore, tmp_path: Path) -> None:
    division = exporting.Division(group_by="source")

    with pytest.raises(UsageError, match="split"):
        exporting.export_documents(store, tmp_path / "o", format=JSONL, division=division)
    assert store.releases() == ()


def test_the_card_says_what_was_chosen_and_what_is_missing(
    store: ProjectStore, tmp_path: Path
) -> None:
    store.set_setting(exporting.LICENCE, "CC0")
    selection = Selection(where=(condition("source=AP"),))
    out, card = tmp_path / "o.jsonl", tmp_path / "card.md"

    exporting.export_documents(store, out, format=JSONL, selection=selection, card=card)

    text = card.read_text()
    assert "| PERSON | 1 |" in text
    assert "Only documents with source=AP." in text
    assert "## Licence\n\nCC0\n" in text
    assert "Documents of the project that are not in it: 3 of 4." in text
    assert "Documents that one person annotated alone, and nobody curated: 1." in text
    assert "Labels with fewer than 10 annotations: PERSON (1)." in text
    assert "so that nobody knows how far they agree" in text
