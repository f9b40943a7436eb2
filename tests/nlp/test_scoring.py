from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Span
from annotator.model.suggestions import Suggestions
from annotator.nlp.scoring import as_json, score
from tests.nlp.small_pipelines import NEWS

ANA = Span(id="s1", layer="entity", label="PERSON", start_char=0, end_char=3)
LIMA = Span(id="s2", layer="entity", label="GPE", start_char=11, end_char=15)
MET = Span(id="e1", layer="event", label="MEET", start_char=4, end_char=7)
WHO = Argument(trigger="e1", filler="s1", role="Participant")
WHERE = Argument(trigger="e1", filler="s2", role="Place")
GOLD = AnnotationSet("d", "gold", [ANA, LIMA, MET, WHO, WHERE])


def suggested(spans: list[Span], arguments: list[Argument]) -> Suggestions:
    """The same annotations as a pipeline proposes them, with ids of its own."""
    return Suggestions(
        "d",
        "tiny@0.1",
        tuple(replace(span, id=f"x{span.id}", origin="tiny@0.1") for span in spans),
        tuple(
            replace(one, trigger=f"x{one.trigger}", filler=f"x{one.filler}") for one in arguments
        ),
    )


def test_what_meets_gold_scores_one() -> None:
    found = score([(suggested([ANA, LIMA, MET], [WHO, WHERE]), GOLD)], NEWS)

    assert {level: tally.total.f for level, tally in found.items()} == {
        "entities": 1.0,
        "triggers": 1.0,
        "arguments": 1.0,
    }


@pytest.mark.parametrize(
    ("wrong", "arguments_right"),
    [(replace(MET, label="STATEMENT"), 0), (replace(LIMA, end_char=16), 1)],
    ids=["label of the trigger", "edge of a filler"],
)
def test_scores_are_strict(wrong: Span, arguments_right: int) -> None:
    spans = [wrong if span.id == wrong.id else span for span in (ANA, LIMA, MET)]

    found = score([(suggested(spans, [WHO, WHERE]), GOLD)], NEWS)

    assert found["arguments"].total.right == arguments_right
    assert found["entities"].total.right + found["triggers"].total.right == 2


def test_only_what_stands_is_gold() -> None:
    undecided = replace(LIMA, origin="tiny@0.1")
    gold = AnnotationSet("d", "gold", [ANA, undecided, MET, WHO, WHERE])

    found = score([(suggested([ANA], []), gold)], NEWS)

    assert found["entities"].total.f == 1.0
    assert found["arguments"].total.gold == 1


def test_scores_by_label_as_json() -> None:
    found = as_json(score([(suggested([ANA, replace(LIMA, label="LOC")], []), GOLD)], NEWS))

    assert found["entities"] == {
        "p": 0.5,
        "r": 0.5,
        "f": 0.5,
        "by_label": {
            "GPE": {"p": 0.0, "r": 0.0, "f": 0.0},
            "LOC": {"p": 0.0, "r": 0.0, "f": 0.0},
            "PERSON": {"p": 1.0, "r": 1.0, "f": 1.0},
        },
    }
    assert found["triggers"]["by_label"] == {"MEET": {"p": 0.0, "r": 0.0, "f": 0.0}}
