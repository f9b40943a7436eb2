"""The datasets that were written from a project, and what changed from one to another."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import ProjectName, say


def register(app: typer.Typer) -> None:
    app.command("releases")(releases)


def releases(
    project: ProjectName,
    compare: Annotated[
        tuple[int, int] | None,
        typer.Option(metavar="A B", help="Show what was added, removed and changed from A to B."),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="Show the texts of the spans too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the datasets that were written, the newest last, or compare two of them."""
    from annotator.app import release_tables, releasing
    from annotator.app.logbook import Texts
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store:
        if compare is None:
            found = store.releases()
            if as_json:
                tables = [release_tables.release_table(one) for one in found]
                say(json.dumps(tables, ensure_ascii=False, indent=2))
            elif found:
                say_rows(release_tables.release_rows(found))
            else:
                say("Nothing was exported yet.")
            return
        compared, texts = releasing.compare(store, *compare), Texts(store, shown=text)
        if as_json:
            table = release_tables.comparison_table(compared, texts)
            say(json.dumps(table, ensure_ascii=False, indent=2))
        else:
            say("\n".join(release_tables.comparison_lines(compared, texts)))
