"""Step 2: the entity recogniser, in three moves.

1. Translators see the labels of gmb as a feature (in TAG) and learn voa's conventions from the
   documents that both corpora annotate.
2. They relabel all of gmb, and fill what other corpora leave unmarked; two of three must agree.
3. The recogniser learns from the result, with voa as the heart.
"""

import logging
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from corpora import Mark, Text, curly, longest, read
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from syntax import tok2vec
from thinc.api import fix_random_seed
from training import train

log = logging.getLogger(__name__)

TRANSLATOR_STEPS, TRANSLATOR_WORDS = 1500, 600


def blank(
    attrs: Sequence[str], rows: Sequence[int], *, width: int = 96, depth: int = 4, hidden: int = 64
) -> Language:
    nlp = spacy.blank("en")
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec(width, depth, rows, attrs),
    }
    nlp.add_pipe("ner", config={"model": model})
    return nlp


def foreign_tags(doc: Doc, text: Text | None) -> None:
    """Write another corpus's entity labels into TAG, where a translator can see them."""
    if text is None:
        return
    for mark in longest(m for m in text.entities if m.kind != "NOM"):
        span = doc.char_span(mark.start, mark.end, alignment_mode="expand")
        for token in span if span is not None else ():
            edge = "B" if token.i == span.start else "I"
            token.tag_ = f"{edge}-{mark.label}-{mark.kind}"


def spans_of(doc: Doc, marks: Iterable[Mark]) -> list[Span]:
    """The marks as spans widened to tokens; one that would overlap an earlier is left out."""
    spans: list[Span] = []
    end = 0
    for mark in longest(marks):
        span = doc.char_span(mark.start, mark.end, label=mark.label, alignment_mode="expand")
        if span is not None and span.start >= end:
            spans.append(span)
            end = span.end
    return spans


def translator_example(nlp: Language, text: Text, foreign: Text | None, *, quotes: bool) -> Example:
    written = curly(text.text) if quotes else text.text
    predicted, reference = nlp.make_doc(written), nlp.make_doc(written)
    foreign_tags(predicted, foreign)
    reference.set_ents(spans_of(reference, text.entities), default="outside")
    return Example(predicted, reference)


def scores(nlp: Language, examples: Iterable[Example]) -> str:
    found = nlp.evaluate(list(examples))
    return " ".join(f"{key} {100 * found[key]:.1f}" for key in ("ents_p", "ents_r", "ents_f"))


def translator(corpora: Path, out: Path, seed: int) -> None:
    """Train one translator from gmb's labels to voa's conventions."""
    fix_random_seed(seed)
    foreign = {t.id: t for split in ("train",) for t in read(corpora, "gmb", split)}
    texts = read(corpora, "voa", "train")
    nlp = blank(("NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG"), (5000, 1000, 2500, 2500, 200))
    chance = random.Random(seed)

    def epoch(number: int) -> list[Example]:
        return [
            translator_example(
                nlp,
                t,
                foreign[t.meta["gmb"]] if chance.random() < 0.65 else None,
                quotes=chance.random() < 0.3,
            )
            for t in texts
        ]

    nlp.initialize(
        lambda: [translator_example(nlp, t, foreign[t.meta["gmb"]], quotes=False) for t in texts]
    )
    held = read(corpora, "voa", "dev")

    def evaluate(nlp: Language) -> str:
        told = [translator_example(nlp, t, foreign[t.meta["gmb"]], quotes=False) for t in held]
        blind = [translator_example(nlp, t, None, quotes=False) for t in held]
        return f"told {scores(nlp, told)} blind {scores(nlp, blind)}"

    train(
        nlp,
        epoch,
        steps=TRANSLATOR_STEPS,
        words=TRANSLATOR_WORDS,
        seed=seed,
        dropout=0.3,
        evaluate=evaluate,
        every=250,
    )
    nlp.to_disk(out)
