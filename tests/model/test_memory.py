"""Surface forms, suggested as they were decided before."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.document import Document
from annotator.model.memory import ORIGIN, Decided, Memory, decisions
from annotator.model.recalling import recalled
from tests.app.conftest import segmentation
from tests.store.conftest import SCHEMA

TEXT = "Anna Berg met Omar in Oslo. Oslo talks met Osloites."
DOCUMENT = Document("d", TEXT, segmentation=segmentation(TEXT))


def span(surface: str, label: str) -> Span:
    start = TEXT.index(surface)
    return Span(
        id=surface,
        layer="event" if label == "MEET" else "entity",
        label=label,
        start_char=start,
        end_char=start + len(surface),
        origin="tiny@1",
        score=0.5,
    )


def kept(form: str, label: str, at: str = "", layer: str = "entity") -> Decided:
    return Decided((layer, form), label, False, at)


def rejected(form: str, label: str, at: str = "", layer: str = "entity") -> Decided:
    return Decided((layer, form), label, True, at)


def memory(*decided: Decided) -> Memory:
    found = Memory()
    found.learn("before", decided)
    return found


def proposed(*annotations: Span | Argument, by: Memory) -> AnnotationSet:
    return recalled(DOCUMENT, AnnotationSet("d", "tiny@1", annotations), by, SCHEMA)


def places(found: AnnotationSet) -> list[tuple[str, str, str]]:
    return [(TEXT[s.start_char : s.end_char], s.label, s.origin) for s in found.spans]


def test_a_name_kept_once_is_suggested_wherever_it_stands_as_whole_tokens() -> None:
    found = proposed(by=memory(kept("Oslo", "GPE")))

    assert places(found) == [("Oslo", "GPE", ORIGIN), ("Oslo", "GPE", ORIGIN)]
    assert all(one.undecided and one.score == 0.67 for one in found.spans)


def test_a_small_word_must_be_kept_twice() -> None:
    once = kept("met", "MEET", layer="event")

    assert places(proposed(by=memory(once))) == []
    assert places(proposed(by=memory(once, once)))[0] == ("met", "MEET", ORIGIN)


def test_upper_and_lower_case_are_told_apart_and_the_longest_form_wins() -> None:
    found = proposed(
        by=memory(kept("oslo", "GPE"), kept("Anna", "PERSON"), kept("Anna Berg", "GPE"))
    )

    assert places(found) == [("Anna Berg", "GPE", ORIGIN)]


def test_what_the_pipeline_proposes_alike_stays_its_own() -> None:
    known = span("Omar", "PERSON")

    assert proposed(known, by=memory(kept("Omar", "PERSON"))).spans == (known,)


def test_another_label_is_put_right_and_arguments_pass_to_it_where_they_may() -> None:
    omar, met = span("Omar", "GPE"), span("met", "MEET")
    place = Argument(trigger=met.id, filler=omar.id, role="Place", origin="tiny@1")
    part = Argument(trigger=met.id, filler=omar.id, role="Participant", origin="tiny@1")

    found = proposed(omar, met, place, part, by=memory(kept("Omar", "PERSON")))

    assert places(found)[1] == ("Omar", "PERSON", ORIGIN)
    assert [one.role for one in found.arguments] == ["Participant"]


def test_what_was_rejected_again_and_again_is_left_out_with_its_arguments() -> None:
    omar, met = span("Omar", "PERSON"), span("met", "MEET")
    part = Argument(trigger=met.id, filler=omar.id, role="Participant", origin="tiny@1")
    no = rejected("Omar", "PERSON")

    assert proposed(omar, met, part, by=memory(no, no)).spans == (met,)
    assert omar in proposed(omar, met, part, by=memory(no)).spans
    assert omar in proposed(omar, by=memory(no, no, kept("Omar", "PERSON"))).spans


def test_newer_decisions_to_the_contrary_outweigh_older_ones() -> None:
    older = [kept("Omar", "GPE", f"2024-01-0{day}") for day in (1, 2)]
    newer = [kept("Omar", "PERSON", f"2024-02-0{day}") for day in (1, 2, 3)]

    assert memory(*newer, *older).best(("entity", "Omar")) == ("PERSON", 0.76)
    assert memory(*newer[:1], *older).best(("entity", "Omar")) is None


def test_a_wider_form_takes_the_place_of_what_lies_inside_unless_that_was_kept() -> None:
    inner = span("Berg", "GPE")
    wide = kept("Anna Berg", "PERSON")

    assert places(proposed(inner, by=memory(wide))) == [("Anna Berg", "PERSON", ORIGIN)]
    assert inner in proposed(inner, by=memory(wide, kept("Berg", "GPE"))).spans


def test_nothing_is_put_inside_or_across_what_the_pipeline_proposes() -> None:
    wide = span("Berg met Omar", "PERSON")

    assert proposed(wide, by=memory(kept("Omar", "PERSON"), kept("Anna Berg", "GPE"))).spans == (
        wide,
    )


def test_what_a_document_no_longer_says_is_forgotten() -> None:
    found = memory(kept("Oslo", "GPE"))
    found.learn("before", [])

    assert found.best(("entity", "Oslo")) is None
    assert not found.evidence(("entity", "Oslo"))


def test_undecided_suggestions_teach_nothing_and_rejected_ones_count_against() -> None:
    undecided = span("Oslo", "GPE")
    spans = [undecided, replace(undecided, decision=Decision.REJECTED)]

    assert decisions(TEXT, spans) == [Decided(("entity", "Oslo"), "GPE", True, "")]


def test_the_same_memory_proposes_the_same_again() -> None:
    by = memory(kept("Oslo", "GPE"))

    assert list(proposed(by=by)) == list(proposed(by=by))
