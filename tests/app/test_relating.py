"""Relations: armed on a source, taken from an offer, deleted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.app import editing, relating
from annotator.app.desk import Desk
from annotator.errors import RuleError
from annotator.model.annotations import Decision, Span
from annotator.model.schema import RelationLabel, Schema
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT


@pytest.fixture
def people(desk: Desk) -> Desk:
    """Anna Berg is accepted, and the wrong ORG is made Omar Said, a person."""
    workspace = desk.workspace
    editing.move_edges(workspace, workspace.annotations.span("ORG-14"), 14, 23)
    editing.relabel(workspace, workspace.annotations.span("ORG-14"), "PERSON")
    desk.walk.focus(("span", "PERSON-0"))
    return desk


def span(desk: Desk, id: str) -> Span:
    return desk.workspace.annotations.span(id)


def test_likely_targets_are_offered_and_space_takes_one(people: Desk) -> None:
    people.show_offer(relating.arm(people.workspace, span(people, "PERSON-0"), "CITIZEN_OF"))
    assert people.offer is not None
    assert [one.id for one in people.offer.spans] == ["GPE-27"]
    people.accept()

    (relation,) = people.workspace.annotations.relations
    assert (relation.source, relation.target, relation.label) == (
        "PERSON-0",
        "GPE-27",
        "CITIZEN_OF",
    )
    assert (relation.decision, relation.decided_by) == (Decision.ADDED, "ada")
    assert span(people, "GPE-27").decision is Decision.ACCEPTED
    assert people.offer is None
    with ProjectStore.open(people.workspace.project) as store:
        assert store.annotation_set("talks", "ada").relations == (relation,)
    people.undo()
    assert people.workspace.annotations.relations == ()


def test_what_a_relation_joins_already_is_not_offered_again(people: Desk) -> None:
    anna, oslo = span(people, "PERSON-0"), span(people, "GPE-27")
    relating.add_relation(people.workspace, anna, oslo, "CITIZEN_OF")

    with pytest.raises(RuleError, match="already"):
        relating.add_relation(people.workspace, anna, oslo, "CITIZEN_OF")
    with pytest.raises(RuleError, match="nothing"):
        relating.arm(people.workspace, anna, "CITIZEN_OF")


def test_the_schema_says_what_a_relation_may_join(people: Desk) -> None:
    anna, monday = span(people, "PERSON-0"), span(people, f"DATE-{TEXT.index('Monday')}")

    with pytest.raises(RuleError, match="cannot go"):
        relating.add_relation(people.workspace, anna, monday, "CITIZEN_OF")
    with pytest.raises(RuleError, match="cannot go out from DATE"):
        relating.arm(people.workspace, monday, "CITIZEN_OF")


def test_relations_go_with_their_ends_and_by_themselves(people: Desk) -> None:
    anna, oslo = span(people, "PERSON-0"), span(people, "GPE-27")
    relation = relating.add_relation(people.workspace, anna, oslo, "CITIZEN_OF")
    oslo = span(people, "GPE-27")
    assert people.workspace.annotations.relations_of(oslo.id) == (relation,)
    relating.delete_relation(people.workspace, relation)
    assert people.workspace.annotations.relations == ()
    people.undo()
    editing.delete(people.workspace, oslo)

    assert people.workspace.annotations.relations == ()


def test_a_relation_without_sources_or_targets_joins_any_labels(schema: Schema) -> None:
    loose = replace(schema, relations=(RelationLabel(name="NEAR", targets=("event",)),))

    assert loose.relations_between("PERSON", "MEET") == ("NEAR",)
    assert loose.relations_between("PERSON", "GPE") == ()
