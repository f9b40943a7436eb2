"""`annotator.trigger_candidates.v1`: the spans that a span categorizer should look at for triggers.

Where words are tagged: single content words, verbs with a particle, and words joined by hyphens.
Where they are not: all words and pairs of words.
"""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from spacy import registry
from spacy.tokens import Doc, Token
from thinc.api import Ops, get_current_ops
from thinc.types import Ragged

CONTENT = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
PARTICLES = frozenset([
    "up",
    "out",
    "off",
    "down",
    "over",
    "away",
    "back",
    "on",
    "for",
    "in",
    "into",
    "after",
    "ashore",
    "aside",
    "through",
    "along",
])  # fmt: skip
FIRST_OF_COMPOUND = frozenset({"war", "suicide", "death", "car", "hunger"})
LONGEST_CHAIN = 4

Suggester = Callable[..., Ragged]


@registry.misc("annotator.trigger_candidates.v1")
def make_trigger_candidates() -> Suggester:
    return suggest


def suggest(docs: Iterable[Doc], *, ops: Ops | None = None) -> Ragged:
    """All candidates as token borders, half-open, with their number in each Doc."""
    ops = ops or get_current_ops()
    found = [sorted(set(candidates(doc))) for doc in docs]
    rows = [row for spans in found for row in spans]
    lengths = ops.asarray1i([len(spans) for spans in found])
    borders = np.array(rows, dtype="i").reshape(-1, 2)
    return Ragged(ops.asarray2i(borders), lengths)


def candidates(doc: Doc) -> Iterator[tuple[int, int]]:
    if doc.has_annotation("POS"):
        tokens = list(doc)
        for token in tokens:
            if token.pos_ in CONTENT:
                yield from around(tokens, token)
    else:
        yield from pairs_and_words(doc)


def around(tokens: list[Token], token: Token) -> Iterator[tuple[int, int]]:
    """The word alone, with its particle, with the second half of its compound, with its hyphens."""
    place = token.i
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    yield place, place + 1
    if following is None:
        return
    if (token.pos_ == "VERB" and following.lower_ in PARTICLES) or (
        token.lower_ in FIRST_OF_COMPOUND and following.pos_ == "NOUN"
    ):
        yield place, place + 2
    elif following.text in ("-", "–") and not token.whitespace_:
        yield from chain(tokens, place)
    elif place > 1 and tokens[place - 1].text in ("-", "–") and not tokens[place - 1].whitespace_:
        yield from chain(tokens, place - 2)


def chain(tokens: list[Token], start: int) -> Iterator[tuple[int, int]]:
    """The whole hyphenated word that starts here, if it is short."""
    end = start + 1
    while (
        end + 1 < len(tokens) and tokens[end].text in ("-", "–") and not tokens[end - 1].whitespace_
    ):
        end += 2
    if start + 1 < end <= start + LONGEST_CHAIN and not tokens[end - 2].whitespace_:
        yield start, end


def pairs_and_words(doc: Doc) -> Iterator[tuple[int, int]]:
    for token in doc:
        if token.is_alpha:
            yield token.i, token.i + 1
        if token.i + 1 < len(doc) and not token.is_space and not doc[token.i + 1].is_space:
            yield token.i, token.i + 2
