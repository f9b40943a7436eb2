"""Trains a pipeline on gold and scores it on documents it has not seen."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import spacy
from spacy import registry
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config
from thinc.api import Config

from annotator.errors import PipelineError, RuleError, StoreError
from annotator.model.improvement import Improvement, LevelScore
from annotator.model.schema import Schema
from annotator.nlp import pipelines
from annotator.nlp.base_config import resumed
from annotator.nlp.catalog import folder_of
from annotator.nlp.dataset.folder import replaced
from annotator.nlp.dataset.format import Options, Record, SpacyFormat
from annotator.nlp.scoring import Tally, score
from annotator.nlp.suggesters import PipelineSuggester

LOGGER = "annotator.training_progress.v1"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far training is: `step` of at most `steps`, and the score on dev, from 0 to 1."""

    step: int
    steps: int
    score: float


@dataclass(frozen=True, slots=True)
class TrainingReport:
    """What was trained on how many documents, and its scores on `scored_on`, test or dev.

    `base` and `base_scores` are what it went on from, and the scores of that on the same.
    """

    origin: str
    parts: Mapping[str, int]
    scored_on: str
    scores: Mapping[str, Tally]
    notes: tuple[str, ...] = ()
    base: str = ""
    base_scores: Mapping[str, Tally] = field(default_factory=dict)


_listener: ContextVar[Callable[[Progress], None] | None] = ContextVar("listener", default=None)


def train(
    records: Iterable[Record],
    out: Path,
    options: Options,
    *,
    base: str | Path | None = None,
    max_steps: int | None = None,
    listener: Callable[[Progress], None] | None = None,
) -> TrainingReport:
    """Train on what stands in the records and write the best pipeline to the new folder `out`.

    RuleError if there is too little gold, PipelineError if `base` cannot be gone on from,
    StoreError if `out` holds something or cannot be written; then nothing is written.
    """
    _check_free(out)
    try:
        with TemporaryDirectory(prefix="annotator-train-") as work:
            return _trained(records, Path(work), out, options, base, max_steps, listener)
    except OSError as error:
        what = f"cannot be written ({error.strerror or error})"
        remedy = "Make room or see to the rights there, or name another folder."
        raise StoreError(project=str(out), what=what, do=remedy) from error


def _trained(
    records: Iterable[Record],
    work: Path,
    out: Path,
    options: Options,
    base: str | Path | None,
    max_steps: int | None,
    listener: Callable[[Progress], None] | None,
) -> TrainingReport:
    dataset = work / "dataset"
    report = SpacyFormat().write(records, dataset, options)
    if not report.parts["train"] or not report.parts["dev"]:
        raise RuleError(what="Training needs at least two documents of gold, one of them for dev.")
    config = _config(dataset, max_steps)
    if base is not None:
        config = resumed(config, pipelines.load(base), folder_of(str(base)), dataset / "labels")
    _listener.set(listener)
    best = _run(config, work / "trained", base)
    best.meta["name"] = out.name
    best.meta["version"] = f"0.1.0+{_digest(dataset / 'train.spacy')}"
    best.meta["description"] = f"Trained with Annotator on {report.parts['train']} documents."
    best.to_disk(work / "named")
    part = "test" if report.parts["test"] else "dev"
    gold = dataset / f"{part}.spacy"
    scores = _scores(work / "named", gold, options.schema)[1]
    before, base_scores = _scores(base, gold, options.schema) if base is not None else ("", {})
    with replaced(out) as fresh:
        best.to_disk(fresh)
    return TrainingReport(
        pipelines.origin(best),
        report.parts,
        part,
        scores,
        notes=report.left_out,
        base=before,
        base_scores=base_scores,
    )


def improvement(report: TrainingReport, folder: Path) -> Improvement:
    """What a training that went on from a base gained."""
    levels = tuple(
        LevelScore(level, after.total.gold, report.base_scores[level].total.f, after.total.f)
        for level, after in report.scores.items()
    )
    held_out = report.parts[report.scored_on]
    return Improvement(report.base, report.origin, folder, report.parts["train"], held_out, levels)


def _config(dataset: Path, max_steps: int | None) -> Config:
    """The dataset's config with paths that hold from anywhere, and our logger."""
    config = load_config(dataset / "config.cfg", interpolate=False)
    for name in ("train", "dev"):
        config["paths"][name] = str(dataset / f"{name}.spacy")
    for component in config["initialize"]["components"].values():
        component["labels"]["path"] = str(dataset / component["labels"]["path"])
    config["training"]["logger"] = {"@loggers": LOGGER}
    if max_steps is not None:
        config["training"]["max_steps"] = max_steps
    return config


def _run(config: Config, folder: Path, base: str | Path | None) -> Language:
    folder.mkdir()
    try:
        nlp = init_nlp(config)
        train_loop(nlp, folder, stdout=io.StringIO(), stderr=io.StringIO())
    except Exception as error:
        if base is None:
            raise
        what = f"cannot be trained further ({pipelines.summary(error)})"
        raise PipelineError(pipeline=base, what=what, do="Train without a base.") from error
    best = folder / "model-best"
    return spacy.load(best if best.is_dir() else folder / "model-last")


def _scores(pipeline: str | Path, gold: Path, schema: Schema) -> tuple[str, Mapping[str, Tally]]:
    """The origin of a pipeline and its scores on a part of a dataset."""
    records = list(SpacyFormat().read(gold, schema=schema))
    suggester = PipelineSuggester(pipeline, schema)
    suggested = suggester.suggest(one.document for one in records)
    pairs = zip(suggested, (one.sets[0] for one in records), strict=True)
    return suggester.origin(), score(pairs, schema)


def _check_free(out: Path) -> None:
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        what = "holds something already."
        raise StoreError(project=str(out), what=what, do="Name a new folder for the pipeline.")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]


def make_progress_logger() -> Callable[..., Any]:
    """Tells the listener of the training in hand of each step, with the newest score."""
    listener = _listener.get()

    def setup(nlp: Language, stdout: IO[str], stderr: IO[str]) -> Any:
        steps = int(nlp.config["training"]["max_steps"])
        done, score = 0, 0.0

        def log_step(info: Mapping[str, Any] | None) -> None:
            """Called at every step; only those with an evaluation have something to say."""
            nonlocal done, score
            done, score = (int(info["step"]), float(info["score"])) if info else (done + 1, score)
            if listener is not None:
                listener(Progress(done, steps, score))

        return log_step, lambda: None

    return setup


registry.loggers(LOGGER, func=make_progress_logger)
