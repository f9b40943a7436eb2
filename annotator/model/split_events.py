"""Events that are one to one annotator and several to the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model.annotations import Span
from annotator.model.offsets import overlaps
from annotator.model.statements import Key, Level, Statement

Sides = tuple[Statement | None, Statement | None]
TRIGGERS = (Level.TRIGGER_IDENTIFICATION, Level.TRIGGER_CLASSIFICATION)


def parted(
    first: dict[Key, Statement], second: dict[Key, Statement], level: Level
) -> Iterator[Sides]:
    """Take from both sides each trigger that lies over several of the other side, with those.

    Several are triggers that share no text with each other. The first of them stands beside the
    whole, the others alone.
    """
    if level not in TRIGGERS:
        return
    for whole, parts in _wholes(first, second):
        yield whole, parts[0]
        yield from ((None, part) for part in parts[1:])
    for whole, parts in _wholes(second, first):
        yield parts[0], whole
        yield from ((part, None) for part in parts[1:])


def _wholes(
    wholes: dict[Key, Statement], parts: dict[Key, Statement]
) -> Iterator[tuple[Statement, list[Statement]]]:
    for key, whole in list(wholes.items()):
        inside = [twin for twin, part in parts.items() if overlaps(whole.span, part.span)]
        inside.sort(key=lambda twin: parts[twin].span.start_char)
        apart = not any(
            overlaps(parts[one].span, parts[other].span) for one, other in combinations(inside, 2)
        )
        if len(inside) > 1 and apart:
            del wholes[key]
            yield whole, [parts.pop(twin) for twin in inside]


@dataclass(frozen=True, slots=True)
class Event:
    """A trigger, and the places of what fills its roles."""

    trigger: Span
    fillers: frozenset[tuple[int, int]]


def events(triggers: Iterable[Statement], arguments: Iterable[Statement]) -> tuple[Event, ...]:
    """The events of one annotator."""
    fillers = defaultdict[tuple[int, int], set[tuple[int, int]]](set)
    for one in arguments:
        if one.filler:
            fillers[_place(one.span)].add(_place(one.filler))
    return tuple(Event(one.span, frozenset(fillers[_place(one.span)])) for one in triggers)


def divided(trigger: Span, own: Sequence[Event], others: Sequence[Event]) -> bool:
    """True if this trigger, which the other annotator lacks, has taken part of an event of theirs.

    The other has one event of that label; this annotator has it too, but some of its arguments
    are missing there, and stand at this trigger, which has no others.
    """
    fillers = next(one.fillers for one in own if one.trigger is trigger)
    return bool(fillers) and any(
        here.trigger is not trigger
        and here.trigger.label == trigger.label
        and here.fillers < there.fillers <= here.fillers | fillers
        and overlaps(here.trigger, there.trigger)
        for there in others
        if there.trigger.label == trigger.label and fillers <= there.fillers
        for here in own
    )


def _place(span: Span) -> tuple[int, int]:
    return span.start_char, span.end_char
