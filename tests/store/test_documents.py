from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.errors import RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.changes import Change
from annotator.model.document import Document
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import Annotator, AnnotatorKind, DocumentEntry, State
from annotator.store.project_store import ProjectStore
from tests.store.conftest import ANNA, DOCUMENT, MET, OSLO, SCHEMA, TAKES_PART

GOLD = AnnotationSet("d1", "gold", (ANNA, MET, TAKES_PART), State.FINISHED)


def test_a_document_comes_back_as_it_was_given(store: ProjectStore) -> None:
    assert store.document("d1") == DOCUMENT


@pytest.mark.parametrize("text", ["", "one\r\ntwo\rthree", "\ufeffx", "e\u0301 \U0001f600"])
def test_no_character_of_a_text_is_altered(store: ProjectStore, text: str) -> None:
    store.add(Document("d2", text))

    assert store.document("d2").text == text
    assert list(store.problems()) == []


def test_nul_is_kept_in_a_file_and_refused_by_a_database(store: ProjectStore) -> None:
    texts = ["a\0b\0", "fine"]
    items = [(Document(f"n{number}", text), []) for number, text in enumerate(texts)]

    answers = list(store.add_many(items))

    if store.project.endswith(".annotator"):
        assert answers == [True, True]
        assert store.document("n0").text == "a\0b\0"
    else:
        assert isinstance(answers[0], RuleError)
        assert "NUL" in str(answers[0])
        assert answers[1] is True
        assert store.document_ids() == ("d1", "n1")


def test_an_unknown_document_is_refused_by_every_question(store: ProjectStore) -> None:
    for ask in (store.document, store.sets_of):
        with pytest.raises(RuleError, match="no document d9"):
            ask("d9")
    with pytest.raises(RuleError, match="no document d9"):
        store.annotation_set("d9", "ann")
    with pytest.raises(RuleError, match="no document d9"):
        store.apply("d9", "ann", Change("add", added=(ANNA,)))


def test_documents_keep_the_order_in_which_they_came(store: ProjectStore) -> None:
    store.add(Document("z", "z"))
    store.add(Document("a", "a"))

    assert store.document_ids() == ("d1", "z", "a")


def test_adding_a_document_again_adds_only_the_sets_it_lacks(store: ProjectStore) -> None:
    assert store.add(DOCUMENT, [GOLD]) is False
    assert store.add(DOCUMENT, [GOLD, AnnotationSet("d1", "ann", (ANNA,))]) is False

    assert [one.annotator for one in store.sets_of("d1")] == ["gold", "ann"]


def test_another_text_under_the_same_id_is_refused(store: ProjectStore) -> None:
    with pytest.raises(RuleError, match="another text"):
        store.add(replace(DOCUMENT, text="Another text."), [AnnotationSet("d1", "ann")])

    assert store.document("d1") == DOCUMENT
    assert store.sets_of("d1") == ()


def test_a_set_that_differs_from_the_stored_one_is_refused_with_all_that_came(
    store: ProjectStore,
) -> None:
    store.add(DOCUMENT, [GOLD])
    other = AnnotationSet("d1", "gold", (ANNA,), State.FINISHED)

    with pytest.raises(RuleError, match="other annotations of gold"):
        store.add(DOCUMENT, [AnnotationSet("d1", "ann", (OSLO,)), other])

    assert [tuple(one) for one in store.sets_of("d1")] == [tuple(GOLD)]


@pytest.mark.parametrize(
    ("annotations", "reason"),
    [
        ((replace(ANNA, end_char=900),), "does not lie in the text"),
        ((replace(ANNA, start_char=9),), "does not lie in the text"),
        ((replace(ANNA, score=1.5),), "from 0 to 1"),
    ],
)
def test_a_set_that_the_text_cannot_carry_is_refused(
    store: ProjectStore, annotations: tuple[object, ...], reason: str
) -> None:
    annotation_set = AnnotationSet("d2", "gold", annotations)  # type: ignore[arg-type]

    with pytest.raises(RuleError, match=reason):
        store.add(Document("d2", DOCUMENT.text), [annotation_set])

    assert store.document_ids() == ("d1",)


def test_half_a_character_is_refused(store: ProjectStore) -> None:
    with pytest.raises(RuleError, match="half a character at offset 1"):
        store.add(Document("d2", "a\ud83d"))


def test_of_many_documents_the_good_ones_are_kept(store: ProjectStore) -> None:
    bad = AnnotationSet("d3", "gold", (ANNA,))
    items = [
        (Document("d2", "two"), []),
        (replace(DOCUMENT, text="x"), []),
        (Document("d3", "short"), [bad]),
        (DOCUMENT, [GOLD]),
    ]

    answers = list(store.add_many(items))

    assert answers[0] is True
    assert isinstance(answers[1], RuleError)
    assert isinstance(answers[2], RuleError)
    assert answers[3] is False
    assert store.document_ids() == ("d1", "d2")
    assert [one.annotator for one in store.sets_of("d1")] == ["gold"]


def test_what_waits_for_a_commit_is_bounded_by_annotations_too(store: ProjectStore) -> None:
    taken = 0

    def source() -> Iterator[tuple[Document, list[AnnotationSet]]]:
        nonlocal taken
        for number in range(20):
            spans = [replace(ANNA, id=f"s{n}", start_char=n, end_char=n + 1) for n in range(4_000)]
            taken += 1
            yield Document(f"n{number}", "x" * 4_000), [AnnotationSet(f"n{number}", "gold", spans)]

    answers = store.add_many(source())

    assert next(iter(answers)) is True
    assert taken == 3
    answers.close()


def test_what_came_before_the_source_failed_is_kept(store: ProjectStore) -> None:
    def source() -> Iterator[tuple[Document, list[AnnotationSet]]]:
        for number in range(450):
            yield Document(f"n{number}", "text"), []
        raise OSError("the drive is gone")

    with pytest.raises(OSError, match="drive"):
        list(store.add_many(source()))

    assert len(store.document_ids()) == 451


def test_an_answer_is_given_only_once_the_item_is_stored(store: ProjectStore) -> None:
    items = [(Document(f"n{number}", "text"), []) for number in range(300)]
    answers = store.add_many(items)

    next(answers)
    with ProjectStore.open(store.project) as other:
        stored = other.document_ids()
    answers.close()  # type: ignore[attr-defined]

    assert "n0" in stored


def test_annotators_are_of_the_kind_that_their_name_tells(store: ProjectStore) -> None:
    sets = [AnnotationSet("d1", name) for name in ("gold", "ann", "news@1.0")]
    store.add(DOCUMENT, sets)

    assert store.annotators() == (
        Annotator("gold", AnnotatorKind.GOLD),
        Annotator("ann", AnnotatorKind.PERSON),
        Annotator("news@1.0", AnnotatorKind.PIPELINE),
    )


def test_an_annotator_is_added_once_and_keeps_the_kind(store: ProjectStore) -> None:
    ann = store.add_annotator("ann", AnnotatorKind.PERSON)

    assert store.add_annotator("ann", AnnotatorKind.PERSON) == ann
    with pytest.raises(RuleError, match="name of a person"):
        store.add_annotator("ann", AnnotatorKind.GOLD)
    with pytest.raises(RuleError, match="needs a name"):
        store.add_annotator("  ", AnnotatorKind.PERSON)
    assert store.annotators() == (ann,)


def test_a_person_may_be_named_by_an_address(store: ProjectStore) -> None:
    store.add(Document("d2", "text"), [AnnotationSet("d2", "ann@163.example.com")])
    person = store.add_annotator("ann@163.example.com", AnnotatorKind.PERSON)

    store.apply("d1", person.name, Change("add", added=(OSLO,)))

    assert store.annotators() == (person,)
    assert store.entries("bob")[0].undecided == 0


def test_the_list_shows_the_newest_suggestions_until_there_is_an_own_set(
    store: ProjectStore,
) -> None:
    store.save_suggestions(Suggestions("d1", "news@2", (ANNA,)))
    store.save_suggestions(Suggestions("d1", "news@1", (ANNA, MET), (TAKES_PART,)))
    store.add(Document("d2", "two"))
    before = store.entries("ann")

    start = Change("suggest", added=(ANNA,), state=(State.NEW, State.IN_PROGRESS))
    store.apply("d1", "ann", start)

    assert [entry.undecided for entry in before] == [2, 0]
    assert store.entries("ann") == (
        DocumentEntry("d1", "A meeting", State.IN_PROGRESS, 1),
        DocumentEntry("d2", "", State.NEW, 0),
    )
    assert [entry.undecided for entry in store.entries("bob")] == [2, 0]


def test_suggestions_replace_those_of_the_same_pipeline(store: ProjectStore) -> None:
    store.save_suggestions(Suggestions("d1", "news@1", (ANNA, MET), (TAKES_PART,)))
    store.save_suggestions(Suggestions("d1", "news@1", (OSLO,)))

    newest = store.newest_pipeline_set("d1")

    assert newest is not None
    assert tuple(newest) == (OSLO,)
    assert list(store.problems()) == []


def test_nothing_found_is_an_answer_too(store: ProjectStore) -> None:
    assert store.newest_pipeline_set("d1") is None
    assert store.documents_without("news@1") == ("d1",)

    store.save_suggestions(Suggestions("d1", "news@1"))

    assert store.documents_without("news@1") == ()
    newest = store.newest_pipeline_set("d1")
    assert newest is not None
    assert len(newest) == 0


def test_a_suggestion_outside_the_text_is_refused_and_the_old_ones_stay(
    store: ProjectStore,
) -> None:
    store.save_suggestions(Suggestions("d1", "news@1", (ANNA,)))

    with pytest.raises(RuleError, match="does not lie"):
        store.save_suggestions(Suggestions("d1", "news@1", (replace(ANNA, end_char=900),)))

    assert [tuple(one) for one in store.sets_of("d1")] == [(ANNA,)]


def test_counts_take_the_furthest_state_and_only_what_stands(store: ProjectStore) -> None:
    store.add(Document("d2", "two"))
    store.add(Document("d3", "three"))
    store.save_suggestions(Suggestions("d2", "news@1", (replace(ANNA, end_char=3),)))
    store.apply("d3", "ann", Change("open", state=(State.NEW, State.IN_PROGRESS)))
    plain = replace(ANNA, origin="", score=None)
    argument = replace(TAKES_PART, origin="", score=None)
    store.add(DOCUMENT, [AnnotationSet("d1", "ann", (plain, MET, argument), State.FINISHED)])

    counts = store.counts()

    assert counts.documents == {State.NEW: 1, State.IN_PROGRESS: 1, State.FINISHED: 1}
    assert counts.annotators["ann"] == {State.NEW: 0, State.IN_PROGRESS: 1, State.FINISHED: 1}
    assert counts.labels == {"MEET": 1, "PERSON": 1}
    assert counts.roles == {"Participant": 1}


def test_the_newest_schema_holds_and_the_same_one_is_kept_once(store: ProjectStore) -> None:
    newer = replace(SCHEMA, version="2")
    assert store.schema() == SCHEMA

    store.save_schema(newer)
    store.save_schema(newer)

    assert store.schema() == newer


def test_a_setting_is_kept_with_the_project(store: ProjectStore) -> None:
    assert store.setting("pipeline", "none") == "none"

    store.set_setting("pipeline", "news_sm")
    store.set_setting("pipeline", "")

    assert store.setting("pipeline", "none") == ""
