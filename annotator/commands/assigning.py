"""Documents handed out to people, and how people take the next one themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.commands.choices import say_rows
from annotator.commands.running import ProjectName, say
from annotator.errors import UsageError

if TYPE_CHECKING:
    from annotator.app.assigning import HandedOut, Sequel
    from annotator.store.project_store import ProjectStore


def register(app: typer.Typer) -> None:
    app.command("assign")(assign)
    app.command("claims")(claims)


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
    count: Annotated[
        int | None, typer.Option(min=1, help="How many documents at most; all if not given.")
    ] = None,
    order: Annotated[
        str,
        typer.Option(metavar="ORDER", help="list, uncertainty, diversity or random: which first."),
    ] = "list",
    seed: Annotated[int, typer.Option(help="For the order random.")] = 0,
    preview: Annotated[
        bool, typer.Option("--preview", help="Show what would be handed out, and hand out nothing.")
    ] = False,
) -> None:
    """Hand out the documents that nobody has yet, evenly; some of them to several, blind.

    From then on each person's list shows only what is assigned to them or begun by them, and
    nobody sees what others state about a document.
    """
    from annotator.app.assigning import hand_out_documents
    from annotator.store.project_store import ProjectStore

    sequel = _sequel(order)
    with ProjectStore.open(project) as store:
        handed = hand_out_documents(
            store,
            to.split(","),
            overlap=overlap,
            times=times,
            most=count,
            sequel=sequel,
            seed=seed,
            preview=preview,
        )
    _say_handed(handed, preview=preview)


def claims(
    project: ProjectName,
    on: Annotated[
        bool | None,
        typer.Option("--on/--off", help="Whether whoever is done takes the next document."),
    ] = None,
    hours: Annotated[
        int | None,
        typer.Option(min=0, help="When a claim goes back in which nothing was done; 0 for never."),
    ] = None,
    overlap: Annotated[
        int | None,
        typer.Option(metavar="PERCENT", min=0, max=100, help="How many go to several people."),
    ] = None,
    times: Annotated[
        int | None, typer.Option(min=2, help="To how many people each of these goes.")
    ] = None,
) -> None:
    """Show or set how people take documents that nobody has: with "Next document" in the window.

    Unless it is set, that begins once anything was assigned.
    """
    from annotator.app.claiming import claims_are_on
    from annotator.store.project_store import ProjectStore

    given: dict[str, Any] = {"on": on, "hours": hours, "overlap": overlap, "times": times}
    with ProjectStore.open(project) as store:
        rules = store.claims()
        wanted = replace(rules, **{key: value for key, value in given.items() if value is not None})
        if wanted != rules:
            store.set_claims(wanted)
        say(f"whoever is done takes the next document: {'yes' if claims_are_on(store) else 'no'}")
        back = f"after {wanted.hours} hours" if wanted.hours else "never"
        say(f"a claim in which nothing was done goes back: {back}")
        say(f"go to {wanted.times} people: {wanted.overlap} %")
        _say_free(store)


def _say_free(store: ProjectStore) -> None:
    say(f"nobody has: {len(store.free_documents())}")


def _say_handed(handed: HandedOut, *, preview: bool) -> None:
    begin = "Would hand out" if preview else "Handed out"
    say(f"{begin} {handed.documents} documents.")
    if preview and handed.several:
        say(f"{handed.several} of them go to several people.")
    rows = [[one.annotator, str(one.new), str(one.total)] for one in handed.people]
    say_rows([["", "new", "in all"], *rows])


def _sequel(name: str) -> Sequel:
    from annotator.app.assigning import Sequel

    if name not in set(Sequel):
        do = f"Choose one of: {', '.join(Sequel)}."
        raise UsageError(what=f"There is no order {name}.", do=do)
    return Sequel(name)
