"""In which order documents come, and which of them are kept apart, as a lead sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from annotator.commands.running import ProjectName, say
from annotator.errors import UsageError

if TYPE_CHECKING:
    from annotator.app.queueing import QueueOrder


def register(app: typer.Typer) -> None:
    app.command("queue")(queue)


def queue(
    project: ProjectName,
    order: Annotated[
        str, typer.Option(metavar="ORDER", help="list, uncertainty or diversity.")
    ] = "",
    test_share: Annotated[
        int | None,
        typer.Option(min=0, max=100, metavar="PERCENT", help="Drawn at random, come last."),
    ] = None,
    without_suggestions: Annotated[
        int | None,
        typer.Option(min=0, max=100, metavar="PERCENT", help="Shown without suggestions."),
    ] = None,
    second_look: Annotated[
        bool | None,
        typer.Option(help="Show triggers that may be overlooked before a document is finished."),
    ] = None,
) -> None:
    """Show or set which document comes next, and how many are kept apart.

    By list, by how unsure the pipeline is, or by how much of the text is new.
    """
    from annotator.app import finishing, queueing, shares
    from annotator.store.project_store import ProjectStore

    wanted = _order(order) if order else None
    with ProjectStore.open(project) as store:
        if wanted:
            queueing.set_order(store, wanted)
        for name, percent in ((shares.TEST, test_share), (shares.UNAIDED, without_suggestions)):
            if percent is not None:
                shares.set_share(store, name, percent)
        if second_look is not None:
            store.set_setting(finishing.SECOND_LOOK, finishing.ON if second_look else "")
        say(f"order: {queueing.order_of(store)}")
        say(f"kept for the test: {shares.share(store, shares.TEST)} %")
        say(f"without suggestions: {shares.share(store, shares.UNAIDED)} %")
        looked = "on" if store.setting(finishing.SECOND_LOOK) == finishing.ON else "off"
        say(f"second look: {looked}")


def _order(name: str) -> QueueOrder:
    from annotator.app.queueing import QueueOrder

    if name not in set(QueueOrder):
        known = ", ".join(QueueOrder)
        raise UsageError(what=f"There is no order {name!r}.", do=f"Take one of: {known}.")
    return QueueOrder(name)
