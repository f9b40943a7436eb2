"""`trigger_lexicon`: triggers that the trained categorizer passed over but the lexicon knows.

Each entry is a base form and part of speech with its event label, and how often such a word proved
to be a trigger of that label where the categorizer had not found it: that is its score.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup, Token
from spacy.util import SimpleFrozenList

KINDS = {"VERB": "V", "NOUN": "N", "ADJ": "V"}


class TriggerLexicon:
    """Adds to `doc.spans[key]` and to its scores; spans that are there are left alone."""

    def __init__(self, name: str = "trigger_lexicon", *, key: str = "events") -> None:
        self.name = name
        self.key = key
        self.entries: dict[tuple[str, str], tuple[str, float]] = {}

    def __call__(self, doc: Doc) -> Doc:
        group = doc.spans[self.key] if self.key in doc.spans else SpanGroup(doc, name=self.key)
        taken = {place for span in group for place in range(span.start, span.end)}
        added = [(span, score) for span, score in self.matches(doc) if span.start not in taken]
        if added:
            scores = [float(score) for score in group.attrs.get("scores", [1.0] * len(group))]
            both = [*zip(group, scores), *added]
            both.sort(key=lambda pair: pair[0].start)
            doc.spans[self.key] = SpanGroup(
                doc, name=self.key, spans=[span for span, _ in both],
                attrs={"scores": [score for _, score in both]},
            )  # fmt: skip
        return doc

    def matches(self, doc: Doc) -> Iterator[tuple[Span, float]]:
        for token in doc:
            entry = self.entries.get((token.lemma_, kind(token)))
            if entry is not None:
                yield Span(doc, token.i, token.i + 1, label=entry[0]), entry[1]

    def to_disk(self, path: str | Path, *, exclude: Any = SimpleFrozenList()) -> None:
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        rows = [f"{lemma}\t{pos}\t{label}\t{score:.3f}" for (lemma, pos), (label, score) in sorted(self.entries.items())]
        (folder / "lexicon.tsv").write_text("\n".join(rows), encoding="utf8")

    def from_disk(self, path: str | Path, *, exclude: Any = SimpleFrozenList()) -> "TriggerLexicon":
        rows = (Path(path) / "lexicon.tsv").read_text(encoding="utf8").splitlines()
        parts = [row.split("\t") for row in rows]
        self.entries = {(lemma, pos): (label, float(score)) for lemma, pos, label, score in parts}
        return self


def kind(token: Token) -> str:
    return KINDS.get(token.pos_, "")


@Language.factory("trigger_lexicon", default_config={"key": "events"}, assigns=["doc.spans"])
def make_trigger_lexicon(nlp: Language, name: str, key: str) -> TriggerLexicon:
    return TriggerLexicon(name, key=key)
