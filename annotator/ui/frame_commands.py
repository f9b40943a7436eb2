"""The commands on events, chains, relations and attributes that need the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.app import chaining, editing, relating
from annotator.errors import RuleError
from annotator.model.annotations import Argument
from annotator.model.schema import Role
from annotator.ui.commands import pick, span_at_hand
from annotator.ui.wording import relation_words

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def pick_role(window: MainWindow) -> None:
    """Arm a role of the event at hand by its first letters, or give the argument another one."""
    pick(window, _tr("Role"), [(x.name, x.definition) for x in _roles(window)], window.desk.role)


def _roles(window: MainWindow) -> tuple[Role, ...]:
    """The roles that the event takes; for an argument or a filler, those that it may fill."""
    walk, workspace = window.desk.walk, window.desk.workspace
    schema, one = workspace.schema, walk.at_hand
    if walk.event is None:
        filler = span_at_hand(window, _tr("Put the focus on a trigger or on what fills a role."))
        events = {label.name for label in schema.labels if schema.is_trigger(label.layer)}
        filled = {r for event in events for r in schema.roles_between(event, filler.label)}
        return tuple(role for role in schema.roles if role.name in filled)
    roles = schema.roles_of(walk.event.label)
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


def relate(window: MainWindow) -> None:
    """Arm a relation on the span at hand; where several may go out from it, one is picked."""
    workspace = window.desk.workspace
    source = span_at_hand(window, _tr("Relations join spans; put the focus on one."))
    allowed = workspace.schema.relations_from(source.label)
    if not allowed:
        words = _tr("The schema has no relation that goes out from {label}.")
        raise RuleError(what=words.format(label=source.label))

    def arm(label: str) -> None:
        window.desk.show_offer(relating.arm(workspace, source, label))

    if len(allowed) == 1:
        arm(allowed[0].name)
    else:
        pick(window, _tr("Relation"), [(one.name, one.definition) for one in allowed], arm)


def delete_relation(window: MainWindow) -> None:
    """Delete the relation of the span at hand; where there are several, one is picked."""
    workspace = window.desk.workspace
    span = span_at_hand(window, _tr("Relations join spans; put the focus on one."))
    found = workspace.annotations.relations_of(span.id)
    if not found:
        raise RuleError(what=_tr("It has no relation."))
    if len(found) == 1:
        relating.delete_relation(workspace, found[0])
        return
    document = editing.at_hand(workspace)
    lines = (relation_words(document, workspace.annotations, one, span) for one in found)
    numbered = {
        f"{n}  {line}": one for n, (line, one) in enumerate(zip(lines, found, strict=True), 1)
    }
    pick(
        window,
        _tr("Delete a relation"),
        [(line, "") for line in numbered],
        lambda line: relating.delete_relation(workspace, numbered[line]),
    )


def turn_attribute(window: MainWindow, number: int) -> None:
    """Give an attribute of the event or span at hand its next value."""
    walk = window.desk.walk
    span = walk.event or span_at_hand(window, _tr("Attributes belong to spans."))
    name, value = editing.turn_attribute(window.desk.workspace, span, number)
    window.status.say(f"{name}: {value}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("frame_commands", text)
