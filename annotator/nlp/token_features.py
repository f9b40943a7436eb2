"""`annotator.TokenEmbed.v1`: embeds words with what earlier components and word lists know of them.

To spaCy's four columns it adds tag, dependency, base form, the base form of the syntactic head, and
the class of the word in `vocab.lookups` (`word_classes`). What is missing is embedded as such.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy import registry
from spacy.attrs import DEP, HEAD, LEMMA, NORM, PREFIX, SHAPE, SUFFIX, TAG
from spacy.lookups import Table
from spacy.tokens import Doc
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d, Ints2d

CLASSES = "word_classes"
COLUMNS = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG", "DEP", "LEMMA", "HEAD_LEMMA", "CLASS")
READ = [NORM, PREFIX, SUFFIX, SHAPE, TAG, DEP, LEMMA, HEAD]


@registry.architectures("annotator.TokenEmbed.v1")
def build_token_embed(
    width: int,
    rows: list[int],
    widths: list[int],
) -> Model[list[Doc], list[Floats2d]]:
    """One hash table for each of `COLUMNS`, with its rows and width, mixed down to `width`."""
    tables = [
        HashEmbed(own_width, own_rows, column=place, seed=place + 8, dropout=0.0)
        for place, (own_rows, own_width) in enumerate(zip(rows, widths, strict=True))
        if own_rows
    ]
    mixed: Any = Maxout(
        width,
        sum(w for w, r in zip(widths, rows, strict=True) if r),
        nP=3,
        dropout=0.0,
        normalize=True,
    )
    extract: Model[list[Doc], list[Ints2d]] = Model(
        "token_features", forward, attrs={"without_syntax": rows[4] == 0}
    )
    return chain(
        extract,
        list2ragged(),
        with_array(concatenate(*tables)),
        with_array(mixed),
        ragged2list(),
    )


def forward(
    model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[Any], list[Any]]]:
    return [features(doc) for doc in docs], lambda gradients: []


def features(doc: Doc) -> Any:
    """One row a token, in the order of `COLUMNS`."""
    read = doc.to_array(READ)
    lemma = read[:, 6]
    head = np.arange(len(doc)) + read[:, 7].astype(np.int64)
    known = classes(doc)
    columns = np.empty((len(doc), len(COLUMNS)), dtype=np.uint64)
    columns[:, :7] = read[:, :7]
    columns[:, 7] = lemma[head]
    columns[:, 8] = [known.get(key, 0) for key in lemma.tolist()]
    return columns


PLAIN: dict[int, tuple[Table, dict[int, int]]] = {}


def classes(doc: Doc) -> dict[int, int]:
    """The word classes of the vocabulary as a plain dict; a Table hashes on each look-up."""
    table = doc.vocab.lookups.get_table(CLASSES, None)
    if table is None:
        return {}
    kept = PLAIN.get(id(table))
    if kept is None or kept[0] is not table:
        kept = PLAIN[id(table)] = table, dict(table.items())
    return kept[1]
