"""Counts what waits for a decision along a document, by share of its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.model.annotation_set import AnnotationSet
from annotator.model.annotations import Annotation, Argument, Span
from annotator.model.changes import Change

SHARES = 1_000


def share_of(char: int, length: int) -> int:
    """The share of a text, from 0 to SHARES - 1, in which this character lies."""
    return min(SHARES - 1, char * SHARES // max(1, length))


def char_of(share: int, length: int) -> int:
    """The first character of a share."""
    return -(-share * length // SHARES)


class Undecided:
    """How many undecided suggestions begin in each share; arguments count at their triggers.

    Following a change costs what the change holds, whatever the size of the document.
    """

    def __init__(self, annotations: AnnotationSet, length: int) -> None:
        self._annotations = annotations
        self._length = length
        self._counted: dict[tuple[str, ...], int] = {}
        self.counts = [0] * SHARES

    def count(self) -> Iterator[None]:
        """Count all there is, bit by bit: it stops after each share and can be left alone.

        Changes that are followed in between are counted once.
        """
        for share in range(SHARES):
            start, end = (char_of(one, self._length) for one in (share, share + 1))
            for span in self._annotations.spans_between(start, end):
                if span.start_char >= start:
                    self._take((span, *self._annotations.arguments_of(span.id)))
            yield

    def follow(self, change: Change) -> set[int]:
        """Count a change that was made; the shares in which it counts."""
        touched = {self._counted[one.key] for one in change.removed if one.key in self._counted}
        for one in change.removed:
            share = self._counted.pop(one.key, None)
            if share is not None:
                self.counts[share] -= 1
        return touched | self._take(change.added)

    def _take(self, ones: Iterable[Annotation]) -> set[int]:
        touched = set()
        for one in ones:
            share = self._share(one)
            if share is not None and one.key not in self._counted:
                self._counted[one.key] = share
                self.counts[share] += 1
                touched.add(share)
        return touched

    def _share(self, one: Annotation) -> int | None:
        """Where an undecided suggestion counts, None for all else."""
        if isinstance(one, Argument) and one.undecided:
            trigger = self._annotations.get(("span", one.trigger))
            return share_of(trigger.start_char, self._length) if isinstance(trigger, Span) else None
        if isinstance(one, Span) and one.undecided:
            return share_of(one.start_char, self._length)
        return None
