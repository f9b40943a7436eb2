"""Agreement where edges may differ, and events that are one to one and several to the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from annotator.model.agreement import Agreement, agreement
from annotator.model.annotations import Annotation
from annotator.model.disagreements import Disagreement, Kind
from annotator.model.statements import LOOSER, Level, Match
from tests.model.events import SCHEMA, argument, document, finished, span
from tests.model.test_agreement import annotations, compared

EVENT = span("e1", 2, "MEET")


def f1(found: Agreement, level: Level) -> dict[Match, float | None]:
    return {match: one.f1.value for match, one in found.levels[level].looser.items()}


def test_spans_that_overlap_or_have_the_same_head_agree_though_their_edges_differ() -> None:
    # The head is the last word: 1 of both, but 5 and 6.
    one = finished("a", span("s1", 0, last=1), span("s2", 4, last=5), span("s3", 9))
    other = finished("b", span("s1", 1), span("s2", 5, last=6), span("s3", 10))

    found = compared(one, other)

    assert found.levels[Level.ENTITIES].score.f1.value == 0
    assert f1(found, Level.ENTITIES) == {
        Match.OVERLAPPING: pytest.approx(2 / 3),
        Match.SAME_HEAD: pytest.approx(1 / 3),
    }
    agreed = [one.agreed for one in found.disagreements]
    assert agreed == [{*LOOSER}, {Match.OVERLAPPING}, set(), set()]


def test_labels_must_be_the_same_where_the_level_asks_for_them() -> None:
    found = compared(finished("a", span("s1", 0)), finished("b", span("s1", 0, "GPE", last=1)))

    assert set(f1(found, Level.ENTITIES).values()) == {0.0}


def test_one_goes_with_one() -> None:
    wide = finished("a", span("s1", 0, last=5))
    narrow = finished("b", span("s1", 0), span("s2", 3), span("s3", 5))

    found = compared(wide, narrow)

    assert f1(found, Level.ENTITIES)[Match.OVERLAPPING] == pytest.approx(2 / 4)


def test_of_arguments_both_ends_may_differ_in_their_edges() -> None:
    wide = [
        replace(EVENT, start_char=5),
        replace(span("s1", 6), start_char=25),
        argument("e1", "s1"),
    ]
    narrow = [EVENT, span("s1", 6), argument("e1", "s1")]

    found = compared(finished("a", *wide), finished("b", *narrow))

    assert found.levels[Level.ARGUMENT_ROLE].score.f1.value == 0
    assert f1(found, Level.ARGUMENT_ROLE) == {Match.OVERLAPPING: 1, Match.SAME_HEAD: 1}


@given(annotations(), annotations())
def test_looser_never_agrees_less_and_the_list_explains_it(
    first: list[Annotation], second: list[Annotation]
) -> None:
    found = compared(finished("a", *first), finished("b", *second))

    for level, one in found.levels.items():
        for match, score in one.looser.items():
            assert score.n == one.score.n
            if score.n:
                assert score.f1.value >= one.score.f1.value
                left = [d for d in found.disagreements if d.level is level]
                everything_agrees = all(match in d.agreed for d in left)
                assert everything_agrees == (score.f1.value == 1)


def splits(found: Agreement, level: Level) -> list[tuple[str, str]]:
    def side(one: Disagreement) -> tuple[str, str]:
        ends = (one.first, one.second)
        return tuple(f"{x.span.start_char}-{x.span.end_char}" if x else "" for x in ends)  # type: ignore[return-value]

    ones = [one for one in found.disagreements if one.level is level]
    assert {one.kind for one in ones} <= {Kind.SPLIT}
    return [side(one) for one in ones]


def test_one_trigger_that_is_two_to_the_other_is_a_split_event() -> None:
    whole, parts = span("e1", 2, "MEET", last=4), [span("e1", 2, "MEET"), span("e2", 4, "ATTACK")]

    found = compared(finished("a", whole), finished("b", *parts))
    turned = compared(finished("a", *parts), finished("b", whole))

    for level in (Level.TRIGGER_IDENTIFICATION, Level.TRIGGER_CLASSIFICATION):
        assert splits(found, level) == [("10-24", "10-14"), ("", "20-24")]
        assert splits(turned, level) == [("10-14", "10-24"), ("20-24", "")]


def test_entities_are_never_split_events() -> None:
    whole, parts = span("s1", 2, last=4), [span("s1", 2), span("s2", 4)]

    found = compared(finished("a", whole), finished("b", *parts))

    assert [one.kind for one in found.disagreements] == [Kind.EDGE, Kind.MISSED]


def test_two_triggers_over_each_other_are_no_parts() -> None:
    whole = span("e1", 2, "MEET", last=4)
    stacked = [span("e1", 2, "MEET", last=3), span("e2", 3, "ATTACK")]

    found = compared(finished("a", whole), finished("b", *stacked))

    assert Kind.SPLIT not in {one.kind for one in found.disagreements}


ATTACK = (
    *(span("s1", 0), span("s2", 4), span("s3", 6, "GPE"), span("e1", 2, "ATTACK")),
    *(argument("e1", "s1"), argument("e1", "s2", "Patient")),
    argument("e1", "s3", "Place"),
)


def divided(label: str, *, taken: bool = True) -> list[Annotation]:
    """A second trigger to which the patient went over, or of which there is none at the first."""
    moved = argument("e2", "s2", "Patient")
    kept = ATTACK[:5] if taken else ATTACK[:6]
    return [*kept, ATTACK[6], span("e2", 9, label), moved]


def of_triggers(found: Agreement) -> list[list[Kind]]:
    levels = (Level.TRIGGER_IDENTIFICATION, Level.TRIGGER_CLASSIFICATION)
    return [[one.kind for one in found.disagreements if one.level is level] for level in levels]


def test_an_event_whose_arguments_two_triggers_divide_is_split() -> None:
    found = compared(finished("a", *ATTACK), finished("b", *divided("ATTACK")))
    turned = compared(finished("a", *divided("ATTACK")), finished("b", *ATTACK))

    assert of_triggers(found) == of_triggers(turned) == [[Kind.SPLIT], [Kind.SPLIT]]


def test_another_event_is_no_part_of_it() -> None:
    other_label = compared(finished("a", *ATTACK), finished("b", *divided("MEET")))
    both = compared(finished("a", *ATTACK), finished("b", *divided("ATTACK", taken=False)))
    empty = compared(finished("a", *ATTACK), finished("b", *ATTACK, span("e2", 9, "ATTACK")))

    for found in (other_label, both, empty):
        assert of_triggers(found) == [[Kind.MISSED], [Kind.MISSED]]


def test_of_several_pairs_f1_has_a_mean_beside_the_sum() -> None:
    found = compared(
        finished("c", span("s1", 0)),
        finished("a", span("s1", 0), span("s2", 1)),
        finished("b", span("s1", 0), span("s2", 1)),
    )

    entities = found.levels[Level.ENTITIES]
    assert entities.score.f1.value == pytest.approx(0.8)
    assert entities.mean_f1.value == pytest.approx((1 + 2 / 3 + 2 / 3) / 3)


def test_alpha_for_units_is_the_mean_of_the_pairs() -> None:
    sets = [
        finished("a", span("s1", 0), span("s2", 4)),
        finished("b", span("s1", 0), span("s2", 4, last=5)),
        finished("c", span("s1", 0), span("s2", 9)),
    ]

    found = agreement([(document(), sets)], SCHEMA)

    of_pairs = [one.levels[Level.ENTITIES].coefficients["alpha_u"].value for one in found.pairs]
    assert found.levels[Level.ENTITIES].coefficients["alpha_u"].value == pytest.approx(
        sum(of_pairs) / 3
    )
    assert of_pairs[0] > of_pairs[1]
