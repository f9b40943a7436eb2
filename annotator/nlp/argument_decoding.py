"""From role probabilities to links: calibrated scores, a threshold, and one Topic a trigger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from annotator.nlp.argument_pairs import Pairs

ONE_OF_A_KIND = frozenset({"Topic"})  # of the events spoken of, only the main one is linked


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turns raw probabilities into chances of being right.

    The logit of the chance is linear in the logits of the pair, of the trigger's score and of
    the filler's score, with an offset for each role.
    """

    pair: float = 1.0
    trigger: float = 0.0
    filler: float = 0.0
    bias: float = 0.0
    by_role: dict[str, float] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Calibration":
        return cls(**data)

    def scores(self, raw: Any, trigger: Any, filler: Any, roles: Sequence[str]) -> Any:
        offsets = np.array([self.by_role.get(role, 0.0) for role in roles])
        sure = (
            self.pair * logit(raw) + self.trigger * logit(trigger) + self.filler * logit(filler)
            + self.bias + offsets
        )  # fmt: skip
        return 1 / (1 + np.exp(-sure))


def logit(chance: Any) -> Any:
    clipped = np.clip(np.asarray(chance, dtype=float), 1e-4, 1 - 1e-4)
    return np.log(clipped / (1 - clipped))


def choose(
    pairs: Pairs,
    probabilities: Any,
    labels: Sequence[str],
    calibration: Calibration,
    sure: Mapping[str, float],
    threshold: float,
) -> list[dict[str, Any]]:
    """The links whose best role scores at least `threshold`, in the order of the pairs."""
    if not len(pairs):
        return []
    best = probabilities[:, 1:].argmax(axis=1)
    roles = [labels[column] for column in best.tolist()]
    trigger = [sure.get(m.id, 0.9) for m in pairs.triggers]
    filler = [sure.get(m.id, 0.9) for m in pairs.fillers]
    raw = probabilities[np.arange(len(best)), best + 1]
    scores = calibration.scores(raw, trigger, filler, roles).tolist()
    links = [
        {"from": t.id, "to": f.id, "role": role, "score": round(score, 4)}
        for t, f, role, score in zip(pairs.triggers, pairs.fillers, roles, scores, strict=True)
        if score >= threshold
    ]
    return one_of_a_kind(links, {m.id for m in pairs.triggers})


def one_of_a_kind(links: list[dict[str, Any]], triggers: set[str]) -> list[dict[str, Any]]:
    """Of several events in the same role that takes one, keep the surest."""
    best: dict[tuple[str, str], float] = {}
    for link in links:
        key = link["from"], link["role"]
        if link["role"] in ONE_OF_A_KIND and link["to"] in triggers:
            best[key] = max(best.get(key, 0.0), link["score"])
    return [
        link
        for link in links
        if link["role"] not in ONE_OF_A_KIND
        or link["to"] not in triggers
        or link["score"] >= best[link["from"], link["role"]]
    ]
