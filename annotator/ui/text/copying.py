"""Text with its labels in brackets, for places that know nothing but text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from annotator.model.annotations import Span


def with_annotations(text: str, spans: Iterable[Span], start_char: int, end_char: int) -> str:
    """This stretch with each span in it as `[Oslo GPE]`, a suggestion as `[Oslo GPE?]`.

    Nested spans nest; of crossing ones the brackets cross too. Spans that are only partly in the
    stretch are left out.
    """
    opening: defaultdict[int, str] = defaultdict(str)
    closing: defaultdict[int, str] = defaultdict(str)
    inside = [one for one in spans if start_char <= one.start_char and one.end_char <= end_char]
    for span in sorted(inside, key=lambda one: (one.start_char, -one.end_char)):
        opening[span.start_char] += "["
        doubt = "?" if span.undecided else ""
        # The inner of two spans that end together closes first.
        closing[span.end_char] = f" {span.label}{doubt}]" + closing[span.end_char]
    borders = sorted({start_char, end_char, *opening, *closing})
    pieces = [closing[at] + opening[at] + text[at:end] for at, end in pairwise(borders)]
    return "".join(pieces) + closing[end_char]
