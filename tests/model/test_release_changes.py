"""What two releases have apart is named once, as added, removed or changed."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Chain, Relation, Span
from annotator.model.release_changes import DocumentChanges, document_changes

ANNA = Span(id="s1", layer="entity", label="PERSON", start_char=0, end_char=4)
OMAR = Span(id="s2", layer="entity", label="PERSON", start_char=9, end_char=13)
MET = Span(id="e1", layer="event", label="MEET", start_char=5, end_char=8)
PART = Argument(trigger="e1", filler="s1", role="Participant")
KNOWS = Relation(source="s1", target="s2", label="FAMILY_OF")
CHAIN = Chain(id="c1", mentions=("s1", "s2"))


def apart(before: list[Annotation], after: list[Annotation]) -> DocumentChanges:
    one, other = AnnotationSet("d", "gold", before), AnnotationSet("d", "gold", after)
    return document_changes("d", [one], [other])


def kinds(found: DocumentChanges) -> tuple[list[Annotation], list[Annotation], list[Annotation]]:
    return (
        [one.one for one in found.added],
        [one.one for one in found.removed],
        [late.one for _, late in found.changed],
    )


def test_the_same_has_nothing_apart_even_under_other_ids() -> None:
    everything: list[Annotation] = [ANNA, OMAR, MET, PART, KNOWS, CHAIN]
    renamed: list[Annotation] = [
        *(replace(one, id=f"x{one.id}") for one in (ANNA, OMAR, MET)),
        Argument(trigger="xe1", filler="xs1", role="Participant"),
        Relation(source="xs1", target="xs2", label="FAMILY_OF"),
        Chain(id="c9", mentions=("xs2", "xs1")),
    ]

    assert not apart(everything, everything)
    assert not apart(everything, renamed)


def test_another_label_or_edge_is_a_change_and_what_hangs_on_it_is_none() -> None:
    org, longer = replace(ANNA, label="ORG"), replace(MET, end_char=9)

    found = apart([ANNA, MET, PART], [org, longer, PART])

    assert kinds(found) == ([], [], [org, longer])
    assert found.changed[0][0].one == ANNA


def test_a_span_made_anew_at_the_same_place_is_a_change() -> None:
    org = replace(ANNA, id="new", label="ORG")

    assert kinds(apart([ANNA], [org])) == ([], [], [org])


def test_what_is_gone_takes_its_arguments_along() -> None:
    added, removed, changed = kinds(apart([ANNA, MET, PART, OMAR], [OMAR, MET]))

    assert (added, removed, changed) == ([], [ANNA, PART], [])


def test_another_role_and_a_longer_chain_are_changes() -> None:
    agent = replace(PART, role="Agent")
    longer = Chain(id="c1", mentions=("s1", "s2", "e1"))

    found = apart([ANNA, OMAR, MET, PART, CHAIN], [ANNA, OMAR, MET, agent, longer])

    assert kinds(found) == ([], [], [agent, longer])
    assert [span.id for span in found.changed[0][1].spans] == ["e1", "s1"]


def test_annotators_are_told_apart() -> None:
    before = [AnnotationSet("d", "ada", [ANNA]), AnnotationSet("d", "bea", [ANNA])]
    after = [AnnotationSet("d", "bea", [ANNA]), AnnotationSet("d", "cyn", [ANNA])]

    found = document_changes("d", before, after)

    assert [one.annotator for one in found.removed] == ["ada"]
    assert [one.annotator for one in found.added] == ["cyn"]
