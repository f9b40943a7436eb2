"""Find and replace over a project, and all places of the same words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.app import editing, occurrences, replacing
from annotator.app.replacing import Action, Query, Whose
from annotator.app.workspace import Workspace
from annotator.errors import ConflictError, RuleError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.concordance import Pattern
from annotator.model.document import Document
from annotator.model.workflow import GOLD, State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT, segmentation

MORE = "Oslo is far. In Oslo, Anna Berg met nobody. Osloers and OSLO."
MARKED = ["Oslo", "Anna Berg", "met"]


def document(id: str, text: str) -> Document:
    return Document(id, text, title=id.title(), segmentation=segmentation(text))


def spans(annotator: str, text: str) -> list[Span]:
    labels = {"Oslo": ("GPE", "entity"), "Anna Berg": ("ORG", "entity"), "met": ("MEET", "event")}
    return [
        Span(
            id=f"{annotator}-{surface}",
            layer=labels[surface][1],
            label=labels[surface][0],
            start_char=text.index(surface),
            end_char=text.index(surface) + len(surface),
            origin=annotator,
            decision=Decision.ADDED,
            decided_by=annotator,
            decided_at="2024-05-01T10:00:00+00:00",
        )
        for surface in MARKED
    ]


@pytest.fixture
def work(project: str) -> Iterator[Workspace]:
    """A third document, in which Bob and gold say that Anna Berg is an ORG."""
    store = ProjectStore.open(project)
    place = Argument(trigger="bob-met", filler="bob-Oslo", role="Place", decision=Decision.ADDED)
    bob = AnnotationSet("more", "bob", [*spans("bob", MORE), place], State.IN_PROGRESS)
    gold = AnnotationSet("more", GOLD, spans(GOLD, MORE), State.FINISHED)
    store.add(document("more", MORE), [bob, gold])
    workspace = Workspace(store, "ada")
    workspace.open("talks")
    yield workspace
    workspace.close()


def found(workspace: Workspace, query: Query) -> list[tuple[str, str, str]]:
    hits = replacing.find(workspace.store, query, workspace.annotator).hits
    return [(hit.annotator, hit.name, hit.line.text) for hit in hits]


def test_what_is_found_is_narrowed_by_label_words_and_whose(work: Workspace) -> None:
    anna = Pattern("Anna Berg")

    assert found(work, Query(label="ORG")) == [
        ("ada", "ORG", "Omar"),
        ("gold", "ORG", "Anna Berg"),
        ("bob", "ORG", "Anna Berg"),
    ]
    assert found(work, Query(words=anna, whose=Whose.MINE)) == [("ada", "PERSON", "Anna Berg")]
    assert found(work, Query(words=anna, whose=Whose.GOLD)) == [("gold", "ORG", "Anna Berg")]
    assert found(work, Query(words=Pattern("berg", case=False, whole=False), label="ORG")) == [
        ("gold", "ORG", "Anna Berg"),
        ("bob", "ORG", "Anna Berg"),
    ]
    assert found(work, Query(words=Pattern(r"A\w+ B\w+", regex=True), label="PERSON")) == [
        ("ada", "PERSON", "Anna Berg")
    ]
    assert {name for _, name, _ in found(work, Query(undecided=True))} >= {"PERSON", "MEET"}
    assert all(who == "ada" for who, _, _ in found(work, Query(undecided=True)))
    assert found(work, Query(role="Place")) == [("ada", "Place", "Oslo"), ("bob", "Place", "Oslo")]
    assert found(work, Query(role="Place", label="ATTACK")) == []
    with pytest.raises(RuleError, match="regular expression"):
        Pattern("(", regex=True)


def test_what_is_ticked_is_relabelled_in_one_step_and_undone_so(work: Workspace) -> None:
    query = Query(label="ORG", words=Pattern("Anna Berg"))
    hits = replacing.find(work.store, query, "ada").hits

    done = replacing.replace(work, hits, Action.RELABEL, "PERSON")

    assert (done.done, done.left) == (2, 0)
    for name in ("bob", GOLD):
        anna = work.store.annotation_set("more", name).span(f"{name}-Anna Berg")
        assert (anna.label, anna.decision, anna.decided_by) == ("PERSON", Decision.ADDED, "ada")
    assert work.store.annotation_set("more", GOLD).state is State.FINISHED

    work.undo()
    assert len(replacing.find(work.store, query, "ada").hits) == 2
    work.redo()
    assert replacing.find(work.store, query, "ada").hits == ()
    assert list(work.store.problems()) == []


def test_the_open_document_shows_what_was_replaced_in_it(work: Workspace) -> None:
    shown = []
    work.reloaded.add(lambda: shown.append(len(work.annotations)))
    hits = replacing.find(work.store, Query(undecided=True, whose=Whose.MINE), "ada").hits

    replacing.replace(work, [hit for hit in hits if hit.name == "PERSON"], Action.ACCEPT)

    assert shown
    assert [s.label for s in work.annotations.spans if s.stands] == ["PERSON"]


def test_roles_are_replaced_where_the_schema_allows_it(work: Workspace) -> None:
    hits = replacing.find(work.store, Query(role="Place"), "bob").hits

    with pytest.raises(RuleError, match="none of these places"):
        replacing.replace(work, hits, Action.CHANGE_ROLE, "Time")
    replacing.replace(work, hits, Action.CHANGE_ROLE, "Participant")

    assert found(work, Query(role="Place")) == []
    assert len(found(work, Query(role="Participant"))) == 3


def test_what_was_altered_since_it_was_found_is_left_whole(work: Workspace) -> None:
    hits = replacing.find(work.store, Query(label="ORG"), "ada").hits
    omar = next(one for one in work.annotations.spans if one.label == "ORG")
    editing.relabel(work, omar, "PERSON")

    with pytest.raises(ConflictError):
        replacing.replace(work, hits, Action.REJECT)

    assert len(found(work, Query(label="ORG"))) == 2


def places(workspace: Workspace, pattern: Pattern, id: str | None = None) -> list[tuple[str, int]]:
    some = occurrences.occurrences(workspace, pattern, id).places
    return [(one.document_id, one.start_char) for one in some]


def test_the_same_words_are_found_by_their_borders_and_case(work: Workspace) -> None:
    assert places(work, Pattern("Oslo")) == [
        ("talks", TEXT.index("Oslo")),
        ("more", 0),
        ("more", 16),
    ]
    assert places(work, Pattern("Oslo"), "talks") == [("talks", TEXT.index("Oslo"))]
    assert len(places(work, Pattern("oslo", case=False))) == 4
    assert len(places(work, Pattern("Oslo", whole=False))) == 4


def test_each_place_tells_what_it_is_labelled_by_oneself_alone(work: Workspace) -> None:
    here, *there = occurrences.occurrences(work, Pattern("Oslo")).places

    assert [(one.label, one.undecided) for one in here.now] == [("GPE", True)]
    assert [one.now for one in there] == [(), ()]
    assert here.line.before.endswith("met Omar Said in ")


def test_ticked_places_are_labelled_at_once_in_sets_of_ones_own(work: Workspace) -> None:
    some = occurrences.occurrences(work, Pattern("Oslo")).places

    done = occurrences.label(work, some, "LOC")

    assert (done.done, done.left) == (3, 0)
    mine = work.store.annotation_set("more", "ada")
    assert [(one.label, one.decision, one.origin) for one in mine.spans] == 2 * [
        ("LOC", Decision.ADDED, "ada")
    ]
    assert mine.state is State.NEW
    (oslo,) = occurrences.occurrences(work, Pattern("Oslo"), "talks").places
    assert [(one.label, one.decision) for one in oslo.now] == [("LOC", Decision.RELABELLED)]
    assert work.store.annotation_set("more", "bob").span("bob-Oslo").label == "GPE"

    work.undo()

    assert len(work.store.annotation_set("more", "ada")) == 0
    assert next(s for s in work.annotations.spans if s.start_char == oslo.start_char).undecided


def test_what_is_suggested_in_documents_not_begun_is_decided_too(work: Workspace) -> None:
    work.store.add(document("late", "Oslo slept."))
    late = Span(id="p", layer="entity", label="GPE", start_char=0, end_char=4, origin="tiny@1.0")
    from annotator.model.suggestions import Suggestions

    work.store.save_suggestions(Suggestions("late", "tiny@1.0", (late,)))
    (place,) = occurrences.occurrences(work, Pattern("Oslo"), "late").places

    occurrences.reject(work, [place])

    (mine,) = work.store.annotation_set("late", "ada").spans
    assert (mine.id, mine.decision) == ("p", Decision.REJECTED)
    work.open("late")
    assert [one.decision for one in work.annotations.spans] == [Decision.REJECTED]
    with pytest.raises(RuleError):
        occurrences.reject(work, occurrences.occurrences(work, Pattern("slept")).places)


def test_where_another_span_is_in_the_way_nothing_is_labelled(work: Workspace) -> None:
    (anna,) = occurrences.occurrences(work, Pattern("Anna"), "talks").places
    editing.move_edges(work, work.annotations.spans[0], 2, 9)

    with pytest.raises(RuleError):
        occurrences.label(work, [anna], "PERSON")
