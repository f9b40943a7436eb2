"""Events on paper, where nothing comes to hand: a role at each filler, arcs to other lines.

Arcs within a line are those of the screen. Those to another line go through the margin, each event
on a way of its own; what leads to another page goes to the edge of this one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument
from annotator.ui.text.arcs import Anchor, Points, arc_along
from annotator.ui.text.at_hand import AtHand, PillWish
from annotator.ui.text.items import Arc
from annotator.ui.text.looks import standing_of

WAYS = 6
_APART, _NEAREST, _BEYOND = 4, 6, 12


class Place(NamedTuple):
    """Where a span stands: the page, and its anchor there, x from the left of the column."""

    page: int
    anchor: Anchor


class Sheet(NamedTuple):
    """The room of arcs on a page: the width of the column, and the height that text takes."""

    width: int
    height: int


def roles_shown(annotations: AnnotationSet) -> AtHand:
    """A pill at each filler for each part that it plays; rejected arguments are left out."""
    pills: defaultdict[str, list[PillWish]] = defaultdict(list)
    for one in _kept(annotations):
        standing = standing_of(one, annotations.annotator)
        label = annotations.span(one.trigger).label
        pills[one.filler].append(PillWish(one.role, standing, False, one.key, label))
    return AtHand(pills={span: tuple(wishes) for span, wishes in pills.items()})


def page_arcs(
    annotations: AnnotationSet, places: Mapping[str, Place], page: int, sheet: Sheet
) -> Iterator[Arc]:
    """The arcs between lines as far as they stand on this page."""
    ways: dict[str, int] = {}
    for one in _kept(annotations):
        trigger, filler = places.get(one.trigger), places.get(one.filler)
        if trigger is None or filler is None or _in_one_line(trigger, filler):
            continue
        way = ways.setdefault(one.trigger, len(ways) % WAYS)
        points = _points(trigger, filler, page, sheet, _NEAREST + _APART * way)
        if points:
            label = annotations.span(one.trigger).label
            yield arc_along(points, label, standing_of(one, annotations.annotator), one.key)


def _kept(annotations: AnnotationSet) -> Iterator[Argument]:
    return (one for one in annotations.arguments if not one.rejected)


def _in_one_line(trigger: Place, filler: Place) -> bool:
    return (trigger.page, trigger.anchor.track) == (filler.page, filler.anchor.track)


def _points(trigger: Place, filler: Place, page: int, sheet: Sheet, out: int) -> Points:
    """The way on this page; none if neither end stands on it."""
    middle = (trigger.anchor.x + filler.anchor.x) // 2
    margin = -out if middle < sheet.width // 2 else sheet.width + out
    if trigger.page == filler.page == page:
        return (*_leaving(trigger.anchor, margin), *reversed(_leaving(filler.anchor, margin)))
    for here, there in ((trigger, filler), (filler, trigger)):
        if here.page == page:
            edge = sheet.height + _BEYOND if there.page > page else -_BEYOND
            return (*_leaving(here.anchor, margin), (margin, edge))
    return ()


def _leaving(anchor: Anchor, margin: int) -> Points:
    return (anchor.x, anchor.y), (anchor.x, anchor.track), (margin, anchor.track)
