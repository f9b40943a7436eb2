"""Fits scores to chances of being right, on documents that no part was trained on."""

from collections.abc import Sequence
from typing import Any

import numpy as np


def logistic(features: Any, right: Any, penalties: Sequence[float], rounds: int = 50) -> Any:
    """Weights of a logistic regression by Newton's method, with a penalty for each weight."""
    weights = np.zeros(features.shape[1])
    pull = np.asarray(penalties, dtype=float)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (chance - right) + pull * weights
        curvature = (features * (chance * (1 - chance))[:, None]).T @ features + np.diag(
            pull + 1e-6
        )
        weights -= np.linalg.solve(curvature, gradient)
    return weights


def logit(chances: Any) -> Any:
    clipped = np.clip(np.asarray(chances, dtype=float), 1e-4, 1 - 1e-4)
    return np.log(clipped / (1 - clipped))


def one_hot(values: Sequence[str], names: Sequence[str]) -> Any:
    place = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(values), len(names)))
    for row, value in enumerate(values):
        if value in place:
            table[row, place[value]] = 1
    return table


def best_threshold(
    scores: Any, right: Any, wanted: int, lowest: float = 0.2
) -> tuple[float, float]:
    """The threshold with the highest F on these, and that F; `wanted` counts all gold."""
    order = np.argsort(-scores)
    hits = np.cumsum(right[order])
    f = 2 * hits / (np.arange(1, len(order) + 1) + wanted)
    f[scores[order] < lowest] = 0
    best = int(f.argmax())
    return float(scores[order][best]), float(f[best])
