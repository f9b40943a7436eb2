"""The commands that open the window; what they import never loads spaCy into its process."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.commands.running import ProjectName, Quiet, progress


def register(app: typer.Typer) -> None:
    app.command("open")(open_)
    app.command("demo")(demo)


def open_last() -> None:
    """Open the window with the last project, or a welcome page."""
    from annotator.bootstrap import run_window

    raise typer.Exit(run_window(None))


def open_(
    project: ProjectName,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="The document to show.")
    ] = None,
    annotator: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who annotates; whoever is logged in if not given."),
    ] = None,
) -> None:
    """Open the window with a project."""
    from annotator.bootstrap import run_window

    raise typer.Exit(run_window(project, document=document, annotator=annotator))


def demo(
    screenshot: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a picture of the window, and close it."),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Open the window with the sample project, which is made the first time."""
    from annotator.bootstrap import run_window

    project = _sample(quiet=quiet)
    raise typer.Exit(run_window(str(project), screenshot=screenshot))


def _sample(*, quiet: bool) -> Path:
    from annotator.app.sample import make_sample, sample_path
    from annotator.commands.choices import schema_named
    from annotator.nlp.worker import WorkerSuggester
    from annotator.paths import SEEDS

    path, schema = sample_path(), schema_named("news")
    if not path.exists():
        bar = progress("Making the sample project", quiet=quiet)
        with bar as advance, WorkerSuggester("news_sm", schema) as worker:
            make_sample(
                path,
                sorted(SEEDS.glob("*.txt")),
                schema,
                tokenizer=worker,
                suggester=worker,
                progress=advance,
            )
    return path
