"""Events that are one to one annotator and several to the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from annotator.model.offsets import overlaps
from annotator.model.statements import Key, Level, Statement

Sides = tuple[Statement | None, Statement | None]
_TRIGGERS = (Level.TRIGGER_IDENTIFICATION, Level.TRIGGER_CLASSIFICATION)


def parted(
    first: dict[Key, Statement], second: dict[Key, Statement], level: Level
) -> Iterator[Sides]:
    """Take from both sides each trigger that lies over several of the other side, with those.

    Several are triggers that share no text with each other. The first of them stands beside the
    whole, the others alone.
    """
    if level not in _TRIGGERS:
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
