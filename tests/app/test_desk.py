"""The verdict loop, key by key, without a window."""

from __future__ import annotations

import pytest

from annotator.app import editing
from annotator.app.desk import Desk, Edge, Unit
from annotator.app.workspace import Workspace
from annotator.errors import ConflictError, RuleError
from annotator.model.annotations import Argument, Decision, Span
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore


def surface(desk: Desk) -> str:
    """The text of the span at hand, or role and filler of the argument."""
    one = desk.walk.at_hand
    assert one is not None
    assert desk.workspace.document is not None
    text = desk.workspace.document.text
    if isinstance(one, Span):
        return text[one.start_char : one.end_char]
    filler = desk.workspace.annotations.span(one.filler)
    return f"{one.role}={text[filler.start_char : filler.end_char]}"


def stored(desk: Desk, document_id: str = "talks") -> set[object]:
    """What another window would find."""
    with ProjectStore.open(desk.workspace.project) as store:
        return set(map(repr, store.annotation_set(document_id, "ada")))


def shown(desk: Desk) -> set[object]:
    return set(map(repr, desk.workspace.annotations))


def test_the_focus_stands_on_the_first_suggestion(desk: Desk) -> None:
    assert surface(desk) == "Anna Berg"
    assert desk.workspace.annotations.undecided == 8


def test_accepting_goes_on_through_the_sentence_and_then_its_arguments(desk: Desk) -> None:
    seen = []
    for _ in range(8):
        seen.append(surface(desk))
        desk.accept()

    assert seen == [
        "Anna Berg", "met", "Omar", "Oslo", "Monday", "Participant=Anna Berg", "Place=Oslo",
        "signed",
    ]  # fmt: skip
    assert desk.workspace.annotations.undecided == 0
    assert stored(desk) == shown(desk)
    assert all(one.decision is Decision.ACCEPTED for one in desk.workspace.annotations)  # type: ignore[union-attr]


def test_a_rejected_span_is_kept_and_takes_its_arguments_along(desk: Desk) -> None:
    desk.reject()

    anna = desk.workspace.annotations.spans[0]
    assert anna.decision is Decision.REJECTED
    assert anna.decided_by == "ada"
    assert [one.rejected for one in desk.workspace.annotations.arguments] == [True, False]
    assert surface(desk) == "met"
    assert stored(desk) == shown(desk)


def test_a_label_key_relabels_accepts_and_goes_on(desk: Desk) -> None:
    desk.accept()
    desk.accept()
    desk.press_label_key("p")

    omar = desk.workspace.annotations.spans[2]
    assert (omar.label, omar.decision, omar.origin) == ("PERSON", Decision.RELABELLED, "tiny@1.0")
    assert surface(desk) == "Oslo"


def test_edges_move_by_tokens_and_characters_and_keep_all_that_hangs_on_them(desk: Desk) -> None:
    desk.walk.focus(("span", "ORG-14"))
    desk.move_edge(Edge.END, 1)
    assert surface(desk) == "Omar Said"
    desk.move_edge(Edge.END, -1, Unit.CHARACTER)
    assert surface(desk) == "Omar Sai"
    desk.walk.focus(("span", "PERSON-0"))
    arguments = desk.workspace.annotations.arguments
    desk.move_edge(Edge.START, 1)

    assert surface(desk) == "Berg"
    assert desk.workspace.annotations.arguments == arguments
    assert desk.walk.at_hand.decision is Decision.MOVED  # type: ignore[union-attr]
    assert stored(desk) == shown(desk)


def test_an_edge_moved_back_makes_the_suggestion_accepted_as_it_was(desk: Desk) -> None:
    desk.move_edge(Edge.START, 1)
    desk.move_edge(Edge.START, -1)

    assert desk.walk.at_hand.decision is Decision.ACCEPTED  # type: ignore[union-attr]


def test_an_edge_never_passes_the_other(desk: Desk) -> None:
    with pytest.raises(RuleError, match="needs text"):
        desk.move_edge(Edge.START, 2)


def test_selected_text_becomes_an_entity_or_with_shift_a_trigger(desk: Desk) -> None:
    desk.select((19, 23))
    desk.press_label_key("p")
    assert surface(desk) == "Said"
    assert desk.walk.at_hand.decision is Decision.ADDED  # type: ignore[union-attr]
    desk.select((57, 61))
    desk.press_label_key("g", other_layer=True)

    assert surface(desk) == "deal"
    assert desk.walk.at_hand.layer == "event"  # type: ignore[union-attr]
    assert desk.selection is None


def test_deleting_an_added_span_leaves_nothing_and_undo_brings_all_back(desk: Desk) -> None:
    desk.select((14, 23))
    desk.press_label_key("p")
    desk.walk.focus(("span", "MEET-10"))
    desk.role("Participant")
    while desk.offer and desk.offer.span and desk.offer.span.end_char != 23:
        desk.skip()
    desk.accept()
    before = shown(desk)
    added = desk.workspace.annotations.arguments[1]
    desk.walk.focus(("span", added.filler))

    desk.reject()
    assert added not in desk.workspace.annotations
    desk.undo()

    assert shown(desk) == before == stored(desk)


def test_an_armed_role_offers_likely_fillers_in_order(desk: Desk) -> None:
    desk.walk.focus(("span", "MEET-10"))
    desk.role("Participant")

    assert desk.offer is not None
    names = [text_of(desk, span) for span in desk.offer.spans]
    assert names == ["Anna Berg", "Omar", "Oslo"]
    desk.skip()
    desk.accept()

    assert desk.offer is None
    linked = desk.workspace.annotations.get(("argument", "MEET-10", "ORG-14", "Participant"))
    assert isinstance(linked, Argument)
    assert linked.decision is Decision.ADDED
    assert desk.workspace.annotations.span("ORG-14").stands


def test_a_role_that_the_event_does_not_take_is_refused(desk: Desk) -> None:
    desk.walk.focus(("span", "MEET-10"))
    with pytest.raises(RuleError, match="takes no role"):
        desk.role("Instrument")


def test_a_role_key_on_an_argument_gives_it_another_role(desk: Desk) -> None:
    desk.walk.focus(("argument", "MEET-10", "GPE-27", "Place"))
    desk.role("Participant")

    changed = desk.workspace.annotations.get(("argument", "MEET-10", "GPE-27", "Participant"))
    assert isinstance(changed, Argument)
    assert changed.decision is Decision.RELABELLED
    assert stored(desk) == shown(desk)


def test_accepting_an_argument_accepts_its_ends(desk: Desk) -> None:
    desk.walk.focus(("argument", "MEET-10", "GPE-27", "Place"))
    desk.accept()

    assert desk.workspace.annotations.span("MEET-10").stands
    assert desk.workspace.annotations.span("GPE-27").stands


def test_a_whole_paragraph_is_accepted_in_one_undoable_step(desk: Desk) -> None:
    before = shown(desk)

    assert desk.accept_paragraph(0, 42) == 7
    assert desk.workspace.annotations.undecided == 1
    desk.undo()

    assert shown(desk) == before == stored(desk)


def test_a_decision_can_be_taken_back(desk: Desk) -> None:
    before = shown(desk)
    desk.press_label_key("o")
    desk.walk.focus(("span", "PERSON-0"))
    desk.undecide()

    assert shown(desk) == before


def test_undo_and_redo_go_on_after_the_project_was_opened_again(desk: Desk) -> None:
    before = shown(desk)
    desk.accept()
    desk.reject()
    after = shown(desk)
    again = Desk(Workspace(ProjectStore.open(desk.workspace.project), "ada"))

    again.undo()
    again.undo()
    assert shown(again) == before
    assert again.workspace.annotations.state is State.NEW
    again.redo()
    again.redo()

    assert shown(again) == after
    assert not again.workspace.can_redo
    again.workspace.close()


def test_undo_goes_back_across_documents(desk: Desk) -> None:
    desk.accept()
    desk.workspace.open("fire")
    desk.select((2, 6))
    desk.press_label_key("o", other_layer=True)
    desk.undo()
    assert desk.workspace.document.id == "fire"  # type: ignore[union-attr]

    desk.undo()

    assert desk.workspace.document.id == "talks"  # type: ignore[union-attr]
    assert surface(desk) == "Anna Berg"
    assert desk.workspace.annotations.undecided == 8


def test_finishing_opens_the_next_document_and_can_be_undone(desk: Desk) -> None:
    desk.accept()

    assert desk.finish() == "fire"
    states = {entry.id: entry.state for entry in desk.workspace.entries()}
    assert states == {"talks": State.FINISHED, "fire": State.NEW}
    desk.undo()

    assert desk.workspace.annotations.state is State.IN_PROGRESS


def test_a_second_window_is_never_overwritten(desk: Desk) -> None:
    other = Desk(Workspace(ProjectStore.open(desk.workspace.project), "ada"))
    other.workspace.open("talks")
    other.reject()

    with pytest.raises(ConflictError):
        desk.accept()

    assert desk.workspace.annotations.spans[0].rejected
    assert shown(desk) == stored(desk)
    other.workspace.close()


def test_a_label_that_overlaps_what_stands_is_refused(desk: Desk) -> None:
    desk.accept()
    desk.select((5, 13))
    with pytest.raises(RuleError, match="overlaps"):
        editing.add_span(desk.workspace, 5, 13, "ORG")


def text_of(desk: Desk, span: Span) -> str:
    assert desk.workspace.document is not None
    return desk.workspace.document.text[span.start_char : span.end_char]


def test_a_loose_selection_takes_whole_tokens(desk: Desk) -> None:
    desk.select((15, 21))
    desk.label("PERSON")

    assert surface(desk) == "Omar Said"
