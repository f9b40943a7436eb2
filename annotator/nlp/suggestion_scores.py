"""`suggestion_scores`: calibrated scores for entities and triggers, in the attrs of their groups.

Of the spans scored 0.8, eight of ten should be right; a recipe fits the few numbers for that.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.util import SimpleFrozenList

from annotator.nlp.entity_chances import ActionChances
from annotator.nlp.entity_patterns import EXPRESSIONS
from annotator.nlp.entity_rules import EntityRules

RULED = 0.9  # the least raw chance of what a rule bears out
PATTERN_LABELS = frozenset(label for label, _ in EXPRESSIONS)


@dataclass(slots=True)
class Curve:
    """The logit of the score is linear in that of the raw chance, with an offset for each label."""

    slope: float = 1.0
    bias: float = 0.0
    unknown: float = 0.0
    labels: dict[str, float] = field(default_factory=dict)

    def score(self, raw: float, label: str, *, known: bool) -> float:
        clipped = min(max(raw, 1e-4), 1 - 1e-4)
        sure = self.slope * math.log(clipped / (1 - clipped)) + self.bias
        sure += self.labels.get(label, 0.0) + (0.0 if known else self.unknown)
        return round(1 / (1 + math.exp(-sure)), 4)


class SuggestionScores:
    """Sets `attrs["scores"]`, plain floats in the order of the group, for both groups of spans.

    `names` are surface forms that the training data knew as entities, and base forms it knew as
    triggers: what is new to the pipeline is less sure.
    """

    def __init__(self, nlp: Language, name: str = "suggestion_scores", *, entities_key: str = "entities", events_key: str = "events") -> None:
        self.nlp = nlp
        self.name = name
        self.entities_key, self.events_key = entities_key, events_key
        self.curves = {"entities": Curve(), "events": Curve()}
        self.names: frozenset[str] = frozenset()
        self.chances: ActionChances | None = None

    def __call__(self, doc: Doc) -> Doc:
        for key, raw in (("entities", self.raw_entities), ("events", self.raw_events)):
            group = getattr(self, f"{key}_key")
            if group in doc.spans:
                spans = list(doc.spans[group])
                curve = self.curves[key]
                doc.spans[group].attrs["scores"] = [
                    curve.score(chance, span.label_, known=self.is_known(span))
                    for span, chance in zip(spans, raw(doc, spans))
                ]
        return doc

    def is_known(self, span: Span) -> bool:
        return span.text in self.names or span[0].lemma_ in self.names

    def raw_entities(self, doc: Doc, spans: Sequence[Span]) -> list[float]:
        """What the recogniser says; what a pattern or a list of names says too is hardly less sure."""
        if self.chances is None:
            self.chances = ActionChances(recogniser(self.nlp))
        listed = listed_names(self.nlp)
        found = self.chances.of(doc, spans)
        return [
            max(chance, RULED) if s.label_ in PATTERN_LABELS or listed.get(s.text) == s.label_ else chance
            for s, chance in zip(spans, found)
        ]

    def raw_events(self, doc: Doc, spans: Sequence[Span]) -> list[float]:
        scores = doc.spans[self.events_key].attrs.get("scores", [])
        return [float(score) for score in np.asarray(scores, dtype=float).ravel()]

    def to_disk(self, path: str | Path, *, exclude: Any = SimpleFrozenList()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        srsly.write_json(folder / "curves.json", {k: asdict(c) for k, c in self.curves.items()})
        (folder / "known.txt").write_text("\n".join(sorted(self.names)), encoding="utf8")

    def from_disk(self, path: str | Path, *, exclude: Any = SimpleFrozenList()) -> "SuggestionScores":
        folder = Path(path)
        self.curves = {k: Curve(**c) for k, c in srsly.read_json(folder / "curves.json").items()}
        self.names = frozenset((folder / "known.txt").read_text(encoding="utf8").split("\n"))
        self.chances = None
        return self


def listed_names(nlp: Language) -> dict[str, str]:
    rules = nlp.get_pipe("entity_rules") if nlp.has_pipe("entity_rules") else None
    return rules.names if isinstance(rules, EntityRules) else {}


def recogniser(nlp: Language) -> EntityRecognizer:
    pipe = nlp.get_pipe("ner")
    assert isinstance(pipe, EntityRecognizer)
    return pipe


@Language.factory(
    "suggestion_scores",
    default_config={"entities_key": "entities", "events_key": "events"},
    assigns=["doc.spans"],
)
def make_suggestion_scores(
    nlp: Language, name: str, entities_key: str, events_key: str
) -> SuggestionScores:
    return SuggestionScores(nlp, name, entities_key=entities_key, events_key=events_key)
