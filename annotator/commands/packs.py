"""Work by file, where there is no server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.commands.running import (
    PARTLY,
    UNREADABLE,
    ProjectName,
    Quiet,
    complain,
    progress,
    say,
)


def register(app: typer.Typer) -> None:
    app.command("pack")(pack)
    app.command("merge")(merge)


def pack(
    project: ProjectName,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The project file to make.")],
    annotator: Annotated[str, typer.Option("--for", metavar="NAME", help="Who annotates it.")],
    quiet: Quiet = False,
) -> None:
    """Write a person's documents into a project file of their own.

    Those assigned to them, or all where nothing is assigned; nothing that anybody else stated.
    """
    from annotator.app import packing
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store, progress("Packing", quiet=quiet) as advance:
        packed = packing.pack(store, out, annotator, progress=advance)
    say(f"Packed {packed.documents} documents for {annotator}, {packed.begun} of them begun.")
    say(f'They open it with: annotator open {out.name} --annotator "{annotator}"')


def merge(
    project: ProjectName,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Packs that came back.")],
    quiet: Quiet = False,
) -> None:
    """Take over what people did in the files that were packed for them.

    In any order, and as often as one likes: what is here already is not taken over again.
    """
    from annotator.app.merging import merge_pack
    from annotator.errors import InputError
    from annotator.store.project_store import ProjectStore

    refused, left_out = 0, 0
    with ProjectStore.open(project) as store, progress("Merging", quiet=quiet) as advance:
        for file in files:
            try:
                merged = merge_pack(store, file, progress=advance)
            except InputError as error:
                refused += 1
                complain(str(error))
                continue
            left_out += len(merged.left_out)
            for line in merged.left_out:
                complain(f"{file}: {line}")
            changes = f"{merged.changes} changes in {merged.documents} documents"
            say(f"{file}: {changes} by {merged.annotator}")
    if refused or left_out:
        raise typer.Exit(UNREADABLE if refused == len(files) else PARTLY)
