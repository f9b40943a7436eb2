"""The training config of a dataset, and the labels as spaCy writes them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import Config

from annotator.nlp.dataset.docs import ENTITIES, EVENTS

CANDIDATES = "annotator.trigger_candidates.v1"
ARGUMENTS = "event_arguments"
WIDTH = 96
BASE = """
[paths]
train = "train.spacy"
dev = "dev.spacy"

[nlp]
lang = "en"
batch_size = 64

[components]

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${paths.train}

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${paths.dev}

[training]
max_steps = 6000
patience = 1500
eval_frequency = 100

[training.score_weights]
"""
TOK2VEC = f"""
[tok2vec]
factory = "tok2vec"

[tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = {WIDTH}
attrs = ["NORM","PREFIX","SUFFIX","SHAPE"]
rows = [5000,1000,2500,2500]
include_static_vectors = false

[tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = {WIDTH}
depth = 4
window_size = 1
maxout_pieces = 3
"""
NER = f"""
[ner]
factory = "ner"

[ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true

[ner.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {WIDTH}
"""
TRIGGERS = f"""
[events]
factory = "spancat_singlelabel"
spans_key = "{EVENTS}"

[events.model]
@architectures = "spacy.SpanCategorizer.v1"

[events.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 64

[events.model.scorer]
@layers = "Softmax.v2"

[events.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {WIDTH}
"""


def write_config(folder: Path, docs: Sequence[Doc], nlp: Language, *, seed: int) -> list[str]:
    """Write `config.cfg` and `labels/` for training on these Docs; returns the components' names.

    A component that would have nothing to learn from is left out of the config.
    """
    config = _base_config(docs, nlp.lang, seed)
    pipeline = load_model_from_config(config, vocab=nlp.vocab, auto_fill=True)
    # Initializing looks at the words and at the gold only, so one Doc can be both sides.
    examples = [Example(doc, doc) for doc in docs]
    if examples:
        pipeline.initialize(lambda: examples)
    labels = _written_labels(pipeline, folder / "labels")
    config = pipeline.config.copy()
    config["initialize"]["components"] = {
        name: {"labels": {"@readers": "spacy.read_labels.v1", "path": path, "require": False}}
        for name, path in labels.items()
    }
    # Filling it a second time checks that what is written is a valid config.
    filled = load_model_from_config(config, auto_fill=True).config
    filled.to_disk(folder / "config.cfg")
    return list(pipeline.pipe_names)


def found_by_spacy(group: str, name: str) -> bool:
    """True if spaCy alone finds this function, as that of an installed package."""
    return any(True for _ in entry_points(group=group, name=name))


def _base_config(docs: Sequence[Doc], lang: str, seed: int) -> Config:
    config = Config().from_str(BASE, interpolate=False)
    components, weights = _components(docs)
    config["components"] = components
    config["nlp"].update(lang=lang, pipeline=list(components))
    config["system"] = {"seed": seed, "gpu_allocator": None}
    config["training"]["score_weights"] = weights
    return config


def _components(docs: Sequence[Doc]) -> tuple[dict[str, Any], dict[str, float | None]]:
    """The components that these Docs can teach, and how their scores count."""
    components: dict[str, Any] = {}
    weights: dict[str, float | None] = {}
    if any(doc.ents for doc in docs):
        components |= _section(NER)
        weights |= {"ents_f": 1.0}
    if any(doc.spans[EVENTS] for doc in docs):
        events = _section(TRIGGERS)
        events["events"]["suggester"] = _candidates()
        components |= events
        # spaCy counts the scores of the key `sc` unless they are switched off.
        weights |= {f"spans_{EVENTS}_f": 1.0, "spans_sc_f": None}
        weights |= {"spans_sc_p": None, "spans_sc_r": None}
    if any(doc.user_data["links"] for doc in docs) and found_by_spacy("spacy_factories", ARGUMENTS):
        components[ARGUMENTS] = {
            "factory": ARGUMENTS, "events_key": EVENTS, "entities_key": ENTITIES,
        }  # fmt: skip
        weights |= {"args_f": 1.0}
    return (_section(TOK2VEC) | components if components else {}), weights


def _section(text: str) -> dict[str, Any]:
    return dict(Config().from_str(text, interpolate=False))


def _candidates() -> dict[str, Any]:
    if found_by_spacy("spacy_misc", CANDIDATES):
        return {"@misc": CANDIDATES}
    return {"@misc": "spacy.ngram_suggester.v1", "sizes": [1, 2, 3]}


def _written_labels(pipeline: Language, folder: Path) -> dict[str, str]:
    """Write a file of labels for each component that has them; returns their paths by component."""
    folder.mkdir()
    written = {}
    for name, component in pipeline.pipeline:
        data = getattr(component, "label_data", None)
        if data is not None:
            srsly.write_json(folder / f"{name}.json", data)
            written[name] = f"{folder.name}/{name}.json"
    return written
