"""Chains, whole events, reasons and the rules of the schema, on the curator's desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.app.curating import Curating
from annotator.app.gold import gold_of
from annotator.errors import RuleError
from annotator.model.annotations import Annotation, Argument, Chain, Span
from annotator.model.changes import Change
from annotator.model.curation import Cause
from annotator.model.disagreements import Kind
from annotator.model.document import Document
from annotator.model.schema import Layer, LayerKind, Overlap, Schema
from annotator.model.workflow import GOLD, AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT, segmentation

Started = Callable[..., Curating]


def _span(surface: str, label: str, layer: str = "entity") -> Span:
    start = TEXT.index(surface)
    end = start + len(surface)
    return Span(id=surface, layer=layer, label=label, start_char=start, end_char=end)


ANNA, OMAR, THEY = (_span(one, "PERSON") for one in ("Anna Berg", "Omar Said", "They"))
OSLO, MONDAY, MET = _span("Oslo", "GPE"), _span("Monday", "DATE"), _span("met", "MEET", "event")
SPANS = (ANNA, OMAR, OSLO, MONDAY, MET, THEY)


def _argument(filler: Span, role: str) -> Argument:
    return Argument(trigger="met", filler=filler.id, role=role)


def _chain(*mentions: Span, id: str = "c") -> Chain:
    return Chain(id=id, mentions=tuple(one.id for one in mentions))


@pytest.fixture
def started(tmp_path: Path, schema: Schema) -> Iterator[Started]:
    stores: list[ProjectStore] = []

    def start(*stated: Sequence[Annotation], schema: Schema = schema) -> Curating:
        store = ProjectStore.create(str(tmp_path / "talks.annotator"), schema)
        stores.append(store)
        store.add(Document("talks", TEXT, segmentation=segmentation(TEXT)))
        names = ("ada", "bo", "eve")[: len(stated)]
        for name, given in zip(names, stated, strict=True):
            store.add_annotator(name, AnnotatorKind.PERSON)
            store.apply("talks", name, Change("import", added=tuple(given)))
        return Curating(store, "talks", names, "cy")

    yield start
    for store in stores:
        store.close()


def _mentions(curating: Curating) -> set[tuple[str, ...]]:
    text = {one.id: TEXT[one.start_char : one.end_char] for one in curating.gold.spans}
    return {tuple(text[id] for id in one.mentions) for one in curating.gold.chains}


def _links(curating: Curating) -> set[tuple[str, str]]:
    text = {one.id: TEXT[one.start_char : one.end_char] for one in curating.gold.spans}
    return {(one.role, text[one.filler]) for one in curating.gold.arguments if one.stands}


# Chains


def test_a_chain_with_other_mentions_is_disputed_taken_undone_and_exported(
    started: Started,
) -> None:
    curating = started(
        (*SPANS, _chain(ANNA, OMAR, THEY)),
        (*SPANS, _chain(ANNA, THEY)),
    )
    curating.apply(curating.agreed())
    (dispute,) = curating.disputes
    assert dispute.kinds == (Cause.MENTIONS,)

    curating.take(dispute, "bo")
    assert (_mentions(curating), curating.disputes) == ({("Anna Berg", "They")}, ())

    assert curating.undo()
    assert (_mentions(curating), len(curating.disputes)) == (set(), 1)
    assert curating.redo()
    curating.apply(Change("finish", state=(curating.gold.state, State.FINISHED)))
    gold = gold_of(curating.workspace.store.sets_of("talks"))
    assert gold
    assert [len(chain.mentions) for chain in gold.chains] == [2]


def test_a_chain_of_one_annotator_can_be_rejected_and_stays_so(started: Started) -> None:
    curating = started((*SPANS, _chain(ANNA, THEY)), SPANS)
    curating.apply(curating.agreed())
    (dispute,) = curating.disputes
    assert dispute.kinds == (Kind.MISSED,)

    curating.reject(dispute, "“They” are two")
    curating.apply(curating.agreed())
    curating.apply(curating.all_from("ada"))

    assert (curating.gold.chains, curating.disputes) == ((), ())
    again = Curating(curating.workspace.store, "talks", ("ada", "bo"), "di")
    assert again.disputes == ()
    assert again.remark_on(dispute.subject).reason == "“They” are two"


def test_a_chain_waits_for_its_mentions_and_comes_shortened_where_all_agree(
    started: Started,
) -> None:
    curating = started(
        (*SPANS, _chain(ANNA, OMAR, THEY)),
        (*(one for one in SPANS if one != OMAR), _chain(ANNA, THEY)),
    )
    curating.apply(curating.agreed())
    (omar,) = curating.disputes
    assert omar.kinds == (Kind.MISSED,)

    curating.reject(omar)

    assert (_mentions(curating), curating.disputes) == ({("Anna Berg", "They")}, ())


def test_a_mention_is_in_one_chain_of_gold(started: Started) -> None:
    curating = started(
        (*SPANS, _chain(ANNA, OMAR, THEY)),
        (*SPANS, _chain(ANNA, OMAR, id="c1"), _chain(THEY, OSLO, id="c2")),
    )
    curating.apply(curating.agreed())
    first, second = curating.disputes

    curating.take(first, "ada")
    curating.take(second, "bo")

    assert _mentions(curating) == {("Anna Berg", "Omar Said"), ("Oslo", "They")}


def test_a_chain_that_was_taken_out_of_gold_is_not_merged_again(started: Started) -> None:
    both = (*SPANS, _chain(ANNA, THEY))
    curating = started(both, both)
    curating.apply(curating.agreed())
    (chain,) = curating.gold.chains

    curating.apply(Change("leave chain", removed=(chain,)))

    assert curating.agreed().empty
    assert curating.undo()
    assert curating.undo()
    assert len(curating.agreed().added) == len(both)


# Events


def test_an_event_is_taken_whole_with_fillers_and_without_a_role(started: Started) -> None:
    curating = started(
        (*SPANS, _argument(ANNA, "Participant"), _argument(OSLO, "Place")),
        (
            *(one for one in SPANS if one not in (MONDAY, MET)),
            replace(MET, label="AGREEMENT"),
            _argument(ANNA, "Participant"),
            _argument(OMAR, "Participant"),
        ),
    )
    curating.apply(curating.agreed())
    before = list(curating.gold)
    met = next(one for one in curating.disputes if Kind.LABEL in one.kinds)

    curating.take_event(met, "ada", without=frozenset({"Place"}))

    assert _links(curating) == {("Participant", "Anna Berg")}
    assert [one.kinds for one in curating.disputes] == [(Kind.MISSED,)]
    assert curating.undo()
    assert list(curating.gold) == before


def test_only_events_are_taken_whole(started: Started) -> None:
    curating = started((ANNA, OMAR), (ANNA,))

    with pytest.raises(RuleError):
        curating.take_event(curating.disputes[0], "ada")


def test_what_all_agree_on_follows_the_verdict_on_its_ends(started: Started) -> None:
    short = replace(OMAR, end_char=OMAR.end_char - 5)
    link = _argument(OMAR, "Participant")
    curating = started((*SPANS, link), (*(one for one in SPANS if one != OMAR), short, link))
    curating.apply(curating.agreed())
    assert _links(curating) == set()

    curating.take(curating.disputes[0], "bo")

    assert (_links(curating), curating.disputes) == ({("Participant", "Omar")}, ())


# Remarks


def test_a_reason_on_a_link_is_kept_undone_and_read_again(started: Started) -> None:
    curating = started((*SPANS, _argument(OSLO, "Place")), SPANS)
    curating.apply(curating.agreed())
    (dispute,) = curating.disputes

    curating.say(dispute.subject, reason="said elsewhere", unclear=True)
    curating.take(dispute, "ada")

    again = Curating(curating.workspace.store, "talks", ("ada", "bo"), "di")
    said = again.remark_on(dispute.subject)
    assert (said.reason, said.unclear) == ("said elsewhere", True)
    assert curating.undo()
    assert curating.undo()
    assert curating.remark_on(dispute.subject).blank
    assert list(curating.workspace.store.problems()) == []


# The rules of the schema


def _without_overlap(schema: Schema) -> Schema:
    layers = tuple(
        replace(one, overlap=Overlap.NONE) if one.kind is LayerKind.ENTITY else one
        for one in schema.layers
    )
    assert all(isinstance(one, Layer) for one in layers)
    return replace(schema, layers=layers)


def test_what_cannot_both_be_taken_stays_a_dispute(started: Started, schema: Schema) -> None:
    large = replace(ANNA, id="large", end_char=OMAR.end_char, label="ORG")
    both = (ANNA, large, OSLO)
    curating = started(both, both, schema=_without_overlap(schema))

    curating.apply(curating.agreed())

    assert {one.label for one in curating.gold.spans} == {"ORG", "GPE"}
    (dispute,) = curating.disputes
    assert dispute.kinds == (Cause.FORBIDDEN,)
    with pytest.raises(RuleError):
        curating.take(dispute, "ada")
    curating.reject(dispute)
    assert curating.disputes == ()


def test_of_two_that_overlap_a_majority_takes_what_more_agree_on(
    started: Started, schema: Schema
) -> None:
    large = replace(ANNA, id="large", end_char=OMAR.end_char, label="ORG")
    curating = started((ANNA, large), (ANNA, large), (ANNA,), schema=_without_overlap(schema))

    curating.apply(curating.agreed(votes=2))

    assert [one.label for one in curating.gold.spans] == ["PERSON"]


def test_all_from_one_leaves_what_is_decided_otherwise(started: Started) -> None:
    short = replace(OMAR, end_char=OMAR.end_char - 5)
    curating = started((ANNA, OMAR, OSLO), (ANNA, short))
    curating.apply(curating.agreed())
    curating.take(curating.disputes[0], "bo")

    curating.apply(curating.all_from("ada"))

    names = [TEXT[one.start_char : one.end_char] for one in curating.gold.spans]
    assert names == ["Anna Berg", "Omar", "Oslo"]
    assert curating.gold.annotator == GOLD


def test_an_event_that_is_two_to_one_annotator_is_split(started: Started) -> None:
    start, end = TEXT.index("signed"), TEXT.index("deal") + len("deal")
    whole = Span(id="w", layer="event", label="AGREEMENT", start_char=start, end_char=end)
    parts = (
        replace(whole, id="p1", end_char=start + len("signed")),
        replace(whole, id="p2", start_char=end - len("deal")),
    )
    curating = started((ANNA, whole), (ANNA, *parts))
    curating.apply(curating.agreed())

    assert [one.kinds for one in curating.disputes] == [(Kind.SPLIT,), (Kind.SPLIT,)]


def test_an_event_whose_arguments_two_triggers_divide_is_split(started: Started) -> None:
    other = replace(
        MET, id="on", start_char=TEXT.index("on Mon"), end_char=TEXT.index("Monday") - 1
    )
    moved = Argument(trigger="on", filler=OSLO.id, role="Place")
    curating = started(
        (*SPANS, _argument(ANNA, "Participant"), _argument(OSLO, "Place")),
        (*SPANS, other, _argument(ANNA, "Participant"), moved),
    )
    curating.apply(curating.agreed())

    assert (Kind.SPLIT,) in [one.kinds for one in curating.disputes]


# The rest


def test_all_from_one_can_reject_what_only_others_have(started: Started) -> None:
    short = replace(OMAR, end_char=OMAR.end_char + 3)
    curating = started(
        (ANNA, OMAR, MET, THEY, _argument(ANNA, "Participant")),
        (
            *(ANNA, short, OSLO, MET, THEY, _argument(ANNA, "Agent")),
            _chain(ANNA, THEY),
        ),
    )
    preview = curating.all_from("ada", rest=True)
    assert len(curating.gold) == 0

    curating.apply(preview)

    assert curating.disputes == ()
    assert _links(curating) == {("Participant", "Anna Berg")}
    names = [TEXT[one.start_char : one.end_char] for one in curating.gold.spans if one.stands]
    assert names == ["Anna Berg", "met", "Omar Said", "They"]
    assert curating.gold.chains == ()
    assert curating.undo()
    assert len(curating.gold) == 0


def test_a_majority_can_reject_what_fewer_than_half_have(started: Started) -> None:
    curating = started((ANNA, OMAR, OSLO), (ANNA, replace(OMAR, label="ORG")), (ANNA, OMAR))

    curating.apply(curating.agreed(2, rest=True))

    assert curating.disputes == ()
    assert [one.label for one in curating.gold.spans if one.stands] == ["PERSON", "PERSON"]


def test_where_there_is_no_majority_the_dispute_stays(started: Started) -> None:
    labels = ("PERSON", "ORG", "NORP")
    curating = started(*((ANNA, replace(OMAR, label=label)) for label in labels))

    curating.apply(curating.agreed(2, rest=True))

    assert [one.kinds for one in curating.disputes] == [(Kind.LABEL,)]


# Attributes


def test_spans_that_differ_in_attributes_alone_are_gold_and_still_asked_for(
    started: Started,
) -> None:
    negated = replace(MET, attributes={"polarity": "negative", "tense": "past"})
    link = _argument(ANNA, "Participant")
    curating = started(
        (*SPANS, link),
        (*(one for one in SPANS if one != MET), negated, link),
    )
    curating.apply(curating.agreed())
    assert _links(curating) == {("Participant", "Anna Berg")}
    (dispute,) = curating.disputes
    assert dispute.kinds == (Cause.ATTRIBUTES,)

    curating.take(dispute, "bo")

    (met,) = (one for one in curating.gold.spans if one.label == "MEET")
    assert met.attributes == negated.attributes
    assert curating.disputes == ()
    assert curating.undo()
    assert len(curating.disputes) == 1


def test_that_nobody_is_right_about_attributes_settles_them_too(started: Started) -> None:
    negated = replace(MET, attributes={"polarity": "negative"})
    curating = started(SPANS, (*(one for one in SPANS if one != MET), negated))
    curating.apply(curating.agreed())

    curating.reject(curating.disputes[0])

    assert curating.disputes == ()
    assert not any(one.label == "MEET" for one in curating.gold.spans if one.stands)
