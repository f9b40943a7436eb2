"""`trigger_lexicon`: what the lexicon knows of triggers that a trained categorizer saw too seldom.

Each entry is a base form and part of speech with its event label, and how often such a word proved
to be a trigger of that label: that is its score.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup, Token

KINDS = {"VERB": "V", "NOUN": "N", "ADJ": "V"}
NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "EVENT"})  # no trigger inside a name


class TriggerLexicon:
    """Adds to `doc.spans[key]` what was passed over, and corrects labels that were not sure.

    An entry at least `least` sure adds a trigger. A label of the categorizer gives way to an entry
    at least `correcting` sure where its own score is below `sure`.
    """

    def __init__(
        self,
        name: str = "trigger_lexicon",
        *,
        key: str = "events",
        least: float = 0.68,
        correcting: float = 0.4,
        sure: float = 1.0,
    ) -> None:
        self.name = name
        self.key = key
        self.least, self.correcting, self.sure = least, correcting, sure
        self.entries: dict[tuple[str, str], tuple[str, float]] = {}

    def __call__(self, doc: Doc) -> Doc:
        group = doc.spans[self.key] if self.key in doc.spans else SpanGroup(doc, name=self.key)
        scores = np.asarray(group.attrs.get("scores", [1.0] * len(group))).ravel().tolist()
        found = [self.corrected(span, score) for span, score in zip(group, scores, strict=True)]
        taken = {place for span, _ in found for place in range(span.start, span.end)}
        found += self.passed_over(doc, taken)
        found.sort(key=lambda pair: pair[0].start)
        doc.spans[self.key] = SpanGroup(
            doc, name=self.key, spans=[span for span, _ in found],
            attrs={"scores": [score for _, score in found]},
        )  # fmt: skip
        return doc

    def entry(self, token: Token) -> tuple[str, float] | None:
        return self.entries.get((token.lemma_, KINDS.get(token.pos_, "")))

    def corrected(self, span: Span, score: float) -> tuple[Span, float]:
        entry = self.entry(span[0]) if len(span) == 1 and score < self.sure else None
        if entry is None or entry[0] == span.label_ or entry[1] < self.correcting:
            return span, score
        return Span(span.doc, span.start, span.end, label=entry[0]), entry[1]

    def passed_over(self, doc: Doc, taken: set[int]) -> Iterator[tuple[Span, float]]:
        for token in doc:
            if token.i in taken or token.ent_type_ in NAMES:
                continue
            entry = self.entry(token)
            if entry is not None and entry[1] >= self.least:
                yield Span(doc, token.i, token.i + 1, label=entry[0]), entry[1]

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        rows = [
            f"{lemma}\t{pos}\t{label}\t{score:.3f}"
            for (lemma, pos), (label, score) in sorted(self.entries.items())
        ]
        (folder / "lexicon.tsv").write_text("\n".join(rows), encoding="utf8")

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "TriggerLexicon":
        rows = (Path(path) / "lexicon.tsv").read_text(encoding="utf8").splitlines()
        parts = [row.split("\t") for row in rows]
        self.entries = {(lemma, pos): (label, float(score)) for lemma, pos, label, score in parts}
        return self


@Language.factory(
    "trigger_lexicon",
    default_config={"key": "events", "least": 0.68, "correcting": 0.4, "sure": 1.0},
    assigns=["doc.spans"],
)
def make_trigger_lexicon(
    nlp: Language, name: str, key: str, least: float, correcting: float, sure: float
) -> TriggerLexicon:
    return TriggerLexicon(name, key=key, least=least, correcting=correcting, sure=sure)
