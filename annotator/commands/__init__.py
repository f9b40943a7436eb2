"""The commands, by subject; each imports what it needs when it runs, so that help is quick."""

from __future__ import annotations

from typing import Annotated

import typer

from annotator.commands import (
    agreeing,
    assigning,
    choices,
    documents,
    history,
    packs,
    projects,
    queueing,
    releases,
    schema,
    suggestions,
    training,
    users,
    windows,
)
from annotator.commands.running import Commands

app = typer.Typer(
    name="annotator",
    cls=Commands,
    help="Annotate entities and events in news, and train spaCy on the result.",
    epilog="PROJECT is the path of a project file, by custom NAME.annotator, or a SQLAlchemy URL.",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def annotator(
    context: typer.Context,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bars.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Annotate entities and events in news, and train spaCy on the result.

    Without a command, the window opens with the last project.
    """
    context.obj = quiet
    if version:
        choices.show_version()
        raise typer.Exit
    if context.invoked_subcommand is None:
        windows.open_last()


for module in (
    *(windows, projects, documents, suggestions, training, assigning, agreeing, queueing),
    *(history, releases, schema, packs, users, choices),
):
    module.register(app)
