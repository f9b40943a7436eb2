"""The action scores of a transition-based recogniser for many tokens at once.

spaCy scores one action at a time and keeps no scores. A state of its recogniser is three tokens
(next one, first of the open entity, one before), so what each adds can be computed in one go.
"""

from typing import Any

import numpy as np
from thinc.api import Model


class EntityNetwork:
    """A copy of the weights behind the token vectors, laid out for whole documents."""

    def __init__(self, model: Model[Any, Any], moves: list[str]) -> None:
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights, self.bias, pad = (lower.get_param(name) for name in ("W", "b", "pad"))
        self.slots = np.ascontiguousarray(weights.reshape((-1, weights.shape[-1])).T)
        self.missing = pad[0].sum(axis=0) - pad[0, 0]  # neither an open entity nor its last token
        self.upper, self.upper_bias = upper.get_param("W"), upper.get_param("b")
        self.column = {move: place for place, move in enumerate(moves)}
        self.closed = np.array(
            [c for c, move in enumerate(moves) if move[:1] in "BUO" and move != "U-"]
        )
        self.begins = np.array([move[:1] == "B" for move in moves])[self.closed]
        self.starts = np.array([move[:1] in "BU" for move in moves])[self.closed]
        self.labels = [move[2:] for move in moves]

    def project(self, rows: Any) -> Any:
        """What each token adds to the hidden layer in each of the three slots."""
        return (rows @ self.slots).reshape((len(rows), 3, *self.bias.shape))

    def outside(self, added: Any) -> Any:
        """The chances of all actions that are open to each token while no entity is open."""
        hidden = (added[:, 0] + (self.missing + self.bias)).max(axis=-1)
        return hidden @ self.upper[self.closed].T + self.upper_bias[self.closed]

    def going_on(self, added: Any, place: int, start: int, label: str) -> float:
        """The chance that an entity open since `start` goes on after the token at `place`."""
        hidden = (added[place, 0] + added[start, 1] + added[place - 1, 2] + self.bias).max(axis=-1)
        on, last = self.column[f"I-{label}"], self.column[f"L-{label}"]
        gap = (
            hidden @ (self.upper[last] - self.upper[on])
            + self.upper_bias[last]
            - self.upper_bias[on]
        )
        return float(1 / (1 + np.exp(np.clip(gap, -50, 50))))


def softmax(scores: Any) -> Any:
    shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return shares / shares.sum(axis=-1, keepdims=True)
