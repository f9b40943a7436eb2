"""Annotators see where they differed from gold, with the reasons, once gold is finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.app.adjudicating import Adjudicating
from annotator.app.curating import Curating
from annotator.app.differing import OwnDifference, own_differences
from annotator.app.logbook import Texts, log_lines, log_table
from annotator.app.unclear import UnclearPlace, unclear_places
from annotator.model.annotations import Annotation, Argument, Chain, Span
from annotator.model.changes import Change
from annotator.model.curation import Cause
from annotator.model.disagreements import Kind
from annotator.model.workflow import AnnotatorKind, State
from annotator.store.project_store import ProjectStore
from tests.app.conftest import TEXT


def _span(surface: str, label: str, layer: str = "entity") -> Span:
    start = TEXT.index(surface)
    end = start + len(surface)
    return Span(id=surface, layer=layer, label=label, start_char=start, end_char=end)


def _role(filler: Span, role: str) -> Argument:
    return Argument(trigger="met", filler=filler.id, role=role)


ANNA, OMAR, THEY = (_span(one, "PERSON") for one in ("Anna Berg", "Omar Said", "They"))
OSLO, MET = _span("Oslo", "GPE"), _span("met", "MEET", "event")
SPANS = (ANNA, OMAR, THEY, OSLO, MET)
ADA: tuple[Annotation, ...] = (
    *SPANS,
    _role(ANNA, "Participant"),
    _role(OSLO, "Place"),
    Chain(id="c", mentions=("Anna Berg", "They")),
)
BO: tuple[Annotation, ...] = (
    *(ANNA, replace(OMAR, label="ORG"), THEY, OSLO, MET),
    _role(ANNA, "Participant"),
    Chain(id="c", mentions=("Anna Berg", "Omar Said", "They")),
)


@pytest.fixture
def store(project: str) -> Iterator[ProjectStore]:
    with ProjectStore.open(project) as store:
        for name, stated in (("ada", ADA), ("bo", BO)):
            store.add_annotator(name, AnnotatorKind.PERSON)
            state = (State.NEW, State.FINISHED)
            store.apply("talks", name, Change("import", added=stated, state=state))
        yield store


def _adjudicated(store: ProjectStore) -> Adjudicating:
    """Ada is right in all, and it is said why of each."""
    sitting = Adjudicating(Curating(store, "talks", ("ada", "bo"), "cy"))
    sitting.apply(sitting.curating.agreed())
    while sitting.disputes.open:
        assert sitting.at_hand
        sitting.say(reason=str(sitting.at_hand.kinds[0]), unclear=True)
        sitting.take(1)
    return sitting


def test_nothing_is_shown_while_gold_is_being_made(store: ProjectStore) -> None:
    sitting = _adjudicated(store)
    assert own_differences(store, "bo") == ()

    sitting.finish()

    assert len(own_differences(store, "bo")) == 3


def test_each_difference_says_what_gold_has_instead_and_why(store: ProjectStore) -> None:
    _adjudicated(store).finish()

    assert own_differences(store, "ada") == ()
    where = ("talks", "Talks")
    place = "Place: “Oslo” — MEET “met”"
    assert own_differences(store, "bo") == (
        OwnDifference(
            *where,
            Cause.MENTIONS,
            "“Anna Berg” = “Omar Said” = “They”",
            "“Anna Berg” = “They”",
            *(ANNA.start_char, "mentions", True),
        ),
        OwnDifference(*where, Kind.MISSED, "", place, MET.start_char, "missed", True),
        OwnDifference(
            *(*where, Kind.LABEL, "ORG “Omar Said”", "PERSON “Omar Said”"),
            *(OMAR.start_char, "label", True),
        ),
    )


def test_of_an_event_that_was_missed_its_arguments_are_not_told_again(
    store: ProjectStore,
) -> None:
    store.add_annotator("eve", AnnotatorKind.PERSON)
    state = (State.NEW, State.FINISHED)
    store.apply("talks", "eve", Change("import", added=(ANNA, OMAR, THEY, OSLO), state=state))
    _adjudicated(store).finish()

    spans = [one.gold for one in own_differences(store, "eve") if one.kind is Kind.MISSED]
    assert spans == ["“Anna Berg” = “They”", "MEET “met”"]


def test_all_places_are_listed_on_which_the_guidelines_do_not_say(store: ProjectStore) -> None:
    sitting = _adjudicated(store)

    assert unclear_places(store) == (
        UnclearPlace("talks", "Talks", "PERSON “Anna Berg”, PERSON “They”", 0, "mentions"),
        UnclearPlace("talks", "Talks", "MEET “met”, GPE “Oslo”", MET.start_char, "missed"),
        UnclearPlace("talks", "Talks", "PERSON “Omar Said”", OMAR.start_char, "label"),
    )
    sitting.show_place(OMAR.start_char)
    sitting.say(unclear=False)
    assert len(unclear_places(store)) == 2


def test_the_log_shows_what_was_said_of_a_place(store: ProjectStore) -> None:
    _adjudicated(store)
    texts = Texts(store, shown=False)
    logged = [one for one in store.log("talks", "gold") if one.change.remark]

    assert list(log_lines(logged[0], texts))[1:] == [
        '  + remark on argument ada-met ada-Oslo: the guidelines do not say, "missed"'
    ]
    before, after = log_table(logged[0], texts)["remark"]
    assert set(before) == {"about"}
    assert (after["reason"], after["unclear"]) == ("missed", True)
