"""Tags and pills of one row, put side by side with room for each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.model.annotations import Span
from annotator.ui.text.at_hand import PillWish
from annotator.ui.text.items import Item, Pill, Tag
from annotator.ui.text.looks import Look, Standing
from annotator.ui.text.placing import Wish, arrange
from annotator.ui.text.shaping import Fragment
from annotator.ui.text.style import Face, Style, Written

GAP = 4
_LEFT = -2
_LIGHT, _USUAL, _HEAVY = 0, 1, 2


class Unit(NamedTuple):
    """The tag of a span and its pills, that move as one; each face writes all of them."""

    span: Span
    look: Look | None
    pills: tuple[PillWish, ...]
    faces: tuple[tuple[Face, ...], ...]
    wish: Wish
    from_right: bool


class Placed(NamedTuple):
    """What was placed, and over which spans an arc can end at a pill or tag."""

    items: list[Item]
    centres: dict[str, int]


def unit_of(
    span: Span,
    look: Look | None,
    pills: tuple[PillWish, ...],
    fragment: Fragment,
    style: Style,
    *,
    at_hand: bool,
) -> Unit:
    """The unit over this fragment; without a look it is of pills alone."""
    written = style.written.get((look, pills))
    if written is None:
        faces = _faces(look, pills, style)
        written = Written(faces, tuple(_width(face) for face in faces))
        style.written[look, pills] = written
    faces, widths = written
    wish = Wish(fragment.x0 - 2, fragment.x1 + 2, widths, _weight(look, pills, at_hand))
    return Unit(span, look, pills, faces, wish, fragment.from_right)


def place_units(units: Sequence[Unit], y: int, right: int, style: Style) -> Placed:
    """The tags and pills of one row; y is its upper edge.

    Where text runs from the right, tags begin at the right: there the row is laid out mirrored.
    """
    placed = Placed([], {})
    mirrored = any(unit.from_right for unit in units)
    wishes = [_mirrored(unit.wish, right) if mirrored else unit.wish for unit in units]
    order = sorted(range(len(units)), key=lambda one: wishes[one].start)
    places = arrange([wishes[one] for one in order], _LEFT, right, GAP)
    for one, place in zip(order, places, strict=True):
        unit, width = units[one], wishes[one].widths[place.face]
        x = _LEFT + right - place.x - width if mirrored else place.x
        _emit(unit, x, unit.faces[place.face], y, style, placed)
    return placed


def _mirrored(wish: Wish, right: int) -> Wish:
    turned = _LEFT + right
    return wish._replace(start=turned - wish.end, end=turned - wish.start)


def _faces(
    look: Look | None, pills: tuple[PillWish, ...], style: Style
) -> tuple[tuple[Face, ...], ...]:
    """Widest first: the tag shortens first, then the pills; pills never go altogether."""
    tags = style.faces(look) if look else (Face("", 0),)
    written = [style.pill_faces(pill.text) for pill in pills]
    full = tuple(faces[0] for faces in written)
    ways = [(tag, *full) for tag in tags]
    for shorter in range(1, max((len(faces) for faces in written), default=0)):
        ways.append((Face("", 0), *(faces[min(shorter, len(faces) - 1)] for faces in written)))
    widths = [_width(way) for way in ways]
    return (
        ways[0],
        *(
            way
            for way, (before, after) in zip(ways[1:], pairwise(widths), strict=True)
            if after < before
        ),
    )


def _width(face: tuple[Face, ...]) -> int:
    widths = [one.width for one in face if one.width]
    return sum(widths) + GAP * (len(widths) - 1) if widths else 0


def _weight(look: Look | None, pills: tuple[PillWish, ...], at_hand: bool) -> int:
    if pills or at_hand:
        return _HEAVY
    return _LIGHT if look and look.standing is Standing.REJECTED else _USUAL


def _emit(unit: Unit, x: int, face: tuple[Face, ...], y: int, style: Style, placed: Placed) -> None:
    height, id = style.metrics.tag - 1, unit.span.id
    (tag, *pills), (left, *lefts) = face, _lefts(face, x, unit.from_right)
    if tag.width and unit.look:
        placed.items.append(Tag(left, y, left + tag.width, y + height, tag.text, unit.look, id))
        placed.centres[id] = left + tag.width // 2
    for index, (pill, wish) in enumerate(zip(pills, unit.pills, strict=True)):
        left = lefts[index]
        item = Pill(
            left, y, left + pill.width, y + height, pill.text, wish.standing, wish.strong,
            wish.label, wish.key, id,
        )  # fmt: skip
        placed.items.append(item)
        if not index:
            placed.centres[id] = left + pill.width // 2


def _lefts(face: tuple[Face, ...], x: int, from_right: bool) -> list[int]:
    """Where tag and pills begin, side by side from x on; from the right the tag is the last."""
    lefts = []
    for one in reversed(face) if from_right else face:
        lefts.append(x)
        x += one.width + GAP if one.width else 0
    return lefts[::-1] if from_right else lefts
