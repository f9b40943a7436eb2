"""Hands out the documents of a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.app.opening import check_annotator
from annotator.errors import UsageError
from annotator.model.handing_out import Order
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class Handed:
    """What a person was given now, and how many documents they have in all."""

    annotator: str
    new: int
    total: int


def hand_out_documents(
    store: ProjectStore, names: Sequence[str], *, overlap: int = 0, times: int = 2
) -> tuple[int, tuple[Handed, ...]]:
    """How many documents were handed out, and to whom; those that somebody has stay as they are.

    UsageError for a name that cannot be a person's, or too few names for the overlap.
    """
    to = tuple(dict.fromkeys(name.strip() for name in names))
    for name in to:
        check_annotator(name)
    if overlap and len(to) < times:
        what = f"A document cannot go to {times} people if there are only {len(to)}."
        raise UsageError(what=what, do="Name more annotators, or hand out without overlap.")
    given = store.assign(Order(to, overlap, times))
    new = Counter(one.annotator for one in given)
    total = Counter(one.annotator for one in store.assignments())
    documents = len({one.document_id for one in given})
    return documents, tuple(Handed(name, new[name], total[name]) for name in to)
