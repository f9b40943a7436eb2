"""Agreement between annotators, and the disagreements behind the figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.agreement import NOTHING_STATED, Agreement, agreement
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Decision
from annotator.model.coefficients import NOTHING, ONE_VALUE
from annotator.model.disagreements import Kind
from annotator.model.statements import Level
from annotator.model.unitizing import NO_UNITS
from annotator.model.workflow import State
from tests.model.events import SCHEMA, argument, document, finished, span

MEETING = (
    span("s1", 0),
    span("s2", 4, "GPE"),
    span("e1", 2, "MEET"),
    argument("e1", "s1"),
    argument("e1", "s2", "Place"),
)


def compared(*sets: AnnotationSet) -> Agreement:
    return agreement([(document(), sets)], SCHEMA)


def kinds(found: Agreement, level: Level) -> list[Kind]:
    return [one.kind for one in found.disagreements if one.level is level]


def test_those_who_state_the_same_agree_whatever_the_ids() -> None:
    renamed = [replace(one, id=f"x{one.id}") for one in MEETING[:3]]
    links = [replace(one, trigger="xe1", filler=f"x{one.filler}") for one in MEETING[3:]]

    found = compared(finished("a", *MEETING), finished("b", *renamed, *links))

    assert {level: one.score.f1.value for level, one in found.levels.items()} == dict.fromkeys(
        Level, 1.0
    )
    assert [one.score.n for one in found.levels.values()] == [4, 2, 2, 4, 4]
    assert found.disagreements == ()


DIFFERENT = {
    "missed": ((), (span("s3", 8),), Level.ENTITIES, Kind.MISSED),
    "extra": ((span("s3", 8),), (), Level.ENTITIES, Kind.EXTRA),
    "edge": ((span("s3", 8),), (span("s3", 8, last=9),), Level.ENTITIES, Kind.EDGE),
    "label": ((span("s3", 8),), (span("s3", 8, "GPE"),), Level.ENTITIES, Kind.LABEL),
    "label and edge": (
        *((span("s3", 8, last=9),), (span("s3", 8, "GPE", last=10),)),
        *(Level.ENTITIES, Kind.LABEL),
    ),
    "missed event": ((), (span("e3", 8, "MEET"),), Level.TRIGGER_IDENTIFICATION, Kind.MISSED),
    "label of an event": (
        *((span("e3", 8, "ATTACK"),), (span("e3", 8, "MEET"),)),
        *(Level.TRIGGER_CLASSIFICATION, Kind.LABEL),
    ),
    "role": (
        *((argument("e1", "s1", "Topic"),), (argument("e1", "s1", "Patient"),)),
        *(Level.ARGUMENT_ROLE, Kind.ROLE),
    ),
    "filler": (
        *((argument("e1", "s1", "Topic"),), (argument("e1", "s2", "Topic"),)),
        *(Level.ARGUMENT_ROLE, Kind.FILLER),
    ),
    "missed argument": ((), (argument("e1", "s2", "Topic"),), Level.ARGUMENT_ROLE, Kind.MISSED),
}


@pytest.mark.parametrize(("one", "other", "level", "kind"), DIFFERENT.values(), ids=DIFFERENT)
def test_a_difference_is_found_and_named(
    one: tuple[Annotation, ...], other: tuple[Annotation, ...], level: Level, kind: Kind
) -> None:
    found = compared(finished("a", *MEETING, *one), finished("b", *MEETING, *other))

    assert kinds(found, level) == [kind]
    [disagreement] = [one for one in found.disagreements if one.level is level]
    assert (disagreement.document_id, disagreement.annotators) == ("d1", ("a", "b"))
    assert disagreement.first is None if kind is Kind.MISSED else disagreement.first is not None


def test_an_argument_whose_trigger_or_filler_differs_is_one_difference_not_two() -> None:
    wide = replace(MEETING[0], end_char=14)
    attack = replace(MEETING[2], label="ATTACK")

    edge = compared(finished("a", *MEETING), finished("b", wide, *MEETING[1:]))
    label = compared(finished("a", *MEETING), finished("b", *MEETING[:2], attack, *MEETING[3:]))

    assert kinds(edge, Level.ARGUMENT_ROLE) == [Kind.EDGE]
    assert kinds(edge, Level.ARGUMENT_IDENTIFICATION) == [Kind.EDGE]
    assert kinds(label, Level.ARGUMENT_ROLE) == [Kind.LABEL, Kind.LABEL]
    assert kinds(label, Level.ARGUMENT_IDENTIFICATION) == []
    assert kinds(label, Level.TRIGGER_IDENTIFICATION) == []


def test_a_small_span_of_another_label_inside_a_large_one_is_another_thing() -> None:
    found = compared(finished("a", span("s1", 0, last=3)), finished("b", span("s1", 3, "GPE")))

    assert kinds(found, Level.ENTITIES) == [Kind.EXTRA, Kind.MISSED]


def test_only_what_stands_is_compared() -> None:
    rejected = replace(span("s3", 8), decision=Decision.REJECTED)
    suggested = replace(span("s4", 9), origin="news@1")
    link = argument("e1", "s3")

    found = compared(finished("a", *MEETING, rejected, suggested, link), finished("b", *MEETING))

    assert found.disagreements == ()


def test_only_documents_that_two_finished_count() -> None:
    unfinished = AnnotationSet("d1", "b", MEETING, State.IN_PROGRESS)

    found = compared(finished("a", *MEETING), unfinished)

    assert (found.documents, found.pairs) == (0, ())
    assert found.levels[Level.ENTITIES].score.f1.value is None
    assert found.levels[Level.ENTITIES].coefficients["alpha"].why == NOTHING


def test_what_is_undefined_is_none_and_says_why() -> None:
    found = compared(finished("a"), finished("b"))

    entities = found.levels[Level.ENTITIES]
    assert (entities.score.f1.value, entities.score.f1.why) == (None, NOTHING_STATED)
    assert {one.value for one in entities.coefficients.values()} == {None}
    assert {one.why for one in entities.coefficients.values()} == {ONE_VALUE, NO_UNITS}
    assert found.levels[Level.ARGUMENT_ROLE].coefficients == {}


def test_coefficients_are_over_tokens() -> None:
    # Of 20 tokens both label 1, one of them another, and 18 are nothing to both.
    found = compared(finished("a", span("s1", 0), span("s2", 1)), finished("b", span("s1", 0)))

    entities = found.levels[Level.ENTITIES].coefficients
    assert entities["kappa"].value == pytest.approx((0.95 - 0.86) / (1 - 0.86), abs=0.02)
    assert entities["ac1"].value == pytest.approx(0.95 - 0.05 * 0.1388 / 0.8612, abs=0.01)
    assert found.levels[Level.TRIGGER_IDENTIFICATION].coefficients["kappa"].why == ONE_VALUE


def test_labels_are_counted_apart() -> None:
    one = finished("a", span("s1", 0), span("s2", 1, "GPE"))
    other = finished("b", span("s1", 0), span("s2", 1))

    by_label = compared(one, other).levels[Level.ENTITIES].by_label

    assert by_label["PERSON"].f1.value == pytest.approx(2 / 3)
    assert (by_label["GPE"].f1.value, by_label["GPE"].n) == (0.0, 1)


def test_three_annotators_make_three_pairs() -> None:
    found = compared(
        finished("c", span("s1", 0)),
        finished("a", span("s1", 0), span("s2", 1)),
        finished("b", span("s1", 0), span("s2", 1)),
    )

    assert [one.annotators for one in found.pairs] == [("a", "b"), ("a", "c"), ("b", "c")]
    scores = [one.levels[Level.ENTITIES].score.f1.value for one in found.pairs]
    assert scores == pytest.approx([1, 2 / 3, 2 / 3])
    assert found.levels[Level.ENTITIES].score.f1.value == pytest.approx(0.8)
    kappas = [one.levels[Level.ENTITIES].coefficients["kappa"].value for one in found.pairs]
    assert found.levels[Level.ENTITIES].coefficients["kappa"].value == pytest.approx(
        sum(kappas) / 3
    )


def test_intervals_are_the_same_each_time_and_hold_the_figure() -> None:
    sets = [
        (document(f"d{n}"), [finished("a", *MEETING, id=f"d{n}"), finished("b", span("s1", n))])
        for n in range(6)
    ]

    first, again, other = (agreement(sets, SCHEMA, seed=seed) for seed in (1, 1, 2))

    score = first.levels[Level.ENTITIES].score
    assert first == again
    assert score.interval
    assert score.interval[0] < score.f1.value < score.interval[1]
    assert other.levels[Level.ENTITIES].score.f1 == score.f1


def test_one_document_gives_no_interval() -> None:
    score = compared(finished("a", *MEETING), finished("b")).levels[Level.ENTITIES].score

    assert score.interval is None


@st.composite
def annotations(draw: st.DrawFn) -> list[Annotation]:
    spans = []
    for number in range(draw(st.integers(0, 5))):
        first, label = draw(st.integers(0, 6)), draw(st.sampled_from(["PERSON", "GPE", "MEET"]))
        spans.append(span(f"s{number}", first, label, last=first + draw(st.integers(0, 2))))
    triggers = [one.id for one in spans if one.label == "MEET"]
    found: list[Annotation] = [*spans]
    for trigger in triggers:
        for filler in draw(st.sets(st.sampled_from([one.id for one in spans]), max_size=3)):
            found.append(argument(trigger, filler, draw(st.sampled_from(["Agent", "Place"]))))
    return found


@given(annotations(), annotations())
def test_the_disagreements_are_just_what_keeps_f1_from_one(
    first: list[Annotation], second: list[Annotation]
) -> None:
    found = compared(finished("a", *first), finished("b", *second))
    turned = compared(finished("b", *first), finished("a", *second))

    for level, one in found.levels.items():
        of_level = [d for d in found.disagreements if d.level is level]
        differing = sum((d.first is not None) + (d.second is not None) for d in of_level)
        if one.score.n:
            assert one.score.f1.value == pytest.approx(1 - differing / one.score.n)
        assert turned.levels[level].score.f1 == one.score.f1
        assert sorted(_turned(d.kind) for d in of_level) == sorted(kinds(turned, level))


def _turned(kind: Kind) -> Kind:
    return {Kind.MISSED: Kind.EXTRA, Kind.EXTRA: Kind.MISSED}.get(kind, kind)
