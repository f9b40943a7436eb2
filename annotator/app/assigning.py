"""Hands out the documents of a project, in the order that a lead chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from annotator.app.opening import check_annotator
from annotator.app.queueing import CANDIDATES, newness, words
from annotator.errors import UsageError
from annotator.model.handing_out import Assignment, Order
from annotator.store.project_store import ProjectStore


class Sequel(StrEnum):
    """Which documents go out first: as they came, those of whose suggestions the pipeline was
    least sure, those with most new words, or by lot."""

    LIST = "list"
    UNCERTAINTY = "uncertainty"
    DIVERSITY = "diversity"
    RANDOM = "random"


@dataclass(frozen=True, slots=True)
class Handed:
    """What a person was given now, and how many documents they have in all."""

    annotator: str
    new: int
    total: int


@dataclass(frozen=True, slots=True)
class HandedOut:
    """`several` of the `documents` went to more than one person; `left` are still nobody's."""

    documents: int
    several: int
    left: int
    people: tuple[Handed, ...]


def hand_out_documents(
    store: ProjectStore,
    names: Sequence[str],
    *,
    overlap: int = 0,
    times: int = 2,
    most: int | None = None,
    sequel: Sequel = Sequel.LIST,
    seed: int = 0,
    preview: bool = False,
) -> HandedOut:
    """Hand out what nobody has, or as many as are wanted; a preview says what would be handed out.

    What somebody has stays as it is. UsageError for a name that cannot be a person's, for none,
    or for too few for the overlap.
    """
    to = tuple(dict.fromkeys(name.strip() for name in names))
    if not to:
        raise UsageError(what="Documents go to nobody if nobody is named.", do="Name annotators.")
    for name in to:
        check_annotator(name)
    if overlap and len(to) < times:
        what = f"A document cannot go to {times} people if there are only {len(to)}."
        raise UsageError(what=what, do="Name more annotators, or hand out without overlap.")
    free = store.free_documents()
    before = Counter(one.annotator for one in store.assignments())
    order = Order(to, overlap, times, most)
    given = store.assign(order, in_order(store, free, sequel, seed, most), store=not preview)
    return _told(given, to, before, len(free))


def in_order(
    store: ProjectStore, ids: Sequence[str], sequel: Sequel, seed: int, most: int | None = None
) -> tuple[str, ...]:
    """These documents, or the first of them, in this order; the same call gives the same answer."""
    if sequel is Sequel.RANDOM:
        return tuple(sorted(ids, key=lambda id: sha256(f"{seed}:{id}".encode()).digest()))
    if sequel is Sequel.UNCERTAINTY:
        scores = store.mean_scores()
        # Where nothing was proposed nothing is known, so that comes last.
        return tuple(sorted(ids, key=lambda id: scores.get(id, 2.0)))
    if sequel is Sequel.DIVERSITY:
        return _newest_first(store, ids, len(ids) if most is None else most)
    return tuple(ids)


def _newest_first(store: ProjectStore, ids: Sequence[str], most: int) -> tuple[str, ...]:
    """One after the other that has most new words, of as many as are compared at a time."""
    known: frozenset[str] = frozenset()
    rest = list(ids)
    at_hand: dict[str, frozenset[str]] = {}
    chosen: list[str] = []
    while rest and len(chosen) < most:
        for id in rest[:CANDIDATES]:
            if id not in at_hand:
                at_hand[id] = words(store.document(id).text)
        best = max(rest[:CANDIDATES], key=lambda id: newness(at_hand[id], known))
        rest.remove(best)
        known |= at_hand.pop(best)
        chosen.append(best)
    return tuple(chosen)


def _told(
    given: Sequence[Assignment], to: Sequence[str], before: Counter[str], free: int
) -> HandedOut:
    new = Counter(one.annotator for one in given)
    holders = Counter(one.document_id for one in given)
    several = sum(count > 1 for count in holders.values())
    people = tuple(Handed(name, new[name], before[name] + new[name]) for name in to)
    return HandedOut(len(holders), several, free - len(holders), people)
