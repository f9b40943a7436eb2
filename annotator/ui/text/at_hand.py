"""What the focus and the armed role add to the picture: rings, pills, the event in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Chain, Span
from annotator.model.schema import Schema
from annotator.ui.text.looks import Standing, standing_of

Key = tuple[str, ...]


class Offer(NamedTuple):
    """Spans that may fill the armed role; `current` is the index of the one a key would take."""

    role: str = ""
    fillers: tuple[str, ...] = ()
    current: int = 0


class PillWish(NamedTuple):
    """A pill that a span carries; strong is what is at hand, `label` is the event's."""

    text: str
    standing: Standing
    strong: bool
    key: Key
    label: str


@dataclass(frozen=True, slots=True)
class AtHand:
    """`pills` by span; `rings` says of a span whether its ring is a strong one.

    `starts` keeps where the event's spans begin: their arcs can be found, and wiped out, when the
    set has changed already.
    """

    event: Span | None = None
    arguments: tuple[tuple[Argument, Standing], ...] = ()
    focus: Key = ()
    starts: dict[str, int] = field(default_factory=dict)
    pills: dict[str, tuple[PillWish, ...]] = field(default_factory=dict)
    rings: dict[str, bool] = field(default_factory=dict)

    @property
    def spans(self) -> frozenset[str]:
        """The spans that look otherwise because of this."""
        return frozenset(self.pills) | frozenset(self.rings)


def at_hand(
    annotations: AnnotationSet,
    schema: Schema,
    focus: Key | None,
    offer: Offer,
    hovered: str = "",
) -> AtHand:
    """What to emphasise when this annotation is in focus; a rejected argument only as the focus.

    Mentions of one chain are ringed together: with the span in focus, and with the one `hovered`.
    """
    one = annotations.get(focus) if focus else None
    event = _event(annotations, schema, one)
    arguments = tuple(
        (argument, standing_of(argument, annotations.annotator))
        for argument in (annotations.arguments_of(event.id) if event else ())
        if not argument.rejected or argument == one
    )
    return AtHand(
        event=event,
        arguments=arguments,
        focus=focus or (),
        starts=_starts(annotations, event, arguments),
        pills=_pills(arguments, one, offer, event.label if event else ""),
        rings={**_fellows(annotations, one, hovered), **_rings(one, offer)},
    )


def _event(annotations: AnnotationSet, schema: Schema, one: object) -> Span | None:
    if isinstance(one, Argument):
        return annotations.span(one.trigger)
    if isinstance(one, Span) and schema.is_trigger(one.layer):
        return one
    return None


def _starts(
    annotations: AnnotationSet,
    event: Span | None,
    arguments: Sequence[tuple[Argument, Standing]],
) -> dict[str, int]:
    fillers = [annotations.span(argument.filler) for argument, _ in arguments]
    return {span.id: span.start_char for span in ([event, *fillers] if event else ())}


def _pills(
    arguments: Sequence[tuple[Argument, Standing]],
    one: object,
    offer: Offer,
    label: str,
) -> dict[str, tuple[PillWish, ...]]:
    pills: defaultdict[str, list[PillWish]] = defaultdict(list)
    for argument, standing in arguments:
        wish = PillWish(argument.role, standing, argument == one, argument.key, label)
        pills[argument.filler].append(wish)
    for index, filler in enumerate(offer.fillers):
        current = index == offer.current
        text = f"{offer.role}?" if current else str(index + 1)
        pills[filler].append(PillWish(text, Standing.SUGGESTED, current, (), label))
    return {span: tuple(wishes) for span, wishes in pills.items()}


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
