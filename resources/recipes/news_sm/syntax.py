"""Step 1: tagger and parser over one tok2vec, from the two UD corpora."""

import logging
import random
from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from thinc.api import fix_random_seed
from training import train

log = logging.getLogger(__name__)

NAME = "syntax"  # the recogniser and the categorizer have a tok2vec of their own
ROWS = [5000, 1000, 2500, 2500]
STEPS, WORDS = 3000, 1200
QUOTES = {
    "'": "’",
    "'s": "’s",
    "n't": "n’t",
    "'re": "’re",
    "'ve": "’ve",
    "'ll": "’ll",
    "'d": "’d",
    "'m": "’m",
    "``": "“",
    "''": "”",
    "--": "—",
    "`": "‘",
}


def blank(width: int, depth: int) -> Language:
    """An untrained pipeline of tok2vec, tagger and parser."""
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", name=NAME, config={"model": tok2vec(width, depth, ROWS)})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": NAME}
    nlp.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}
    )
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listener,
    }
    nlp.add_pipe("parser", config={"model": parser, "min_action_freq": 30})
    return nlp


def tok2vec(
    width: int,
    depth: int,
    rows: Sequence[int],
    attrs: Sequence[str] = ("NORM", "PREFIX", "SUFFIX", "SHAPE"),
) -> dict[str, object]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": list(attrs),
        "rows": list(rows),
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "depth": depth,
        "window_size": 1,
        "maxout_pieces": 3,
    }
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def curly(doc: Doc) -> Doc:
    """The same tree with typographic quotes and dashes, as newsrooms write them."""
    words, opened = [], False
    for token in doc:
        word = QUOTES.get(token.text, token.text)
        if token.text == '"':
            word, opened = ("”", False) if opened else ("“", True)
        words.append(word)
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
        pos=[t.pos_ for t in doc],
        heads=[t.head.i for t in doc],
        deps=[t.dep_ for t in doc],
    )


def read(nlp: Language, corpora: Path, split: str) -> list[Doc]:
    docs = []
    for corpus in ("ud_ewt", "ud_gum"):
        docs += DocBin().from_disk(corpora / corpus / f"{split}.spacy").get_docs(nlp.vocab)
    return docs


def example(nlp: Language, reference: Doc) -> Example:
    return Example(nlp.make_doc(reference.text), reference)


def build(
    corpora: Path, out: Path, seed: int, *, width: int = 96, depth: int = 4, steps: int = STEPS
) -> None:
    """Train the syntax pipeline and write it to `out`."""
    fix_random_seed(seed)
    nlp = blank(width, depth)
    docs = read(nlp, corpora, "train")
    typed = [(doc, curly(doc)) for doc in docs]
    dev = [example(nlp, doc) for doc in read(nlp, corpora, "dev")]
    nlp.initialize(lambda: [example(nlp, doc) for doc in docs])

    def epoch(number: int) -> list[Example]:
        chance = random.Random(seed * 1000 + number)
        return [example(nlp, pair[chance.random() < 0.4]) for pair in typed]

    def evaluate(nlp: Language) -> str:
        scores = nlp.evaluate([Example(nlp.make_doc(e.reference.text), e.reference) for e in dev])
        keys = ("tag_acc", "dep_uas", "dep_las", "sents_f")
        return " ".join(f"{key} {100 * scores[key]:.1f}" for key in keys)

    train(nlp, epoch, steps=steps, words=WORDS, seed=seed, dropout=0.1, evaluate=evaluate)
    nlp.to_disk(out)
