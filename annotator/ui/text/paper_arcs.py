"""Links on paper, where nothing comes to hand: a role at each filler, arcs to other lines.

Arcs within a line are those of the screen. Those to another line go through the margin, each event
on a way of its own; what leads to another page goes to the edge of this one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Argument, Relation
from annotator.ui.text.arcs import Anchor, Points, arc_along
from annotator.ui.text.at_hand import AtHand, PillWish, relation_words
from annotator.ui.text.items import Arc
from annotator.ui.text.links import link_of

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
    """A pill where each link ends, for what it is; rejected ones are left out."""
    pills: defaultdict[str, list[PillWish]] = defaultdict(list)
    for one in _kept(annotations):
        link = link_of(one, annotations)
        text = one.role if isinstance(one, Argument) else relation_words(one.label, True)
        wish = PillWish(text, link.standing, False, link.key, link.label)
        pills[link.target].append(wish)
    return AtHand(pills={span: tuple(wishes) for span, wishes in pills.items()})


def page_arcs(
    annotations: AnnotationSet, places: Mapping[str, Place], page: int, sheet: Sheet
) -> Iterator[Arc]:
    """The arcs between lines as far as they stand on this page."""
    ways: dict[str, int] = {}
    for one in _kept(annotations):
        link = link_of(one, annotations)
        source, target = places.get(link.source), places.get(link.target)
        if source is None or target is None or _in_one_line(source, target):
            continue
        way = ways.setdefault(link.source, len(ways) % WAYS)
        points = _points(source, target, page, sheet, _NEAREST + _APART * way)
        if points:
            yield arc_along(points, link)


def _kept(annotations: AnnotationSet) -> Iterator[Argument | Relation]:
    links: tuple[Argument | Relation, ...] = (*annotations.arguments, *annotations.relations)
    return (one for one in links if not one.rejected)


def _in_one_line(source: Place, target: Place) -> bool:
    return (source.page, source.anchor.track) == (target.page, target.anchor.track)


def _points(source: Place, target: Place, page: int, sheet: Sheet, out: int) -> Points:
    """The way on this page; none if neither end stands on it."""
    middle = (source.anchor.x + target.anchor.x) // 2
    margin = -out if middle < sheet.width // 2 else sheet.width + out
    if source.page == target.page == page:
        return (*_leaving(source.anchor, margin), *reversed(_leaving(target.anchor, margin)))
    for here, there in ((source, target), (target, source)):
        if here.page == page:
            edge = sheet.height + _BEYOND if there.page > page else -_BEYOND
            way = (*_leaving(here.anchor, margin), (margin, edge))
            return way if here is source else way[::-1]
    return ()


def _leaving(anchor: Anchor, margin: int) -> Points:
    return (anchor.x, anchor.y), (anchor.x, anchor.track), (margin, anchor.track)
