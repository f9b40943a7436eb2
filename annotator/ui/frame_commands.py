"""The commands on events, chains and relations that need the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app import chaining
from annotator.errors import RuleError
from annotator.model.annotations import Argument
from annotator.model.schema import Role
from annotator.ui.commands import pick, span_at_hand

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def pick_role(window: MainWindow) -> None:
    """Arm a role of the event at hand by its first letters, or give the argument another one."""
    pick(window, _tr("Role"), [(x.name, x.definition) for x in _roles(window)], window.desk.role)


def _roles(window: MainWindow) -> tuple[Role, ...]:
    """The roles that the event takes, for an argument only those that its filler may fill."""
    walk, workspace = window.desk.walk, window.desk.workspace
    if walk.event is None:
        raise RuleError(what=_tr("Roles belong to events; put the focus on a trigger."))
    roles, one = workspace.schema.roles_of(walk.event.label), walk.at_hand
    if not isinstance(one, Argument):
        return roles
    filler = workspace.annotations.span(one.filler)
    allowed = workspace.schema.roles_between(walk.event.label, filler.label)
    return tuple(role for role in roles if role.name in allowed)


def join_chain(window: MainWindow) -> None:
    """Offer what the mention at hand may mean the same as."""
    mention = span_at_hand(window, _tr("Chains hold mentions; put the focus on one."))
    window.desk.show_offer(chaining.antecedents(window.desk.workspace, mention))


def leave_chain(window: MainWindow) -> None:
    mention = span_at_hand(window, _tr("Chains hold mentions; put the focus on one."))
    chaining.leave(window.desk.workspace, mention)


def give_to_best(window: MainWindow) -> None:
    """Give the argument at hand to the best mention of its filler's chain."""
    argument = window.desk.walk.at_hand
    if not isinstance(argument, Argument):
        raise RuleError(what=_tr("Put the focus on an argument, whose filler is in a chain."))
    given = chaining.give_to_best(window.desk.workspace, argument)
    window.desk.walk.focus(given.key)


def turn_mention(window: MainWindow, steps: int) -> None:
    """Go to the next mention of the chain at hand, or one before."""
    mention = span_at_hand(window, _tr("Chains hold mentions; put the focus on one."))
    workspace = window.desk.workspace
    chain = chaining.chain_of(workspace.annotations, mention)
    if chain is None:
        raise RuleError(what=_tr("It is in no chain."))
    chaining.go_to_mention(workspace, window.desk.walk, chain, steps)


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame_commands", text)
