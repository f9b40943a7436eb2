"""What is to be adjudicated where several annotators' sets of one document differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.model.alignment import Alignment, Fellows, Link, Place
from annotator.model.disagreements import Kind

Subject = Place | Link | Fellows


class Cause(StrEnum):
    """What is to be adjudicated besides the kinds of disagreement.

    Chains with other mentions, and what all agree on but the schema does not allow in gold.
    """

    MENTIONS = "mentions"
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


def compared(alignment: Alignment) -> tuple[Dispute, ...]:
    """The same with what all agree on, of no kind."""
    links_of: dict[int, list[Link]] = {}
    for link in alignment.links:
        links_of.setdefault(link.trigger, []).append(link)
    found = []
    for number, place in enumerate(alignment.places):
        found.append(Dispute(tuple(_kinds_of_place(place, alignment)), place))
        links = links_of.get(number, [])
        for link in links:
            found.append(Dispute(tuple(_kinds_of_link(link, links, alignment)), link))
    found += [Dispute(kinds_of_chains(one.mentions, alignment), one) for one in alignment.fellows]
    return tuple(found)


def kinds_of_chains(
    mentions: Mapping[str, frozenset[object]], alignment: Alignment
) -> tuple[Kind | Cause, ...]:
    """How chains differ that have these mentions, by annotator."""
    kinds: list[Kind | Cause] = [*_absence(len(mentions), alignment)]
    if len(set(mentions.values())) > 1:
        kinds.append(Cause.MENTIONS)
    return tuple(kinds)


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
