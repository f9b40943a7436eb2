"""One training loop for all parts: a number of steps, warm-up, linear decay, averaged weights."""

import logging
import random
from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

log = logging.getLogger(__name__)

Epochs = Callable[[int], Sequence[Example]]  # the examples of epoch n


def rate(step: int, steps: int, *, top: float, warmup: int) -> float:
    """The learning rate of one step: up to `top` while warming up, then down to zero in a line."""
    if step < warmup:
        return top * (step + 1) / warmup
    return top * max(0.0, (steps - step) / (steps - warmup))


def batches(examples: Iterable[Example], words: int) -> Iterator[list[Example]]:
    """Consecutive examples in batches of about `words` tokens."""
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.predicted)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def stream(epochs: Epochs, words: int, seed: int) -> Iterator[list[Example]]:
    """Batches without end; every epoch is shuffled by the seed."""
    chance, epoch = random.Random(seed), 0
    while True:
        examples = list(epochs(epoch))
        chance.shuffle(examples)
        yield from batches(examples, words)
        epoch += 1


def train(
    nlp: Language,
    epochs: Epochs,
    *,
    steps: int,
    words: int,
    seed: int,
    dropout: float,
    top: float = 0.001,
    warmup: int = 200,
    evaluate: Callable[[Language], str] | None = None,
    every: int = 500,
) -> None:
    """Update the initialized `nlp` for exactly `steps` batches; it keeps the averaged weights."""
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
    losses: dict[str, float] = {}
    for step, batch in zip(range(steps), stream(epochs, words, seed), strict=False):
        optimizer.learn_rate = rate(step, steps, top=top, warmup=warmup)
        nlp.update(batch, drop=dropout, sgd=optimizer, losses=losses)
        if (step + 1) % every == 0:
            report(nlp, optimizer, evaluate, step + 1, losses)
            losses = {}
    with_averages(nlp, optimizer)


def report(
    nlp: Language,
    optimizer: Adam,
    evaluate: Callable[[Language], str] | None,
    step: int,
    losses: dict[str, float],
) -> None:
    told = ""
    if evaluate is not None:
        with nlp.use_params(optimizer.averages):
            told = evaluate(nlp)
    log.info("%6d %s %s", step, {name: round(loss) for name, loss in losses.items()}, told)


def with_averages(nlp: Language, optimizer: Adam) -> None:
    """Write the averaged weights into the models for good."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if model is None or not hasattr(model, "walk"):
            continue
        for node in model.walk():
            for name in node.param_names:
                key = (node.id, name)
                if key in optimizer.averages:
                    node.set_param(name, optimizer.averages[key])
