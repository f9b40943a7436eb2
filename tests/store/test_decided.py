"""What became of suggestions, counted and remembered."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Decision, Span
from annotator.model.memory import Decided
from annotator.model.suggestions import Suggestions
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore
from annotator.store.suggestion_counts import Outcome
from tests.store.conftest import DOCUMENT, OSLO

FIRST, SECOND = "news@1", "news@2"


def suggestion(id: str, start: int, end: int, label: str, origin: str = FIRST) -> Span:
    return Span(
        id=id, layer="entity", label=label, start_char=start, end_char=end, origin=origin, score=0.5
    )


def decided(span: Span, decision: Decision, **changed: str) -> Span:
    return replace(span, decision=decision, decided_by="ann", decided_at="2024-01-01", **changed)  # type: ignore[arg-type]


ANNA = suggestion("anna", 0, 9, "PERSON")
OMAR = suggestion("omar", 14, 18, "GPE")
BERG = suggestion("berg", 5, 9, "GPE")
ADDED = decided(suggestion("mine", 10, 13, "GPE", "ann"), Decision.ADDED)


def filled(store: ProjectStore) -> ProjectStore:
    """One document that two versions of a pipeline saw, and ann after them."""
    own = [
        decided(ANNA, Decision.ACCEPTED),
        decided(OMAR, Decision.RELABELLED, label="PERSON"),
        decided(BERG, Decision.REJECTED),
        ADDED,
        OSLO,
        suggestion("left", 19, 21, "GPE", SECOND),
    ]
    store.add(DOCUMENT, [AnnotationSet("d1", "ann", own, State.IN_PROGRESS)])
    store.save_suggestions(Suggestions("d1", FIRST, (ANNA, OMAR, BERG)))
    store.save_suggestions(Suggestions("d1", SECOND))
    return store


def test_outcomes_are_counted_under_the_label_that_was_proposed(store: ProjectStore) -> None:
    assert filled(store).suggestion_counts() == (
        Outcome(FIRST, "GPE", Decision.REJECTED, 1),
        Outcome(FIRST, "GPE", Decision.RELABELLED, 1),
        Outcome(FIRST, "PERSON", Decision.ACCEPTED, 1),
        Outcome(SECOND, "GPE", Decision.ADDED, 1),
    )


def test_what_was_added_where_no_pipeline_looked_has_no_origin(store: ProjectStore) -> None:
    store.add(DOCUMENT, [AnnotationSet("d1", "ann", [ADDED], State.FINISHED)])

    assert store.suggestion_counts() == (Outcome("", "GPE", Decision.ADDED, 1),)


def test_gold_is_not_counted_again(store: ProjectStore) -> None:
    store.add(DOCUMENT, [AnnotationSet("d1", "gold", [ADDED], State.FINISHED)])

    assert store.suggestion_counts() == ()


def test_forms_are_what_one_annotator_decided(store: ProjectStore) -> None:
    found = dict(filled(store).decided_forms("ann"))

    assert sorted(found["d1"]) == [
        Decided(("entity", "Anna Berg"), "PERSON", False, "2024-01-01"),
        Decided(("entity", "Berg"), "GPE", True, "2024-01-01"),
        Decided(("entity", "Omar"), "PERSON", False, "2024-01-01"),
        Decided(("entity", "Oslo"), "GPE", False, ""),
        Decided(("entity", "met"), "GPE", False, "2024-01-01"),
    ]
    assert list(store.decided_forms("bea")) == []
