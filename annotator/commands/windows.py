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
    from annotator.bootstrap import make_sample, run_window
    from annotator.ui import requirements

    requirements.check()  # Before anybody waits for the sample.
    with progress("Making the sample project", quiet=quiet) as advance:
        project = make_sample(advance)
    raise typer.Exit(run_window(str(project), screenshot=screenshot))
