"""Where two annotators differ on a document, and how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.model.alignment import about_the_same
from annotator.model.annotations import Span
from annotator.model.offsets import overlaps, shared, stacked
from annotator.model.split_events import parted
from annotator.model.statements import Level, Match, Statement, Statements


class Kind(StrEnum):
    """How two differ: one has nothing there, or both differ in just this.

    Of spans that differ in edge and label, and of arguments whose ends do, the label counts.
    `SPLIT` is an event that is one to one of them and several to the other, whoever that is.
    """

    MISSED = "missed"
    EXTRA = "extra"
    EDGE = "edge"
    LABEL = "label"
    ROLE = "role"
    FILLER = "filler"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What the first annotator states and what the second does; None where one states nothing.

    `MISSED` is what only the second has, `EXTRA` what only the first has. Of a `SPLIT` event the
    first part stands beside the whole, the other parts alone. `agreed` holds the looser ways of
    matching under which it is no disagreement.
    """

    document_id: str
    annotators: tuple[str, str]
    level: Level
    kind: Kind
    first: Statement | None
    second: Statement | None
    agreed: frozenset[Match] = frozenset()

    @property
    def label_of_first(self) -> str:
        """What the first states; empty where that is nothing."""
        return self.first.label if self.first else ""

    @property
    def label_of_second(self) -> str:
        return self.second.label if self.second else ""

    @property
    def span(self) -> Span:
        """Where to look: the span or trigger, the first annotator's if both have one."""
        found = self.first or self.second
        assert found
        return found.span


Difference = tuple[Kind, Statement | None, Statement | None]


def differences(first: Statements, second: Statements, level: Level) -> tuple[Difference, ...]:
    """All that only one of them holds, each once, in text order; what belongs together in pairs.

    Nearest pairs come together first: what differs least, and of that what shares most text.
    """
    only_first = {key: one for key, one in first.items() if key not in second}
    only_second = {key: one for key, one in second.items() if key not in first}
    found: list[Difference] = [
        (Kind.SPLIT, *sides) for sides in parted(only_first, only_second, level)
    ]
    near = [
        (_distance(kind, one, other), key, twin, kind)
        for key, one in only_first.items()
        for twin, other in only_second.items()
        if (kind := _kind(one, other, level)) is not None
    ]
    for _, key, twin, kind in sorted(near, key=lambda pair: pair[0]):
        if key in only_first and twin in only_second:
            found.append((kind, only_first.pop(key), only_second.pop(twin)))
    found += [(Kind.EXTRA, one, None) for one in only_first.values()]
    found += [(Kind.MISSED, None, one) for one in only_second.values()]
    return tuple(sorted(found, key=_place))


def _kind(one: Statement, other: Statement, level: Level) -> Kind | None:
    """How two statements differ that may be about the same thing; None if they are not."""
    if one.argument is None and not about_the_same(one.span, other.span):
        return None
    if not overlaps(one.span, other.span):
        return None
    if one.filler and other.filler and not overlaps(one.filler, other.filler):
        return Kind.FILLER if one.label == other.label else None
    if not level.labelled:
        return Kind.EDGE
    if one.argument and one.label != other.label:
        return Kind.ROLE
    return Kind.LABEL if one.span.label != other.span.label else Kind.EDGE


_FURTHER = {Kind.ROLE: 1, Kind.FILLER: 2}


def _distance(kind: Kind, one: Statement, other: Statement) -> tuple[int, int, int, int, int]:
    ends = [(one.span, other.span)]
    if one.filler and other.filler:
        ends.append((one.filler, other.filler))
    apart = sum(not stacked(here, there) for here, there in ends)
    starts = one.span.start_char, other.span.start_char
    return (_FURTHER.get(kind, 0), apart, -sum(shared(*pair) for pair in ends), *starts)


def _place(difference: Difference) -> tuple[int, int, int, int, str]:
    one = difference[1] or difference[2]
    assert one
    filler = one.filler or one.span
    return (
        one.span.start_char,
        one.span.end_char,
        filler.start_char,
        filler.end_char,
        difference[0].value,
    )
