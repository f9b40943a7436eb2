"""`annotator.TokenEmbed.v1`: embeds words with what earlier components and word lists know of them.

To spaCy's four columns it adds tag, dependency, base form, the base form of the syntactic head, the
class of the word in `vocab.lookups` (`word_classes`), and the convention that the Doc is to be
annotated by, alone and together with the word: corpora contradict each other, so each is learned
under the name in `doc.user_data["convention"]`, and a Doc without one follows the guidelines of the
schema. (Features that are shared beside features of the domain's own: Daumé, ACL 2007.) What is
missing is embedded as such; a shorter list of rows leaves out the last columns.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy import registry
from spacy.attrs import DEP, HEAD, LEMMA, NORM, PREFIX, SHAPE, SUFFIX, TAG
from spacy.lookups import Table
from spacy.strings import get_string_id
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
CONVENTION = "convention"
MIXER = np.uint64(0x9E3779B97F4A7C15)  # odd, so that different words stay different
COLUMNS = (
    "NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG", "DEP", "LEMMA", "HEAD_LEMMA", "CLASS", "CONVENTION",
    "NORM_BY_CONVENTION",
)  # fmt: skip
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
    convention = np.uint64(get_string_id(doc.user_data.get(CONVENTION, "")))
    columns[:, 9] = convention
    columns[:, 10] = columns[:, 0] * MIXER ^ convention
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
