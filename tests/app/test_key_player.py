"""What the benchmark of keys counts, on an article of one line."""

from __future__ import annotations

from dataclasses import replace

from annotator.app.desk import Desk
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Decision, Span
from tests.app.conftest import TEXT, suggested
from tests.benchmarks.key_player import KeyPlayer
from tests.ui.gold_driver import statements


def gold_of(*annotations: Annotation) -> AnnotationSet:
    stated = [
        replace(one, origin="", score=None, decision=Decision.NONE)
        for one in annotations
        if isinstance(one, Span | Argument)
    ]
    return AnnotationSet("talks", "gold", stated)


def test_a_paragraph_that_is_right_costs_one_key_and_one_to_finish(desk: Desk) -> None:
    proposed = desk.workspace.suggested
    player = KeyPlayer(desk, gold_of(*proposed.spans, *proposed.arguments))

    assert player.play() == 0
    assert player.keys == 1 + 1


def test_wrong_ones_cost_a_key_too(desk: Desk) -> None:
    spans = desk.workspace.suggested.spans
    player = KeyPlayer(desk, gold_of())

    assert player.play() == 0
    assert player.keys == len(spans) + 1  # Arguments go with their triggers and fillers.


def test_an_edge_a_new_span_and_a_new_argument_cost_what_the_window_asks(desk: Desk) -> None:
    spans = {TEXT[s.start_char : s.end_char]: s for s in desk.workspace.suggested.spans}
    omar = suggested(TEXT, "Omar Said", "PERSON", "entity", 1)
    they = suggested(TEXT, "They", "PERSON", "entity", 1)
    signs = Argument(trigger=spans["signed"].id, filler=they.id, role="Participant")
    kept = [spans[one] for one in ("Anna Berg", "Oslo", "Monday", "met", "signed")]
    gold = gold_of(*kept, *desk.workspace.suggested.arguments, omar, they, signs)
    annotations = desk.workspace.annotations
    player = KeyPlayer(desk, gold)

    assert player.play() == 0
    assert statements(annotations) == statements(gold)
    new = 1 + 1 + 1  # A sentence on, one word, its label.
    argument = 1 + 1  # The role and the number of the event, which is accepted with it.
    verdicts = 1 + 1 + 1  # To what is undecided, a name, an event with its arguments.
    edge = 1 + 1  # One token and another label.
    rest = 1  # What is left of the paragraph.
    assert player.keys == new + argument + verdicts + edge + rest + 1
