"""`event_arguments`: a trainable component that links triggers to what fills their roles."""

from collections.abc import Callable, Iterable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example
from spacy.util import from_disk, to_disk
from spacy.vocab import Vocab
from thinc.api import Config, Optimizer, set_dropout_rate

from annotator.nlp.argument_decoding import Calibration, choose
from annotator.nlp.argument_model import Network, leave_vectors
from annotator.nlp.argument_pairs import Mention, Pairs, find_pairs
from annotator.nlp.argument_scoring import argument_scores

NO_ROLE = "-"

DEFAULT_MODEL = """
[model]
@architectures = "annotator.EventArguments.v1"
width = 64
rows = 10000
hidden_size = 64
dropout = 0.2

[model.tok2vec]
@architectures = "annotator.DocVectors.v1"
width = 96
upstream = "*"
"""


class EventArguments(TrainablePipe):
    """Writes `doc.user_data["links"]`: from, to, role and calibrated score of each argument.

    It reads the triggers in `doc.spans[events_key]` and the fillers in `doc.spans[entities_key]`,
    or in `doc.ents` where that group is missing; triggers can fill roles as well. Sentences, tags
    and trees are used where they are there. Every span that is linked gets an id.
    """

    def __init__(
        self,
        vocab: Vocab,
        model: Network,
        name: str = "event_arguments",
        *,
        events_key: str = "events",
        entities_key: str = "entities",
        max_distance: int = 40,
        threshold: float = 0.5,
    ) -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {
            "labels": [], "events_key": events_key, "entities_key": entities_key,
            "max_distance": max_distance, "threshold": threshold,
        }  # fmt: skip
        self.calibration = Calibration()

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> tuple[str, ...]:
        return self.labels

    def add_label(self, label: str) -> int:
        if label in self.labels:
            return 0
        self._allow_extra_label()
        self.cfg["labels"].append(label)
        return 1

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Sequence[str] | None = None,
    ) -> None:
        """Learn the roles from the gold links, or take `labels`, and size the network."""
        examples = list(get_examples())
        for label in labels if labels is not None else gold_roles(examples):
            self.add_label(label)
        docs = [example.predicted for example in examples[:10]] or [Doc(self.vocab, words=["a"])]
        pairs = [self.pairs(doc, []) for doc in docs]
        rows = self.model.ops.alloc2f(1, len(self.labels) + 1)
        self.model.initialize(X=(docs, pairs), Y=rows)

    def pairs(self, doc: Doc, mentions: Sequence[Mention]) -> Pairs:
        return find_pairs(doc, mentions, int(self.cfg["max_distance"]))

    def predict(self, docs: Iterable[Doc]) -> list[tuple[Pairs, Any]]:
        """The candidate pairs of each Doc with the probabilities of "no role" and of each role."""
        docs = list(docs)
        for doc in docs:
            self.give_ids(doc)
        pairs = [self.pairs(doc, self.mentions(doc)) for doc in docs]
        if not any(len(p) for p in pairs):
            return [(p, self.model.ops.alloc2f(0, len(self.labels) + 1)) for p in pairs]
        scores = self.model.predict((docs, pairs))
        borders = np.cumsum([len(p) for p in pairs])[:-1]
        return list(zip(pairs, np.split(scores, borders), strict=True))

    def set_annotations(self, docs: Iterable[Doc], scores: list[tuple[Pairs, Any]]) -> None:
        threshold = float(self.cfg["threshold"])
        for doc, (pairs, probabilities) in zip(docs, scores, strict=True):
            sure = self.sureness(doc)
            doc.user_data["links"] = choose(
                pairs, probabilities, self.labels, self.calibration, sure, threshold
            )

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        losses = losses if losses is not None else {}
        losses.setdefault(self.name, 0.0)
        examples = list(examples)
        gold = [self.gold_pairs(example) for example in examples]
        docs, pairs = [example.predicted for example in examples], [found for found, _ in gold]
        if not any(len(found) for found in pairs):
            leave_vectors(self.model, docs)
            return losses
        set_dropout_rate(self.model, drop)
        scores, backprop = self.model.begin_update((docs, pairs))
        loss, gradient = self.loss(scores, np.concatenate([truths for _, truths in gold]))
        backprop(gradient)
        losses[self.name] += loss
        if sgd is not None:
            self.finish_update(sgd)
        return losses

    def loss(self, scores: Any, truths: Any) -> tuple[float, Any]:
        """Cross entropy and its gradient; `truths` are columns of `scores`."""
        gradient = scores.copy()
        gradient[np.arange(len(truths)), truths] -= 1.0
        chosen = scores[np.arange(len(truths)), truths]
        return float(-np.log(chosen + 1e-9).sum()), gradient / len(truths)

    def get_loss(self, examples: Iterable[Example], scores: Any) -> tuple[float, float]:
        truths = np.concatenate([self.gold_pairs(e)[1] for e in examples])
        loss, gradient = self.loss(scores, truths)
        return loss, gradient

    def gold_pairs(self, example: Example) -> tuple[Pairs, Any]:
        """The reference's pairs on the predicted tokens, and the column of each one's gold role."""
        reference = example.reference
        mentions = aligned(example, self.mentions(reference))
        pairs = self.pairs(example.predicted, mentions)
        roles = {(x["from"], x["to"]): x["role"] for x in reference.user_data.get("links", ())}
        column = {label: n + 1 for n, label in enumerate(self.labels)}
        truths = [
            column.get(roles.get((t.id, f.id), NO_ROLE), 0)
            for t, f in zip(pairs.triggers, pairs.fillers, strict=True)
        ]
        return pairs, np.array(truths, dtype=np.intp)

    def mentions(self, doc: Doc) -> list[Mention]:
        triggers = doc.spans.get(self.cfg["events_key"], ())
        return [mention(s, is_trigger=True) for s in triggers] + [
            mention(s, is_trigger=False) for s in self.fillers(doc)
        ]

    def fillers(self, doc: Doc) -> Iterable[Span]:
        spans: Iterable[Span] = doc.spans.get(self.cfg["entities_key"], doc.ents)
        return spans

    def give_ids(self, doc: Doc) -> None:
        """Give each trigger and each entity an id of its own where it has none."""
        entities, events = str(self.cfg["entities_key"]), str(self.cfg["events_key"])
        if entities not in doc.spans:
            doc.spans[entities] = list(doc.ents)
        for key, letter in ((entities, "s"), (events, "e")):
            if key in doc.spans:
                name_spans(doc, key, letter)

    def sureness(self, doc: Doc) -> dict[str, float]:
        """The score of each span by its id, where its group carries scores."""
        scores: dict[str, float] = {}
        for key in (self.cfg["entities_key"], self.cfg["events_key"]):
            if key in doc.spans:
                group = doc.spans[key]
                found = np.asarray(group.attrs.get("scores", ()), dtype=float).ravel().tolist()
                scores |= {span.id_: score for span, score in zip(group, found, strict=False)}
        return scores

    def score(self, examples: Iterable[Example], **options: Any) -> dict[str, Any]:
        """Strict scores of whole arguments: trigger, filler and role right."""
        return argument_scores(list(examples), self.mentions)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        parts = {
            "model": self.model.to_bytes(),
            "cfg": self.cfg,
            "calibration": self.calibration.data(),
        }
        return bytes(srsly.msgpack_dumps(parts))

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> "EventArguments":
        parts = srsly.msgpack_loads(data)
        self.cfg, self.calibration = parts["cfg"], Calibration.of(parts["calibration"])
        self._size()
        self.model.from_bytes(parts["model"])
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        parts = {
            "model": lambda p: self.model.to_disk(p),
            "cfg": lambda p: srsly.write_json(p, self.cfg),
            "calibration": lambda p: srsly.write_json(p, self.calibration.data()),
        }
        to_disk(path, parts, list(exclude))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "EventArguments":
        folder = Path(path)
        self.cfg = srsly.read_json(folder / "cfg")
        self.calibration = Calibration.of(srsly.read_json(folder / "calibration"))
        self._size()
        from_disk(folder, {"model": lambda p: self.model.from_disk(p)}, list(exclude))
        return self

    def _size(self) -> None:
        """Give the network the sizes that loading its weights asks for."""
        if self.labels:
            self.model.initialize(Y=self.model.ops.alloc2f(1, len(self.labels) + 1))


def mention(span: Span, *, is_trigger: bool) -> Mention:
    return Mention(span.id_, span.start, span.end, span.label_, is_trigger)


def name_spans(doc: Doc, key: str, letter: str) -> None:
    """Number the spans of a group that have no id, beside the ids that are there."""
    group = doc.spans[key]
    spans = list(group)
    ids = [span.id_ for span in spans]
    if all(ids):
        return
    taken = {span.id_ for others in doc.spans.values() for span in others} if any(ids) else set()
    free = (name for n in count(1) if (name := f"{letter}{n}") not in taken)
    named = [
        Span(doc, span.start, span.end, label=span.label, span_id=identity or next(free))
        for span, identity in zip(spans, ids, strict=True)
    ]
    doc.spans[key] = SpanGroup(doc, name=key, attrs=dict(group.attrs), spans=named)


def aligned(example: Example, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions of the reference on the predicted tokens; one that meets no token is left out."""
    if [t.text for t in example.predicted] == [t.text for t in example.reference]:
        return list(mentions)
    to_predicted = example.alignment.y2x
    kept = []
    for m in mentions:
        tokens = to_predicted[m.start : m.end]
        if len(tokens):
            start, end = int(tokens[0]), int(tokens[-1]) + 1
            kept.append(Mention(m.id, start, end, m.label, m.is_trigger))
    return kept


def gold_roles(examples: Iterable[Example]) -> list[str]:
    """The roles of the gold links, in alphabetical order."""
    links = (link for e in examples for link in e.reference.user_data.get("links", ()))
    return sorted({link["role"] for link in links})


@Language.factory(
    "event_arguments",
    assigns=["doc.user_data"],
    default_config={
        "model": Config().from_str(DEFAULT_MODEL)["model"],
        "events_key": "events",
        "entities_key": "entities",
        "max_distance": 40,
        "threshold": 0.5,
    },
    default_score_weights={"args_f": 1.0, "args_p": 0.0, "args_r": 0.0},
)
def make_event_arguments(
    nlp: Language,
    name: str,
    model: Network,
    events_key: str,
    entities_key: str,
    max_distance: int,
    threshold: float,
) -> EventArguments:
    return EventArguments(
        nlp.vocab, model, name, events_key=events_key, entities_key=entities_key,
        max_distance=max_distance, threshold=threshold,
    )  # fmt: skip
