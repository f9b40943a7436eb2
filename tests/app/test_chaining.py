"""Which mentions mean the same: offered, joined, left, and taken along by edits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import chaining, editing
from annotator.app.desk import Desk
from annotator.app.exporting import export_documents
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.formats.jsonl import JsonlFormat
from annotator.formats.protocol import Record
from annotator.model.annotations import Argument, Chain, Decision, Span
from annotator.model.document import Document
from annotator.model.schema import Schema
from annotator.store.project_store import ProjectStore
from tests.app.conftest import segmentation

TEXT = "Anna Berg met Omar Said. Berg thanked Berg Oil. Anna Berg left Oslo."


@pytest.fixture
def desk(tmp_path: Path, schema: Schema) -> Iterator[Desk]:
    """Three mentions of one person, one of another, of a firm and of a place, and an event."""
    target = str(tmp_path / "chains.annotator")
    with ProjectStore.create(target, schema) as store:
        store.add(Document("thanks", TEXT, segmentation=segmentation(TEXT)))
    workspace = Workspace(ProjectStore.open(target), "ada")
    desk = Desk(workspace)
    workspace.open("thanks")
    for start, surface, label in (
        (0, "Anna Berg", "PERSON"),
        (14, "Omar Said", "PERSON"),
        (25, "Berg", "PERSON"),
        (30, "thanked", "SUPPORT"),
        (38, "Berg Oil", "ORG"),
        (48, "Anna Berg", "PERSON"),
        (63, "Oslo", "GPE"),
    ):
        editing.add_span(workspace, start, start + len(surface), label)
    yield desk
    workspace.close()


def at(desk: Desk, start_char: int) -> Span:
    return next(one for one in desk.workspace.annotations.spans if one.start_char == start_char)


def starts(desk: Desk) -> list[list[int]]:
    """Every chain by the offsets of its mentions."""
    annotations = desk.workspace.annotations
    return [[annotations.span(id).start_char for id in one.mentions] for one in annotations.chains]


def offer(desk: Desk, start_char: int) -> list[int]:
    desk.walk.focus(at(desk, start_char).key)
    desk.show_offer(chaining.antecedents(desk.workspace, at(desk, start_char)))
    assert desk.offer is not None
    return [span.start_char for span in desk.offer.spans]


def test_antecedents_come_by_text_then_head_then_label_then_nearness(desk: Desk) -> None:
    assert offer(desk, 48) == [0, 25, 14, 38, 63]
    assert offer(desk, 25) == [0, 48, 14, 38, 63]


def test_space_takes_tab_goes_on_and_escape_leaves(desk: Desk) -> None:
    offer(desk, 48)
    desk.skip()
    desk.accept()
    assert starts(desk) == [[25, 48]]
    assert desk.walk.key == at(desk, 48).key
    offer(desk, 25)
    desk.escape()

    assert desk.offer is None
    assert starts(desk) == [[25, 48]]


def test_two_chains_become_one_and_an_undo_parts_them(desk: Desk) -> None:
    chaining.join(desk.workspace, at(desk, 25), at(desk, 0))
    chaining.join(desk.workspace, at(desk, 48), at(desk, 14))
    before = desk.workspace.annotations.chains
    chaining.join(desk.workspace, at(desk, 48), at(desk, 0))
    assert starts(desk) == [[0, 14, 25, 48]]
    desk.undo()

    assert desk.workspace.annotations.chains == before
    assert stored(desk).chains == before


def stored(desk: Desk):  # type: ignore[no-untyped-def]
    with ProjectStore.open(desk.workspace.project) as store:
        return store.annotation_set("thanks", "ada")


def test_of_a_chain_only_its_likeliest_mention_is_offered(desk: Desk) -> None:
    chaining.join(desk.workspace, at(desk, 25), at(desk, 0))

    assert offer(desk, 48) == [0, 14, 38, 63]
    assert offer(desk, 0) == [48, 14, 38, 63]


def test_a_mention_joins_its_own_chain_only_once(desk: Desk) -> None:
    chaining.join(desk.workspace, at(desk, 25), at(desk, 0))

    with pytest.raises(RuleError, match="already"):
        chaining.join(desk.workspace, at(desk, 0), at(desk, 25))
    with pytest.raises(RuleError, match="cannot mean the same"):
        chaining.join(desk.workspace, at(desk, 30), at(desk, 25))
    with pytest.raises(RuleError, match="Nothing else"):
        chaining.antecedents(desk.workspace, at(desk, 30))


def test_a_mention_leaves_and_a_chain_of_one_is_none(desk: Desk) -> None:
    for start in (25, 48):
        chaining.join(desk.workspace, at(desk, start), at(desk, 0))
    chaining.leave(desk.workspace, at(desk, 25))
    assert starts(desk) == [[0, 48]]
    chaining.leave(desk.workspace, at(desk, 0))
    assert starts(desk) == []

    with pytest.raises(RuleError):
        chaining.leave(desk.workspace, at(desk, 48))


def test_a_deleted_mention_shortens_its_chain(desk: Desk) -> None:
    for start in (25, 48):
        chaining.join(desk.workspace, at(desk, start), at(desk, 0))
    editing.delete(desk.workspace, at(desk, 0))
    assert starts(desk) == [[25, 48]]
    desk.undo()

    assert starts(desk) == [[0, 25, 48]]


def test_an_argument_is_given_to_the_longest_name_first_in_the_text(desk: Desk) -> None:
    for start in (25, 48):
        chaining.join(desk.workspace, at(desk, start), at(desk, 0))
    argument = editing.add_argument(desk.workspace, at(desk, 30), at(desk, 25), "Agent")
    given = chaining.give_to_best(desk.workspace, argument)

    assert desk.workspace.annotations.arguments == (given,)
    assert (given.filler, given.decision) == (at(desk, 0).id, Decision.ADDED)
    assert set(stored(desk).arguments) == {given}
    with pytest.raises(RuleError, match="already"):
        chaining.give_to_best(desk.workspace, given)
    desk.undo()
    assert desk.workspace.annotations.arguments == (argument,)


def test_a_mention_that_is_no_name_is_never_the_best(desk: Desk) -> None:
    chaining.join(desk.workspace, at(desk, 25), at(desk, 0))
    editing.set_attribute(desk.workspace, at(desk, 0), "mention_kind", "nominal")
    document = desk.workspace.document
    assert document is not None

    assert chaining.best_of(document, [at(desk, 0), at(desk, 25)]) == at(desk, 25)


def test_the_walk_goes_round_the_mentions_of_a_chain(desk: Desk) -> None:
    for start in (25, 48):
        chaining.join(desk.workspace, at(desk, start), at(desk, 0))
    (chain,) = desk.workspace.annotations.chains
    desk.walk.focus(at(desk, 14).key)
    seen = []
    for steps in (1, 1, 1, 1, -1):
        chaining.go_to_mention(desk.workspace, desk.walk, chain, steps)
        seen.append(desk.workspace.annotations.span(desk.walk.key[1]).start_char)  # type: ignore[index]

    assert seen == [0, 25, 48, 0, 48]


def test_an_offer_of_a_span_that_is_gone_is_left(desk: Desk) -> None:
    offer(desk, 48)
    desk.undo()

    assert desk.offer is None


def test_chains_and_arguments_go_out_and_in_again(
    desk: Desk, tmp_path: Path, schema: Schema
) -> None:
    chaining.join(desk.workspace, at(desk, 25), at(desk, 0))
    editing.add_argument(desk.workspace, at(desk, 30), at(desk, 25), "Agent")
    desk.finish()
    out = tmp_path / "out.jsonl"
    export_documents(desk.workspace.store, out, format=JsonlFormat(), of="ada")
    (record,) = JsonlFormat().read(out, schema=schema)
    assert isinstance(record, Record)

    assert [set(one.mentions) for one in record.sets[0].chains] == [
        set(one.mentions) for one in desk.workspace.annotations.chains if isinstance(one, Chain)
    ]
    assert all(isinstance(one, Argument) for one in record.sets[0].arguments)


def test_what_is_alike_in_nothing_is_offered_only_as_far_as_number_keys_reach(
    desk: Desk, schema: Schema
) -> None:
    text = "Anna Berg. " + "May. " * 12 + "Oslo. " + "Berg."
    desk.workspace.store.add(Document("dates", text, segmentation=segmentation(text)))
    desk.workspace.open("dates")
    for number in range(12):
        editing.add_span(desk.workspace, 11 + 5 * number, 14 + 5 * number, "DATE")
    for surface, label in (("Anna Berg", "PERSON"), ("Oslo", "GPE"), ("Berg.", "PERSON")):
        start = text.rindex(surface)
        editing.add_span(desk.workspace, start, start + len(surface.rstrip(".")), label)
    offered = offer(desk, text.rindex("Berg"))

    assert len(offered) == 9
    assert offered[:3] == [0, text.index("Oslo"), 11 + 5 * 11]
