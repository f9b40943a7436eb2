"""New suggestions beside what was decided already."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.adoption import adoption
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span


def suggestion(id: str, start: int, end: int, label: str, origin: str = "new@2") -> Span:
    layer = "event" if label == "MEET" else "entity"
    return Span(
        id=id, layer=layer, label=label, start_char=start, end_char=end, origin=origin, score=0.5
    )


def test_undecided_suggestions_give_way_and_decided_ones_stay() -> None:
    old = suggestion("old", 0, 4, "ORG", "old@1")
    kept = replace(suggestion("kept", 5, 9, "GPE", "old@1"), decision=Decision.ACCEPTED)
    own = AnnotationSet("d", "ada", [old, kept])
    fresh = suggestion("fresh", 0, 4, "PERSON")

    change = adoption(own, AnnotationSet("d", "new@2", [fresh, suggestion("k2", 5, 9, "LOC")]))

    assert change.removed == (old,)
    assert change.added == (fresh,)


def test_what_was_rejected_is_not_proposed_again_but_another_label_is() -> None:
    rejected = replace(suggestion("r", 0, 4, "ORG", "old@1"), decision=Decision.REJECTED)
    own = AnnotationSet("d", "ada", [rejected])
    same, other = suggestion("s", 0, 4, "ORG"), suggestion("o", 0, 4, "GPE")

    change = adoption(own, AnnotationSet("d", "new@2", [same, other]))

    assert change.added == (other,)


def test_arguments_are_hung_on_what_stands_at_the_place_of_their_ends() -> None:
    mine = replace(suggestion("mine", 0, 4, "PERSON", "ada"), decision=Decision.ADDED)
    own = AnnotationSet("d", "ada", [mine])
    person, met = suggestion("p", 0, 4, "PERSON"), suggestion("m", 5, 8, "MEET")
    argument = Argument(trigger="m", filler="p", role="Participant", origin="new@2")

    change = adoption(own, AnnotationSet("d", "new@2", [person, met, argument]))

    assert change.added == (met, replace(argument, filler="mine"))


def test_the_same_suggestions_again_change_nothing() -> None:
    person, met = suggestion("p", 0, 4, "PERSON"), suggestion("m", 5, 8, "MEET")
    argument = Argument(trigger="m", filler="p", role="Participant", origin="new@2")
    suggested = AnnotationSet("d", "new@2", [person, met, argument])

    assert adoption(AnnotationSet("d", "ada", suggested), suggested).empty
