"""Which documents can be adjudicated: those that two or more people have finished."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from annotator.app.curating import Curating
from annotator.model.workflow import GOLD, AnnotatorKind, State
from annotator.store.project_store import ProjectStore

_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Adjudicable:
    """One document, who finished it, by name, and how far its gold is."""

    id: str
    title: str
    annotators: tuple[str, ...]
    state: State


def adjudicable(store: ProjectStore) -> tuple[Adjudicable, ...]:
    """All there are, in project order."""
    finished = defaultdict[str, list[str]](list)
    persons = (one.name for one in store.annotators() if one.kind is AnnotatorKind.PERSON)
    for name in sorted(persons):
        for entry in store.entries(name):
            if entry.state is State.FINISHED:
                finished[entry.id].append(name)
    return tuple(
        Adjudicable(entry.id, entry.title, tuple(finished[entry.id]), entry.state)
        for entry in store.entries(GOLD)
        if len(finished[entry.id]) >= _ENOUGH
    )


def disputes_left(store: ProjectStore, one: Adjudicable, curator: str) -> int:
    """How many disputes can be adjudicated in it once what all agree on is taken."""
    return Curating(store, one.id, one.annotators, curator).left
