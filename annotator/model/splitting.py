"""Which documents train, which tune, which test."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

PARTS = ("train", "dev", "test")
SHARES = (80, 10, 10)


def split(ids: Iterable[str], shares: Sequence[int], seed: int) -> dict[str, str]:
    """The part of each document, in the order of `ids`; the same ids and seed give the same parts.

    Of two documents or more one is always in train, and in dev unless its share is nought.

    >>> split(["a", "b"], (80, 10, 10), 0)
    {'a': 'train', 'b': 'dev'}
    """
    known = list(dict.fromkeys(ids))
    mixed = sorted(known, key=lambda id: hashlib.sha256(f"{seed}:{id}".encode()).digest())
    sizes = _sizes(len(known), shares)
    parts = [part for part, size in zip(PARTS, sizes, strict=True) for _ in range(size)]
    found = dict(zip(mixed, parts, strict=True))
    return {id: found[id] for id in known}


def _sizes(count: int, shares: Sequence[int]) -> list[int]:
    """Whole numbers as near to the shares as may be."""
    sizes = [count * share // 100 for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda n: -(count * shares[n] % 100))
    for n in by_rest[: count - sum(sizes)]:
        sizes[n] += 1
    for wanted in (0, 1) if count > 1 else (0,):
        if sizes[wanted] == 0 and shares[wanted] > 0:
            sizes[max(range(len(sizes)), key=sizes.__getitem__)] -= 1
            sizes[wanted] += 1
    return sizes
