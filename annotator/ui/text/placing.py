"""Makes room for the tags of one row: they slide, then shorten, then give way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import NamedTuple

TOUCH = 8


class Wish(NamedTuple):
    """A tag that wants to begin at `start` and has to touch its own box, `start` to `end`.

    `widths` are those of its faces, widest first; the last is 0 where it may be left out.
    What has the lower `weight` shortens first.
    """

    start: int
    end: int
    widths: tuple[int, ...]
    weight: int = 1


class Place(NamedTuple):
    x: int
    face: int


@dataclass(slots=True)
class _Cluster:
    """Tags that stand shoulder to shoulder; `wanted` sums up where each would have it begin."""

    first: int
    count: int
    width: int
    wanted: float

    @property
    def end(self) -> int:
        return self.first + self.count

    def x(self, left: int, right: int) -> float:
        return max(left, min(self.wanted / self.count, right - self.width))


def arrange(wishes: Sequence[Wish], left: int, right: int, gap: int) -> list[Place]:
    """A place for each wish between left and right, in their order and never overlapping.

    Tags move as little as they can; one that would leave its box takes a shorter face first.
    """
    if _is_roomy(wishes, left, right, gap):
        return [Place(wish.start, 0) for wish in wishes]
    faces = [0] * len(wishes)
    places, crowded = _try(wishes, faces, left, right, gap)
    while any(_shorten(cluster, wishes, faces) for cluster in crowded):
        places, crowded = _try(wishes, faces, left, right, gap)
    if any(faces) and not crowded:
        places = _lengthen(wishes, faces, places, left, right, gap)
    return [Place(x, face) for x, face in zip(places, faces, strict=True)]


def _is_roomy(wishes: Sequence[Wish], left: int, right: int, gap: int) -> bool:
    """True if every tag can be written in full where it wants to be, as most rows allow."""
    free = left
    for wish in wishes:
        if wish.start < free:
            return False
        free = wish.start + wish.widths[0] + gap
    return free <= right + gap


def _try(
    wishes: Sequence[Wish], faces: Sequence[int], left: int, right: int, gap: int
) -> tuple[list[int], list[_Cluster]]:
    """Where the tags would stand with these faces, and the clusters that are too narrow."""
    widths = [wish.widths[face] for wish, face in zip(wishes, faces, strict=True)]
    taken = [width + gap if width else 0 for width in widths]
    clusters = _clusters(wishes, taken, left, right + gap)
    places = _places(clusters, taken, left, right + gap)
    crowded = [one for one in clusters if _is_crowded(one, wishes, faces, places, right - left)]
    return places, crowded


def _lengthen(
    wishes: Sequence[Wish],
    faces: list[int],
    places: list[int],
    left: int,
    right: int,
    gap: int,
) -> list[int]:
    """Give back longer faces where shortening another tag has made them fit after all."""
    for one in sorted(range(len(wishes)), key=lambda one: -wishes[one].weight):
        for face in range(faces[one]):
            tried = [*faces[:one], face, *faces[one + 1 :]]
            found, crowded = _try(wishes, tried, left, right, gap)
            if not crowded:
                faces[one], places = face, found
                break
    return places


def _clusters(
    wishes: Sequence[Wish], taken: Sequence[int], left: int, right: int
) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    for index, (wish, width) in enumerate(zip(wishes, taken, strict=True)):
        clusters.append(_Cluster(index, 1, width, wish.start))
        while len(clusters) > 1:
            one, other = clusters[-2:]
            if one.x(left, right) + one.width <= other.x(left, right):
                break
            wanted = one.wanted + other.wanted - other.count * one.width
            joined = _Cluster(one.first, one.count + other.count, one.width + other.width, wanted)
            clusters[-2:] = [joined]
    return clusters


def _places(clusters: list[_Cluster], taken: Sequence[int], left: int, right: int) -> list[int]:
    places: list[int] = []
    for cluster in clusters:
        # Not round(): it rounds halves to even, which can make neighbours overlap by a pixel.
        x = floor(cluster.x(left, right) + 0.5)
        for width in taken[cluster.first : cluster.end]:
            places.append(x)
            x += width
    return places


def _is_crowded(
    cluster: _Cluster, wishes: Sequence[Wish], faces: Sequence[int], places: list[int], room: int
) -> bool:
    members = range(cluster.first, cluster.end)
    return cluster.width > room or any(
        _astray(wishes[one], places[one], faces[one]) for one in members
    )


def _shorten(cluster: _Cluster, wishes: Sequence[Wish], faces: list[int]) -> bool:
    """Take a shorter face for the widest of the lightest tags; False if none has one."""
    members = range(cluster.first, cluster.end)
    able = [one for one in members if faces[one] < len(wishes[one].widths) - 1]
    if able:
        faces[min(able, key=lambda one: (wishes[one].weight, -wishes[one].widths[faces[one]]))] += 1
    return bool(able)


def _astray(wish: Wish, x: int, face: int) -> bool:
    width = wish.widths[face]
    if not width:
        return False
    touch = min(TOUCH, width, wish.end - wish.start)
    return x > wish.end - touch or x + width < wish.start + touch
