"""How far annotators agree."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import ProjectName, Quiet, progress, say


def register(app: typer.Typer) -> None:
    app.command("agreement")(agreement)


def agreement(
    project: ProjectName,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    gamma: Annotated[
        bool, typer.Option("--gamma", help="Reckon gamma, too; needs annotator[gamma].")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Show how far annotators agree on spans, triggers, event types and arguments.

    Over the documents that two of them finished; F1 is the same in both directions.
    """
    from annotator.app.agreeing import agreement_tables, project_agreement
    from annotator.app.agreement_blocks import agreement_blocks
    from annotator.app.gamma import with_gamma
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store, progress("Comparing", quiet=quiet) as advance:
        found = project_agreement(store, progress=advance)
        if gamma:
            found = with_gamma(found, advance)
    if as_json:
        say(json.dumps(agreement_tables(found), ensure_ascii=False, indent=2))
        return
    for number, (title, rows) in enumerate(agreement_blocks(found)):
        if number:
            say("")
        say(title)
        say_rows(rows)
