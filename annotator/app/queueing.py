"""Which document comes next: by list, by how unsure the pipeline is, or by how new the text is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from annotator.app import shares
from annotator.app.workspace import Workspace
from annotator.model.document_filter import DocumentFilter
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore

SETTING = "queue"
CANDIDATES, KNOWN = 30, 50
"""So many of the documents to do are compared, and with so many of those finished."""
_FINISHED = DocumentFilter(frozenset({State.FINISHED}))
_WORD = re.compile(r"[^\W\d_]{4,}")


class QueueOrder(StrEnum):
    """What the documents to do are ordered by."""

    LIST = "list"
    UNCERTAINTY = "uncertainty"
    DIVERSITY = "diversity"


def order_of(store: ProjectStore) -> QueueOrder:
    value = store.setting(SETTING)
    return QueueOrder(value) if value in set(QueueOrder) else QueueOrder.LIST


def set_order(store: ProjectStore, order: QueueOrder) -> None:
    store.set_setting(SETTING, order)


def choose(workspace: Workspace, to_do: Iterable[str]) -> str | None:
    """The next of these documents, which are in the order of the list; None if there is none.

    Those of the share for the test come last, by list, so that no order has picked among them.
    No more of them are asked for than are compared.
    """
    store = workspace.store
    percent = shares.share(store, shares.TEST)
    order = order_of(store)
    drawn, kept = _drawn(to_do, percent, 1 if order is QueueOrder.LIST else CANDIDATES)
    if not drawn or order is QueueOrder.LIST:
        return next(iter(drawn), kept)
    if order is QueueOrder.UNCERTAINTY:
        return max(drawn, key=lambda id: unsureness(store, id))
    known = _known_words(workspace)
    return max(drawn, key=lambda id: newness(words(store.document(id).text), known))


def unsureness(store: ProjectStore, document_id: str) -> float:
    """What the scores of the newest suggestions lack to 1, on average; 0 without suggestions."""
    found = store.newest_pipeline_set(document_id)
    scores = [one.score for one in found.spans if one.score is not None] if found else []
    return 1 - sum(scores) / len(scores) if scores else 0.0


def newness(these: frozenset[str], known: frozenset[str]) -> float:
    """The share of words that are not known yet.

    >>> newness(words("Flood warnings"), words("flood gates"))
    0.5
    """
    return len(these - known) / len(these) if these else 0.0


def words(text: str) -> frozenset[str]:
    """The different words of four letters or more, in small letters."""
    return frozenset(word.casefold() for word in _WORD.findall(text))


def _drawn(to_do: Iterable[str], percent: int, most: int) -> tuple[list[str], str | None]:
    """The first that are not of the share for the test, and the first that is."""
    drawn: list[str] = []
    kept = None
    for id in to_do:
        if not shares.is_in(id, shares.TEST, percent):
            drawn.append(id)
        elif kept is None:
            kept = id
        if len(drawn) == most:
            break
    return drawn, kept


def _known_words(workspace: Workspace) -> frozenset[str]:
    finished = workspace.beside(None, _FINISHED, most=KNOWN, back=True)
    texts = (workspace.read(one.id).text for one in finished)
    return frozenset().union(*(words(text) for text in texts))
