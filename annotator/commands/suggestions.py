"""Suggestions by a pipeline."""

from __future__ import annotations

from typing import Annotated

import typer

from annotator.commands.running import PARTLY, ProjectName, Quiet, complain, progress, say


def register(app: typer.Typer) -> None:
    app.command("suggest")(suggest)


def suggest(
    project: ProjectName,
    pipeline: Annotated[
        str,
        typer.Option(
            metavar="NAME-or-PATH",
            help="A spaCy pipeline (see `annotator pipelines`); the project's own if not given.",
        ),
    ] = "",
    again: Annotated[
        bool, typer.Option("--all", help="Also documents that it has looked at before.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Let a spaCy pipeline propose spans, events and arguments."""
    from annotator.app.batch import suggest_all
    from annotator.app.settings import load_settings
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store, progress("Suggesting", quiet=quiet) as advance:
        from annotator.nlp.suggesters import PipelineSuggester

        name = pipeline or store.setting("pipeline") or load_settings().pipeline
        suggester = PipelineSuggester(name, store.schema())
        report = suggest_all(store, suggester, again=again, progress=advance)
        origin = suggester.origin()
    for error in report.failed:
        complain(str(error))
    for label, count in sorted(report.unknown.items()):
        complain(f"Not in the schema, and left out: {label} ({count}).")
    say(
        f"{origin} looked at {report.documents} documents: "
        f"{report.spans} spans, {report.arguments} arguments."
    )
    if report.failed:
        raise typer.Exit(PARTLY)
