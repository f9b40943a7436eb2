"""All commands in one table: name, words, keys, icon, where they hold, what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app.desk import Edge, Unit
from annotator.ui import (
    asking,
    commands,
    differences,
    frame_commands,
    importing,
    improving,
    printing,
    projects,
    translating,
    word_commands,
)
from annotator.ui import reading_commands as reading
from annotator.ui.lead.adjudication_commands import DEEDS, Deed, perform
from annotator.ui.lead.desk import show_page
from annotator.ui.lead.pages import PAGES, Page
from annotator.ui.occurrences import show_occurrences
from annotator.ui.text.caret_keys import USUAL, Step

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Scope(Enum):
    """Where a key holds: in the whole window, while the article has the keyboard, or on the
    page of adjudication, which is in a window of its own."""

    WINDOW = "window"
    ARTICLE = "article"
    ADJUDICATION = "adjudication"


@dataclass(frozen=True, slots=True)
class Command:
    """One command; its words are translated when they are shown, `menu` names its place."""

    name: str
    words: str
    menu: str
    keys: tuple[str, ...]
    do: Callable[[MainWindow], object]
    scope: Scope = Scope.WINDOW
    icon: str = ""
    needs_document: bool = True

    def shown_words(self) -> str:
        return QCoreApplication.translate("actions", self.words)


FILE, EDIT, VERDICT, SPAN, EVENT, CHAIN, LEAD, VIEW, HELP = (
    "&File",
    "&Edit",
    "&Verdict",
    "&Span",
    "E&vent",
    "&Chain",
    "&Lead",
    "V&iew",
    "&Help",
)
MENUS = (FILE, EDIT, VERDICT, SPAN, EVENT, CHAIN, LEAD, VIEW, HELP)
CARET, ADJUDICATE = "Caret", "Adjudication"
GROUPS = (*MENUS, CARET, ADJUDICATE)
"""What the page of keys shows: the menus, and what only keys are for."""


def _edge(edge: Edge, steps: int, unit: Unit) -> Callable[[MainWindow], object]:
    return lambda window: window.desk.move_edge(edge, steps, unit)


def _article(
    name: str,
    words: str,
    menu: str,
    keys: tuple[str, ...],
    do: Callable[[MainWindow], object],
    icon: str = "",
) -> Command:
    return Command(name, words, menu, keys, do, Scope.ARTICLE, icon)


STEPS = {
    Step.LEFT: "Caret left",
    Step.RIGHT: "Caret right",
    Step.UP: "Caret one line up",
    Step.DOWN: "Caret one line down",
    Step.WORD_LEFT: "Caret one word left",
    Step.WORD_RIGHT: "Caret one word right",
    Step.SENTENCE_BEFORE: "Caret to the sentence before",
    Step.SENTENCE_AFTER: "Caret to the next sentence",
    Step.PARAGRAPH_BEFORE: "Caret to the paragraph before",
    Step.PARAGRAPH_AFTER: "Caret to the next paragraph",
    Step.LINE_START: "Caret to the beginning of the line",
    Step.LINE_END: "Caret to the end of the line",
    Step.SCREEN_UP: "Caret one screen up",
    Step.SCREEN_DOWN: "Caret one screen down",
    Step.TEXT_START: "Caret to the beginning of the text",
    Step.TEXT_END: "Caret to the end of the text",
    Step.COPY: "Copy",
    Step.SELECT_ALL: "Select all",
}


def _page(page: Page) -> Command:
    return Command(
        f"lead {page.name}",
        page.words,
        LEAD,
        page.keys,
        lambda window: show_page(window, page.name),
        needs_document=False,
    )


def _deed(deed: Deed) -> Command:
    return Command(
        f"adjudicate {deed.name}",
        deed.words,
        ADJUDICATE,
        deed.keys,
        lambda window: perform(window, deed),
        Scope.ADJUDICATION,
        needs_document=False,
    )


def _step(step: Step) -> Command:
    return _article(
        f"caret {step}", STEPS[step], CARET, USUAL[step], lambda w: w.article.step(step)
    )


COMMANDS: tuple[Command, ...] = (
    Command(
        "new",
        "New project …",
        FILE,
        ("Ctrl+N",),
        projects.new_project,
        icon="new",
        needs_document=False,
    ),
    Command(
        "open",
        "Open project …",
        FILE,
        ("Ctrl+O",),
        projects.choose_project,
        icon="open",
        needs_document=False,
    ),
    Command(
        "import",
        "Import documents …",
        FILE,
        ("Ctrl+I",),
        importing.import_documents,
        icon="import",
    ),
    Command(
        "export",
        "Export a dataset …",
        FILE,
        ("Ctrl+E",),
        projects.export_dataset,
        icon="export",
    ),
    Command("print", "Print to PDF or SVG …", FILE, ("Ctrl+P",), printing.choose_file),
    Command("pipeline", "Choose a pipeline …", FILE, (), projects.choose_pipeline),
    Command("improve", "Improve suggestions …", FILE, (), improving.improve),
    Command("roll back", "Back to the suggestions before", FILE, (), improving.go_back),
    Command("memory", "Suggest from memory, or not", FILE, (), commands.turn_memory),
    Command("annotator", "Annotate as …", FILE, (), commands.change_annotator),
    Command("quit", "Quit", FILE, ("Ctrl+Q",), lambda w: w.close(), needs_document=False),
    Command("undo", "Undo", EDIT, ("Ctrl+Z",), commands.undo, icon="undo"),
    Command("redo", "Redo", EDIT, ("Ctrl+Shift+Z", "Ctrl+Y"), commands.redo, icon="redo"),
    Command("paste", "Paste as a new document", EDIT, ("Ctrl+Shift+V",), importing.paste_text),
    _article(
        "copy annotated",
        "Copy with labels",
        EDIT,
        ("Ctrl+Shift+C",),
        lambda w: w.article.copy_annotated(),
    ),
    Command("history", "History …", EDIT, ("Ctrl+H",), commands.show_history),
    Command("paragraph", "Go to a paragraph …", EDIT, ("Ctrl+G",), commands.go_to_paragraph),
    Command("find", "Find …", EDIT, ("Ctrl+F",), lambda w: w.find_bar.start(), icon="find"),
    Command("find next", "Find next", EDIT, ("F3",), lambda w: w.find_bar.find_next()),
    Command(
        "find previous", "Find previous", EDIT, ("Shift+F3",), lambda w: w.find_bar.find_previous()
    ),
    _article(
        "accept",
        "Accept",
        VERDICT,
        ("Space", "Return", "Enter"),
        lambda w: w.desk.accept(),
        "accept",
    ),
    _article(
        "reject",
        "Reject or delete",
        VERDICT,
        ("Backspace", "Del"),
        lambda w: w.desk.reject(),
        "reject",
    ),
    _article(
        "skip", "Skip to the next undecided", VERDICT, ("Tab",), lambda w: w.desk.skip(), "skip"
    ),
    _article(
        "back",
        "Back to the undecided before",
        VERDICT,
        ("Shift+Tab", "Backtab"),
        lambda w: w.desk.back(),
        "back",
    ),
    _article(
        "undecide", "Take the decision back", VERDICT, ("Ctrl+U",), lambda w: w.desk.undecide()
    ),
    _article(
        "accept paragraph",
        "Accept all in the paragraph",
        VERDICT,
        ("Shift+Space", "Shift+Return"),
        commands.accept_paragraph,
    ),
    _article(
        "accept sentence",
        "Accept all in the sentence",
        VERDICT,
        ("+",),
        word_commands.accept_sentence,
    ),
    _article(
        "accept event",
        "Accept the event with its arguments",
        VERDICT,
        ("=",),
        word_commands.accept_event,
    ),
    _article("next", "Next span", VERDICT, (".",), lambda w: w.desk.walk.next()),
    _article("previous", "Span before", VERDICT, (",",), lambda w: w.desk.walk.previous()),
    _article("escape", "Leave", VERDICT, ("Esc",), lambda w: w.desk.escape()),
    Command(
        "second look", "Second look at what nobody marked", VERDICT, ("F8",), commands.look_again
    ),
    Command(
        "finish",
        "Finish and open the next",
        VERDICT,
        ("Ctrl+Return", "Ctrl+Enter"),
        commands.finish,
        icon="finish",
    ),
    Command(
        "next document",
        "Next document",
        VERDICT,
        ("Ctrl+PgDown",),
        lambda w: commands.turn_document(w, 1),
    ),
    Command(
        "previous document",
        "Document before",
        VERDICT,
        ("Ctrl+PgUp",),
        lambda w: commands.turn_document(w, -1),
    ),
    _article("word", "Go to a word by its first letter …", SPAN, ("'",), word_commands.ask_letter),
    _article(
        "select word",
        "Select the name or word at the caret",
        SPAN,
        (";",),
        word_commands.select_word,
    ),
    _article("label", "Label by first letters …", SPAN, ("F2", "/"), commands.pick_label),
    _article(
        "end right", "End one token right", SPAN, ("Alt+Right", "]"), _edge(Edge.END, 1, Unit.TOKEN)
    ),
    _article(
        "end left", "End one token left", SPAN, ("Alt+Left", "["), _edge(Edge.END, -1, Unit.TOKEN)
    ),
    _article(
        "start left",
        "Start one token left",
        SPAN,
        ("Alt+Shift+Left", "{"),
        _edge(Edge.START, -1, Unit.TOKEN),
    ),
    _article(
        "start right",
        "Start one token right",
        SPAN,
        ("Alt+Shift+Right", "}"),
        _edge(Edge.START, 1, Unit.TOKEN),
    ),
    _article(
        "end right by character",
        "End one character right",
        SPAN,
        ("Ctrl+Alt+Right", "Ctrl+]"),
        _edge(Edge.END, 1, Unit.CHARACTER),
    ),
    _article(
        "end left by character",
        "End one character left",
        SPAN,
        ("Ctrl+Alt+Left", "Ctrl+["),
        _edge(Edge.END, -1, Unit.CHARACTER),
    ),
    _article(
        "start left by character",
        "Start one character left",
        SPAN,
        ("Ctrl+Alt+Shift+Left", "Ctrl+{"),
        _edge(Edge.START, -1, Unit.CHARACTER),
    ),
    _article(
        "start right by character",
        "Start one character right",
        SPAN,
        ("Ctrl+Alt+Shift+Right", "Ctrl+}"),
        _edge(Edge.START, 1, Unit.CHARACTER),
    ),
    _article(
        "occurrences here",
        "All occurrences in this document …",
        SPAN,
        ("Ctrl+K",),
        lambda w: show_occurrences(w, project=False),
    ),
    _article(
        "occurrences",
        "All occurrences in the project …",
        SPAN,
        ("Ctrl+Shift+K",),
        lambda w: show_occurrences(w, project=True),
    ),
    _article("note", "Note …", SPAN, ("Ctrl+M",), commands.write_note),
    _article("question", "Question to the lead …", SPAN, ("Ctrl+Shift+M",), asking.ask),
    _article("attribute", "Attribute …", SPAN, ("Ctrl+T",), commands.pick_attribute),
    _article("relate", "Relation to …", SPAN, ("Ctrl+R",), frame_commands.relate),
    _article(
        "delete relation",
        "Delete a relation …",
        SPAN,
        ("Ctrl+Shift+R",),
        frame_commands.delete_relation,
    ),
    *(
        _article(
            f"attribute {number}",
            f"Next value of attribute {number}",
            SPAN,
            (f"Alt+{number}",),
            partial(frame_commands.turn_attribute, number=number - 1),
        )
        for number in (1, 2, 3)
    ),
    _article("role", "Role by first letters …", EVENT, ("F4",), frame_commands.pick_role),
    _article(
        "best mention",
        "Give the role to the best mention",
        EVENT,
        ("Ctrl+B",),
        frame_commands.give_to_best,
    ),
    _article("join chain", "Means the same as …", CHAIN, ("Ctrl+J",), frame_commands.join_chain),
    _article(
        "leave chain", "Leave the chain", CHAIN, ("Ctrl+Shift+J",), frame_commands.leave_chain
    ),
    _article(
        "next mention",
        "Next mention of the chain",
        CHAIN,
        ("Ctrl+.",),
        lambda w: frame_commands.turn_mention(w, 1),
    ),
    _article(
        "previous mention",
        "Mention of the chain before",
        CHAIN,
        ("Ctrl+,",),
        lambda w: frame_commands.turn_mention(w, -1),
    ),
    Command("article", "Go to the article", VIEW, ("F6",), lambda w: w.article.setFocus()),
    Command(
        "documents",
        "Go to the documents",
        VIEW,
        ("Shift+F6",),
        lambda w: w.documents_panel.take_keyboard(),
        needs_document=False,
    ),
    Command(
        "at hand",
        "Go to what is at hand",
        VIEW,
        ("Ctrl+1",),
        lambda w: w.side.go_to(w.side.at_hand),
    ),
    Command("events", "Go to the events", VIEW, ("Ctrl+2",), lambda w: w.side.go_to(w.side.events)),
    Command("spans", "Go to the spans", VIEW, ("Ctrl+3",), lambda w: w.side.go_to(w.side.spans)),
    Command("chains", "Go to the chains", VIEW, ("Ctrl+4",), lambda w: w.side.go_to(w.side.chains)),
    Command(
        "guidelines",
        "Go to the guidelines",
        VIEW,
        ("Ctrl+5",),
        lambda w: w.side.go_to(w.side.guidelines),
    ),
    Command("larger", "Larger text", VIEW, ("Ctrl++", "Ctrl+="), lambda w: reading.zoom(w, 1)),
    Command("smaller", "Smaller text", VIEW, ("Ctrl+-",), lambda w: reading.zoom(w, -1)),
    Command("usual size", "Usual text size", VIEW, ("Ctrl+0",), lambda w: reading.zoom(w, 0)),
    Command("font", "Font …", VIEW, (), reading.pick_font),
    Command("looser", "More room between lines", VIEW, (), lambda w: reading.space_lines(w, 1)),
    Command("tighter", "Less room between lines", VIEW, (), lambda w: reading.space_lines(w, -1)),
    Command("wider", "Wider column", VIEW, (), lambda w: reading.widen(w, 1)),
    Command("narrower", "Narrower column", VIEW, (), lambda w: reading.widen(w, -1)),
    Command("mode", "Show all, one layer, undecided or nothing", VIEW, ("F7",), reading.turn_mode),
    Command(
        "differences",
        "Where I differed …",
        VIEW,
        ("Shift+F8",),
        differences.show_differences,
        needs_document=False,
    ),
    Command("language", "Language …", VIEW, (), translating.choose_language, needs_document=False),
    Command(
        "shortcuts",
        "Keys",
        HELP,
        ("F1", "?"),
        lambda w: w.show_shortcuts(),
        icon="help",
        needs_document=False,
    ),
    Command("about", "About Annotator", HELP, (), projects.show_about, needs_document=False),
    *(_page(page) for page in PAGES),
    Command(
        "unclear",
        "Where the guidelines do not say …",
        LEAD,
        (),
        differences.show_unclear,
        needs_document=False,
    ),
    *(_step(step) for step in STEPS),
    *(_deed(deed) for deed in DEEDS),
)


TOOLS = (
    "undo",
    "redo",
    "",
    "back",
    "accept",
    "reject",
    "skip",
    "",
    "finish",
    "",
    "find",
    "shortcuts",
)
"""What stands in the tool bar, by name; nothing between two groups."""


CONTEXT = (
    "accept",
    "reject",
    "undecide",
    "",
    "label",
    "attribute",
    "note",
    "question",
    "",
    "role",
    "relate",
    "join chain",
    "",
    "occurrences here",
    "occurrences",
)
"""What the menu over a span offers, by name."""


TEXT_CONTEXT = (
    "caret copy",
    "copy annotated",
    "caret select all",
    "",
    "label",
    "",
    "occurrences here",
    "occurrences",
    "",
    "find",
    "paragraph",
)
"""What the menu over text without a span offers, by name."""


def hold_at_once(one: Command, other: Command) -> bool:
    """True if the keys of two commands may be pressed in the same window."""
    return (one.scope is Scope.ADJUDICATION) == (other.scope is Scope.ADJUDICATION)


def keys_of(command: Command, chosen: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The keys of a command: the annotator's own choice, or else those of the table."""
    return tuple(chosen.get(command.name, command.keys))
