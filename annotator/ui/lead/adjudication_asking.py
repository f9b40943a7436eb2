"""The commands of adjudication that ask before they do: by first letters, in a box, previewed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox

from annotator.app import chaining
from annotator.errors import RuleError
from annotator.model.annotations import Span
from annotator.model.changes import Change
from annotator.ui.dialogs.picker import Picker
from annotator.ui.lead.taking import TakingDialog

if TYPE_CHECKING:
    from annotator.ui.lead.adjudication import AdjudicationPage


def leave_out(page: AdjudicationPage) -> None:
    """Leave a role out of what is taken next; where there are several, one is picked."""
    roles = page.sitting.roles
    if not roles:
        raise RuleError(what=_tr("No role is in dispute here."))
    if len(roles) == 1:
        page.sitting.leave_out(roles[0])
    else:
        names = [(role, "") for role in roles]
        _pick(page, _tr("Leave out"), names, page.sitting.leave_out)


def write_reason(page: AdjudicationPage) -> None:
    """Ask why, and keep it with the dispute at hand."""
    sitting = page.sitting
    dialog = QInputDialog(page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setWindowTitle(_tr("Reason"))
    dialog.setLabelText(_tr("Why it is so; annotators see it once gold is finished"))
    dialog.setTextValue(sitting.remark.reason)
    dialog.textValueSelected.connect(
        lambda text: page.attempt(lambda: sitting.say(reason=text.strip()))
    )
    dialog.open()


def mark_unclear(page: AdjudicationPage) -> None:
    """Mark that the guidelines do not say, or no longer."""
    page.sitting.say(unclear=not page.sitting.remark.unclear)


def pick_label(page: AdjudicationPage) -> None:
    _pick(page, _tr("Label"), page.sitting.labels(), page.sitting.label)


def select_word(page: AdjudicationPage) -> None:
    page.sitting.desk.select_word(page.article.caret())
    selected = page.sitting.desk.selection
    if selected:
        page.article.select(*selected)


def pick_role(page: AdjudicationPage) -> None:
    """Arm a role of the event of gold in focus by its first letters."""
    desk = page.sitting.desk
    event = desk.walk.event
    if event is None:
        raise RuleError(what=_tr("Put the focus on a trigger of gold."))
    names = [(x.name, x.definition) for x in desk.workspace.schema.roles_of(event.label)]
    _pick(page, _tr("Role"), names, lambda role: _arm(page, role))


def join_chain(page: AdjudicationPage) -> None:
    """Offer what the mention of gold in focus may mean the same as."""
    desk = page.sitting.desk
    desk.show_offer(chaining.antecedents(desk.workspace, _mention(page)))


def leave_chain(page: AdjudicationPage) -> None:
    chaining.leave(page.sitting.desk.workspace, _mention(page))


def majority(page: AdjudicationPage) -> None:
    """Preview what more than half agree on."""
    sitting = page.sitting
    _preview(page, _tr("What most agree on"), sitting.majority(), sitting.majority(rest=True))


def all_from(page: AdjudicationPage) -> None:
    """Let an annotator be picked, and preview all that they have."""
    curating = page.sitting.curating
    shown = {f"{n}  {name}": own for n, (own, name) in enumerate(page.sitting.names, 1)}
    _pick(
        page,
        _tr("All from one annotator"),
        [(words, "") for words in shown],
        lambda words: _preview(
            page,
            _tr("All from {name}").format(name=words),
            curating.all_from(shown[words]),
            curating.all_from(shown[words], rest=True),
        ),
    )


def finish(page: AdjudicationPage) -> None:
    """Finish gold and open the next document; where disputes are left, ask once."""
    left = page.sitting.curating.left
    if left == 0:
        page.finish()
        return
    box = QMessageBox(QMessageBox.Icon.Question, _tr("Finish"), "", parent=page)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setText(_tr("%n dispute(s) of this document are open.", left))
    box.setInformativeText(_tr("What is open does not become gold."))
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    yes = box.addButton(_tr("&Finish all the same"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(yes)
    yes.clicked.connect(lambda: page.attempt(page.finish))
    box.open()


def _arm(page: AdjudicationPage, role: str) -> None:
    """Arm a role on the trigger, also where an argument is in focus."""
    desk = page.sitting.desk
    if desk.walk.event:
        desk.walk.focus(desk.walk.event.key)
    desk.role(role)


def _mention(page: AdjudicationPage) -> Span:
    one = page.sitting.desk.walk.at_hand
    if not isinstance(one, Span):
        raise RuleError(what=_tr("Put the focus on a mention of gold."))
    return one


def _preview(page: AdjudicationPage, title: str, change: Change, with_rest: Change) -> None:
    dialog = TakingDialog(title, change, with_rest, page)
    dialog.wanted.connect(lambda change: page.attempt(lambda: page.sitting.apply(change)))
    dialog.open()


def _pick(
    page: AdjudicationPage,
    title: str,
    names: Sequence[tuple[str, str]],
    take: Callable[[str], object],
) -> None:
    picker = Picker(title, names, page)
    picker.picked.connect(lambda name: page.attempt(lambda: take(name)))
    picker.open()


def _tr(text: str, count: int = -1) -> str:
    said = QCoreApplication.translate("adjudication", text, None, count)
    return said.replace("%n", str(count)) if count >= 0 else said
