"""`scored_ner`: spaCy's recogniser, which decodes faster and tells chances."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.pipeline.ner import DEFAULT_NER_MODEL
from spacy.tokens import Doc, Span, SpanGroup
from thinc.api import Model

from annotator.nlp.entity_network import EntityNetwork, softmax

KEY = "entities"
Entity = tuple[int, int, str, float]


class ScoredRecognizer(EntityRecognizer):
    """Finds what `ner` finds: `doc.ents`, and `doc.spans["entities"]` with chances.

    The chance of an entity is the product of its actions' chances: raw, not calibrated.
    """

    def predict(self, docs: Iterable[Doc]) -> list[list[Entity]]:
        docs = list(docs)
        if not any(len(doc) for doc in docs):
            return [[] for _ in docs]
        moves = [self.moves.get_class_name(place) for place in range(self.moves.n_moves)]
        network = EntityNetwork(self.model, moves)
        lengths = [len(doc) for doc in docs]
        rows = self.model.get_ref("tok2vec").predict(docs)
        parts = np.split(np.asarray(rows), np.cumsum(lengths)[:-1])
        return [list(decode(network, doc, part)) for doc, part in zip(docs, parts, strict=True)]

    def set_annotations(self, docs: Iterable[Doc], found: list[list[Entity]]) -> None:
        for doc, entities in zip(docs, found, strict=True):
            spans = [Span(doc, start, end, label=label) for start, end, label, _ in entities]
            doc.set_ents(spans, default="outside")
            scores = [chance for *_, chance in entities]
            doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans, attrs={"scores": scores})


def decode(network: EntityNetwork, doc: Doc, rows: Any) -> Iterator[Entity]:
    """The entities of the greedy path; none crosses a sentence border or starts on white space."""
    if not len(doc):
        return
    added = network.project(rows)
    borders = doc.to_array([SENT_START, IS_SPACE])
    closes = np.append(borders[1:, 0] == 1, True)  # an entity has to end on this token
    scores = network.outside(added)
    scores[np.ix_(closes, network.begins)] = -np.inf
    scores[np.ix_(borders[:, 1] == 1, network.starts)] = -np.inf
    chances, best = softmax(scores), scores.argmax(axis=1)
    end = 0
    for start in np.flatnonzero(network.starts[best]).tolist():
        if start >= end:
            column = int(best[start])
            label = network.labels[network.closed[column]]
            chance, end = float(chances[start, column]), start + 1
            if network.begins[column]:
                end, rest = grown(network, added, closes, start, label)
                chance *= rest
            yield start, end, label, chance


def grown(
    network: EntityNetwork, added: Any, closes: Any, start: int, label: str
) -> tuple[int, float]:
    """Where an entity that begins at `start` ends, and the chance of that given its beginning."""
    chance, place = 1.0, start + 1
    while not closes[place]:
        on = network.going_on(added, place, start, label)
        if on <= 0.5:
            return place + 1, chance * (1 - on)
        chance, place = chance * on, place + 1
    return place + 1, chance


@Language.factory(
    "scored_ner",
    assigns=["doc.ents", "doc.spans", "token.ent_iob", "token.ent_type"],
    default_config={
        "moves": None,
        "update_with_oracle_cut_size": 100,
        "model": DEFAULT_NER_MODEL,
        "incorrect_spans_key": None,
        "scorer": {"@scorers": "spacy.ner_scorer.v1"},
    },
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def make_scored_ner(
    nlp: Language,
    name: str,
    model: Model[Any, Any],
    moves: Any,
    update_with_oracle_cut_size: int,
    incorrect_spans_key: str | None,
    scorer: Callable[..., Any] | None,
) -> ScoredRecognizer:
    return ScoredRecognizer(
        nlp.vocab, model, name=name, moves=moves, scorer=scorer,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        incorrect_spans_key=incorrect_spans_key,
    )  # fmt: skip
