"""Who annotates which document: even shares, some documents to several people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Assignment:
    """A document that a person is to annotate."""

    document_id: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Order:
    """To whom documents go: `overlap` percent of them to `times` people each, the rest to one.

    No more than `most` of the documents, if it is given.
    """

    to: tuple[str, ...]
    overlap: int = 0
    times: int = 2
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """How those who are done take the next document that is free.

    `overlap` percent of the documents go to `times` people, the others to one. A claim in which
    nothing was done goes back after so many hours; never for 0. `on` is None until a lead says
    so: then documents are claimed once any is assigned.
    """

    on: bool | None = None
    overlap: int = 0
    times: int = 2
    hours: int = 48


@dataclass
class _Shares:
    """How many documents each has, and how many each two have in common."""

    to: Sequence[str]
    load: Counter[str]
    common: Counter[frozenset[str]] = field(default_factory=Counter)

    def next(self, count: int, begun: Set[str]) -> tuple[str, ...]:
        """Those who have begun it, then who has least; of these, who met the others least."""
        chosen = [name for name in self.to if name in begun][:count]
        while len(chosen) < count:
            rest = [name for name in self.to if name not in chosen]
            chosen.append(min(rest, key=lambda name: (self.load[name], self._met(name, chosen))))
        self.load.update(chosen)
        self.common.update(frozenset(pair) for pair in combinations(chosen, 2))
        return tuple(chosen)

    def _met(self, name: str, chosen: Sequence[str]) -> int:
        return sum(self.common[frozenset((name, other))] for other in chosen)


def hand_out(
    documents: Sequence[str],
    order: Order,
    *,
    load: Mapping[str, int] | None = None,
    begun: Mapping[str, Set[str]] | None = None,
) -> tuple[Assignment, ...]:
    """Every document to somebody, so that all named in the order have as many in the end.

    Where the order says so only the first of them. The same call gives the same answer. What goes
    to several lies spread over the documents.
    `load` is how many each has already; a document that some of them have begun goes to these.

    >>> [one.annotator for one in hand_out(["a", "b", "c"], Order(("ann", "bea")))]
    ['ann', 'bea', 'ann']
    """
    shares = _Shares(order.to, Counter(load or {}))
    found = []
    for number, id in enumerate(documents[: order.most]):
        count = order.times if _overlaps(number, order.overlap) else 1
        for name in shares.next(count, (begun or {}).get(id, frozenset())):
            found.append(Assignment(id, name))
    return tuple(found)


def _overlaps(number: int, percent: int) -> bool:
    """True for so many of each hundred, the first among them, and none above none."""
    return -(-number * percent // 100) < -(-(number + 1) * percent // 100)
