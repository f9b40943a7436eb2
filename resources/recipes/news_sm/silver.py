"""Step 4b: triggers that trained pipelines agree on, as silver where there is no gold."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy
from joint import bare, load
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

log = logging.getLogger(__name__)

KEPT = ["NORM", "TAG", "POS", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE"]


def chances(nlp: Language, doc: Doc) -> tuple[list[tuple[int, int]], np.ndarray, Doc]:
    """All candidates with the categorizer's chances, one column a label, the last one for none."""
    pipe = nlp.get_pipe("events")
    seen = nlp.get_pipe("tok2vec")(bare(doc))
    indices, scores = pipe.predict([seen])
    return [tuple(row) for row in indices.dataXd.tolist()], np.asarray(scores), seen


def agreed(models: Sequence[Language], doc: Doc, lowest: float) -> list[Span]:
    """The triggers that the mean of all models prefers to none, without overlaps, surest first."""
    means: dict[tuple[int, int], np.ndarray] = {}
    for nlp in models:
        places, scores, _ = chances(nlp, doc)
        for place, row in zip(places, scores, strict=True):
            means[place] = means.get(place, 0) + row / len(models)
    labels = models[0].get_pipe("events").labels
    ranked = sorted(((1 - row[len(labels)], place) for place, row in means.items()), reverse=True)
    spans, used = [], set()
    for chance, (start, end) in ranked:
        if chance >= lowest and not used & set(range(start, end)):
            used |= set(range(start, end))
            label = labels[int(means[start, end][: len(labels)].argmax())]
            spans.append(Span(doc, start, end, label=label))
    return sorted(spans, key=lambda s: s.start)


def voted_entities(models: Sequence[Language], doc: Doc) -> list[list[tuple[int, int, str]]]:
    found = []
    for nlp in models:
        seen = nlp.get_pipe("ner")(nlp.get_pipe("tok2vec")(bare(doc)))
        found.append([(e.start, e.end, e.label_) for e in seen.ents])
    return found


def silver(
    folder: Path, models: Sequence[Path], name: str, out: Path, *, lowest: float = 0.45
) -> None:
    """Write `folder/{name}.spacy` to `out` with silver triggers and a new vote on entities."""
    pipelines = [spacy.load(path) for path in models]
    docs = DocBin(attrs=KEPT, store_user_data=True)
    count = changed = 0
    for doc in load(pipelines[0], folder / f"{name}.spacy"):
        doc.spans["events"] = agreed(pipelines, doc, lowest)
        count += len(doc.spans["events"])
        changed += revote(doc, voted_entities(pipelines, doc))
        docs.add(doc)
    log.info(
        "%s: %d documents, %d silver triggers, %d entities changed", name, len(docs), count, changed
    )
    docs.to_disk(out)


def revote(doc: Doc, found: Sequence[list[tuple[int, int, str]]]) -> int:
    """Let the models and the old entities vote; an old one counts for a voice and a half."""
    votes: dict[tuple[int, int, str], float] = defaultdict(float)
    old = {(e.start, e.end, e.label_) for e in doc.ents}
    for spot in old:
        votes[spot] += 1.5
    for spots in found:
        for spot in spots:
            votes[spot] += 1
    needed = (len(found) + 1.5) / 2
    spans, used = [], set()
    for (start, end, label), count in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        if count > needed and not used & set(range(start, end)):
            used |= set(range(start, end))
            spans.append(Span(doc, start, end, label=label))
    doc.set_ents(spans, default="outside")
    return len(old ^ {(s.start, s.end, s.label_) for s in spans})
