"""What was done in a project, how it was at a moment, and back to that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.commands.running import ProjectName, say

if TYPE_CHECKING:
    from annotator.store.project_store import ProjectStore

At = Annotated[
    str,
    typer.Option(metavar="TIME", help="Such as 2024-05-01T14:30; UTC unless it says otherwise."),
]


def register(app: typer.Typer) -> None:
    app.command("log")(log)
    app.command("restore")(restore)


def log(
    project: ProjectName,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Only what was done to this document.")
    ] = None,
    annotator: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this annotator did.")
    ] = None,
    at: At = "",
    text: Annotated[bool, typer.Option("--text", help="Show the texts of the spans too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, a change a line.")] = False,
) -> None:
    """Show every change: when, by whom, where, and what was before and after; newest last.

    With --at, show instead what everybody had stated at that moment, as JSONL.
    """
    from annotator.app.logbook import Texts, log_lines, log_table
    from annotator.app.restoring import check_known, moment
    from annotator.store.project_store import ProjectStore

    wanted = moment(at) if at else ""
    with ProjectStore.open(project) as store:
        check_known(store, document, annotator)
        if wanted:
            _say_as_it_was(store, document, annotator, wanted)
            return
        texts = Texts(store, shown=text)
        for logged in store.log(document, annotator):
            if as_json:
                say(json.dumps(log_table(logged, texts), ensure_ascii=False))
            else:
                say("\n".join(log_lines(logged, texts)))


def restore(
    project: ProjectName,
    document: Annotated[str, typer.Option(metavar="ID", help="The document.")],
    annotator: Annotated[
        str, typer.Option(metavar="NAME", help="Whose annotations are brought back.")
    ],
    at: At,
) -> None:
    """Bring one annotator's annotations of a document back to what they were at a moment.

    It is one more change, and can be undone like any other.
    """
    from annotator.app import restoring
    from annotator.store.project_store import ProjectStore

    wanted = restoring.moment(at)
    with ProjectStore.open(project) as store:
        restoring.check_known(store, document, annotator)
        change = restoring.restore(store, document, annotator, wanted)
    if change is None:
        say(f"{document} is as it was then.")
    else:
        out, back = len(change.removed), len(change.added)
        say(f"Restored {document}: {out} annotations taken out, {back} put in.")


def _say_as_it_was(
    store: ProjectStore, document: str | None, annotator: str | None, at: str
) -> None:
    from annotator.app.restoring import sets_at
    from annotator.formats.json_lines import line_of

    for id in (document,) if document is not None else store.document_ids():
        for one in sets_at(store, id, at, annotator):
            say(line_of(store.document(id), one))
