"""The commands that need the window: they ask, pick, turn and zoom, each on one desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox

from annotator.app import claiming, editing, finishing, nearby
from annotator.errors import RuleError
from annotator.model.annotations import Span
from annotator.model.changes import LoggedChange
from annotator.model.document import paragraphs
from annotator.ui.dialogs.picker import Picker
from annotator.ui.wording import step_words

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def accept_paragraph(window: MainWindow) -> None:
    """Accept what is visible of the paragraph at hand."""
    text = editing.at_hand(window.desk.workspace).text
    place = _place_at_hand(window)
    first, last = window.article.visible_range()
    start, end = next(pair for pair in paragraphs(text) if pair[0] <= place <= pair[1])
    count = window.desk.accept_paragraph(max(start, first), min(end, last))
    window.status.say(_tr("%n accepted", count))


def undo(window: MainWindow) -> None:
    _say_step(window, window.desk.undo(), _tr("Undone: {step}"), _tr("Nothing to undo."))


def redo(window: MainWindow) -> None:
    _say_step(window, window.desk.redo(), _tr("Done again: {step}"), _tr("Nothing to redo."))


def finish(window: MainWindow) -> None:
    """Finish the document and open the next; where suggestions are left, ask once.

    Before that, what may have been overlooked is shown, if the lead wants it.
    """
    workspace = window.desk.workspace
    if finishing.wants_second_look(workspace) and workspace.look_again():
        _say_overlooked(window)
        return
    left = window.desk.workspace.annotations.undecided
    if left == 0:
        _finish(window)
        return
    box = QMessageBox(QMessageBox.Icon.Question, _tr("Finish"), "", parent=window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setText(_tr("%n suggestion(s) in this document are undecided.", left))
    box.setInformativeText(_tr("Undecided suggestions do not become gold."))
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    yes = box.addButton(_tr("&Finish all the same"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(yes)
    yes.clicked.connect(lambda: window.attempt(lambda: _finish(window)))
    box.open()


def look_again(window: MainWindow) -> None:
    """Suggest words that were triggers elsewhere and that nobody marked here."""
    if window.desk.workspace.look_again() == 0:
        raise RuleError(what=_tr("Nothing seems to be overlooked here."))
    _say_overlooked(window)


def _say_overlooked(window: MainWindow) -> None:
    window.desk.walk.focus(None)
    window.desk.walk.next_undecided()
    window.status.say(_tr("These may be triggers that nobody marked; decide them as usual."))


def turn_document(window: MainWindow, steps: int) -> None:
    """Open the next document of the list, or one before.

    Where nothing else on the list is to do, the next one is that which can be claimed, if any can.
    """
    workspace = window.desk.workspace
    if steps > 0 and nearby.is_last(workspace) and (claimed := claiming.take_next(workspace)):
        workspace.open(claimed)
        window.show_documents()
        return
    workspace.open(nearby.turned(workspace, steps))


def show_history(window: MainWindow) -> None:
    """Show what was done to the document at hand, and let it be brought back."""
    from annotator.ui.dialogs.history import HistoryDialog

    HistoryDialog(window).open()


def pick_label(window: MainWindow) -> None:
    """Label by first letters: those of the layer at hand, or of all layers for a selection."""
    schema, one = window.desk.workspace.schema, window.desk.walk.at_hand
    own = isinstance(one, Span) and window.desk.selection is None
    layer = one.layer if own and isinstance(one, Span) else None
    names = [(x.name, x.definition) for x in schema.labels if layer in (None, x.layer)]
    pick(window, _tr("Label"), names, window.desk.label)


def pick_attribute(window: MainWindow) -> None:
    """Set an attribute of the span at hand, from the values that the schema has."""
    span = span_at_hand(window, _tr("Attributes belong to spans; put the focus on one."))
    known = window.desk.workspace.schema.attributes_of(span.layer)
    values = {f"{one.name}: {value}": (one.name, value) for one in known for value in one.values}
    names = [(words, "") for words in values]
    workspace = window.desk.workspace
    pick(
        window,
        _tr("Attribute"),
        names,
        lambda words: editing.set_attribute(workspace, span, *values[words]),
    )


def write_note(window: MainWindow) -> None:
    """Leave a note on the span at hand."""
    span = span_at_hand(window, _tr("Notes belong to spans; put the focus on one."))
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setWindowTitle(_tr("Note"))
    dialog.setLabelText(_tr("Note on this span"))
    dialog.setTextValue(span.note)
    dialog.textValueSelected.connect(
        lambda note: window.attempt(lambda: editing.set_note(window.desk.workspace, span, note))
    )
    dialog.open()


def change_annotator(window: MainWindow) -> None:
    """Ask who annotates, and open the project again as they find it."""
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(_tr("Annotator"))
    dialog.setLabelText(_tr("Who annotates"))
    dialog.setTextValue(window.annotator)
    dialog.textValueSelected.connect(
        lambda name: window.attempt(lambda: window.annotate_as(name.strip()))
    )
    dialog.open()


def go_to_paragraph(window: MainWindow) -> None:
    """Ask for the number of a paragraph and put the caret at its beginning."""
    article = window.article
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setWindowTitle(_tr("Go to a paragraph"))
    last = article.paragraph_count
    dialog.setLabelText(_tr("Paragraph, 1 to {last}").format(last=last))
    dialog.setIntRange(1, last)
    dialog.setIntValue(article.paragraph_number(article.caret()))
    dialog.intValueSelected.connect(
        lambda number: article.set_caret(article.paragraph_start(number))
    )
    dialog.open()


def turn_memory(window: MainWindow) -> None:
    """Let suggestions come also from what was decided in this project, or no longer."""
    workspace = window.desk.workspace
    workspace.remember(on=not workspace.memory.on)
    on = _tr("What you decided is suggested elsewhere in this project.")
    off = _tr("Suggestions come from the pipeline alone.")
    window.status.say(on if workspace.memory.on else off)


def _finish(window: MainWindow) -> None:
    was_last = nearby.is_last(window.desk.workspace)
    if window.desk.finish() is None:
        window.status.say(_tr("Every document is finished."))
    elif was_last:
        window.show_documents()  # What follows was claimed just now.


def _place_at_hand(window: MainWindow) -> int:
    one = window.desk.walk.at_hand
    if one is None:
        return window.article.caret()
    span = one if isinstance(one, Span) else window.desk.workspace.annotations.span(one.trigger)
    return span.start_char


def span_at_hand(window: MainWindow, otherwise: str) -> Span:
    """The span in focus; RuleError, which says what to do otherwise, if there is none."""
    one = window.desk.walk.at_hand
    if not isinstance(one, Span):
        raise RuleError(what=otherwise)
    return one


def pick(
    window: MainWindow,
    title: str,
    names: Sequence[tuple[str, str]],
    take: Callable[[str], object],
) -> None:
    """Let one of these names, each with what explains it, be picked by its first letters."""
    picker = Picker(title, names, window)
    picker.picked.connect(lambda name: window.attempt(lambda: take(name)))
    picker.open()


def _say_step(window: MainWindow, logged: LoggedChange | None, words: str, nothing: str) -> None:
    said = words.format(step=step_words(logged.change.verb)) if logged else nothing
    window.status.say(said)


def _tr(text: str, count: int = -1) -> str:
    said = QCoreApplication.translate("commands", text, None, count)
    return said.replace("%n", str(count)) if count >= 0 else said
