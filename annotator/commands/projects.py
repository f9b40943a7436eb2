"""Projects as a whole: make one, see how far it is, check it, copy it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from annotator.commands.running import PARTLY, ProjectName, Quiet, complain, progress, say


def register(app: typer.Typer) -> None:
    app.command("new")(new)
    app.command("status")(status)
    app.command("check")(check)
    app.command("backup")(backup)


def new(
    project: ProjectName,
    schema: Annotated[
        str,
        typer.Option(
            metavar="NAME-or-FILE",
            help="A shipped schema (see `annotator schemas`), or a file: ours in TOML, brat's "
            "annotation.conf or a Label Studio labelling config.",
        ),
    ] = "news",
) -> None:
    """Make a new project."""
    from annotator.app import shares
    from annotator.commands.choices import schema_named
    from annotator.store.project_store import ProjectStore

    chosen = schema_named(schema)
    with ProjectStore.create(project, chosen) as store:
        shares.set_share(store, shares.UNAIDED, shares.USUAL_UNAIDED)
        say(f"Made {store.project} with the schema {chosen.name} {chosen.version}.")


def status(
    project: ProjectName,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", metavar="FOLDER", help="Write each table as CSV into this folder."),
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Show documents by state and annotator, annotations by label, what became of suggestions.

    As JSON or CSV also the curves over days, and how agreement went.
    """
    from annotator.app.agreement_over_time import agreement_over_time
    from annotator.app.pace import PAUSE
    from annotator.app.reports import status_lines, status_tables
    from annotator.app.status_files import write_status
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store, progress("Comparing", quiet=quiet) as advance:
        figures = store.counts(), store.suggestion_counts(), store.decision_times()
        periods = agreement_over_time(store, progress=advance) if as_json or csv else ()
        active = store.active_times(PAUSE) if as_json or csv else ()
    if not as_json and csv is None:
        say("\n".join(status_lines(*figures)))
        return
    tables = status_tables(*figures, periods, active)
    if as_json:
        say(json.dumps(tables, ensure_ascii=False, indent=2))
    if csv:
        for path in write_status(csv, tables):
            if not as_json:
                say(str(path))


def check(project: ProjectName, quiet: Quiet = False) -> None:
    """Check offsets, text hashes, links and labels; exit status 1 if something is wrong."""
    from annotator.store.project_store import ProjectStore

    found = 0
    with ProjectStore.open(project) as store, progress("Checking", quiet=quiet) as advance:
        advance(0, None)
        for problem in store.problems():
            found += 1
            complain(problem)
            advance(found, None)
    if found:
        complain(f"{found} problems found.")
        raise typer.Exit(PARTLY)
    say("No problems found.")


def backup(
    project: ProjectName,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="Where the copy goes: a project file, or the address of an empty database.",
        ),
    ],
) -> None:
    """Make a consistent copy of a project, while others may work in it.

    A database is copied to a file, and back from one into an empty database.
    """
    from annotator.app.secrets import without_passwords
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store:
        store.backup(file)
    say(f"Copied to {without_passwords(file)}.")
