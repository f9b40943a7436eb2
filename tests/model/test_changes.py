"""A change and its inverse, over sets that Hypothesis makes up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ConflictError
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Decision, Span
from annotator.model.changes import Change
from annotator.model.workflow import State

IDS = ("a", "b", "c", "d", "e")


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    found = []
    for id in draw(st.sets(st.sampled_from(IDS), min_size=2)):
        start = draw(st.integers(0, 40))
        label = draw(st.sampled_from(["PERSON", "MEET"]))
        end = start + draw(st.integers(1, 12))
        found.append(Span(id=id, layer="x", label=label, start_char=start, end_char=end))
    return found


@st.composite
def set_and_change(draw: st.DrawFn) -> tuple[list[Annotation], Change]:
    found = draw(spans())
    first, *others = found
    arguments = [Argument(trigger=first.id, filler=one.id, role="Place") for one in others]
    doomed = draw(st.sampled_from(found))
    hanging = [one for one in arguments if doomed.id in (one.trigger, one.filler)]
    if draw(st.booleans()):
        return [*found, *arguments], Change("delete", removed=(*hanging, doomed))
    moved = replace(doomed, end_char=doomed.end_char + 3, decision=Decision.MOVED)
    state = (State.NEW, State.IN_PROGRESS)
    return [*found, *arguments], Change("move", removed=(doomed,), added=(moved,), state=state)


def snapshot(annotations: AnnotationSet) -> tuple[object, ...]:
    everything = annotations.spans_between(-1, 1000)
    return (tuple(annotations), everything, annotations.arguments, annotations.state)


@given(set_and_change())
def test_the_inverse_gives_back_the_set_as_it_was(case: tuple[list[Annotation], Change]) -> None:
    content, change = case
    annotations = AnnotationSet("d", "ada", content)
    before = snapshot(annotations)

    annotations.apply(change)
    assert snapshot(annotations) != before
    annotations.apply(change.inverse())

    assert snapshot(annotations) == before


@given(set_and_change())
def test_a_stale_change_alters_nothing(case: tuple[list[Annotation], Change]) -> None:
    content, change = case
    annotations = AnnotationSet("d", "ada", content)
    annotations.apply(change)
    before = snapshot(annotations)

    with pytest.raises(ConflictError):
        annotations.apply(change)

    assert snapshot(annotations) == before


@given(spans(), st.integers(0, 50), st.integers(1, 20))
def test_spans_between_finds_just_those_that_share_text(
    found: list[Span], start: int, length: int
) -> None:
    annotations = AnnotationSet("d", "ada", found)

    near = annotations.spans_between(start, start + length)

    wanted = {s.id for s in found if s.start_char < start + length and s.end_char > start}
    assert {span.id for span in near} == wanted
