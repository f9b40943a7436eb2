"""The network behind `event_arguments`: features and vectors of a pair to role scores."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from spacy import registry
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokens import Doc
from thinc.api import (
    Dropout,
    HashEmbed,
    Linear,
    Maxout,
    Model,
    Softmax,
    chain,
)
from thinc.types import Floats2d

from annotator.nlp.argument_pairs import Pairs

Input = tuple[Sequence[Doc], Sequence[Pairs]]
Network: TypeAlias = Model[Input, Floats2d]


@registry.architectures("annotator.EventArguments.v1")
def build_argument_model(
    tok2vec: Model[list[Doc], list[Floats2d]],
    width: int = 64,
    rows: int = 10000,
    hidden_size: int = 64,
    dropout: float = 0.2,
) -> Network:
    """Scores for each pair of each Doc, one row a pair, in the order of the Docs."""
    embed = HashEmbed(width, rows)
    dense = Linear(width)
    roles: Model[Floats2d, Floats2d] = chain(
        Dropout(dropout),
        Maxout(hidden_size, width, nP=3, normalize=True),
        Dropout(dropout),
        Softmax(nI=hidden_size),
    )
    model: Network = Model(
        "event_argument_roles",
        forward,
        init=initialize,
        layers=[tok2vec, embed, dense, roles],
        refs={"tok2vec": tok2vec, "embed": embed, "dense": dense, "roles": roles},
        dims={"nO": None},
    )
    return model


def initialize(model: Network, X: Input | None = None, Y: Floats2d | None = None) -> None:
    """Size the layers; `Y` tells the number of roles."""
    tok2vec = model.get_ref("tok2vec")
    docs = list(X[0]) if X is not None else None
    tok2vec.initialize(X=docs)
    model.get_ref("embed").initialize()
    model.get_ref("dense").set_dim("nI", 2 * tok2vec.get_dim("nO"))
    model.get_ref("dense").initialize()
    if Y is not None:
        model.set_dim("nO", Y.shape[1])
    model.get_ref("roles").initialize(Y=Y)


def forward(model: Network, X: Input, is_train: bool) -> tuple[Floats2d, Callable[[Floats2d], Any]]:
    docs, pairs = X
    vectors, back_vectors = model.get_ref("tok2vec")(list(docs), is_train)
    lengths = [len(rows) for rows in vectors]
    heads = flat_heads(pairs, lengths)
    flat = model.ops.flatten(vectors)
    features = np.concatenate([p.features for p in pairs])
    embedded, back_embedded = model.get_ref("embed")(features.ravel(), is_train)
    width, count = embedded.shape[1], features.shape[1]
    summed = embedded.reshape((-1, count, width)).sum(axis=1)
    joined = flat[heads].reshape((len(heads), -1))
    projected, back_projected = model.get_ref("dense")(joined, is_train)
    scores, back_scores = model.get_ref("roles")(summed + projected, is_train)

    def backprop(d_scores: Floats2d) -> list[Doc]:
        d_sum = back_scores(d_scores)
        back_embedded(np.repeat(d_sum, count, axis=0))
        d_joined = back_projected(d_sum).reshape((len(heads), 2, -1))
        d_flat = model.ops.alloc2f(*flat.shape)
        np.add.at(d_flat, heads, d_joined)
        back_vectors(model.ops.unflatten(d_flat, model.ops.asarray1i(lengths)))
        return list(docs)

    return scores, backprop


def flat_heads(pairs: Sequence[Pairs], lengths: Sequence[int]) -> Any:
    """The heads of all pairs as rows of the Docs' vectors laid end to end."""
    starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    return np.concatenate([p.heads + start for p, start in zip(pairs, starts, strict=True)]).astype(
        np.intp
    )


def leave_vectors(model: Network, docs: list[Doc]) -> None:
    """Pass no gradient on; a shared tok2vec waits for all its listeners before it learns."""
    vectors, backprop = model.get_ref("tok2vec").begin_update(docs)
    backprop([model.ops.alloc2f(*rows.shape) for rows in vectors])


class SharedVectors(Tok2VecListener):
    """The vectors of the pipeline's tok2vec, which learns along; zeros where there is none."""

    def __init__(self, upstream: str, width: int) -> None:
        super().__init__(upstream, width)
        self._func = shared_vectors


@registry.architectures("annotator.DocVectors.v1")
def build_doc_vectors(width: int, upstream: str = "*") -> SharedVectors:
    return SharedVectors(upstream, width)


def shared_vectors(
    model: SharedVectors, docs: list[Doc], is_train: bool
) -> tuple[list[Floats2d], Callable[[list[Floats2d]], Any]]:
    if is_train and model._batch_id is not None:
        model.verify_inputs(docs)
        return model._outputs, model._backprop
    width = model.get_dim("nO")
    rows = [
        doc.tensor if doc.tensor.shape == (len(doc), width) else model.ops.alloc2f(len(doc), width)
        for doc in docs
    ]
    return rows, lambda gradients: []
