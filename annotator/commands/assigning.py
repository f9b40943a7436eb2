"""Documents handed out to people."""

from __future__ import annotations

from typing import Annotated

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import ProjectName, say


def register(app: typer.Typer) -> None:
    app.command("assign")(assign)


def assign(
    project: ProjectName,
    to: Annotated[str, typer.Option(metavar="NAME,NAME", help="Who annotates.")],
    overlap: Annotated[
        int,
        typer.Option(
            metavar="PERCENT", min=0, max=100, help="How many of the documents go to several."
        ),
    ] = 0,
    times: Annotated[int, typer.Option(min=2, help="To how many people each of these goes.")] = 2,
) -> None:
    """Hand out the documents that nobody has yet, evenly; some of them to several, blind.

    From then on each person's list shows only what is assigned to them or begun by them, and
    nobody sees what others state about a document.
    """
    from annotator.app.assigning import hand_out_documents
    from annotator.store.project_store import ProjectStore

    with ProjectStore.open(project) as store:
        documents, handed = hand_out_documents(store, to.split(","), overlap=overlap, times=times)
    say(f"Handed out {documents} documents.")
    say_rows(
        [
            ["", "new", "in all"],
            *([one.annotator, str(one.new), str(one.total)] for one in handed),
        ]
    )
