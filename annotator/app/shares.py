"""Fixed random shares of a project's documents, which a lead sets in percent."""

from __future__ import annotations

import hashlib

from annotator.errors import RuleError
from annotator.store.project_store import ProjectStore

UNAIDED, TEST = "share without suggestions", "share for the test"
USUAL_UNAIDED = 5


def share(store: ProjectStore, name: str) -> int:
    """How many percent of the documents are in this share; none unless somebody set it."""
    value = store.setting(name)
    return int(value) if value.isdigit() else 0


def set_share(store: ProjectStore, name: str, percent: int) -> None:
    if not 0 <= percent <= 100:
        raise RuleError(what=f"A share is 0 to 100 percent, not {percent}.")
    store.set_setting(name, str(percent))


def is_in(document_id: str, name: str, percent: int) -> bool:
    """True for a document of the share: the same ones always, and those of a smaller share too.

    >>> is_in("a", TEST, 0), is_in("a", TEST, 100)
    (False, True)
    """
    drawn = hashlib.sha256(f"{name}:{document_id}".encode()).digest()
    return int.from_bytes(drawn[:4], "big") * 100 < percent << 32
