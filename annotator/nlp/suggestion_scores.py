"""`suggestion_scores`: calibrates the scores that earlier components left with their spans.

Of the spans scored 0.8, eight of ten should be right; a recipe fits the few numbers for that.
"""

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import srsly
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup


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
    """Rewrites `attrs["scores"]` of each group that has a curve as plain floats, in its order.

    `names` are surface forms that the training data knew as entities, and base forms it knew as
    triggers: what is new to the pipeline may be less sure.
    """

    def __init__(self, name: str = "suggestion_scores", *, keys: Iterable[str]) -> None:
        self.name = name
        self.curves = {key: Curve() for key in keys}
        self.names: frozenset[str] = frozenset()

    def __call__(self, doc: Doc) -> Doc:
        for key, curve in self.curves.items():
            if key in doc.spans:
                group = doc.spans[key]
                group.attrs["scores"] = [
                    curve.score(raw, span.label_, known=self.is_known(span))
                    for span, raw in zip(group, raw_scores(group), strict=True)
                ]
        return doc

    def is_known(self, span: Span) -> bool:
        return span.text in self.names or span[0].lemma_ in self.names

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        srsly.write_json(folder / "curves.json", {k: asdict(c) for k, c in self.curves.items()})
        (folder / "known.txt").write_text("\n".join(sorted(self.names)), encoding="utf8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "SuggestionScores":
        folder = Path(path)
        self.curves = {k: Curve(**c) for k, c in srsly.read_json(folder / "curves.json").items()}
        self.names = frozenset((folder / "known.txt").read_text(encoding="utf8").split("\n"))
        return self


def raw_scores(group: SpanGroup) -> list[float]:
    """One number a span, whatever shape they came in; half a chance where there is none."""
    scores = np.asarray(group.attrs.get("scores", ()), dtype=float).ravel().tolist()
    return scores if len(scores) == len(group) else [0.5] * len(group)


@Language.factory(
    "suggestion_scores",
    default_config={"keys": ["entities", "events"]},
    assigns=["doc.spans"],
)
def make_suggestion_scores(nlp: Language, name: str, keys: list[str]) -> SuggestionScores:
    return SuggestionScores(name, keys=keys)
