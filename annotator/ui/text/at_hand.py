"""What the focus and the armed role add to the picture: rings, pills, events and relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Relation, Span
from annotator.model.schema import Schema
from annotator.ui.text.links import Link, link_of
from annotator.ui.text.looks import Standing, standing_of

Key = tuple[str, ...]


class Offer(NamedTuple):
    """Spans that may fill the armed role; `current` is the index of the one a key would take."""

    role: str = ""
    fillers: tuple[str, ...] = ()
    current: int = 0


class PillWish(NamedTuple):
    """A pill that a span carries; strong is what is at hand, `label` decides the colour."""

    text: str
    standing: Standing
    strong: bool
    key: Key
    label: str


@dataclass(frozen=True, slots=True)
class AtHand:
    """`pills` by span; `rings` says of a span whether its ring is a strong one.

    `links` are drawn in full; `starts` keeps where their spans begin: the arcs can be found, and
    wiped out, when the set has changed already. `asked` are spans that a question was left on.
    """

    event: Span | None = None
    links: tuple[Link, ...] = ()
    focus: Key = ()
    starts: dict[str, int] = field(default_factory=dict)
    pills: dict[str, tuple[PillWish, ...]] = field(default_factory=dict)
    rings: dict[str, bool] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()

    @property
    def spans(self) -> frozenset[str]:
        """The spans that look otherwise because of this."""
        return frozenset(self.pills) | frozenset(self.rings)

    @property
    def linked(self) -> frozenset[Key]:
        """The keys of what is drawn in full."""
        return frozenset(link.key for link in self.links)


def at_hand(
    annotations: AnnotationSet,
    schema: Schema,
    focus: Key | None,
    offer: Offer,
    hovered: str = "",
    words: Mapping[Key, str] | None = None,
) -> AtHand:
    """What to emphasise when this annotation is in focus; a rejected argument only as the focus.

    Mentions of one chain are ringed together: with the span in focus, and with the one `hovered`.
    What has `words` carries them in a pill, spans in one of their own, also if it is rejected.
    """
    one = annotations.get(focus) if focus else None
    said = words or {}
    event = _event(annotations, schema, one)
    shown = _shown(annotations, event, one, said)
    links = tuple(link_of(each, annotations) for each in shown)
    return AtHand(
        event=event,
        links=links,
        focus=focus or (),
        starts=_starts(annotations, event, links),
        pills=_together(
            _worded(annotations, said),
            _pills(links, shown, one, offer, event.label if event else "", said),
        ),
        rings={**_fellows(annotations, one, hovered), **_rings(one, offer)},
    )


def _shown(
    annotations: AnnotationSet, event: Span | None, one: object, words: Mapping[Key, str]
) -> tuple[Argument | Relation, ...]:
    """The arguments of the event and the relations of the span at hand."""
    found: list[Argument | Relation] = []
    if event:
        found += annotations.arguments_of(event.id)
    if isinstance(one, Span):
        found += annotations.relations_of(one.id)
    return tuple(each for each in found if not each.rejected or each == one or each.key in words)


def _event(annotations: AnnotationSet, schema: Schema, one: object) -> Span | None:
    if isinstance(one, Argument):
        return annotations.span(one.trigger)
    if isinstance(one, Span) and schema.is_trigger(one.layer):
        return one
    return None


def _starts(
    annotations: AnnotationSet, event: Span | None, links: Sequence[Link]
) -> dict[str, int]:
    ids = {id: None for link in links for id in (link.source, link.target)}
    spans = [annotations.span(id) for id in ids]
    return {span.id: span.start_char for span in ([event, *spans] if event else spans)}


def _pills(
    links: Sequence[Link],
    shown: Sequence[Argument | Relation],
    one: object,
    offer: Offer,
    label: str,
    words: Mapping[Key, str],
) -> dict[str, tuple[PillWish, ...]]:
    pills: defaultdict[str, list[PillWish]] = defaultdict(list)
    for link, each in zip(links, shown, strict=True):
        outgoing = not isinstance(one, Span) or one.id == link.source
        text = each.role if isinstance(each, Argument) else relation_words(link.label, outgoing)
        text = f"{words[each.key]} {text}" if each.key in words else text
        wish = PillWish(text, link.standing, each == one, link.key, link.label)
        pills[link.target if outgoing else link.source].append(wish)
    for index, filler in enumerate(offer.fillers):
        current = index == offer.current
        text = f"{offer.role}?" if current else str(index + 1)
        pills[filler].append(PillWish(text, Standing.SUGGESTED, current, (), label))
    return {span: tuple(wishes) for span, wishes in pills.items()}


def _worded(
    annotations: AnnotationSet, words: Mapping[Key, str]
) -> dict[str, tuple[PillWish, ...]]:
    spans = ((annotations.get(key), said) for key, said in words.items() if key[0] == "span")
    return {
        span.id: (PillWish(said, standing_of(span, annotations.annotator), False, (), span.label),)
        for span, said in spans
        if isinstance(span, Span)
    }


def _together(
    some: dict[str, tuple[PillWish, ...]], others: dict[str, tuple[PillWish, ...]]
) -> dict[str, tuple[PillWish, ...]]:
    return {id: some.get(id, ()) + others.get(id, ()) for id in (*some, *others)}


def relation_words(label: str, outgoing: bool) -> str:
    """What the pill at the other end of a relation says."""
    return f"› {label}" if outgoing else f"‹ {label}"


def _fellows(annotations: AnnotationSet, one: object, hovered: str) -> dict[str, bool]:
    """Thin rings around all that means the same."""
    under = annotations.get(("span", hovered))
    chains = [
        chain
        for span in (one, under)
        if isinstance(span, Span)
        for chain in annotations.dependants(span)
        if isinstance(chain, Chain)
    ]
    return {mention: False for chain in chains for mention in chain.mentions}


def _rings(one: object, offer: Offer) -> dict[str, bool]:
    if isinstance(one, Argument):
        rings = {one.trigger: False, one.filler: not offer.fillers}
    else:
        rings = {one.id: True} if isinstance(one, Span) else {}
    for index, filler in enumerate(offer.fillers):
        if index == offer.current:
            rings[filler] = False
    return rings
