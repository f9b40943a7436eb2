"""Spans as tags of tokens: IOB, IOB2 and IOBES written; these and BILOU read by one rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

OUTSIDE = "O"
_TAG = re.compile(r"(?P<place>[BIESLU])-(?P<label>\S+)")
_Run = tuple[int, int, str]
"""First token, the token behind the last, label."""


class Scheme(StrEnum):
    """IOB begins a span with B only behind another of its label, IOB2 always; IOBES closes it."""

    IOB = "iob"
    IOB2 = "iob2"
    IOBES = "iobes"


def tags_of(runs: Iterable[_Run], length: int, scheme: Scheme) -> list[str]:
    """One tag a token; the runs have tokens, are in order and do not overlap."""
    tags = [OUTSIDE] * length
    end_before, label_before = 0, ""
    for start, end, label in runs:
        for index in range(start, end):
            tags[index] = f"I-{label}"
        touching = start == end_before and label == label_before
        if scheme is not Scheme.IOB or touching:
            tags[start] = f"B-{label}"
        if scheme is Scheme.IOBES:
            tags[end - 1] = f"E-{label}" if end - start > 1 else f"S-{label}"
        end_before, label_before = end, label
    return tags


def runs_of(tags: Sequence[str]) -> Iterator[_Run]:
    """The runs that tags of whatever scheme state; ValueError names one that is no tag.

    A run begins at B, S or U, where the label changes, and behind E, L, S or U.
    """
    start, label = 0, ""
    for index, tag in enumerate((*tags, OUTSIDE)):
        found = _TAG.fullmatch(tag)
        if found is None and tag != OUTSIDE:
            raise ValueError(tag)
        place, new = (found["place"], found["label"]) if found else ("", "")
        if label and (new != label or place in "BSU"):
            yield start, index, label
            label = ""
        if new and not label:
            start, label = index, new
        if place and place in "ESLU":
            yield start, index + 1, label
            label = ""
