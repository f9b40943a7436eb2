"""Step 5: the argument component, on gold spans."""

import logging
import random
from collections.abc import Iterable, Iterator, Sequence

from joint import bare
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, fix_random_seed
from training import batches, rate

from annotator.nlp.event_arguments import EventArguments

DROP = 0.3
log = logging.getLogger(__name__)


def prepared(nlp: Language, docs: Iterable[Doc]) -> Iterator[Example]:
    """Examples whose predicted side has syntax and the vectors of the tok2vec."""
    tok2vec = nlp.get_pipe("tok2vec")
    for doc in docs:
        predicted = tok2vec(bare(doc))
        yield Example(predicted, doc)


def fit(
    pipe: EventArguments,
    examples: Sequence[Example],
    *,
    epochs: int,
    seed: int,
    top: float = 0.002,
    words: int = 1500,
    evaluate=None,
) -> None:
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
    chance = random.Random(seed)
    pool = list(examples)
    steps, step = epochs * len(list(batches(pool, words))), 0
    for epoch in range(epochs):
        chance.shuffle(pool)
        losses: dict[str, float] = {}
        for batch in batches(pool, words):
            optimizer.learn_rate = rate(step, steps, top=top, warmup=20)
            pipe.update(batch, drop=DROP, sgd=optimizer, losses=losses)
            step += 1
        if evaluate is not None and (epoch % 3 == 2 or epoch == epochs - 1):
            with pipe.model.use_params(optimizer.averages):
                log.info("%d %s %s", epoch, {k: round(v) for k, v in losses.items()}, evaluate())
    for node in pipe.model.walk():
        for name in node.param_names:
            if (node.id, name) in optimizer.averages:
                node.set_param(name, optimizer.averages[node.id, name])


def on_gold(pipe: EventArguments, examples: Sequence[Example]) -> str:
    """Scores with gold triggers and fillers."""
    judged = []
    for e in examples:
        doc = e.predicted.copy()
        for key in ("entities", "events"):
            doc.spans[key] = [
                Span(doc, s.start, s.end, label=s.label_, span_id=s.id_)
                for s in e.reference.spans[key]
            ]
        judged.append(Example(pipe(doc), e.reference))
    found = pipe.score(judged)
    return " ".join(f"{k} {100 * found[k]:.1f}" for k in ("args_p", "args_r", "args_f"))
