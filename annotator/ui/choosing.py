"""Lets a role or relation be chosen for what was dragged from one span to another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app import relating
from annotator.app.desk import Desk
from annotator.errors import RuleError

Attempt = Callable[[Callable[[], object]], None]


def choose_role(
    place: QWidget, desk: Desk, trigger_id: str, filler_id: str, attempt: Attempt
) -> None:
    """Offer at the pointer what the schema allows between them; RuleError if that is nothing."""
    workspace = desk.workspace
    trigger, filler = (workspace.annotations.span(id) for id in (trigger_id, filler_id))
    wishes: dict[str, Callable[[], object]] = {}
    for role in workspace.schema.roles_between(trigger.label, filler.label):
        wishes[role] = partial(desk.link, trigger_id, filler_id, role)
    for label in workspace.schema.relations_between(trigger.label, filler.label):
        wishes[f"→ {label}"] = partial(relating.add_relation, workspace, trigger, filler, label)
    if not wishes:
        nothing = _tr("{filler} fills no role of {trigger}.")
        raise RuleError(what=nothing.format(filler=filler.label, trigger=trigger.label))
    menu = QMenu(place)
    for words in wishes:
        menu.addAction(words).setData(words)
    menu.triggered.connect(lambda action: attempt(wishes[action.data()]))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place.cursor().pos() + QPoint(2, 2))


def _tr(text: str) -> str:
    return QCoreApplication.translate("choosing", text)
