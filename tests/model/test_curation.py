"""Sets lined up, what is to be adjudicated in them, and what goes into gold at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.alignment import Link, Place, align
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Decision, Relation, Span
from annotator.model.changes import Change
from annotator.model.curation import disputes
from annotator.model.disagreements import Kind
from annotator.model.merging import merged
from annotator.model.workflow import State
from tests.model.events import argument, finished, span
from tests.model.test_agreement import annotations

AT = "2024-05-01T10:00:00+00:00"
ANA, OSLO, MET = span("s1", 0), span("s2", 4, "GPE"), span("e1", 2, "MEET")
WHO, WHERE = argument("e1", "s1"), argument("e1", "s2", "Place")
MEETING = (ANA, OSLO, MET, WHO, WHERE)


def kinds(*sets: AnnotationSet) -> list[tuple[Kind, ...]]:
    return [dispute.kinds for dispute in disputes(align(sets))]


def merge(
    *sets: AnnotationSet, gold: AnnotationSet | None = None, votes: int | None = None
) -> Change:
    return merged(sets, gold or AnnotationSet("d1", "gold"), curator="cem", at=AT, votes=votes)


# Lining up


def test_the_same_place_is_one_whatever_the_ids() -> None:
    found = align([finished("a", *MEETING), finished("b", replace(ANA, id="x"), OSLO)])

    assert found.annotators == ("a", "b")
    assert [sorted(place.spans) for place in found.places] == [["a", "b"], ["a"], ["a", "b"]]
    assert found.links == (
        Link(1, 0, {"a": frozenset({"Agent"})}),
        Link(1, 2, {"a": frozenset({"Place"})}),
    )
    assert found.position("b", "x") == 0
    assert found.position("b", "nobody") is None


def test_what_suits_best_in_all_comes_together() -> None:
    # The first of b's suits both of a's; taking the nearest pair first would leave two alone.
    first = finished("a", span("s1", 0, last=3), span("s2", 3, last=4))
    second = finished("b", span("s3", 2, last=4), span("s4", 4, last=6))

    found = align([first, second])

    pairs = [{name: one.id for name, one in place.spans.items()} for place in found.places]
    assert pairs == [{"a": "s1", "b": "s3"}, {"a": "s2", "b": "s4"}]


def test_of_two_events_in_one_place_those_with_the_same_arguments_come_together() -> None:
    twin = replace(MET, id="e2")
    first = finished("a", *MEETING[:3], twin, argument("e1", "s1"), argument("e2", "s2"))
    second = finished("b", *MEETING[:3], twin, argument("e1", "s2"), argument("e2", "s1"))

    found = align([first, second])

    events = [place for place in found.places if place.first.layer == "event"]
    assert [{name: one.id for name, one in place.spans.items()} for place in events] == [
        *({"a": "e1", "b": "e2"}, {"a": "e2", "b": "e1"})
    ]
    assert disputes(found) == ()


def test_a_small_span_of_another_label_inside_a_large_one_is_a_place_of_its_own() -> None:
    large, small = span("s1", 0, last=3), span("s1", 3, "GPE")

    assert kinds(finished("a", large), finished("b", small)) == [(Kind.MISSED,), (Kind.MISSED,)]


# To adjudicate


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((ANA,), (replace(ANA, end_char=9),), (Kind.EDGE,)),
        ((ANA,), (replace(ANA, label="GPE"),), (Kind.LABEL,)),
        ((ANA,), (replace(ANA, label="GPE", end_char=5),), (Kind.EDGE, Kind.LABEL)),
        ((ANA,), (), (Kind.MISSED,)),
        (MEETING, (*MEETING[:4], argument("e1", "s2", "Topic")), (Kind.ROLE,)),
        (MEETING, MEETING[:4], (Kind.MISSED,)),
    ],
    ids=["edge", "label", "edge and label", "missed", "role", "missed argument"],
)
def test_a_difference_is_one_dispute(
    one: tuple[Annotation, ...], other: tuple[Annotation, ...], expected: tuple[Kind, ...]
) -> None:
    assert kinds(finished("a", *one), finished("b", *other)) == [expected]


def test_one_role_with_two_fillers_is_said_of_both_links() -> None:
    one, other = finished("a", *MEETING[:4]), finished("b", *MEETING[:3], argument("e1", "s2"))

    found = disputes(align([one, other]))

    assert [(dispute.kinds, type(dispute.subject)) for dispute in found] == [
        *(((Kind.FILLER,), Link), ((Kind.FILLER,), Link))
    ]


def test_what_one_of_three_states_is_extra_and_what_two_do_is_missed() -> None:
    third = finished("c", ANA)

    assert kinds(finished("a", ANA, OSLO), finished("b", ANA, MET, OSLO), third) == [
        *((Kind.EXTRA,), (Kind.MISSED,))
    ]
    assert isinstance(disputes(align([finished("a", ANA), third, finished("b")]))[0].subject, Place)


# Into gold


def test_what_all_agree_on_goes_into_gold_with_who_decided() -> None:
    change = merge(finished("a", *MEETING), finished("b", *MEETING[:4]))

    gold = AnnotationSet("d1", "gold")
    gold.apply(change)
    assert [(one.label, one.start_char, one.end_char) for one in gold.spans] == [
        (one.label, one.start_char, one.end_char) for one in (ANA, MET, OSLO)
    ]
    assert [(one.role, one.filler) for one in gold.arguments] == [("Agent", "a-s1")]
    for one in (*gold.spans, *gold.arguments):
        assert (one.origin, one.decision) == ("a", Decision.ACCEPTED)
        assert (one.decided_by, one.decided_at) == ("cem", AT)
    assert (change.verb, change.removed) == ("curate", ())


def test_attributes_are_taken_on_which_all_agree() -> None:
    one = replace(ANA, attributes={"mention": "name", "x": "1"}, kb_id="Q1", note="sure?")
    other = replace(ANA, attributes={"mention": "name", "x": "2"}, kb_id="Q1")

    (taken,) = merge(finished("a", one), finished("b", other)).added

    assert isinstance(taken, Span)
    assert (taken.attributes, taken.kb_id, taken.note) == ({"mention": "name"}, "Q1", "")


def test_relations_and_chains_that_all_state_go_into_gold() -> None:
    def stated(annotator: str, ids: tuple[str, str, str]) -> AnnotationSet:
        first, second, third = ids
        return finished(
            annotator,
            *(replace(ANA, id=first), replace(OSLO, id=second), span(third, 8)),
            Relation(source=first, target=second, label="LIVES_IN"),
            Chain(id="c", mentions=(first, third)),
        )

    change = merge(stated("a", ("s1", "s2", "s3")), stated("b", ("x", "y", "z")))

    assert [one.key for one in change.added[3:]] == [
        *(("relation", "a-s1", "a-s2", "LIVES_IN"), ("chain", "a-c"))
    ]


def test_a_majority_is_enough_if_it_is_asked_for() -> None:
    sets = [finished("a", *MEETING), finished("b", *MEETING), finished("c", MET)]

    assert len(merge(*sets).added) == 1
    assert len(merge(*sets, votes=2).added) == 5
    with pytest.raises(ValueError, match="no majority"):
        merge(*sets, votes=1)


def test_all_of_one_annotator_can_go_into_gold() -> None:
    assert len(merge(finished("a", *MEETING)).added) == 5


def test_what_the_curator_decided_stays() -> None:
    sets = finished("a", *MEETING), finished("b", *MEETING)
    gold = AnnotationSet("d1", "gold")
    gold.apply(merge(*sets))
    moved = replace(gold.span("a-s1"), end_char=9)
    gold.apply(Change("move", (gold.span("a-s1"),), (moved,)))

    again = merge(*sets, gold=gold)

    assert again.empty


def test_what_the_curator_rejected_is_not_taken_again_nor_what_hangs_on_it() -> None:
    rejected = replace(ANA, id="g1", decision=Decision.REJECTED)
    gold = AnnotationSet("d1", "gold", [rejected])

    added = merge(finished("a", *MEETING), finished("b", *MEETING), gold=gold).added

    assert [one.key for one in added if isinstance(one, Argument)] == [
        ("argument", "a-e1", "a-s2", "Place")
    ]


def test_merging_leaves_the_state_of_gold_alone() -> None:
    gold = AnnotationSet("d1", "gold", state=State.IN_PROGRESS)

    assert merge(finished("a", ANA), finished("b", ANA), gold=gold).state is None


@given(st.lists(annotations(), min_size=1, max_size=3))
def test_a_merge_can_be_applied_and_taken_back_and_adds_nothing_the_second_time(
    stated: list[list[Annotation]],
) -> None:
    sets = [finished(name, *ones) for name, ones in zip("abc", stated, strict=False)]
    gold = AnnotationSet("d1", "gold")
    change = merge(*sets)

    gold.apply(change)
    assert merge(*sets, gold=gold).empty
    for one in gold.arguments:
        assert {one.trigger, one.filler} <= {span.id for span in gold.spans}
    gold.apply(change.inverse())
    assert len(gold) == 0


@given(annotations(), annotations())
def test_sets_without_disputes_are_wholly_agreed(
    one: list[Annotation], other: list[Annotation]
) -> None:
    sets = finished("a", *one), finished("b", *other)

    agreed = len(merge(*sets).added)

    assert (not disputes(align(sets))) == (agreed == len(one) == len(other))


def test_of_two_triggers_alike_each_keeps_its_own_verdict() -> None:
    twin, longer = replace(MET, id="e2"), replace(MET, id="e2", end_char=MET.end_char + 5)
    role = argument("e2", "e1", "Place")
    sets = finished("a", MET, twin, role), finished("b", MET, longer, role)
    gold = AnnotationSet("d1", "gold")
    gold.apply(merge(*sets))

    assert [one.id for one in gold.spans] == ["a-e1"]
    assert merge(*sets, gold=gold).empty
