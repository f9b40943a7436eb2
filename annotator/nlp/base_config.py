"""The training config for going on from a pipeline instead of from nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import srsly
from spacy.language import Language
from thinc.api import Config

from annotator.errors import PipelineError
from annotator.nlp.catalog import CHOOSE_ANOTHER
from annotator.nlp.dataset.docs import EVENTS

NER, SCORED_NER, ARGUMENTS = "ner", "scored_ner", "event_arguments"
SPAN_CATEGORIZERS = ("spancat", "spancat_singlelabel")


def resumed(config: Config, base: Language, folder: Path, labels: Path) -> Config:
    """A dataset's config with the components of `base`, which lies in `folder`.

    What finds entities, triggers or arguments learns on; everything else stays as it is and
    annotates, since the learners may look at it. A learner that lacks labels of the dataset is
    learned anew, for its labels and theirs; the files for that are written beside `labels`.
    PipelineError if nothing in it can learn.
    """
    taught = {path.stem: srsly.read_json(path) for path in labels.glob("*.json")}
    kinds = {name: _kind(base, name) for name in base.pipe_names}
    learners = {name: kind for name, kind in kinds.items() if kind in taught}
    if not learners:
        what = "none of its components can learn from these annotations."
        raise PipelineError(pipeline=folder, what=what, do=CHOOSE_ANOTHER)
    anew = {name: _all_labels(base, name, taught[kind]) for name, kind in learners.items()}
    merged = base.config.copy()
    for section in ("paths", "corpora", "system", "training"):
        merged[section] = config[section]
    merged["components"] = {
        name: base.config["components"][name] if anew.get(name) else {"source": str(folder)}
        for name in base.pipe_names
    }
    merged["initialize"] = {**config["initialize"], "components": _readers(anew, labels)}
    if len(base.vocab.vectors):
        merged["initialize"]["vectors"] = str(folder)
    frozen = [name for name in base.pipe_names if not _learns(base, name, learners)]
    merged["training"] |= {"frozen_components": frozen, "annotating_components": frozen}
    return merged


def _kind(base: Language, name: str) -> str:
    """The name that a dataset gives to a component that learns the same; empty if none does."""
    factory = str(base.get_pipe_meta(name).factory)
    if factory in (NER, SCORED_NER):
        return NER
    if factory == ARGUMENTS:
        return factory
    key = base.config["components"][name].get("spans_key")
    return EVENTS if factory in SPAN_CATEGORIZERS and key == EVENTS else ""


def _all_labels(base: Language, name: str, taught: Collection[str]) -> list[str]:
    """All labels of a component that must be learned anew; none where it can learn on.

    A recogniser of entities takes new labels as it meets them.
    """
    component: Any = base.get_pipe(name)
    if _kind(base, name) == NER or set(taught) <= set(component.labels):
        return []
    return [*component.labels, *sorted(set(taught) - set(component.labels))]


def _readers(anew: Mapping[str, list[str]], labels: Path) -> dict[str, Any]:
    readers = {}
    for name, all_labels in anew.items():
        if all_labels:
            path = labels.parent / f"all-{name}.json"
            srsly.write_json(path, all_labels)
            reader = {"@readers": "spacy.read_labels.v1", "path": str(path), "require": True}
            readers[name] = {"labels": reader}
    return readers


def _learns(base: Language, name: str, learners: Collection[str]) -> bool:
    """True for a learner, and for the vectors that only learners listen to."""
    listeners = getattr(base.get_pipe(name), "listening_components", [])
    return name in learners or (bool(listeners) and set(listeners) <= set(learners))
