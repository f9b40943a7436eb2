"""Which document comes next: by list, by how unsure the pipeline is, or by how new the text is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from annotator.app import shares
from annotator.app.workspace import Workspace
from annotator.model.workflow import State
from annotator.store.project_store import ProjectStore

SETTING = "queue"
CANDIDATES, KNOWN = 30, 50
"""So many of the documents to do are compared, and with so many of those finished."""
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


def choose(workspace: Workspace, to_do: Sequence[str]) -> str | None:
    """The next of these documents, which are in the order of the list; None if there is none.

    Those of the share for the test come last, by list, so that no order has picked among them.
    """
    store = workspace.store
    percent = shares.share(store, shares.TEST)
    drawn = [id for id in to_do if not shares.is_in(id, shares.TEST, percent)]
    order = order_of(store)
    if not drawn or order is QueueOrder.LIST:
        return next(iter(drawn or to_do), None)
    drawn = drawn[:CANDIDATES]
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


def _known_words(workspace: Workspace) -> frozenset[str]:
    finished = [one.id for one in workspace.entries() if one.state is State.FINISHED]
    texts = (workspace.read(id).text for id in finished[-KNOWN:])
    return frozenset().union(*(words(text) for text in texts))
