"""Tokens and sentences for formats that hold nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from annotator.formats.losses import Losses, place
from annotator.model.annotations import Span
from annotator.model.document import Document, Segmentation

_VISIBLE = re.compile(r"\S+")


def segmentation_of(document: Document) -> Segmentation:
    """The document's own tokens and sentences, if its tokens hold all that is visible.

    Otherwise tokens are what stands between white space.
    """
    text, own = document.text, document.segmentation
    borders = [0, *(b for pair in zip(own.token_starts, own.token_ends, strict=True) for b in pair)]
    gaps = list(pairwise((*borders, len(text))))[::2]
    if own.token_starts and not any(text[start:end].strip() for start, end in gaps):
        return own
    found = [match.span() for match in _VISIBLE.finditer(text)]
    starts, ends = zip(*found, strict=True) if found else ((), ())
    return Segmentation(starts, ends, own.sentence_starts)


def sentences_of(segmentation: Segmentation) -> Iterator[range]:
    """The indices of the tokens of each sentence that has any."""
    starts = segmentation.token_starts
    grouped = groupby(range(len(starts)), lambda index: segmentation.sentence_at(starts[index]))
    for _, indices in grouped:
        found = list(indices)
        yield range(found[0], found[-1] + 1)


def on_tokens(
    spans: Iterable[Span], segmentation: Segmentation, document_id: str, losses: Losses
) -> Iterator[tuple[Span, range]]:
    """Each span with the tokens that it touches; losses hear of what that widens or leaves out."""
    for span in spans:
        tokens = segmentation.tokens_between(span.start_char, span.end_char)
        if not tokens:
            losses.leave_out("spans of white space", document_id, place(span))
            continue
        covered = segmentation.token_starts[tokens[0]], segmentation.token_ends[tokens[-1]]
        if covered != (span.start_char, span.end_char):
            losses.add("spans changed to whole tokens", document_id, place(span))
        yield span, tokens
