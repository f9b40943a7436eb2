"""Accept, reject and undecide suggestions: each is one change, also of many at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.app.editing import (
    Pair,
    acceptances,
    check_place,
    delete,
    replace_all,
)
from annotator.app.workspace import Workspace
from annotator.errors import RuleError
from annotator.model.annotations import Argument, Decidable, Decision, Span


def accept(workspace: Workspace, one: Decidable) -> None:
    """Keep a suggestion as it is; an argument takes its two ends along.

    RuleError where the text of it is taken or the schema does not allow it.
    """
    if one.stands and not one.undecided:
        return
    replace_all(workspace, "accept", _accepting(workspace, one))


def reject(workspace: Workspace, one: Decidable) -> None:
    """Turn a suggestion down, with the arguments that hang on it; what one added is deleted."""
    if not one.rejected:
        delete(workspace, one)


def undecide(workspace: Workspace, one: Decidable) -> None:
    """Make a suggestion out of a decided one again, as it was proposed."""
    if one.undecided or one.decision is Decision.ADDED or not one.origin:
        raise RuleError(what="There is no decision to take back; only suggestions have one.")
    original = workspace.suggested.get(one.key)
    before: Decidable
    if isinstance(original, Span | Argument):
        before = original
    else:
        before = replace(one, decision=Decision.NONE, decided_by="", decided_at="")
    if isinstance(before, Span) and isinstance(one, Span):
        before = replace(before, attributes=one.attributes, note=one.note, kb_id=one.kb_id)
    replace_all(workspace, "undecide", [(one, before)])


def accept_all(workspace: Workspace, start_char: int, end_char: int) -> int:
    """Accept every suggestion between these offsets, as one step; how many there were.

    Suggestions whose text is taken stay undecided; an argument goes along where both its ends
    lie there or stand already.
    """
    pairs: dict[tuple[str, ...], Pair] = {}
    standing = list(workspace.annotations.spans_between(start_char, end_char))
    for span in standing:
        if span.undecided and _allowed(workspace, span, pairs.values()):
            pairs[span.key] = acceptances(workspace, [span])[0]
    arguments = (a for span in standing for a in workspace.annotations.arguments_of(span.id))
    for argument in arguments:
        if argument.undecided and all(_holds(workspace, id, pairs) for id in _ends(argument)):
            pairs[argument.key] = acceptances(workspace, [argument])[0]
    if pairs:
        replace_all(workspace, "accept all", pairs.values())
    return len(pairs)


def accept_event(workspace: Workspace, trigger: Span) -> int:
    """Accept a trigger and its suggested arguments with their fillers, as one step; how many.

    An argument stays undecided where the schema or the place of its filler does not allow it.
    """
    pairs: dict[tuple[str, ...], Pair] = {}
    if not trigger.stands:
        check_place(workspace, trigger)
        pairs[trigger.key] = acceptances(workspace, [trigger])[0]
    for argument in workspace.annotations.arguments_of(trigger.id):
        filler = workspace.annotations.span(argument.filler)
        if not argument.undecided or filler.rejected:
            continue
        if not _holds(workspace, filler.id, pairs):
            if not _allowed(workspace, filler, pairs.values()):
                continue
            pairs[filler.key] = acceptances(workspace, [filler])[0]
        pairs[argument.key] = acceptances(workspace, [argument])[0]
    if pairs:
        replace_all(workspace, "accept all", pairs.values())
    return len(pairs)


def _accepting(workspace: Workspace, one: Decidable) -> Iterator[Pair]:
    if isinstance(one, Span):
        check_place(workspace, one)
        yield from acceptances(workspace, [one])
        return
    ends = [workspace.annotations.span(id) for id in _ends(one)]
    workspace.schema.check_argument(ends[0].label, one.role, ends[1].label)
    for end in ends:
        if not end.stands:
            check_place(workspace, end)
            yield from acceptances(workspace, [end])
    yield from acceptances(workspace, [one])


def _ends(argument: Argument) -> tuple[str, str]:
    return (argument.trigger, argument.filler)


def _holds(workspace: Workspace, id: str, accepted: dict[tuple[str, ...], Pair]) -> bool:
    span = workspace.annotations.span(id)
    return span.stands or span.key in accepted


def _allowed(workspace: Workspace, span: Span, pairs: Iterable[Pair]) -> bool:
    try:
        check_place(workspace, span, beside=[one for _, one in pairs if isinstance(one, Span)])
    except RuleError:
        return False
    return True
