"""What is to be adjudicated where several annotators' sets of one document differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.model.alignment import Alignment, Link, Place
from annotator.model.disagreements import Kind


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing to adjudicate: a place, or a link between two, on which not all agree.

    `EXTRA` is what fewer than half of them state, `MISSED` what some do not.
    """

    kinds: tuple[Kind, ...]
    subject: Place | Link


def disputes(alignment: Alignment) -> tuple[Dispute, ...]:
    """All that is to be adjudicated, in text order: a place, then the links of its event."""
    found = []
    for number, place in enumerate(alignment.places):
        found.append(Dispute(tuple(_kinds_of_place(place, alignment)), place))
        links = [link for link in alignment.links if link.trigger == number]
        for link in links:
            found.append(Dispute(tuple(_kinds_of_link(link, links, alignment)), link))
    return tuple(one for one in found if one.kinds)


def _kinds_of_place(place: Place, alignment: Alignment) -> Iterator[Kind]:
    yield from _absence(len(place.spans), alignment)
    spans = place.spans.values()
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
