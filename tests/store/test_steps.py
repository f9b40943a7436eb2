"""Steps over several sets and the schema: whole or not at all, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import ConflictError, RuleError, SchemaConflictError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.schema import Label
from annotator.model.steps import Names, SetChange
from annotator.model.suggestions import Suggestions
from annotator.store.project_store import ProjectStore
from annotator.store.streaming import Wanted
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART

CITY = replace(OSLO, label="CITY")
RENAMED = replace(
    SCHEMA,
    version="2",
    labels=(SCHEMA.labels[0], Label(name="CITY", layer="entity"), SCHEMA.labels[2]),
)
GPE = Names(labels=frozenset({"GPE"}))


def to_city(one: AnnotationSet) -> Change:
    old = tuple(span for span in one.spans if span.label == "GPE")
    return Change("rename", old, tuple(replace(span, label="CITY") for span in old))


def add(store: ProjectStore, annotator: str, *spans: Span, document: str = "d1") -> int:
    return store.apply(document, annotator, Change("add", added=spans))


def test_a_step_changes_several_sets_and_is_taken_back_as_one(store: ProjectStore) -> None:
    store.add(Document("d2", "Oslo again", title="More"))
    parts = [
        SetChange("d1", "ann", Change("label", added=(OSLO,))),
        SetChange("d2", "ann", Change("label", added=(replace(OSLO, start_char=0, end_char=4),))),
    ]

    taken = store.take_step("label", "ann", parts)
    both = [store.annotation_set(id, "ann").spans for id in ("d1", "d2")]
    back = store.take_back(taken.id, "ann")

    assert [len(spans) for spans in both] == [1, 1]
    assert all(not store.annotation_set(id, "ann").spans for id in ("d1", "d2"))
    assert store.history("ann") == ((taken.changes[0], None), (back.changes[0], taken.changes[0]))
    assert [one.undone for one in store.steps()] == [True, False]
    assert store.logged(taken.changes[1]).step == taken.id

    store.take_back(back.id, "ann")

    assert store.annotation_set("d2", "ann").spans != ()
    assert list(store.problems()) == []


def test_a_step_of_which_one_part_is_stale_leaves_nothing(store: ProjectStore) -> None:
    parts = [
        SetChange("d1", "ann", Change("label", added=(OSLO,))),
        SetChange("d1", "bob", Change("label", removed=(OSLO,))),
    ]

    with pytest.raises(ConflictError):
        store.take_step("label", "ann", parts)

    assert store.sets_of("d1") == ()
    assert store.steps() == ()


def test_another_schema_comes_with_what_it_renames_in_every_set(store: ProjectStore) -> None:
    add(store, "ann", OSLO)
    add(store, "bob", ANNA)
    store.save_suggestions(Suggestions("d1", "news@1", (OSLO, ANNA, MET), (TAKES_PART,)))

    taken = store.rewrite("rename", "lead", (SCHEMA, RENAMED), GPE, to_city)

    assert store.schema() == RENAMED
    assert store.annotation_set("d1", "ann").spans == (CITY,)
    assert store.annotation_set("d1", "news@1").span("s3") == CITY
    assert store.annotation_set("d1", "bob").spans == (ANNA,)
    assert len(taken.changes) == 2
    assert list(store.problems()) == []

    store.take_back(taken.id, "lead")

    assert store.schema() == SCHEMA
    assert store.annotation_set("d1", "ann").spans == (OSLO,)
    assert store.annotation_set("d1", "news@1").span("s3") == OSLO
    assert [one.versions for one in store.steps()] == [("1", "2"), ("2", "1")]
    assert list(store.problems()) == []


def test_whoever_worked_under_another_schema_is_told(store: ProjectStore) -> None:
    number = store.schema_number()
    add(store, "ann", OSLO)
    store.rewrite("rename", "lead", (SCHEMA, RENAMED), GPE, to_city)

    with pytest.raises(SchemaConflictError):
        store.apply("d1", "ann", Change("add", added=(ANNA,)), within=number)

    store.apply("d1", "ann", Change("add", added=(ANNA,)), within=store.schema_number())
    with pytest.raises(RuleError, match="meanwhile"):
        store.rewrite("rename", "lead", (SCHEMA, RENAMED), GPE, to_city)


def test_nobody_undoes_alone_what_a_step_of_another_did_to_their_set(store: ProjectStore) -> None:
    first = add(store, "ann", OSLO)
    elsewhere = add(store, "bob", OSLO)

    parts = [SetChange("d1", "ann", Change("relabel", (OSLO,), (replace(OSLO, note="x"),)))]
    taken = store.take_step("replace", "bob", parts)

    assert first
    assert store.history("ann") == ()
    assert store.history("bob") == ((elsewhere, None), (taken.changes[0], None))


def test_what_was_gone_on_with_is_not_undone(store: ProjectStore) -> None:
    add(store, "ann", OSLO)
    taken = store.rewrite("rename", "lead", (SCHEMA, RENAMED), GPE, to_city)
    store.apply("d1", "ann", Change("note", (CITY,), (replace(CITY, note="the capital"),)))

    with pytest.raises(RuleError, match="ann went on with d1"):
        store.take_back(taken.id, "lead")

    assert store.schema() == RENAMED


def test_what_a_pipeline_proposed_anew_is_kept_as_far_as_it_fits(store: ProjectStore) -> None:
    store.save_suggestions(Suggestions("d1", "news@1", (OSLO,), ()))
    taken = store.rewrite("rename", "lead", (SCHEMA, RENAMED), GPE, to_city)
    fresh = replace(CITY, id="s9")
    store.save_suggestions(Suggestions("d1", "news@1", (fresh, ANNA, MET), (TAKES_PART,)))

    store.take_back(taken.id, "lead")

    assert {span.id for span in store.annotation_set("d1", "news@1").spans} == {"s1", "e1"}
    assert list(store.problems()) == []


def test_what_was_split_is_on_the_list_until_it_is_seen_or_undone(store: ProjectStore) -> None:
    add(store, "ann", OSLO)
    add(store, "bob", OSLO)

    taken = store.rewrite(
        "split",
        "lead",
        (SCHEMA, RENAMED),
        GPE,
        to_city,
        lambda change: (s.key[1] for s in change.added),
    )

    ann, bob = store.revisits()
    assert (ann.document_id, ann.annotator, ann.span_id) == ("d1", "ann", "s3")
    store.mark_seen([ann])
    assert store.revisits() == (bob,)
    store.take_back(taken.id, "lead")
    assert store.revisits() == ()


def test_a_project_is_searched_document_by_document(store: ProjectStore) -> None:
    store.add(Document("d2", "Nothing of 100% here"), [AnnotationSet("d2", "ann", [])])
    add(store, "bob", OSLO)
    store.save_suggestions(Suggestions("d1", "news@1", (OSLO,), ()))

    def found(wanted: Wanted) -> list[tuple[str, list[str]]]:
        return [
            (document.id, [s.annotator for s in some]) for document, some in store.stream(wanted)
        ]

    assert found(Wanted()) == [("d1", ["bob"]), ("d2", ["ann"])]
    assert found(Wanted(text="100%")) == [("d2", ["ann"])]
    assert found(Wanted(text="Oslo", pipelines=True)) == [("d1", ["bob", "news@1"])]
    assert found(Wanted(label="GPE", annotators=frozenset({"ann"}))) == [("d1", [])]
    assert found(Wanted(role="Place")) == []
    assert found(Wanted(document="d2")) == [("d2", ["ann"])]
    assert next(iter(store.stream(Wanted())))[0].text == DOCUMENT.text
