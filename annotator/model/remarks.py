"""What a curator said of the places of one document, gathered from the log of its gold."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.annotations import Chain
from annotator.model.changes import Change, Remark
from annotator.model.gold_places import VERB

Key = tuple[str, ...]
Keys = tuple[Key, ...]


class Remarks:
    """The remarks that hold after these changes, which come oldest first.

    `dropped` are the chains that somebody took out of gold, other than by taking back a verdict.
    """

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self._by_key: dict[Key, Remark] = {}
        self.dropped: set[str] = set()
        for change in changes:
            self.follow(change)

    def follow(self, change: Change) -> None:
        """Take in one more change."""
        if change.remark:
            for key in change.remark[0].about + change.remark[1].about:
                self._by_key.pop(key, None)
            if not change.remark[1].blank:
                self._by_key.update((key, change.remark[1]) for key in change.remark[1].about)
        if change.verb != VERB:
            self.dropped.update(one.id for one in change.removed if isinstance(one, Chain))
        self.dropped.difference_update(one.id for one in change.added if isinstance(one, Chain))

    def of(self, about: Keys) -> Remark:
        """What is said of the place that has any of these keys; blank if nothing is."""
        return next((self._by_key[key] for key in about if key in self._by_key), Remark(about))

    def settled(self, about: Keys) -> bool:
        """True if it is decided, whatever gold has of it."""
        return self.of(about).settled

    def all(self) -> tuple[Remark, ...]:
        """Every remark once, in the order in which they were made."""
        return tuple(dict.fromkeys(self._by_key.values()))
