"""How sure a transition-based recogniser was of each entity: the product of its actions' chances."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

NO_TOKEN = -1


class ActionChances:
    """The chances of the actions that build an entity, recomputed from the recogniser's own weights.

    spaCy keeps no scores of a greedy parse. Along the path that was taken each state is known (next
    token, first token of the open entity, last token), so a few rows of the network tell them.
    """

    def __init__(self, recogniser: EntityRecognizer) -> None:
        model = recogniser.model
        self.vectors = model.get_ref("tok2vec")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        self.weights, self.bias, self.pad = (lower.get_param(name) for name in ("W", "b", "pad"))
        self.upper, self.upper_bias = upper.get_param("W"), upper.get_param("b")
        self.column = {name: place for place, name in enumerate(recogniser.move_names)}
        self.closed = [c for name, c in self.column.items() if name[:1] in "BUO"]

    def of(self, doc: Doc, entities: Sequence[Span]) -> list[float]:
        """The chance of each entity, given that nothing was open before it."""
        known = [e for e in entities if f"U-{e.label_}" in self.column]
        if not known:
            return [0.5] * len(entities)
        rows = self.vectors.predict([doc])
        states = [state for e in known for state in path(e)]
        scores = self.scores(np.asarray(rows), np.array(states))
        chances, place = {}, 0
        for e in known:
            chances[e] = self.chance(e, scores[place : place + len(e)])
            place += len(e)
        return [chances.get(e, 0.5) for e in entities]

    def scores(self, rows: Any, states: Any) -> Any:
        """The scores of all actions in each state, a state being three rows of vectors or none."""
        hidden = np.zeros((len(states), *self.bias.shape), dtype=rows.dtype) + self.bias
        for slot in range(states.shape[1]):
            there = states[:, slot] != NO_TOKEN
            flat = self.weights[slot].reshape((-1, rows.shape[1]))
            made = (rows[states[there, slot]] @ flat.T).reshape((-1, *self.bias.shape))
            hidden[there] += made
            hidden[~there] += self.pad[0, slot]
        return hidden.max(axis=-1) @ self.upper.T + self.upper_bias

    def chance(self, entity: Span, scores: Any) -> float:
        """The product over its tokens; inside an open entity only going on and closing compete."""
        label = entity.label_
        if len(entity) == 1:
            return softmax(scores[0], self.closed, self.column[f"U-{label}"])
        inside = [self.column[f"I-{label}"], self.column[f"L-{label}"]]
        total = softmax(scores[0], self.closed, self.column[f"B-{label}"])
        for row in scores[1:-1]:
            total *= softmax(row, inside, inside[0])
        return total * softmax(scores[-1], inside, inside[1])


def path(entity: Span) -> list[tuple[int, int, int]]:
    """The states in which each token of the entity was reached."""
    opened = [(place, entity.start, place - 1) for place in range(entity.start + 1, entity.end)]
    return [(entity.start, NO_TOKEN, NO_TOKEN), *opened]


def softmax(scores: Any, among: Sequence[int], chosen: int) -> float:
    top = scores[list(among)].max()
    shares = np.exp(scores[list(among)] - top)
    return float(np.exp(scores[chosen] - top) / shares.sum())
