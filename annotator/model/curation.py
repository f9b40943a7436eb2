"""What is to be adjudicated where several annotators' sets of one document differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, permutations

from annotator.model.alignment import Alignment, Fellows, Link, Place
from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Span
from annotator.model.disagreements import Kind
from annotator.model.offsets import overlaps
from annotator.model.schema import Schema
from annotator.model.split_events import Event, divided

Subject = Place | Link | Fellows


class Cause(StrEnum):
    """What is to be adjudicated besides the kinds of disagreement.

    Chains with other mentions, spans that differ in nothing but attributes, and what all agree on
    but the schema does not allow in gold.
    """

    MENTIONS = "mentions"
    ATTRIBUTES = "attributes"
    FORBIDDEN = "not allowed"


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing to adjudicate: a place, a link between two, or a chain, on which not all agree.

    `EXTRA` is what fewer than half of them state, `MISSED` what some do not.
    """

    kinds: tuple[Kind | Cause, ...]
    subject: Subject


def disputes(alignment: Alignment) -> tuple[Dispute, ...]:
    """All that is to be adjudicated, in text order: a place, then the links of its event; then
    the chains."""
    return tuple(one for one in compared(alignment) if one.kinds)


def compared(alignment: Alignment, schema: Schema | None = None) -> tuple[Dispute, ...]:
    """The same with what all agree on, of no kind; with a schema, split events are named."""
    split = _split_events(alignment, schema)
    links_of: dict[int, list[Link]] = {}
    for link in alignment.links:
        links_of.setdefault(link.trigger, []).append(link)
    found = []
    for number, place in enumerate(alignment.places):
        kinds = tuple(_kinds_of_place(place, alignment, split=number in split))
        in_attributes = not kinds and differs_in_attributes(place)
        found.append(Dispute((Cause.ATTRIBUTES,) if in_attributes else kinds, place))
        links = links_of.get(number, [])
        for link in links:
            found.append(Dispute(tuple(_kinds_of_link(link, links, alignment)), link))
    found += [Dispute(kinds_of_chains(one.mentions, alignment), one) for one in alignment.fellows]
    return tuple(found)


def differs_in_attributes(place: Place) -> bool:
    """True if not all who are there give their spans the same attributes."""
    first = place.first.attributes
    return any(span.attributes != first for span in place.spans.values())


def kinds_of_chains(
    mentions: Mapping[str, frozenset[object]], alignment: Alignment
) -> tuple[Kind | Cause, ...]:
    """How chains differ that have these mentions, by annotator."""
    kinds: list[Kind | Cause] = [*_absence(len(mentions), alignment)]
    if len(set(mentions.values())) > 1:
        kinds.append(Cause.MENTIONS)
    return tuple(kinds)


def _split_events(alignment: Alignment, schema: Schema | None) -> set[int]:
    """The places of events that are one to one annotator and several to another.

    Several lie over the one and share no text with each other, or divide its arguments.
    """
    found: set[int] = set()
    at = {
        name: {
            span.id: (number, span)
            for number, place in enumerate(alignment.places)
            if (span := place.spans.get(name)) and schema and schema.is_trigger(span.layer)
        }
        for name in alignment.annotators
    }
    sets = {
        name: AnnotationSet("", name, (span for _, span in own.values()))
        for name, own in at.items()
    }
    for one, other in permutations(alignment.annotators, 2):
        for number, whole in at[one].values():
            parts = sets[other].spans_between(whole.start_char, whole.end_char)
            if len(parts) > 1 and not any(overlaps(*pair) for pair in pairwise(parts)):
                found.update((number, *(at[other][part.id][0] for part in parts)))
    return found | _dividing_events(alignment, at)


def _dividing_events(
    alignment: Alignment, at: Mapping[str, Mapping[str, tuple[int, Span]]]
) -> set[int]:
    """The places of triggers that somebody lacks, who gives their arguments to another event."""
    fillers = defaultdict[tuple[str, int], set[tuple[int, int]]](set)
    for link in alignment.links:
        for name in link.roles:
            filler = alignment.places[link.filler].spans[name]
            fillers[name, link.trigger].add((filler.start_char, filler.end_char))
    events = {
        name: [Event(span, frozenset(fillers[name, number])) for number, span in own.values()]
        for name, own in at.items()
    }
    found: set[int] = set()
    for one, other in permutations(alignment.annotators, 2):
        for number, span in at[one].values():
            given = fillers[one, number]
            if other in alignment.places[number].spans or not given:
                continue
            whole = [event for event in events[other] if given <= event.fillers]
            if whole and divided(span, events[one], whole):
                found.add(number)
    return found


def _kinds_of_place(place: Place, alignment: Alignment, *, split: bool) -> Iterator[Kind]:
    spans = place.spans.values()
    if split:
        yield Kind.SPLIT
    else:
        yield from _absence(len(place.spans), alignment)
        if len({(span.start_char, span.end_char) for span in spans}) > 1:
            yield Kind.EDGE
    if len({span.label for span in spans}) > 1:
        yield Kind.LABEL


def _kinds_of_link(link: Link, links: Sequence[Link], alignment: Alignment) -> Iterator[Kind]:
    if _filled_otherwise(link, links):
        yield Kind.FILLER
    else:
        yield from _absence(len(link.roles), alignment)
    if len(set(link.roles.values())) > 1:
        yield Kind.ROLE


def _absence(present: int, alignment: Alignment) -> Iterator[Kind]:
    everybody = len(alignment.annotators)
    if present < everybody:
        yield Kind.EXTRA if 2 * present < everybody else Kind.MISSED


def _filled_otherwise(link: Link, links: Sequence[Link]) -> bool:
    """True if who lacks this link gives one of its roles to another filler that the rest lack."""
    roles = frozenset[str]().union(*link.roles.values())
    return any(
        roles & given
        for other in links
        if other.filler != link.filler and not set(other.roles) & set(link.roles)
        for given in other.roles.values()
    )
