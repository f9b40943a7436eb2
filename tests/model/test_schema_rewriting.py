"""What an alteration of the schema makes of one set."""

from __future__ import annotations

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Decision, Relation, Span
from annotator.model.schema import Label, Layer, LayerKind, RelationLabel, Role, RoleUse, Schema
from annotator.model.schema_edits import Delete, Merge, Rename, Split, edited, rules_of
from annotator.model.schema_names import Kind
from annotator.model.schema_rewriting import altered, rewritten

SCHEMA = Schema(
    name="small",
    version="1",
    layers=(
        Layer(name="entity", kind=LayerKind.ENTITY),
        Layer(name="event", kind=LayerKind.EVENT),
    ),
    labels=(
        Label(name="PERSON", layer="entity"),
        Label(name="GPE", layer="entity", key="g"),
        Label(name="LOC", layer="entity"),
        Label(
            name="MEET",
            layer="event",
            roles=(RoleUse(name="Place", required=True), RoleUse(name="Host", fillers=("GPE",))),
        ),
        Label(name="TALK", layer="event", roles=(RoleUse(name="Host"),)),
    ),
    roles=(
        Role(name="Place", fillers=("GPE",)),
        Role(name="Host", fillers=("PERSON",)),
    ),
    relations=(RelationLabel(name="IN", sources=("PERSON",), targets=("GPE",)),),
)


def span(id: str, label: str, start: int, layer: str = "entity", **more: object) -> Span:
    return Span(id=id, layer=layer, label=label, start_char=start, end_char=start + 4, **more)  # type: ignore[arg-type]


def test_two_spans_that_say_the_same_become_one_with_all_that_hung_on_either() -> None:
    sure = span("a", "LOC", 0, origin="ann", decision=Decision.ADDED)
    unsure = span("b", "GPE", 0, origin="news@1")
    meet, berlin, ann = (
        span("m", "MEET", 10, "event"),
        span("c", "GPE", 20),
        span("p", "PERSON", 30),
    )
    present = AnnotationSet(
        "d",
        "ann",
        [
            *(sure, unsure, meet, berlin, ann),
            Argument(trigger="m", filler="b", role="Place"),
            Relation(source="p", target="b", label="IN"),
            Chain(id="x", mentions=("b", "c")),
        ],
    )
    edit = Merge(Kind.LABEL, ("GPE", "LOC"), "LOC")
    after = edited(SCHEMA, edit)

    present.apply(rewritten(present, edit, after))

    assert [one.id for one in present.spans] == ["a", "m", "c", "p"]
    assert [one.filler for one in present.arguments] == ["a"]
    assert [one.target for one in present.relations] == ["a"]
    assert [one.mentions for one in present.chains] == [("a", "c")]
    assert present.whole


def test_a_merge_allows_what_any_of_them_allowed() -> None:
    after = edited(SCHEMA, Merge(Kind.LABEL, ("MEET", "TALK"), "MEET"))

    assert after.fillers("MEET", "Host") == {"GPE", "PERSON"}
    assert after.required_roles("MEET") == ("Place",)
    assert not after.has_label("TALK")


def test_a_split_allows_its_parts_wherever_the_whole_was() -> None:
    after = edited(SCHEMA, Split(Kind.LABEL, "GPE", ("CITY", "LAND")))

    assert after.fillers("MEET", "Place") == {"CITY", "LAND"}
    assert after.fillers("MEET", "Host") == {"CITY", "LAND"}
    assert after.relations[0].targets == ("CITY", "LAND")
    assert [one.key for one in after.labels[1:3]] == ["g", ""]


def test_a_split_role_has_its_parts_in_each_event() -> None:
    after = edited(SCHEMA, Split(Kind.ROLE, "Host", ("Host", "Guest")))

    assert after.fillers("TALK", "Guest") == {"PERSON"}
    assert after.fillers("MEET", "Guest") == {"GPE"}


def test_roles_that_are_merged_fill_once() -> None:
    meet, place = span("m", "MEET", 0, "event"), span("a", "GPE", 10)
    sure = Argument(trigger="m", filler="a", role="Host", decision=Decision.ACCEPTED)
    unsure = Argument(trigger="m", filler="a", role="Place", origin="news@1")
    present = AnnotationSet("d", "ann", [meet, place, sure, unsure])
    edit = Merge(Kind.ROLE, ("Host", "Place"), "Place")

    present.apply(rewritten(present, edit, edited(SCHEMA, edit)))

    (only,) = present.arguments
    assert (only.role, only.decision) == ("Place", Decision.ACCEPTED)


def test_what_is_told_of_a_change_is_each_annotation_with_its_names() -> None:
    meet, place = span("m", "MEET", 0, "event"), span("a", "GPE", 10)
    fills = Argument(trigger="m", filler="a", role="Place", decision=Decision.ADDED)
    present = AnnotationSet("d", "ann", [meet, place, fills])
    gone = Delete(Kind.LABEL, "GPE")
    renamed = Rename(Kind.ROLE, "Place", "Where")

    told = list(altered(rewritten(present, gone, edited(SCHEMA, gone))))
    other = list(altered(rewritten(present, renamed, edited(SCHEMA, renamed))))

    assert {(one.kind, one.name, one.to) for one in told} == {
        (Kind.LABEL, "GPE", ""),
        (Kind.ROLE, "Place", ""),
    }
    assert [(one.name, one.to) for one in other] == [("Place", "Where")]


def test_words_of_a_schema_are_no_rules() -> None:
    from dataclasses import replace

    said = replace(
        SCHEMA, title="Other", labels=tuple(replace(one, color="#000000") for one in SCHEMA.labels)
    )

    assert rules_of(said) == rules_of(SCHEMA)
    assert rules_of(edited(SCHEMA, Delete(Kind.LABEL, "LOC"))) != rules_of(SCHEMA)
