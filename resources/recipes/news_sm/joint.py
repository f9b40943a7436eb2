"""Step 4: entities and triggers over one tok2vec, trained together."""

import logging
import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from augment import pair_docs, renamed
from corpora import curly
from spacy.attrs import DEP, HEAD, LEMMA, NORM, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from thinc.api import Adam, fix_random_seed
from training import batches, rate, with_averages

from annotator.nlp.token_features import CLASSES, CONVENTION

log = logging.getLogger(__name__)

SEEN = [NORM, TAG, POS, LEMMA, HEAD, DEP, SENT_START]
TAUGHT = {
    "both": ["tok2vec", "ner", "events"],
    "entities": ["tok2vec", "ner"],
    "events": ["tok2vec", "events"],
}
PAIR_SENTENCES = 300
TOKEN_EMBED = {
    "@architectures": "annotator.TokenEmbed.v1",
    "rows": [7000, 1500, 2500, 2500, 100, 100, 5000, 3000, 400, 50, 7000],
    "widths": [96, 32, 48, 48, 32, 24, 64, 32, 32, 24, 64],
}  # fmt: skip


@dataclass(frozen=True)
class Size:
    width: int = 96
    depth: int = 4
    hidden: int = 64
    reduced: int = 128


def add_learners(nlp: Language, size: Size) -> None:
    """Put tok2vec, ner and events behind the syntax."""
    embed = TOKEN_EMBED | {"width": size.width}
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2", "width": size.width,
        "depth": size.depth, "window_size": 1, "maxout_pieces": 3,
    }  # fmt: skip
    tok2vec = {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": size.width,
        "upstream": "tok2vec",
    }
    nlp.add_pipe("tok2vec", config={"model": tok2vec})
    ner = {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner",
        "extra_state_tokens": False, "hidden_width": size.hidden, "maxout_pieces": 2,
        "use_upper": True, "tok2vec": listener,
    }  # fmt: skip
    nlp.add_pipe("scored_ner", name="ner", config={"model": ner})
    events = {
        "@architectures": "spacy.SpanCategorizer.v1",
        "reducer": {"@layers": "spacy.mean_max_reducer.v1", "hidden_size": size.reduced},
        "scorer": {"@layers": "Softmax.v2"},
        "tok2vec": listener,
    }
    nlp.add_pipe(
        "spancat_singlelabel", name="events",
        config={
            "spans_key": "events", "negative_weight": 1.0, "allow_overlap": False, "model": events,
            "suggester": {"@misc": "annotator.trigger_candidates.v1"},
        },
    )  # fmt: skip


def load(nlp: Language, path: Path) -> list[Doc]:
    docs = DocBin(store_user_data=True).from_disk(path).get_docs(nlp.vocab)
    return [sound(doc) for doc in docs]


def sound(doc: Doc) -> Doc:
    """The Doc without entities that the recogniser cannot build; their tokens count as unknown."""
    good = [
        e
        for e in doc.ents
        if not e[0].is_space and not e[-1].is_space and not any(t.is_sent_start for t in e[1:])
    ]
    if len(good) < len(doc.ents):
        unknown = [doc[i : i + 1] for i, t in enumerate(doc) if t.ent_iob_ == ""]
        bad = [e for e in doc.ents if e not in good]
        log.info("%s: not learned: %s", doc.user_data.get("id"), [e.text for e in bad])
        doc.set_ents(good, missing=[*unknown, *bad], default="outside")
    return doc


def example(nlp: Language, reference: Doc, *, quotes: bool = False) -> Example | None:
    """What the syntax saw, and the gold; None where curly quotes part tokens anew."""
    if quotes:
        predicted = nlp.make_doc(curly(reference.text))
        if len(predicted) != len(reference):
            return None
        predicted.from_array(SEEN[1:], reference.to_array(SEEN[1:]))
        by_convention(predicted, reference)
        return Example(predicted, repeated(predicted, reference))
    predicted = bare(reference)
    return Example(predicted, reference)


def bare(doc: Doc) -> Doc:
    """A copy with the syntax and the convention alone."""
    copy = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    return by_convention(copy.from_array(SEEN, doc.to_array(SEEN)), doc)


def by_convention(doc: Doc, other: Doc) -> Doc:
    """The Doc, to be annotated by the convention of the other."""
    if CONVENTION in other.user_data:
        doc.user_data[CONVENTION] = other.user_data[CONVENTION]
    return doc


def repeated(predicted: Doc, reference: Doc) -> Doc:
    """The gold of `reference` on the tokens of `predicted`."""
    copy = bare(predicted)
    iob = [(t.ent_iob_, t.ent_type_) for t in reference]
    unknown = [copy[i : i + 1] for i, (mark, _) in enumerate(iob) if mark == ""]
    ents = [Span(copy, e.start, e.end, label=e.label_) for e in reference.ents]
    copy.set_ents(ents, missing=unknown, default="outside")
    for key, spans in reference.spans.items():
        copy.spans[key] = [Span(copy, s.start, s.end, label=s.label_, span_id=s.id_) for s in spans]
    copy.user_data = dict(reference.user_data)
    return copy


def examples(
    nlp: Language, docs: Iterable[Doc], chance: random.Random, *, curled: float
) -> Iterator[Example]:
    for doc in docs:
        quotes = chance.random() < curled and any(t.text[:1] in "'\"" for t in doc)
        yield example(nlp, doc, quotes=quotes) or Example(bare(doc), doc)


Stock = list[tuple[str, Example]]


def stock(nlp: Language, folder: Path, mix: dict[str, int], seed: int) -> Stock:
    """All examples of an epoch with what they teach; the mix says how often each file is seen."""
    chance = random.Random(seed)
    found: Stock = []
    for name, times in mix.items():
        docs = load(nlp, folder / f"{name}.spacy")
        for _ in range(times):
            newer = [renamed(doc, chance, 0.3) if chance.random() < 0.5 else doc for doc in docs]
            found += [(name.split("-")[0], e) for e in examples(nlp, newer, chance, curled=0.3)]
    with nlp.select_pipes(disable=[n for n in TAUGHT["both"] if n in nlp.pipe_names]):
        pairs = list(pair_docs(nlp, PAIR_SENTENCES, chance))
    return found + [("both", e) for e in examples(nlp, pairs, chance, curled=0.0)]


def mixed_batches(
    found: Stock, words: int, chance: random.Random
) -> list[tuple[str, list[Example]]]:
    """One epoch: batches of one kind each, in random order."""
    groups: dict[str, list[Example]] = {}
    for kind, e in found:
        groups.setdefault(kind, []).append(e)
    out = []
    for kind, group in groups.items():
        chance.shuffle(group)
        out += [(kind, batch) for batch in batches(group, words)]
    chance.shuffle(out)
    return out


@contextmanager
def teaching(nlp: Language, names: Sequence[str]) -> Iterator[None]:
    """Only these learn, tok2vec from all of them.

    Its gradient is carried back by the last component that listens, taught or not: without this,
    what teaches entities alone would leave it as it is.
    """
    tok2vec = nlp.get_pipe("tok2vec")
    listening = tok2vec.listener_map
    tok2vec.listener_map = {name: heard for name, heard in listening.items() if name in names}
    try:
        with nlp.select_pipes(enable=names):
            yield
    finally:
        tok2vec.listener_map = listening


def fit(
    nlp: Language,
    found: Stock,
    *,
    steps: int,
    words: int,
    seed: int,
    dropout: float,
    top: float = 0.001,
    warmup: int = 200,
    held=(),
    every: int = 500,
) -> None:
    """Train for exactly `steps` batches, each on the components that it has gold for."""
    fix_random_seed(seed)
    optimizer = Adam(
        learn_rate=top,
        beta1=0.9,
        beta2=0.999,
        L2=0.01,
        grad_clip=1.0,
        use_averages=True,
        L2_is_weight_decay=True,
    )
    chance, step, losses = random.Random(seed), 0, {}
    while step < steps:
        for kind, batch in mixed_batches(found, words, chance):
            optimizer.learn_rate = rate(step, steps, top=top, warmup=warmup)
            with teaching(nlp, TAUGHT[kind]):
                nlp.update(batch, drop=dropout, sgd=optimizer, losses=losses)
            step += 1
            if step % every == 0 or step == steps:
                told = ""
                if held:
                    with (
                        nlp.select_pipes(enable=TAUGHT["both"]),
                        nlp.use_params(optimizer.averages),
                    ):
                        told = quick_scores(nlp, held)
                log.info("%6d %s %s", step, {k: round(v) for k, v in losses.items()}, told)
                losses = {}
            if step == steps:
                break
    with_averages(nlp, optimizer)


def quick_scores(nlp: Language, held: Sequence[Example]) -> str:
    """Strict F of entities and typed F of triggers on held-out documents."""
    counts = np.zeros((3, 3))
    for e in held:
        doc = bare(e.predicted)
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        pairs = (
            (
                {(x.start, x.end, x.label_) for x in doc.ents},
                {(x.start, x.end, x.label_) for x in e.reference.ents},
            ),
            (
                {(x.start, x.end, x.label_) for x in doc.spans["events"]},
                {(x.start, x.end, x.label_) for x in e.reference.spans["events"]},
            ),
            (
                {(x.start, x.end) for x in doc.spans["events"]},
                {(x.start, x.end) for x in e.reference.spans["events"]},
            ),
        )
        for row, (given, gold) in enumerate(pairs):
            counts[row] += len(given & gold), len(given), len(gold)
    p, r = counts[:, 0] / np.maximum(counts[:, 1], 1), counts[:, 0] / np.maximum(counts[:, 2], 1)
    f = 2 * p * r / np.maximum(p + r, 1e-9)
    return " ".join(
        f"{n} {100 * a:.1f}/{100 * b:.1f}/{100 * c:.1f}"
        for n, a, b, c in zip(("ents", "trig", "untyped"), p, r, f, strict=True)
    )


def build(
    folder: Path,
    mix: dict[str, int],
    out: Path,
    seed: int,
    *,
    steps: int,
    start: Path | None = None,
    top: float = 0.001,
    words: int = 1000,
    dropout: float = 0.2,
    size: Size = Size(),
) -> None:
    """Train on the mix, from the pipeline at `start` or from nothing, and write to `out`."""
    fix_random_seed(seed)
    nlp = spacy.load(start or folder / "pipeline")
    if start is None:
        add_learners(nlp, size)
    else:
        lists = spacy.load(folder / "pipeline").vocab.lookups
        nlp.vocab.lookups.set_table(CLASSES, lists.get_table(CLASSES))
    found = stock(nlp, folder, mix, seed)
    held = [Example(bare(d), d) for d in load(nlp, folder / "both-voa-dev.spacy")]
    if start is None:
        sample = [e for kind, e in found if kind == "both"][:400]
        with nlp.select_pipes(enable=TAUGHT["both"]):
            nlp.initialize(lambda: sample)
    fit(nlp, found, steps=steps, words=words, seed=seed, dropout=dropout, top=top, held=held)
    nlp.to_disk(out)
