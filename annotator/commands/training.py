"""Pipelines trained on gold, and scored against it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import PARTLY, ProjectName, Quiet, complain, progress, say
from annotator.errors import PipelineError, RuleError

if TYPE_CHECKING:
    from annotator.formats.protocol import Record
    from annotator.model.annotation_set import AnnotationSet
    from annotator.model.suggestions import Suggester, Suggestions
    from annotator.nlp.scoring import Score, Tally

Advance = Callable[[int, int | None], None]


def register(app: typer.Typer) -> None:
    app.command("train")(train)
    app.command("evaluate")(evaluate)


def train(
    project: ProjectName,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A new folder for the pipeline.")],
    base: Annotated[
        str,
        typer.Option(metavar="NAME-or-PATH", help="The pipeline to go on from; else a new one."),
    ] = "",
    seed: Annotated[int, typer.Option(help="Mixes documents before some are held out.")] = 0,
    max_steps: Annotated[
        int | None, typer.Option(min=1, help="Stop after so many steps at the latest.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Train a pipeline on gold, and score it on the documents held out."""
    from annotator.app.gold_records import gold_records
    from annotator.formats.protocol import WriteOptions
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store:
        records, schema = list(gold_records(store)), store.schema()
    _check_any(records)
    with progress("Training", quiet=quiet) as advance:
        from annotator.nlp import training

        report = training.train(
            records,
            out,
            WriteOptions(schema, seed=seed),
            base=base or None,
            max_steps=max_steps,
            listener=lambda at: advance(at.step, at.steps),
        )
    for note in report.notes:
        complain(note)
    counts = ", ".join(f"{part} {count}" for part, count in report.parts.items())
    say(f"Wrote {report.origin} to {out}. Documents: {counts}.")
    say(f"Scores on {report.scored_on}:")
    _say_scores(report.scores)


def evaluate(
    project: ProjectName,
    pipeline: Annotated[
        str,
        typer.Option(metavar="NAME-or-PATH", help="A spaCy pipeline (see `annotator pipelines`)."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """Score a pipeline against gold, by label."""
    from annotator.app.gold_records import gold_records
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store, progress("Evaluating", quiet=quiet) as advance:
        from annotator.nlp.scoring import as_json as table_of
        from annotator.nlp.scoring import score
        from annotator.nlp.suggesters import PipelineSuggester

        schema = store.schema()
        records = list(gold_records(store))
        _check_any(records)
        suggester = PipelineSuggester(pipeline, schema)
        origin = suggester.origin()
        pairs, failed = _suggested(suggester, records, advance)
        tallies = score(pairs, schema)
    for error in failed:
        complain(str(error))
    if as_json:
        say(json.dumps(table_of(tallies), ensure_ascii=False, indent=2))
    else:
        say(f"{origin} on {len(pairs)} documents with gold")
        _say_scores(tallies)
    if failed:
        raise typer.Exit(PARTLY)


def _check_any(records: Sequence[Record]) -> None:
    if not records:
        what = "No document has gold: none is curated, and none finished by just one person."
        raise RuleError(what=what)


def _suggested(
    suggester: Suggester,
    records: Sequence[Record],
    advance: Advance,
) -> tuple[list[tuple[Suggestions, AnnotationSet]], list[PipelineError]]:
    """Suggestions beside gold, and the failures on documents that are left out for them."""
    pairs: list[tuple[Suggestions, AnnotationSet]] = []
    failed: list[PipelineError] = []
    for done, record in enumerate(records):
        advance(done, len(records))
        try:
            [found] = suggester.suggest([record.document])
        except PipelineError as error:
            failed.append(error)
        else:
            pairs.append((found, record.sets[0]))
    advance(len(records), len(records))
    return pairs, failed


def _say_scores(scores: Mapping[str, Tally]) -> None:
    rows = [["", "gold", "p", "r", "f"]]
    for level, tally in scores.items():
        rows.append([level, *_figures(tally.total)])
        rows += [[f"  {label}", *_figures(one)] for label, one in tally.by_label.items()]
    say_rows(rows)


def _figures(score: Score) -> list[str]:
    """Precision is nothing without suggestions, and recall without gold."""
    p = f"{score.p:.3f}" if score.suggested else "-"
    r = f"{score.r:.3f}" if score.gold else "-"
    f = f"{score.f:.3f}" if score.suggested or score.gold else "-"
    return [str(score.gold), p, r, f]
