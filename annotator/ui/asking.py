"""Questions in the window: asked by a key, marked in the article, answered beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog

from annotator.app.desk import Desk
from annotator.app.guiding import Subject, gold_examples
from annotator.errors import RuleError
from annotator.model.annotations import Relation
from annotator.model.document import Document
from annotator.model.questions import Question
from annotator.ui.markdown import plain_words
from annotator.ui.text.tooltips import Told

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def ask(window: MainWindow) -> None:
    """Leave a question for the lead on the span at hand, or on the role of the argument."""
    desk = window.desk
    one = desk.walk.at_hand
    if one is None:
        raise RuleError(what=_tr("Questions belong to spans and roles; put the focus on one."))

    def leave(text: str) -> None:
        question = desk.asking.ask(one, text)
        window.status.say(_tr("Asked about {name}.").format(name=question.about))

    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setWindowTitle(_tr("Question"))
    dialog.setLabelText(_tr("What the guidelines leave open here; the lead will answer"))
    dialog.textValueSelected.connect(lambda text: window.attempt(lambda: leave(text)))
    dialog.open()


def follow(window: MainWindow, desk: Desk) -> None:
    """Show what is asked and answered at this desk."""
    window.article.answers_on = lambda one: _answers_on(desk, one)
    window.labels_panel.model.answers_on = lambda label: _pairs(desk.asking.answered(label=label))

    def changed() -> None:
        window.article.set_asked(one.span_id for one in desk.asking.own)
        window.side.guidelines.show_desk(desk)
        window.side.at_hand.show_desk(desk)

    def opened(_document: Document) -> None:
        window.side.guidelines.forget_examples()

    desk.asking.changed.add(changed)
    desk.workspace.opened.add(opened)
    changed()


def look_for_examples(window: MainWindow, subject: Subject) -> None:
    """Look through gold for this, away from the window, and show it with the guidelines."""
    workspace, panel = window.desk.workspace, window.side.guidelines
    window.runner.run(
        lambda: gold_examples(workspace.store, subject, workspace.annotator),
        lambda found: panel.show_examples(subject, found),
        lambda error: window.status.say(str(error)),
    )


def _answers_on(desk: Desk, one: Told) -> list[tuple[str, str]]:
    return [] if isinstance(one, Relation) else _pairs(desk.asking.answered_of(one))


def _pairs(questions: tuple[Question, ...]) -> list[tuple[str, str]]:
    return [(one.text, plain_words(one.answer)) for one in questions]


def _tr(text: str) -> str:
    return QCoreApplication.translate("asking", text)
