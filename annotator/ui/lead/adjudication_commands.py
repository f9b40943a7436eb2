"""The commands of the page of adjudication in one table: name, words, keys, what they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from annotator.app.desk import Edge, Unit
from annotator.ui.lead import adjudication_asking as asking

if TYPE_CHECKING:
    from annotator.ui.lead.adjudication import AdjudicationPage
    from annotator.ui.main_window import MainWindow

NUMBERS = range(1, 10)


@dataclass(frozen=True, slots=True)
class Deed:
    """One command; `anywhere` holds on the whole page, the others where the article has the keys.

    Its words are translated when they are shown.
    """

    name: str
    words: str
    keys: tuple[str, ...]
    do: Callable[[AdjudicationPage], object]
    anywhere: bool = False


def perform(window: MainWindow, deed: Deed) -> None:
    """Do it on the page of this window's desk, which says what goes wrong as expected."""
    from annotator.ui.lead.adjudication import AdjudicationPage  # The window starts without it.

    for page in window.findChildren(AdjudicationPage):
        page.attempt(partial(deed.do, page))


def _take(page: AdjudicationPage, number: int) -> None:
    page.sitting.take(number)


def _take_event(page: AdjudicationPage, number: int) -> None:
    page.sitting.take_event(number)


def _edge(edge: Edge, steps: int, unit: Unit) -> Callable[[AdjudicationPage], object]:
    return lambda page: page.sitting.move_edge(edge, steps, unit)


_TAKES = tuple(
    Deed(f"take {number}", f"Take what annotator {number} has", (f"{number}",), do)
    for number in NUMBERS
    for do in (partial(_take, number=number),)
)
_EVENTS = tuple(
    Deed(f"event {number}", f"Take the whole event of annotator {number}", (f"Alt+{number}",), do)
    for number in NUMBERS
    for do in (partial(_take_event, number=number),)
)

DEEDS: tuple[Deed, ...] = (
    Deed("accept", "Take what all agree on, or what is on offer", ("Space",), lambda p: p.accept()),
    *_TAKES,
    *_EVENTS,
    Deed("without", "Leave a role out …", ("-",), asking.leave_out),
    Deed("reject", "Nobody is right", ("Backspace", "Del"), lambda p: p.sitting.reject()),
    Deed("skip", "Next open dispute", ("Tab",), lambda p: p.sitting.skip()),
    Deed("back", "Open dispute before", ("Shift+Tab", "Backtab"), lambda p: p.sitting.skip(-1)),
    Deed("next", "Next dispute, open or settled", (".",), lambda p: p.sitting.step(1)),
    Deed("previous", "Dispute before, open or settled", (",",), lambda p: p.sitting.step(-1)),
    Deed("escape", "Leave", ("Esc",), lambda p: p.sitting.escape()),
    Deed("reason", "Reason …", ("Ctrl+M",), asking.write_reason, anywhere=True),
    Deed("unclear", "The guidelines do not say", ("Ctrl+D",), asking.mark_unclear, True),
    Deed("label", "Label by first letters …", ("F2", "/"), asking.pick_label),
    Deed("word", "Select the name or word at the caret", (";",), asking.select_word),
    Deed("end right", "End one token right", ("Alt+Right", "]"), _edge(Edge.END, 1, Unit.TOKEN)),
    Deed("end left", "End one token left", ("Alt+Left", "["), _edge(Edge.END, -1, Unit.TOKEN)),
    Deed(
        "start left",
        "Start one token left",
        ("Alt+Shift+Left", "{"),
        _edge(Edge.START, -1, Unit.TOKEN),
    ),
    Deed(
        "start right",
        "Start one token right",
        ("Alt+Shift+Right", "}"),
        _edge(Edge.START, 1, Unit.TOKEN),
    ),
    Deed(
        "end right by character",
        "End one character right",
        ("Ctrl+Alt+Right", "Ctrl+]"),
        _edge(Edge.END, 1, Unit.CHARACTER),
    ),
    Deed(
        "end left by character",
        "End one character left",
        ("Ctrl+Alt+Left", "Ctrl+["),
        _edge(Edge.END, -1, Unit.CHARACTER),
    ),
    Deed(
        "start left by character",
        "Start one character left",
        ("Ctrl+Alt+Shift+Left", "Ctrl+{"),
        _edge(Edge.START, -1, Unit.CHARACTER),
    ),
    Deed(
        "start right by character",
        "Start one character right",
        ("Ctrl+Alt+Shift+Right", "Ctrl+}"),
        _edge(Edge.START, 1, Unit.CHARACTER),
    ),
    Deed("role", "Role by first letters …", ("F4",), asking.pick_role),
    Deed("join chain", "Means the same as …", ("Ctrl+J",), asking.join_chain),
    Deed("leave chain", "Leave the chain", ("Ctrl+Shift+J",), asking.leave_chain),
    Deed("majority", "Take what most agree on …", ("Ctrl+Shift+M",), asking.majority, True),
    Deed("all from", "Take all from one annotator …", ("Ctrl+Shift+A",), asking.all_from, True),
    Deed("undo", "Undo", ("Ctrl+Z",), lambda p: p.undo(), True),
    Deed("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), lambda p: p.redo(), True),
    Deed("hide", "Hide the names of annotators", ("Ctrl+H",), lambda p: p.hide_names(), True),
    Deed(
        "finish",
        "Finish gold and open the next",
        ("Ctrl+Return", "Ctrl+Enter"),
        asking.finish,
        anywhere=True,
    ),
    Deed("next document", "Next document", ("Ctrl+PgDown",), lambda p: p.turn(1), True),
    Deed("previous document", "Document before", ("Ctrl+PgUp",), lambda p: p.turn(-1), True),
    Deed("article", "Go to the article", ("F6",), lambda p: p.article.setFocus(), True),
    Deed("documents", "Go to the documents", ("Shift+F6",), lambda p: p.documents.setFocus(), True),
    Deed("disputes", "Go to the disputes", ("Ctrl+2",), lambda p: p.disputes.setFocus(), True),
)
